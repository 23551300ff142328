"""Long work in the event loop, a little at a time: keys that come meanwhile go first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from typing import Any, TypeVar

__all__ = ["in_turns", "sorted_in_turns"]

AT_A_STRETCH = 0.005
"""Seconds of work before the screen has its turn."""
RUN = 2_000
"""Indexes that are sorted in one go."""

Piece = TypeVar("Piece")


async def in_turns(pieces: Iterable[Piece]) -> AsyncIterator[Piece]:
    """The `pieces`, while whoever else has something to do has it done between them."""
    rested = time.monotonic()
    for piece in pieces:
        yield piece
        if time.monotonic() - rested > AT_A_STRETCH:
            await asyncio.sleep(0)
            rested = time.monotonic()


async def sorted_in_turns(
    indexes: Sequence[int], key: Callable[[int], Any], *, descending: bool = False
) -> list[int]:
    """`indexes` sorted by `key`, as `sorted` does it, those that are equal in the order given.

    Runs are sorted, then joined two by two: sorting takes what is in order already as it is, so
    that the longest stretch is one walk through the whole.
    """
    keys: dict[int, Any] = {}
    runs: list[list[int]] = []
    async for start in in_turns(range(0, len(indexes), RUN)):
        run = indexes[start : start + RUN]
        keys.update(zip(run, map(key, run), strict=True))
        runs.append(sorted(run, key=keys.__getitem__, reverse=descending))
    while len(runs) > 1:
        pairs = [runs[place : place + 2] for place in range(0, len(runs), 2)]
        runs = []
        async for pair in in_turns(pairs):
            joined = [index for run in pair for index in run]
            runs.append(sorted(joined, key=keys.__getitem__, reverse=descending))
    return runs[0] if runs else []
