"""Where words stand that left their place: found again by themselves, whole or nearly whole.

A place counts only if it is new. Words that stood there before, while the marked ones stood
elsewhere, are a lookalike, and attaching to a lookalike is worse than to nothing
(https://github.com/hypothesis/client/issues/7571).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from reader.annotations.gathering import gathered
from reader.annotations.mapping import TextMap, map_texts, solid
from reader.annotations.normalising import Squeezed, squeeze
from reader.text.spans import Span

__all__ = ["Place", "Relocation"]

_VETO = 0.8
"""Share of a place that may have stood in the old text, outside the span, before it is none."""
_DISTINCT = 20
"""Characters from which a quote needs no support from what stands around it."""
_CONTEXT = 32
"""Code points before and after a place that are compared."""
_SUPPORT = 0.6
"""How alike the surroundings of a short quote must be."""
_HITS = 200
"""How many occurrences are looked at, on either side of the expected place."""
_NEARBY = 2_000
"""Code points before the expected place at which the search begins."""

_SIMILAR = 0.7
"""Share of the words' characters that must have stayed for them to count as the same passage."""
_STRETCH = 1.5
"""How much longer an edited passage may have become."""
_LEAST = 24
"""Characters that a quote must have to be sought in an edited form."""
_SEEDS = 12
"""Pieces of a quote that are sought to find its edited form."""
_SEED = 12
"""Code points of such a piece."""
_SEED_HITS = 8
"""Occurrences of a piece that are looked at."""
_CANDIDATES = 3
"""Places that are compared with the quote in full."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the new text for a quote of the old one."""

    span: Span
    score: float
    """From 0 to 1."""


@dataclass(frozen=True)
class Relocation:
    """The search in the new text of a map for what the map does not lead to."""

    map: TextMap

    @cached_property
    def _new(self) -> Squeezed:
        return squeeze(self.map.new)

    def same(self, span: Span) -> Place | None:
        """Where the very words of the old text's `span` stand now, if that place is new."""
        quote = squeeze(span.of(self.map.old)).text.strip()
        places = [
            Place(place, self._likeness(span, place))
            for place in self._occurrences(quote, self._expected(span))
            if not self._stood_elsewhere(place, span)
        ]
        if len(quote) < _DISTINCT:
            places = [place for place in places if place.score >= _SUPPORT]
        expected = self.map.place_of(span.start)
        return max(
            places,
            key=lambda place: (place.score, -abs(place.span.start - expected)),
            default=None,
        )

    def similar(self, span: Span) -> Place | None:
        """Where the words of the old text's `span` stand now in an edited form."""
        quote = squeeze(span.of(self.map.old)).text.strip()
        if len(quote) < _LEAST:
            return None
        places = (self._alike(span, quote, start) for start in self._candidates(span, quote))
        return max(
            (place for place in places if place),
            key=lambda place: place.score,
            default=None,
        )

    def _expected(self, span: Span) -> int:
        return self._new.offset_of(self.map.place_of(span.start))

    def _occurrences(self, quote: str, expected: int) -> Iterator[Span]:
        """Where `quote` stands in the new text, those about the expected place among them."""
        middle = max(0, expected - _NEARBY)
        for start, end in ((middle, len(self._new.text)), (0, middle + len(quote) - 1)):
            for hit in islice(self._new.hits(quote, start, end), _HITS):
                yield self._new.original(hit, hit + len(quote))

    def _stood_elsewhere(self, place: Span, span: Span) -> bool:
        """Whether the words at `place` stood in the old text already, apart from `span`."""
        known = sum(
            solid(self.map.new, block.new, block.new + block.length)
            for block in self.map.known_of(place)
            if not span.overlaps(Span(block.old, block.old + block.length))
        )
        return known >= _VETO * solid(self.map.new, place.start, place.end)

    def _likeness(self, span: Span, place: Span) -> float:
        """How alike the surroundings of `span` in the old text and `place` in the new one are."""
        from rapidfuzz import fuzz

        old, new = self.map.old, self.map.new
        before = fuzz.ratio(
            old[max(0, span.start - _CONTEXT) : span.start],
            new[max(0, place.start - _CONTEXT) : place.start],
        )
        after = fuzz.ratio(
            old[span.end : span.end + _CONTEXT],
            new[place.end : place.end + _CONTEXT],
        )
        return (before + after) / 200

    def _candidates(self, span: Span, quote: str) -> list[int]:
        """Where in the squeezed text an edited `quote` may start, the likeliest first.

        Some piece of it is intact if it is not edited everywhere, and it tells where the whole
        would start; the places that most pieces tell are the candidates.
        """
        votes: dict[int, int] = {}
        expected = self._expected(span)
        step = max(_SEED, (len(quote) - _SEED) // _SEEDS)
        for offset in range(0, len(quote) - _SEED + 1, step):
            seed = quote[offset : offset + _SEED]
            for start in (max(0, expected + offset - _NEARBY), 0):
                for hit in islice(self._new.hits(seed, start, None), _SEED_HITS):
                    about = max(0, hit - offset) // len(quote)
                    votes[about] = votes.get(about, 0) + 1
        ranked = sorted(
            votes, key=lambda about: (-votes[about], abs(about * len(quote) - expected))
        )
        return [about * len(quote) for about in ranked[:_CANDIDATES]]

    def _alike(self, span: Span, quote: str, start: int) -> Place | None:
        """The passage in the squeezed text about `start` if it is `quote`, edited."""
        begin, end = max(0, start - len(quote)), min(len(self._new.text), start + 3 * len(quote))
        text_map = map_texts(quote, self._new.text[begin:end])
        kept = gathered(text_map.kept_of(Span(0, len(quote))), text_map)
        if not kept:
            return None
        length = kept[-1].new + kept[-1].length - kept[0].new
        share = sum(solid(quote, block.old, block.old + block.length) for block in kept) / solid(
            quote, 0, len(quote)
        )
        if share < _SIMILAR or length > _STRETCH * len(quote):
            return None
        place = self._new.original(begin + kept[0].new, begin + kept[0].new + length)
        return None if self._stood_elsewhere(place, span) else Place(place, share)
