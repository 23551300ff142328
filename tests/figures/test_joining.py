"""Ranges and changes: two ends, with the unit and scale of the second."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.figures.reading import figures_in, only


@pytest.mark.parametrize(
    ("text", "written", "ends", "unit"),
    [
        ("Two or three people saw it.", "Two or three", (2, 3), "people"),
        ("It is a 6-to-8-week wait.", "6-to-8-week", (6, 8), "week"),
        ("It ranged from -18 °C to -5 °C.", "from -18 °C to -5 °C", (-18, -5), "°C"),
        ("Anywhere from 5 to 10 per cent.", "from 5 to 10 per cent", (5, 10), "%"),
        ("Citizens aged between 10 and 24.", "between 10 and 24", (10, 24), "year"),
        ("It covers 1.5–2.5 million hectares.", "1.5–2.5 million hectares",
         (1_500_000, 2_500_000), "ha"),
    ],
)  # fmt: skip
def test_a_range_has_both_ends(text: str, written: str, ends: tuple[int, int], unit: str) -> None:
    figure = only(text)
    assert (figure.text, figure.kind, figure.unit) == (written, "range", unit)
    assert (figure.low, figure.high) == tuple(map(Decimal, ends))


@pytest.mark.parametrize(
    ("language", "text", "direction"),
    [
        ("en", "It went from 26 to 38 per cent.", "up"),
        ("de", "Sie fiel von 38 auf 26 Prozent.", "down"),
        ("es", "La tasa pasó del 26 al 38 por ciento.", "up"),
        ("zh", "失业率从38%降至26%。", "down"),
    ],
)
def test_a_way_from_one_number_to_another_is_a_change(
    language: str, text: str, direction: str
) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.unit, figure.direction) == ("change", "%", direction)
    assert (figure.low, figure.high) == (Decimal(26), Decimal(38))


def test_the_first_of_two_shares_has_the_unit_of_the_second() -> None:
    assert [f.kind for f in figures_in("It won 12.4 and 13.1 per cent.")] == ["percent"] * 2


def test_what_fell_by_one_number_to_another_is_no_range() -> None:
    assert [f.text for f in figures_in("Deaths fell by 1,204 to 8,311.")] == ["1,204", "8,311"]
