"""An article with a unit is one of it, where a quantity is meant."""

from __future__ import annotations

import pytest

from tests.figures.reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He drank a gallon of beer.", ("a gallon", "1", "gal")),
        ("Prices doubled in a decade.", ("a decade", "1", "decade")),
        ("The shop is half a mile away.", ("half a mile", "0.5", "mi")),
        ("It took a quarter of an hour.", ("a quarter of an hour", "0.25", "hour")),
        ("It cut rates by half a percentage point.", ("half a percentage point", "0.5", "pp")),
    ],
)
def test_one_of_a_unit_is_a_figure(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text", ["The rise of a dollar bloc.", "It is a mile-long queue.", "Oil, in a euro zone slump."]
)
def test_a_compound_is_none(text: str) -> None:
    assert told(text) == []


def test_a_rate_stays_with_its_sum() -> None:
    assert told("It costs 5 dollars a gallon.") == [("5 dollars a gallon", "5", "USD")]
