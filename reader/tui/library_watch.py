"""Watching the library for what another program, or another Reader, changes in it."""

from __future__ import annotations

import asyncio
from typing import Protocol, runtime_checkable

from reader.errors import ReaderError
from reader.tui.desk import Desk

__all__ = ["LibraryWatch", "Refreshed"]


@runtime_checkable
class Refreshed(Protocol):
    """A screen that shows what is in the library."""

    def library_changed(self) -> None:
        """Show what is there now."""


class LibraryWatch:
    """Tells whether the library has been changed by others since it was looked at last."""

    EVERY = 2.0
    """Seconds between two looks; one costs microseconds."""

    def __init__(self, desk: Desk) -> None:
        """Watches the library of `desk`."""
        self._desk = desk
        self._version: int | None = None
        self._is_looking = False

    async def has_changed(self) -> bool:
        """Look whether another connection has changed anything; the first look says no."""
        if self._is_looking or self._desk.entry is None:
            return False  # nothing is shown yet that could be out of date
        self._is_looking = True
        try:
            version = await asyncio.to_thread(self._look)
        except ReaderError:
            return False  # whoever changes something next is told what is wrong
        finally:
            self._is_looking = False
        before, self._version = self._version, version
        return before is not None and before != version

    def _look(self) -> int:
        return self._desk.library.data_version()
