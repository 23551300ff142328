"""Memory: what opening a book took, and nobody needs any more, goes back to the system."""

from __future__ import annotations

import gc
import sys

__all__ = ["give_back"]


def give_back() -> None:
    """Have the C library return what is free; it would keep it for the next book.

    What is alive now is no longer searched for garbage, since to go through all that a book
    consists of takes longer than two frames, at any key. Only glibc has a call for the rest
    (malloc_trim(3)).
    """
    gc.collect(1)
    gc.freeze()
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
