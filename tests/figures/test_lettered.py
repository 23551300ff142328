"""Letters that hang on a number are its scale, a unit, or kelvins, by what stands behind."""

from __future__ import annotations

import pytest

from tests.figures.reading import told


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("It paid 10m euros.", "10m euros", "10000000", "EUR"),
        ("It paid 20m EUR.", "20m EUR", "20000000", "EUR"),
        ("It paid 600bn won.", "600bn won", "600000000000", "KRW"),
        ("It sold 1.5m tonnes.", "1.5m tonnes", "1500000", "t"),
        ("It has 3.4m users.", "3.4m", "3400000", "users"),
        ("Some 48.5m people fled.", "48.5m", "48500000", "people"),
        ("It is 2bn years old.", "2bn years old", "2000000000", "year"),
        ("He ran the 100m hurdles.", "100m", "100", "m"),
        ("A 10m wave broke.", "10m", "10", "m"),
    ],
)
def test_a_letter_is_read_by_what_it_counts(text: str, written: str, value: str, unit: str) -> None:
    assert told(text) == [(written, value, unit)]


def test_an_in_behind_metres_is_no_inch() -> None:
    assert told("He ran 100m in 9.6 seconds.")[0] == ("100m", "100", "m")


def test_a_k_is_kelvins_beside_degrees() -> None:
    assert told("At 300 °C (573.15K) it melts.")[1] == ("573.15K", "573.15", "K")
    assert told("It has 573K users.")[0][1:] == ("573000", "users")


def test_both_ends_of_a_range_have_the_scale() -> None:
    assert told("It sold 5-10m copies.")[0][2] == "copies"
