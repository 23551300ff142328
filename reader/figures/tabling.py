"""What a figure in a table measures: its row and its column."""

from __future__ import annotations

import re

from reader.figures.draft import Draft

__all__ = ["describe_cell"]

_BETWEEN_CELLS = re.compile(r" {2,}| *\| *| *\t *")
_LETTER = re.compile(r"[^\W\d_]")
_MOST_WORDS = 12


def describe_cell(draft: Draft, text: str, start: int, end: int) -> str:
    """The label of its row and the head of its column; "" in the head itself.

    Args:
        draft: a figure in the table.
        text: the document's text.
        start: where the table begins.
        end: where it ends.
    """
    line_start = max(start, text.rfind("\n", start, draft.start) + 1)
    if line_start <= start:
        return ""
    line_end = text.find("\n", draft.start, end)
    row = text[line_start : end if line_end < 0 else line_end]
    head = _cells(text[start : text.find("\n", start, end)])
    cells = _cells(row)
    place = sum(begin <= draft.start - line_start for begin, _ in cells) - 1
    if place <= 0:
        return ""
    column = place - len(cells) + len(head)
    named = [cells[0][1]] + ([head[column][1]] if 0 <= column < len(head) else [])
    words = ", ".join(name for name in named if _LETTER.search(name)).split()
    return " ".join(words[:_MOST_WORDS])


def _cells(line: str) -> list[tuple[int, str]]:
    """Where each cell of a line begins, and what it holds; empty ones at the edges left out."""
    cells: list[tuple[int, str]] = []
    begin = 0
    for gap in [*_BETWEEN_CELLS.finditer(line), None]:
        cell = line[begin : gap.start() if gap else len(line)].strip()
        if cell:
            cells.append((begin, cell))
        begin = gap.end() if gap else begin
    return cells
