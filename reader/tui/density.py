"""Density: the summary right in the text, all else dimmed; from one sentence to all of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.documents.document import Document
from reader.summary.ranking import Ranking
from reader.text.spans import Span, index_at
from reader.tui.layers import Layer
from reader.tui.text_view import TextView
from reader.tui.walking import heading_starts

__all__ = ["Density", "spread", "steps"]

ONE_BY_ONE = 10
"""Up to so many sentences a step is one; from there on it is about a tenth."""


class Density:
    """How many sentences are lit, if any are dimmed at all."""

    def __init__(self, view: TextView) -> None:
        """Everything is lit."""
        self._view = view
        self._ranking: Ranking | None = None
        self._pinned: Sequence[Span] = ()
        self._length = 0
        self._order: list[Span] = []
        self._count = 0

    @property
    def is_on(self) -> bool:
        """Whether there are dimmed sentences, or would be at a lower density."""
        return self._count > 0

    @property
    def label(self) -> str:
        """Which of how many, such as "density 5 of 120"; empty when it is off."""
        return f"density {self._count} of {len(self._order)}" if self.is_on else ""

    def take(self, ranking: Ranking | None, pinned: Sequence[Span] = (), length: int = 1) -> None:
        """Go by another ranking from now on; without one, nothing is dimmed.

        Args:
            ranking: what the summary is picked from.
            pinned: what comes first in it; see `Ranking.pick`.
            length: how many sentences the summary has.
        """
        self._ranking, self._pinned, self._length = ranking, pinned, length
        if ranking is None or not ranking.sentences:
            self._ranking, self._count = None, 0
        if self.is_on:
            self._put_in_order()
            self._light(self._count)

    def toggle(self) -> bool:
        """Light the summary only, or everything again; says whether there is a summary."""
        if self._ranking is None:
            return False
        if self.is_on:
            self._count = 0
            self._view.set_layer("dimmed", Layer())
        else:
            self._put_in_order()
            self._light(self._length)
        return True

    def step(self, by: int) -> None:
        """Light more (1) or fewer (-1) sentences."""
        if self.is_on:
            stops = steps(len(self._order))
            if by > 0:
                index = min(bisect_right(stops, self._count), len(stops) - 1)
            else:
                index = max(bisect_left(stops, self._count) - 1, 0)
            self._light(stops[index])

    def _put_in_order(self) -> None:
        if self._ranking is not None and self._view.document is not None:
            document = self._view.document
            self._order = spread(self._ranking, self._pinned, self._length, document)

    def _light(self, count: int) -> None:
        if self._view.document is None:
            return
        total = len(self._order)
        self._count = max(1, min(count, total))
        dimmed = Layer()
        if self._count < total:
            lit = sorted((span.start, span.end) for span in self._order[: self._count])
            dimmed = _all_but(lit, len(self._view.document.text))
        self._view.set_layer("dimmed", dimmed)


def spread(ranking: Ranking, pinned: Sequence[Span], length: int, document: Document) -> list[Span]:
    """All sentences in the order in which they are lit.

    First the summary of `length` sentences, best first, then always the best sentence of the
    section that has the fewest lit ones. A section is what stands between two headings.
    """
    summary = ranking.pick(sentences=length, pinned=pinned).sentences
    first = [one.span for one in sorted(summary, key=lambda one: (not one.is_pinned, one.rank))]
    headings = heading_starts(document)
    lit = Counter(index_at(headings, span.start) for span in first)
    known = {span.start for span in first}
    rest: list[tuple[int, Span]] = []
    for sentence in ranking.sentences:
        if sentence.span.start not in known:
            section = index_at(headings, sentence.span.start)
            rest.append((lit[section], sentence.span))
            lit[section] += 1
    rest.sort(key=lambda turn_and_span: turn_and_span[0])
    return first + [span for _, span in rest]


def steps(total: int) -> list[int]:
    """The numbers of sentences that the keys lead through, up to `total`.

    >>> steps(3), steps(24)
    ([1, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24])
    """
    stops = [1]
    while stops[-1] < total:
        stops.append(min(total, stops[-1] + max(1, stops[-1] // ONE_BY_ONE)))
    return stops


def _all_but(lit: Iterable[tuple[int, int]], length: int) -> Layer:
    """What of a text of `length` is not in the ascending stretches `lit`."""
    starts, ends = array("I"), array("I")
    dark = 0
    for start, end in lit:
        if start > dark:
            starts.append(dark)
            ends.append(start)
        dark = max(dark, end)
    if length > dark:
        starts.append(dark)
        ends.append(length)
    return Layer.of_one_style(starts, ends, "dimmed")
