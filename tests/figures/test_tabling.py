"""A figure in a table is named by its row and its column."""

from __future__ import annotations

from reader.documents.loading import read_bytes
from reader.figures.figure import Figure
from reader.figures.finding import find_figures

REPORT = """# The quarter

| € million | Q3 2025 | Change |
|---|---:|---:|
| Revenue | 1,840 | +12.4 % |
| of which Transport | 736 | +14.8 % |

| | New guidance | Old guidance |
|---|---:|---:|
| Revenue (€ billion) | 7.10–7.20 | 6.90–7.10 |
"""


def figures() -> dict[str, Figure]:
    return {f.text: f for f in find_figures(read_bytes(REPORT.encode(), "report.md"))}


def test_a_cell_is_named_by_its_row_and_its_column() -> None:
    found = figures()
    assert found["1,840"].measures == "Revenue, Q3 2025"
    assert found["14.8 %"].measures == "of which Transport, Change"


def test_a_head_without_a_first_cell_is_read_from_the_right() -> None:
    assert figures()["6.90–7.10"].measures == "Revenue (€ billion), Old guidance"


def test_a_currency_that_heads_a_column_is_no_figure() -> None:
    assert not any("million" in text or "billion" in text for text in figures())
