"""Tables as lines of text whose columns stand under each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from unicodedata import combining, east_asian_width

__all__ = ["Rows", "aligned"]

WIDEST_CELL = 40
"""A table with a wider cell is not filled up: its lines would not fit anyway."""
MOST_SPANNED = 50
"""Columns or rows that one cell stands in; more is a mistake, or a trap."""
MOST_COLUMNS = 200
"""Then cells stand in one column each."""


@dataclass(slots=True)
class Rows:
    """The rows of a table while they are read; cells may stand in several columns and rows."""

    rows: list[list[str]] = field(default_factory=list)
    _across: int = 0
    """Columns that the last cell stands in beside its own."""
    _down: dict[int, int] = field(default_factory=dict)
    """For each column how many rows more a cell above stands in."""

    def begin_row(self) -> None:
        """Begins a row; those who end need not say so."""
        self._end_cell()
        self.rows.append([])

    def begin_cell(self, across: int = 1, down: int = 1) -> None:
        """Begins a cell that stands in so many columns and rows."""
        if not self.rows:
            self.rows.append([])
        self._end_cell()
        row = self.rows[-1]
        while self._down.get(len(row), 0) > 0:
            self._down[len(row)] -= 1
            row.append("")
        across = 1 if len(row) > MOST_COLUMNS else min(across, MOST_SPANNED)
        down = 1 if len(row) > MOST_COLUMNS else min(down, MOST_SPANNED)
        self._across = max(0, across - 1)
        for column in range(len(row), len(row) + self._across + 1):
            self._down[column] = max(0, down - 1)
        row.append("")

    def _end_cell(self) -> None:
        if self.rows:
            self.rows[-1].extend([""] * self._across)
        self._across = 0

    def fill(self, text: str) -> bool:
        """Adds `text` to the cell that began last; False where there is none."""
        if not self.rows or not self.rows[-1]:
            return False
        before = self.rows[-1][-1]
        self.rows[-1][-1] = f"{before}\n{text}" if before else text
        return True

    def finished(self) -> list[list[str]]:
        """All rows."""
        self._end_cell()
        return self.rows


def aligned(rows: Sequence[Sequence[str]]) -> str:
    r"""The rows as lines, cells of a column filled up to one width.

    >>> aligned([["Year", "Tons"], ["2024", "12"]])
    'Year  Tons\n2024  12'
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths: dict[int, int] = {}
    for row in cells:
        for column, cell in enumerate(row):
            widths[column] = max(widths.get(column, 0), _width(cell))
    gap = "  "
    if max(widths.values(), default=0) > WIDEST_CELL:
        widths, gap = {}, " | "
    lines = (
        gap.join(_filled(cell, widths.get(column, 0)) for column, cell in enumerate(row)).rstrip()
        for row in cells
    )
    return "\n".join(line for line in lines if line.strip(" |"))


def _filled(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(cell: str) -> int:
    """How many columns of a terminal the cell takes."""
    if cell.isascii():
        return len(cell)
    return sum(
        0 if combining(character) else 1 + (east_asian_width(character) in "WF")
        for character in cell
    )
