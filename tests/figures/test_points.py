"""Points that are percentage points, and those that are not."""

from __future__ import annotations

from reader.documents.loading import read_text
from reader.figures.figure import Figure
from reader.figures.finding import find_figures


def first(text: str, number: str) -> Figure:
    return next(f for f in find_figures(read_text(text)) if number in f.text)


def test_a_lead_in_points_beside_shares_is_a_change_in_percentage_points() -> None:
    lead = first("It was 38 per cent against 26 per cent, a 12-point lead.", "12")
    assert (lead.text, lead.kind, lead.unit) == ("12-point", "change", "pp")


def test_a_lead_in_points_of_a_game_is_a_count() -> None:
    lead = first("The home side had a 12-point lead at the break.", "12")
    assert (lead.kind, lead.unit) == ("count", "points")


def test_points_after_percentage_points_are_the_same() -> None:
    text = "Of the growth 8.1 percentage points were organic and 3.7 points came from a purchase."
    assert (first(text, "3.7").text, first(text, "3.7").unit) == ("3.7 points", "pp")


def test_points_that_lead_to_a_share_are_percentage_points() -> None:
    text = "The share of renters fell 1.2 points to 33 per cent."
    assert (first(text, "1.2").text, first(text, "1.2").unit) == ("1.2 points", "pp")


def test_points_of_an_index_are_not_percentage_points() -> None:
    assert first("The index fell 120 points, or 1.2 per cent.", "120").unit == "points"
