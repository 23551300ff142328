"""Memory: what opening a book took, and nobody needs any more, goes back to the system."""

from __future__ import annotations

import sys

__all__ = ["give_back"]


def give_back() -> None:
    """Have the C library return what is free; it would keep it for the next book.

    Only glibc has the call (malloc_trim(3)); elsewhere nothing happens.
    """
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
