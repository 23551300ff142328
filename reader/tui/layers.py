"""Layers: spans of the text that share a reason to look different.

Each layer is kept as sorted arrays, so that tens of thousands of spans cost a line nothing but
a bisection.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.text.spans import Span

if TYPE_CHECKING:
    from reader.text.matches import Matches

__all__ = ["Layer", "MatchLayer"]


class Layer:
    """Spans, each with the name of a style; they may overlap."""

    def __init__(self, marks: Iterable[tuple[Span, str]] = ()) -> None:
        """Sort `marks` by where they begin; of two that begin together the shorter lies on top."""
        ordered = sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end))
        self._starts = array("I", (span.start for span, _ in ordered))
        self._ends = array("I", (span.end for span, _ in ordered))
        self._names = [name for _, name in ordered]
        self._furthest = array("I", accumulate(self._ends, max))

    @classmethod
    def of_one_style(cls, starts: array[int], ends: array[int], name: str) -> Layer:
        """A layer of many spans that look alike, given as two arrays that both ascend."""
        layer = cls()
        layer._starts, layer._ends = starts, ends
        layer._names = [name] * len(starts)
        layer._furthest = ends
        return layer

    def __len__(self) -> int:
        return len(self._starts)

    def begins_in(self, start: int, end: int) -> bool:
        """Whether any begins at or after `start` and before `end`."""
        index = bisect_left(self._starts, start)
        return index < len(self._starts) and self._starts[index] < end

    def within(self, span: Span) -> Iterator[tuple[int, int, str]]:
        """What of the layer lies in `span`: start, end (both cut to the span), style name."""
        index = bisect_right(self._furthest, span.start)
        while index < len(self._starts) and self._starts[index] < span.end:
            if self._ends[index] > span.start:
                start = max(self._starts[index], span.start)
                yield start, min(self._ends[index], span.end), self._names[index]
            index += 1


class MatchLayer(Layer):
    """What a search found; half a million hits cost no more than those on screen."""

    def __init__(self, matches: Matches, name: str) -> None:
        """Every one of `matches` in the style `name`."""
        super().__init__()
        self._matches = matches
        self._name = name

    def __len__(self) -> int:
        return len(self._matches)

    def begins_in(self, start: int, end: int) -> bool:
        """Whether any begins at or after `start` and before `end`."""
        return self._matches.begins_in(start, end)

    def within(self, span: Span) -> Iterator[tuple[int, int, str]]:
        """What of the layer lies in `span`: start, end (both cut to the span), style name."""
        for match in self._matches.within(span.start, span.end):
            yield max(match.start, span.start), min(match.end, span.end), self._name
