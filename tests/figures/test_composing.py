"""A number in two units is one figure, in the larger of them."""

from __future__ import annotations

import pytest

from tests.figures.reading import told


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("It is 5 ft 3 in high.", "5 ft 3 in", "5.25", "ft"),
        ("He is six foot three.", "six foot three", "6.25", "ft"),
        ("He is 6'3\" tall.", "6'3\"", "6.25", "ft"),
        ("It weighs 3 lb 4 oz.", "3 lb 4 oz", "3.25", "lb"),
        ("It took 2 hours and 30 minutes.", "2 hours and 30 minutes", "2.5", "hour"),
        ("It took 3h 15m.", "3h 15m", "3.25", "hour"),
        ("It cost 20 dollars and 43.", "20 dollars and 43", "20.43", "USD"),
        ("It cost twenty rupees 43.", "twenty rupees 43", "20.43", "INR"),
        ("It cost a dollar and 42 cents.", "a dollar and 42 cents", "1.42", "USD"),
    ],
)
def test_two_units_make_one_figure(text: str, written: str, value: str, unit: str) -> None:
    assert told(text) == [(written, value, unit)]


def test_what_is_counted_behind_a_sum_is_not_its_coins() -> None:
    assert told("It cost $20 and 43 people came.") == [
        ("$20", "20", "USD"), ("43", "43", "people"),
    ]  # fmt: skip
