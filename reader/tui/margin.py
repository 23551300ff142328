"""The margin of a line: the rank of a summary sentence, bars of marks, bookmark and focus."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from reader.tui.themes import BARS

__all__ = ["BOOKMARK", "MARGIN", "Margin"]

MARGIN = 5
"""Cells left of the text: two of rank or bar, a bar, the focus or a bookmark, air."""

BOOKMARK = "⚑"
FOCUS = "▏"
CUT = "↳"
"""Before a line that goes on with the one above it, where lines are not broken at spaces."""


class Margin(NamedTuple):
    """What stands beside one line."""

    rank: str
    """The sign of a summary sentence, at most two cells; may be empty."""
    marks: tuple[tuple[int, int, str], ...]
    """The annotations on the line: start, end and colour, by where they begin."""
    is_in_focus: bool
    has_bookmark: bool
    is_cut: bool = False

    def signs(self) -> list[tuple[str, str]]:
        """The sign of each cell, with the name of its style or "" for none.

        >>> line = Margin("❷", ((0, 9, "yellow"), (4, 7, "blue")), False, False)
        >>> "".join(sign for sign, _ in line.signs())
        '❷▌║  '
        """
        colours = self._colours()[-2:]
        bars = [(BARS[colour], f"bar-{colour}") for colour in colours]
        last = bars[-1] if bars else (" ", "")
        second = bars[0] if len(bars) > 1 else (" ", "")
        cut = (CUT, "rank") if self.is_cut else (" ", "")
        return [*self._rank_and(second), last, self._place(), cut]

    def _colours(self) -> list[str]:
        """The colours to show: of marks side by side each once, of overlapping ones all."""
        colours = [colour for _, _, colour in self.marks]
        if any(before[1] > after[0] for before, after in pairwise(self.marks)):
            return colours
        return list(dict.fromkeys(colours))

    def _rank_and(self, bar: tuple[str, str]) -> list[tuple[str, str]]:
        """Two cells; a rank of two digits leaves no room for a bar beside it."""
        if len(self.rank) > 1:
            return [(self.rank[:2], "rank")]
        return [(self.rank or " ", "rank"), bar]

    def _place(self) -> tuple[str, str]:
        if self.has_bookmark:
            return BOOKMARK, "bookmark"
        return (FOCUS, "rank") if self.is_in_focus else (" ", "")
