"""The unit that a quantity is to be given in."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in, told


@pytest.mark.parametrize(
    ("text", "written", "unit"),
    [
        ("Convert 10 celsius to fahrenheit.", "fahrenheit", "°F"),
        ("What is 5 miles in km?", "km", "km"),
        ("How much are 200 grams in ounces?", "ounces", "oz"),
    ],
)
def test_a_unit_that_is_asked_for_has_no_value_and_is_never_key(
    text: str, written: str, unit: str
) -> None:
    _, asked = figures_in(text)
    assert (asked.text, asked.value, asked.unit, asked.is_key) == (written, None, unit, False)


@pytest.mark.parametrize(
    "text",
    [
        "It moved 5 miles in kilometre-long steps.",
        "It takes 10 minutes to hours of calm.",
        "They sent 5 tonnes to London.",
        "Celsius and Fahrenheit were men.",
    ],
)
def test_a_unit_without_a_number_is_else_no_figure(text: str) -> None:
    assert all(value for _, value, _ in told(text))
