"""Telling how far something long is: seldom enough to be read, from the thread that does it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

__all__ = ["Telling"]


class Telling:
    """Says how many of the marks of a changed text have been looked for."""

    AFTER = 0.5
    """Seconds from the beginning, and between two lines: what is quick needs no line."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """Says it with `say`, which is called in the loop that runs now."""
        self._say = say
        self._loop = asyncio.get_running_loop()
        self._said = 0.0

    def begin(self) -> None:
        """Something long may begin now."""
        self._said = time.monotonic()

    def __call__(self, done: int, count: int) -> None:
        """`done` of `count` have been looked for; called in any thread."""
        moment = time.monotonic()
        if moment - self._said >= self.AFTER:
            self._said = moment
            line = f"The text has changed: {done:,} of {count:,} marks looked for…"
            self._loop.call_soon_threadsafe(self._say, line)
