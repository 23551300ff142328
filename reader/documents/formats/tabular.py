"""Tables as lines of text whose columns stand under each other."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["aligned"]

WIDEST_CELL = 40
"""A table with a wider cell is not filled up: its lines would not fit anyway."""


def aligned(rows: Sequence[Sequence[str]]) -> str:
    r"""The rows as lines, cells of a column filled up to one width.

    >>> aligned([["Year", "Tons"], ["2024", "12"]])
    'Year  Tons\n2024  12'
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths: dict[int, int] = {}
    for row in cells:
        for column, cell in enumerate(row):
            widths[column] = max(widths.get(column, 0), len(cell))
    gap = "  "
    if max(widths.values(), default=0) > WIDEST_CELL:
        widths, gap = {}, " | "
    lines = (
        gap.join(cell.ljust(widths.get(column, 0)) for column, cell in enumerate(row)).rstrip()
        for row in cells
    )
    return "\n".join(line for line in lines if line.strip(" |"))
