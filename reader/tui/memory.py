"""Memory: what opening a book took, and nobody needs any more, goes back to the system."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

__all__ = ["give_back", "keep_blocks_apart"]

M_MMAP_THRESHOLD = -3
"""What to set, in malloc.h."""
LARGE_BLOCK = 256 * 1024
"""Bytes."""


def give_back() -> None:
    """Have the C library return what is free; it would keep it for the next book.

    What is alive now is no longer searched for garbage, since to go through all that a book
    consists of takes longer than two frames, at any key. Only glibc has a call for the rest
    (malloc_trim(3)).
    """
    gc.collect(1)
    gc.freeze()
    trim = _c_function("malloc_trim")
    if trim is not None:
        trim(0)


def keep_blocks_apart() -> None:
    """Have the C library map each large block by itself from now on.

    It does so at first, but takes the first large block that is freed for a reason to put the
    next ones of that size among the small ones: of two copies of a book the second then leaves a
    hole that nothing else fills. mallopt(3) keeps the limit where it is.
    """
    mallopt = _c_function("mallopt")
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK)


def _c_function(name: str) -> Callable[..., int] | None:
    """A function of the C library; None where that is another than glibc or lacks it."""
    if sys.platform != "linux":
        return None
    import ctypes

    return getattr(ctypes.CDLL(None), name, None)
