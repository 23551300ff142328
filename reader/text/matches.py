"""Matches: where a search hit, as few numbers as will do.

A common letter hits half a million times in a long text, while a screen shows fifty and a key
asks for one. So there are two kinds: a few matches are two arrays; many are the text itself, in
which they are found again where they are asked for, and counted.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import overload

from reader.text.spans import Span

__all__ = ["FEW", "ManyMatches", "Matches", "literal_matches"]

FEW = 10_000
"""So many matches are listed at once; it takes about a millisecond."""


class Matches(Sequence[Span]):
    """Where a search hit, ascending and not overlapping; eight bytes a hit.

    The spans are made only when they are asked for.
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, starts: array[int], ends: array[int]) -> None:
        """The matches from each of `starts` to the one of `ends` beside it."""
        self._starts = starts
        self._ends = ends

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Matches: ...
    def __getitem__(self, index: int | slice) -> Span | Matches:
        if isinstance(index, slice):
            return Matches(self.starts[index], self.ends[index])
        return Span(self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts, self.ends)

    def __repr__(self) -> str:
        return f"<{len(self)} matches>"

    @property
    def starts(self) -> array[int]:
        """Where each begins; not to be changed."""
        return self._starts

    @property
    def ends(self) -> array[int]:
        """One past where each ends; not to be changed."""
        return self._ends

    def first_from(self, offset: int) -> int:
        """The index of the first match that starts at or after `offset`; `len` if none does."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> Matches:
        """Those that share at least one code point with the stretch from `start` to `end`."""
        return self[bisect_left(self.ends, start + 1) : bisect_left(self.starts, end)]

    def begins_in(self, start: int, end: int) -> bool:
        """Whether any starts at or after `start` and before `end`."""
        index = bisect_left(self.starts, start)
        return index < len(self) and self.starts[index] < end


class ManyMatches(Matches):
    """All places of a needle that cannot overlap itself, listed only if somebody wants the list.

    Any place where such a needle stands is a match, so that a stretch of the text can be searched
    without knowing what comes before it.
    """

    __slots__ = ("_count", "_index", "_is_listed", "_needle", "_start", "_text")

    def __init__(self, text: str, needle: str, count: int) -> None:
        """The matches of `needle` in `text`, which holds it `count` times."""
        super().__init__(array("I"), array("I"))
        self._text = text
        self._needle = needle
        self._count = count
        self._is_listed = False
        self._index = 0
        self._start = text.find(needle)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Matches: ...
    def __getitem__(self, index: int | slice) -> Span | Matches:
        if index == self._index:
            return Span(self._start, self._start + len(self._needle))
        return super().__getitem__(index)

    @property
    def starts(self) -> array[int]:
        """Where each begins; not to be changed."""
        self._list()
        return self._starts

    @property
    def ends(self) -> array[int]:
        """One past where each ends; not to be changed."""
        self._list()
        return self._ends

    def first_from(self, offset: int) -> int:
        """The index of the first match that starts at or after `offset`; `len` if none does."""
        start = self._text.find(self._needle, offset)
        if start < 0:
            return self._count
        # Whoever asks for the index asks for its match next.
        self._index, self._start = self._text.count(self._needle, 0, start), start
        return self._index

    def within(self, start: int, end: int) -> Matches:
        """Those that share at least one code point with the stretch from `start` to `end`."""
        more = len(self._needle) - 1
        first = max(0, start - more)
        return _listed(self._text[first : end + more], self._needle, first)

    def begins_in(self, start: int, end: int) -> bool:
        """Whether any starts at or after `start` and before `end`."""
        return self._text.find(self._needle, start, end + len(self._needle) - 1) >= 0

    def _list(self) -> None:
        if not self._is_listed:
            listed = _listed(self._text, self._needle)
            self._starts, self._ends = listed.starts, listed.ends
            self._is_listed = True


def literal_matches(text: str, needle: str, limit: int | None = None) -> Matches:
    """Where `needle` stands in `text`, from the start and not overlapping.

    Args:
        text: what to search.
        needle: not empty.
        limit: at most so many matches.
    """
    if limit is not None or _overlaps_itself(needle):
        return _listed(text, needle, limit=limit)
    gaps = text.split(needle, FEW)
    if len(gaps) <= FEW:
        return _between(gaps, len(needle))
    return ManyMatches(text, needle, FEW + gaps[-1].count(needle))


def _overlaps_itself(needle: str) -> bool:
    return any(needle.startswith(needle[size:]) for size in range(1, len(needle)))


def _listed(text: str, needle: str, base: int = 0, *, limit: int | None = None) -> Matches:
    # Splitting finds every place without a step in Python for each.
    return _between(text.split(needle, -1 if limit is None else limit), len(needle), base)


def _between(gaps: list[str], size: int, base: int = 0) -> Matches:
    """Matches of `size` code points that stand between these pieces of a text."""
    steps = map(size.__add__, map(len, gaps))
    ends = array("I", accumulate(steps, initial=base))
    ends = ends[1:-1]
    return Matches(array("I", map((-size).__add__, ends)), ends)
