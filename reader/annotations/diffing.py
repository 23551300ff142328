"""What two sequences have in common, in order: the diff under the map from old to new text.

Ends that agree are cut off, items that occur once in both are anchors (patience diff, Bram
Cohen; https://bramcohen.livejournal.com/73318.html), and what lies between the anchors is
compared by longest common subsequence. Both are bounded, so no input takes more than some
multiple of its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

__all__ = ["Run", "matching_runs"]

_SMALL = 250_000
"""Up to this many pairs of items two stretches are compared outright."""
_LARGE = 16_000_000
"""Up to this many where no anchor is left: 2 MB of bits."""
_WIDTHS = (1, 4, 16)
"""How many items in a row are tried as an anchor."""
_DEEPEST = 12
"""How often anchors are sought between anchors."""


class Run(NamedTuple):
    """Items that follow each other in both sequences."""

    old: int
    """The index of the first in the old sequence."""
    new: int
    """The index of the first in the new sequence."""
    length: int


class _Region(NamedTuple):
    """A stretch of both sequences that is still to be compared."""

    old: int
    old_end: int
    new: int
    new_end: int
    depth: int

    @property
    def pairs(self) -> int:
        return (self.old_end - self.old) * (self.new_end - self.new)


def matching_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """The runs of items that stand in both sequences, in order, none overlapping.

    >>> matching_runs(["a", "b", "c"], ["x", "b", "c"])
    [Run(old=1, new=1, length=2)]
    """
    numbers: dict[str, int] = {}
    old_items = [numbers.setdefault(item, len(numbers)) for item in old]
    new_items = [numbers.setdefault(item, len(numbers)) for item in new]
    found: list[Run] = []
    waiting = [_Region(0, len(old_items), 0, len(new_items), 0)]
    while waiting:
        region = _trim(old_items, new_items, waiting.pop(), found)
        if region.pairs:
            waiting += _compare(old_items, new_items, region, found)
    return _joined(sorted(found))


def _trim(old: list[int], new: list[int], region: _Region, found: list[Run]) -> _Region:
    """Cut off what agrees at either end."""
    start, end, new_start, new_end, depth = region
    while start < end and new_start < new_end and old[start] == new[new_start]:
        start, new_start = start + 1, new_start + 1
    if start > region.old:
        found.append(Run(region.old, region.new, start - region.old))
    while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    if end < region.old_end:
        found.append(Run(end, new_end, region.old_end - end))
    return _Region(start, end, new_start, new_end, depth)


def _compare(old: list[int], new: list[int], region: _Region, found: list[Run]) -> list[_Region]:
    """Note what a region has in common, or cut it into smaller ones."""
    if region.pairs > _SMALL and region.depth < _DEEPEST:
        anchors = _anchors(old, new, region)
        if anchors:
            return list(_between(anchors, region))
    if region.pairs > _LARGE:
        return list(_slices(region))
    found += _common(old, new, region)
    return []


def _anchors(old: list[int], new: list[int], region: _Region) -> list[tuple[int, int]]:
    """The longest ascending series of what occurs once on either side.

    Items themselves where some do, else several in a row: a page of figures, or of Chinese,
    has few characters that occur once, but many groups of them.
    """
    for width in _WIDTHS:
        old_keys = _groups(old[region.old : region.old_end], width)
        new_keys = _groups(new[region.new : region.new_end], width)
        old_count, new_count = Counter(old_keys), Counter(new_keys)
        places = {
            key: region.new + index
            for index, key in enumerate(new_keys)
            if new_count[key] == 1 and old_count[key] == 1
        }
        pairs = [
            (region.old + index, places[key]) for index, key in enumerate(old_keys) if key in places
        ]
        if pairs:
            return _ascending(pairs)
    return []


def _groups(items: list[int], width: int) -> list[int]:
    """A number for each `width` items in a row; the items themselves for 1."""
    if width == 1:
        return items
    return list(map(hash, zip(*(items[offset:] for offset in range(width)), strict=False)))


def _ascending(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence whose second members ascend too; of pairs in a row the first."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        before.append(last[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        last[length : length + 1] = [index]
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    chain.reverse()
    return [
        pair
        for index, pair in enumerate(chain)
        if not index or chain[index - 1] != (pair[0] - 1, pair[1] - 1)
    ]


def _between(anchors: list[tuple[int, int]], region: _Region) -> Iterator[_Region]:
    """The regions from anchor to anchor, each beginning with its anchor."""
    starts = [(region.old, region.new), *anchors]
    ends = [*anchors, (region.old_end, region.new_end)]
    for (old, new), (old_end, new_end) in zip(starts, ends, strict=True):
        yield _Region(old, old_end, new, new_end, region.depth + 1)


def _slices(region: _Region) -> Iterator[_Region]:
    """Pairs of slices at the same share of the way, small enough to be compared outright."""
    old_length, new_length = region.old_end - region.old, region.new_end - region.new
    count = max(old_length, new_length) * 2 // int(_LARGE**0.5) + 1
    for part in range(count):
        yield _Region(
            region.old + old_length * part // count,
            region.old + old_length * (part + 1) // count,
            region.new + new_length * part // count,
            region.new + new_length * (part + 1) // count,
            _DEEPEST,
        )


def _common(old: list[int], new: list[int], region: _Region) -> Iterator[Run]:
    """The longest common subsequence of a region."""
    from rapidfuzz.distance import LCSseq

    opcodes = LCSseq.opcodes(old[region.old : region.old_end], new[region.new : region.new_end])
    for step in opcodes:
        if step.tag == "equal":
            length = step.src_end - step.src_start
            yield Run(region.old + step.src_start, region.new + step.dest_start, length)


def _joined(runs: list[Run]) -> list[Run]:
    """The same runs, those that touch on both sides made one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.old + last.length == run.old and last.new + last.length == run.new:
            joined[-1] = Run(last.old, last.new, last.length + run.length)
        else:
            joined.append(run)
    return joined
