"""Density: the summary right in the text, all else dimmed; from one sentence to all of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from reader.summary.ranking import Ranking
from reader.text.spans import Span
from reader.tui.layers import Layer
from reader.tui.text_view import TextView

__all__ = ["Density"]

ONE_BY_ONE = 10
"""Up to so many sentences a step is one; from there on it is about a tenth."""


class Density:
    """How many sentences are lit, if any are dimmed at all."""

    def __init__(self, view: TextView) -> None:
        """Everything is lit."""
        self._view = view
        self._ranking: Ranking | None = None
        self._pinned: Sequence[Span] = ()
        self._count = 0

    @property
    def is_on(self) -> bool:
        """Whether there are dimmed sentences, or would be at a lower density."""
        return self._count > 0

    @property
    def label(self) -> str:
        """Which of how many, such as "density 5 of 120"; empty when it is off."""
        if self._ranking is None or not self.is_on:
            return ""
        return f"density {self._count} of {len(self._ranking.sentences)}"

    def take(self, ranking: Ranking | None, pinned: Sequence[Span] = ()) -> None:
        """Go by another ranking from now on; without one, nothing is dimmed."""
        self._ranking, self._pinned = ranking, pinned
        if ranking is None or not ranking.sentences:
            self._count = 0
        if self.is_on:
            self._light(self._count)

    def toggle(self, count: int) -> bool:
        """Light `count` sentences, or everything again; says whether there is a ranking."""
        if self._ranking is None or not self._ranking.sentences:
            return False
        if self.is_on:
            self._count = 0
            self._view.set_layer("dimmed", Layer())
        else:
            self._light(count)
        return True

    def step(self, by: int) -> None:
        """Light more (1) or fewer (-1) sentences."""
        if self._ranking is not None and self.is_on:
            stops = steps(len(self._ranking.sentences))
            if by > 0:
                index = min(bisect_right(stops, self._count), len(stops) - 1)
            else:
                index = max(bisect_left(stops, self._count) - 1, 0)
            self._light(stops[index])

    def _light(self, count: int) -> None:
        document = self._view.document
        if self._ranking is None or document is None:
            return
        total = len(self._ranking.sentences)
        self._count = max(1, min(count, total))
        dimmed = Layer()
        if self._count < total:
            summary = self._ranking.pick(sentences=self._count, pinned=self._pinned)
            dimmed = _all_but((one.span for one in summary.sentences), len(document.text))
        self._view.set_layer("dimmed", dimmed)


def steps(total: int) -> list[int]:
    """The numbers of sentences that the keys lead through, up to `total`.

    >>> steps(3), steps(24)
    ([1, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24])
    """
    stops = [1]
    while stops[-1] < total:
        stops.append(min(total, stops[-1] + max(1, stops[-1] // ONE_BY_ONE)))
    return stops


def _all_but(lit: Iterable[Span], end: int) -> Layer:
    """What of a text up to `end` is not in the ascending `lit`."""
    starts, ends = array("I"), array("I")
    dark = 0
    for span in lit:
        if span.start > dark:
            starts.append(dark)
            ends.append(span.start)
        dark = max(dark, span.end)
    if end > dark:
        starts.append(dark)
        ends.append(end)
    return Layer.of_one_style(starts, ends, "dimmed")
