"""How far long work is, told as a share of the whole to whoever asked.

Work that takes a `Report` calls it now and then, not for every step; who asks sees to it that
nothing is drawn more often than anybody can read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

__all__ = ["Report", "part", "reported", "unheard"]

T = TypeVar("T")

Report = Callable[[float], None]
"""Is told how much is done, from 0 to 1, never less than before."""

_STEPS = 512
"""After so many things the share is told."""


def unheard(_done: float) -> None:
    """For who does not ask."""


def part(report: Report, begin: float, end: float) -> Report:
    """For a part of the work that takes it from `begin` to `end`.

    >>> part(print, 0.5, 1.0)(0.5)
    0.75
    """
    return lambda done: report(begin + (end - begin) * done)


def reported(things: Iterable[T], count: int, report: Report) -> Iterator[T]:
    """The `count` things, telling now and then how many of them have been taken."""
    for index, thing in enumerate(things):
        if index % _STEPS == 0:
            report(index / count)
        yield thing
