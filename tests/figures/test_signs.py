"""What stands before a number: signs of money, in millions too, and a minus."""

from __future__ import annotations

import pytest

from tests.figures.reading import told


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("It lost $-99.99 then.", "$-99.99", "-99.99", "USD"),
        ("Revenue was MAUD 60.", "MAUD 60", "60000000", "AUD"),
        ("A low of - 20 degrees.", "- 20 degrees", "-20", "°"),
        ("It was -40°F.", "-40°F", "-40", "°F"),
        ("It was minus five degrees.", "minus five degrees", "-5", "°"),
        ("It cost kr500.", "kr500", "500", "DKK"),
        ("夜间零下5度。", "零下5度", "-5", "°"),
    ],
)
def test_signs_belong_to_the_number_behind_them(
    text: str, written: str, value: str, unit: str
) -> None:
    assert told(text) == [(written, value, unit)]


def test_the_hyphen_of_a_range_or_an_item_is_no_minus() -> None:
    assert told("A zoom of 75 -300mm.")[-1] == ("300mm", "300", "mm")
    assert told("- 20 people came")[0][1:] == ("20", "people")
