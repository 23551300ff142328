"""The map from an old text to a new one, shared by all annotations of a document.

Lines are compared first, then the clauses and the words of what changed. The outcome is a list
of blocks, stretches that stand in both texts; what became of a span is then a question of which
blocks it touches.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.annotations.diffing import matching_runs
from reader.annotations.normalising import fold
from reader.text.spans import Span, index_at

__all__ = ["Block", "TextMap", "map_texts", "solid"]

_LINE = re.compile(r"\S[^\n]*")
_CLAUSE = re.compile(r"[^\s.!?;。！？；][^.!?;。！？；]{0,400}[.!?;。！？；]*|\S")
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
"""Thai, Lao, Burmese, Khmer, Kana and Han: written without spaces, so each character is a word."""
_WORD = re.compile(rf"[^\W{_UNSPACED}]{{1,64}}|\S")

_WORTH_CLAUSES = 20_000
"""Code points of a changed stretch from which its clauses are compared before its words."""


class Block(NamedTuple):
    """A stretch that stands in both texts."""

    old: int
    new: int
    length: int


@dataclass(frozen=True, slots=True)
class TextMap:
    """Two texts and the stretches they share; made by `map_texts`."""

    old: str
    new: str
    blocks: tuple[Block, ...]
    """Ascending in both texts, not overlapping."""
    old_starts: tuple[int, ...]
    """Where each block starts in the old text."""
    new_starts: tuple[int, ...]
    """Where each block starts in the new text."""

    def kept_of(self, span: Span) -> list[Block]:
        """What of the old text's `span` stands in the new one, in order."""
        first = max(0, index_at(self.old_starts, span.start))
        last = bisect_left(self.old_starts, span.end)
        return [
            Block(start, block.new + start - block.old, end - start)
            for block in self.blocks[first:last]
            if (start := max(span.start, block.old))
            < (end := min(span.end, block.old + block.length))
        ]

    def known_of(self, span: Span) -> list[Block]:
        """What of the new text's `span` stood in the old one, in order."""
        first = max(0, index_at(self.new_starts, span.start))
        last = bisect_left(self.new_starts, span.end)
        return [
            Block(block.old + start - block.new, start, end - start)
            for block in self.blocks[first:last]
            if (start := max(span.start, block.new))
            < (end := min(span.end, block.new + block.length))
        ]

    def gap_before(self, block: Block) -> tuple[Span, Span]:
        """What lies before a block and after its predecessor, in the old and the new text."""
        index = index_at(self.old_starts, block.old) - 1
        last = self.blocks[index] if index >= 0 else Block(0, 0, 0)
        old, new = last.old + last.length, last.new + last.length
        return Span(old, block.old), Span(new, block.new)

    def gap_after(self, block: Block) -> tuple[Span, Span]:
        """What lies after a block and before its successor, in the old and the new text."""
        index = index_at(self.old_starts, block.old) + 1
        end = Block(len(self.old), len(self.new), 0)
        following = self.blocks[index] if index < len(self.blocks) else end
        old, new = block.old + block.length, block.new + block.length
        return Span(old, following.old), Span(new, following.new)

    def place_of(self, offset: int) -> int:
        """About where the old text's `offset` stands in the new one."""
        index = index_at(self.old_starts, offset)
        if index < 0:
            return 0
        block = self.blocks[index]
        return block.new + min(block.length, offset - block.old)


def solid(text: str, start: int, end: int) -> int:
    """How many characters between `start` and `end` are not white space."""
    return sum(map(len, text[start:end].split()))


def map_texts(old: str, new: str) -> TextMap:
    """The map from `old` to `new`, in time about linear in their lengths.

    >>> map_texts("one two three", "one three").blocks
    (Block(old=0, new=0, length=3), Block(old=8, new=4, length=5))
    """
    comparison = _Comparison(old, new, fold(old), fold(new), [])
    gaps = comparison.compare(_LINE, [_Gap(Span(0, len(old)), Span(0, len(new)))])
    large = [gap for gap in gaps if gap.length >= _WORTH_CLAUSES]
    small = [gap for gap in gaps if gap.length < _WORTH_CLAUSES]
    comparison.compare(_WORD, [*small, *comparison.compare(_CLAUSE, large)])
    blocks = tuple(comparison.joined())
    return TextMap(
        old,
        new,
        blocks,
        tuple(block.old for block in blocks),
        tuple(block.new for block in blocks),
    )


_Unit = tuple[int, int]
"""A line, clause or word: its start and end. No Span, as there may be a million of them."""


class _Gap(NamedTuple):
    """A stretch of both texts that is still to be compared."""

    old: Span
    new: Span

    @property
    def length(self) -> int:
        return self.old.length + self.new.length


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Two texts while they are compared, and the blocks found so far."""

    old: str
    new: str
    old_folded: str
    new_folded: str
    blocks: list[Block]

    def compare(self, unit: re.Pattern[str], gaps: Iterable[_Gap]) -> list[_Gap]:
        """Note the units that agree; return the stretches between them where they do not."""
        return [smaller for gap in gaps for smaller in self._compare(unit, gap)]

    def _compare(self, unit: re.Pattern[str], gap: _Gap) -> Iterator[_Gap]:
        old_units = _units(unit, self.old, gap.old)
        new_units = _units(unit, self.new, gap.new)
        runs = matching_runs(_keys(self.old_folded, old_units), _keys(self.new_folded, new_units))
        old_done, new_done = gap.old.start, gap.new.start
        for run in runs:
            matched_old = old_units[run.old : run.old + run.length]
            matched_new = new_units[run.new : run.new + run.length]
            yield from _gap(old_done, matched_old[0][0], new_done, matched_new[0][0])
            yield from self._note(matched_old, matched_new)
            old_done, new_done = matched_old[-1][1], matched_new[-1][1]
        yield from _gap(old_done, gap.old.end, new_done, gap.new.end)

    def _note(self, old_units: list[_Unit], new_units: list[_Unit]) -> Iterator[_Gap]:
        """Make blocks of units whose keys agree; gaps where they are only alike."""
        old_start, old_end = old_units[0][0], old_units[-1][1]
        new_start, new_end = new_units[0][0], new_units[-1][1]
        if self.old[old_start:old_end] == self.new[new_start:new_end]:
            self.blocks.append(Block(old_start, new_start, old_end - old_start))
            return
        for old_unit, new_unit in zip(old_units, new_units, strict=True):
            length = old_unit[1] - old_unit[0]
            if length == new_unit[1] - new_unit[0]:
                self.blocks.append(Block(old_unit[0], new_unit[0], length))
            else:
                yield from _gap(*old_unit, *new_unit)

    def joined(self) -> Iterator[Block]:
        """The blocks in order, made one where only the same white space lies between them."""
        last = Block(0, 0, 0)
        for block in sorted(self.blocks):
            between = self.old[last.old + last.length : block.old]
            if not between.strip() and between == self.new[last.new + last.length : block.new]:
                last = Block(last.old, last.new, block.old + block.length - last.old)
                continue
            if last.length:
                yield last
            last = block
        if last.length:
            yield last


def _gap(old: int, old_end: int, new: int, new_end: int) -> Iterator[_Gap]:
    if old < old_end and new < new_end:
        yield _Gap(Span(old, old_end), Span(new, new_end))


def _units(unit: re.Pattern[str], text: str, span: Span) -> list[_Unit]:
    return [match.span() for match in unit.finditer(text, span.start, span.end)]


def _keys(folded: str, units: list[_Unit]) -> list[str]:
    """What the units are compared by: the folded text, white space evened out."""
    return [" ".join(folded[start:end].split()) for start, end in units]
