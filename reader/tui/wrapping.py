"""Wrapping: where each line on the screen begins, and which cell an offset stands in.

All lines of a text are found in one pass of one compiled pattern. Where a character does not
take exactly one cell, the pattern runs over a shadow of the text that has one unit a cell
(a wide character and a filler, a cluster as its base), and the starts are mapped back.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

from reader.documents.flowing import (
    BREAK,
    FILLER,
    KEPT_SPACE,
    KEPT_TAB,
    SPACED_BREAK,
    with_spaces,
)
from reader.text.patterns import lazily
from reader.text.spans import Span

__all__ = ["TAB", "Lines", "cells"]

TAB = 4
"""Cells of a tab."""

_WIDE = "\ufdd0"
"""The second cell of a wide character; a noncharacter, which sanitised text never holds."""

# Characters of one cell that never join another: the common case, found by one search.
# The astral planes are left out as one range, since many of them cost the pattern its bitmap.
_NARROW = (
    "\n\v\\0\x1f -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u0490-\u0523\u1e00-\u1eff"
    "\u2010-\u2015\u2018-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u2070-\u209c\u20a0-\u20bf"
    "\u2190-\u2193\u2200-\u22ff\u2400-\u2426\u2500-\u25a9\u25c6-\u25fa\ufffd"
)
_SPECIAL = lazily(f"[^{_NARROW}]+")

_ENDS = f"{SPACED_BREAK}{BREAK}{FILLER}{KEPT_SPACE}{KEPT_TAB} \t"
"""What the end of a line does not show."""

_TABS = {"\t": " ", KEPT_TAB: KEPT_SPACE}
"""With what a tab fills its cells."""

_NO_BASE = frozenset((SPACED_BREAK, BREAK, FILLER))
"""What ends a line, and what a combining mark behind it does not join."""

_TAB_OR_NOT = lazily(r"\t|[^\t]+")

# Signs that must not begin a line (Japanese Industrial Standard X 4051, the common core).
_NOT_FIRST = "、。，．：；！？）］｝」』】〉》〕”’…—・ー々,.:;!?)\\]}%％"
# Signs that must not end one.
_NOT_LAST = "（［｛「『【〈《〔“‘"


@lru_cache(maxsize=64)
def _pattern(width: int, *, wide: bool) -> re.Pattern[str]:
    inside = f"[^{SPACED_BREAK}{BREAK}{FILLER}]"
    ends = rf" +|[{SPACED_BREAK}{BREAK}]{FILLER}*|{FILLER}*\Z"
    if not wide:
        return re.compile(f"{inside}{{0,{width}}}(?:{ends})|{inside}{{{width}}}")
    between = f"(?<={_WIDE})(?<![{_NOT_LAST}]{_WIDE})(?![{_NOT_FIRST}{_WIDE}])"
    return re.compile(
        f"{inside}{{1,{width}}}(?:{ends}|{between})|(?:{ends})|{inside}{{1,{width}}}(?!{_WIDE})"
    )


def cells(text: str) -> int:
    """How many cells a line takes, tabs counted as `TAB`."""
    return cell_len(_spread(text))


def _spread(text: str) -> str:
    return with_spaces(text).replace("\t", " " * TAB)


class Lines:
    """The lines of a flowed text at one width.

    A blank line between two paragraphs is a line as well: it is empty and begins where the line
    after it begins.
    """

    def __init__(self, flowed: str, width: int) -> None:
        """Wrap `flowed` into lines of at most `width` cells; `width` is at least 2."""
        self.flowed = flowed
        self.width = max(2, width)
        self._first, self._last = _shown(flowed)
        self._starts = self._find_starts()

    def __len__(self) -> int:
        return len(self._starts)

    def span(self, line: int) -> Span:
        """What stands on `line`, in offsets of the text, without the break that ends it."""
        start = self._starts[line]
        following = self._starts[line + 1] if line + 1 < len(self) else self._last
        if following == start:
            return Span(start, start)
        content = self.flowed[start:following].rstrip(_ENDS)
        return Span(start, start + len(content))

    def text(self, span: Span) -> str:
        """What to show for a span of one line: tabs expanded, filler left out."""
        return _spread(span.of(self.flowed)).replace(FILLER, "")

    def is_cut_before(self, offset: int) -> bool:
        """Whether a line that begins at `offset` goes on with the words above it."""
        return offset > self._first and self.flowed[offset - 1] not in _NO_BASE

    def line_at(self, offset: int) -> int:
        """The line that shows `offset`, or the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def cell_at(self, offset: int) -> int:
        """The cell, counted from the start of its line, in which `offset` is shown."""
        start = self._starts[self.line_at(offset)] if self._starts else 0
        return cells(self.flowed[start:offset])

    def offset_at(self, line: int, cell: int) -> int:
        """The offset that is shown at `cell` of `line`; the line's end for a cell behind it."""
        span = self.span(line)
        position = 0
        for start, _end, size in _clusters(span.of(self.flowed)):
            if position + size > cell:
                return span.start + start
            position += size
        return span.end

    def _find_starts(self) -> array[int]:
        text, first, last = self.flowed, self._first, self._last
        if first >= last:
            return array("I")
        is_narrow = text.isascii() or not _SPECIAL.search(text, first, last)
        if is_narrow and all(text.find(tab, first, last) < 0 for tab in _TABS):
            return _starts(text, _pattern(self.width, wide=False), first, last)
        shadow = _Shadow(text[first:last])
        found = _starts(shadow.text, _pattern(self.width, wide=True), 0, len(shadow.text))
        return shadow.offsets(found, first)


def _shown(flowed: str) -> tuple[int, int]:
    """Where what is shown of a flowed text begins and ends; a book is not copied to find out."""
    first, last = 0, len(flowed)
    while first < last and flowed[first] == FILLER:
        first += 1
    while last > first and flowed[last - 1] == FILLER:
        last -= 1
    return first, last


def _starts(text: str, pattern: re.Pattern[str], first: int, last: int) -> array[int]:
    """Line starts of `text` from `first` to `last`, with a double one for a blank line."""
    starts = array("I", [first])
    for match in pattern.finditer(text, first, last):
        start = match.end()
        if start >= last:
            break
        starts.append(start)
        if match.group().rstrip(FILLER).endswith(SPACED_BREAK):
            starts.append(start)
    return starts


def _clusters(text: str) -> Iterator[tuple[int, int, int]]:
    """The grapheme clusters of `text`: start, end, and cells."""
    base = 0
    for piece in _TAB_OR_NOT.findall(with_spaces(text)):
        if piece == "\t":
            yield base, base + 1, TAB
        else:
            for start, end, size in split_graphemes(piece)[0]:
                yield base + start, base + end, size
        base += len(piece)


class _Shadow:
    """A text with one unit a cell, and the way back from units to code points."""

    def __init__(self, text: str) -> None:
        self._units = array("I", [0])
        self._codepoints = array("I", [0])
        self.text = "".join(self._pieces(text))

    def offsets(self, units: array[int], first: int) -> array[int]:
        return array("I", (self._offset(unit) + first for unit in units))

    def _offset(self, unit: int) -> int:
        index = bisect_left(self._units, unit)
        if index == len(self._units) or self._units[index] != unit:
            index -= 1
        return self._codepoints[index] + unit - self._units[index]

    def _pieces(self, text: str) -> Iterator[str]:
        done = units = 0
        for match in _SPECIAL.finditer(text):
            start = match.start()
            if start > done and text[start - 1] not in _NO_BASE:
                start -= 1
            yield text[done:start]
            units += start - done
            for a, b, size in _clusters(text[start : match.end()]):
                yield _unit(text[start + a], size)
                units += size
                if b - a != size:
                    self._units.append(units)
                    self._codepoints.append(start + b)
            done = match.end()
        yield text[done:]


def _unit(base: str, size: int) -> str:
    if base in _TABS:
        return _TABS[base] * size
    return base + _WIDE * (size - 1) if size else ""
