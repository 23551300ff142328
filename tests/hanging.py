"""A guard against hanging, which says nothing about speed: that is for the benchmarks."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["ends"]

LONGEST = 60
"""CPU seconds after which a test is taken to hang, on the slowest machine that runs it."""


@contextmanager
def ends(longest: float = LONGEST) -> Iterator[None]:
    """Fail where what is done inside uses more CPU time than any sane run could."""
    if not hasattr(signal, "SIGVTALRM"):  # Windows has no such alarm
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, longest)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _give_up(_number: int, _frame: FrameType | None) -> None:
    raise AssertionError("still at work after more CPU time than any sane run could take")
