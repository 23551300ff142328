"""The one unit of position: a span of code points, start included, end excluded.

Everything that stands in a text (paragraph, sentence, figure, match, annotation) carries a
`Span`. Arithmetic on offsets lives here, so that an off-by-one has one place to hide.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Span", "index_at", "trimmed"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, in code points.

    Raises:
        ValueError: if `start` is negative or lies behind `end`.
    """

    start: int
    """The first code point."""
    end: int
    """One past the last code point."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span from {self.start} to {self.end}")

    @property
    def length(self) -> int:
        """How many code points it holds.

        >>> Span(3, 7).length
        4
        """
        return self.end - self.start

    def of(self, text: str) -> str:
        """What stands there in `text`.

        >>> Span(4, 8).of("the city")
        'city'
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether they share at least one code point.

        >>> Span(0, 4).overlaps(Span(3, 9)), Span(0, 4).overlaps(Span(4, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside.

        >>> Span(0, 9).contains(Span(3, 9))
        True
        """
        return self.start <= other.start and other.end <= self.end

    def holds(self, offset: int) -> bool:
        """Whether the code point at `offset` belongs to it.

        >>> Span(2, 4).holds(3), Span(2, 4).holds(4)
        (True, False)
        """
        return self.start <= offset < self.end

    def shifted(self, by: int) -> Span:
        """The same stretch, `by` code points further on.

        >>> Span(1, 2).shifted(10)
        Span(start=11, end=12)
        """
        return Span(self.start + by, self.end + by)


def trimmed(text: str, start: int, end: int) -> Span:
    """The span from `start` to `end` without white space at either end.

    >>> trimmed("  a b ", 0, 6)
    Span(start=2, end=5)
    >>> trimmed("   ", 0, 3)
    Span(start=0, end=0)
    """
    piece = text[start:end]
    inner = piece.strip()
    if len(inner) == len(piece):
        return Span(start, start + len(piece))
    if not inner:
        return Span(start, start)
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, left + len(inner))


def index_at(starts: Sequence[int], offset: int) -> int:
    """Which of the ascending `starts` is the last at or before `offset`; -1 if none is.

    >>> index_at([0, 10, 20], 10), index_at([5], 2)
    (1, -1)
    """
    return bisect_right(starts, offset) - 1
