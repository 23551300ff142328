"""A match with its sentence on one line."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from reader.documents.loading import read_text
from reader.text.matching import find_all
from reader.tui.context import in_context

TEXT = (
    "Nothing is said here. The harbour master counted the cranes on the quay, and then, after a "
    "long night of counting, he lost the ledger in the water. Nothing is said here either."
)


def line(text: str, query: str, width: int) -> str:
    match = find_all(text, query)[0]
    return in_context(read_text(text), match, width, "bold").plain


def test_a_match_stands_in_its_sentence_alone() -> None:
    assert line(TEXT, "harbour", 200).startswith("The harbour master")
    assert line(TEXT, "harbour", 200).endswith("in the water.")


@pytest.mark.parametrize("width", [12, 20, 40, 80])
def test_the_match_is_seen_whatever_the_width(width: int) -> None:
    shown = line(TEXT, "ledger", width)
    assert "ledger" in shown
    assert cell_len(shown) <= width


def test_the_match_wears_its_style_alone() -> None:
    match = find_all(TEXT, "cranes")[0]
    shown = in_context(read_text(TEXT), match, 60, "bold")
    (span,) = shown.spans
    assert shown.plain[span.start : span.end] == "cranes"


def test_line_ends_and_wide_letters_fit() -> None:
    text = "港口的統計數字在\n今年大幅上升，達到新高。"
    shown = line(text, "今年", 14)
    assert "今年" in shown
    assert cell_len(shown) <= 14


def test_one_endless_line_costs_no_more_than_a_short_one() -> None:
    text = "word " * 400_000 + "needle " + "word " * 100
    assert "needle" in line(text, "needle", 50)
