"""Units that are something else too."""

from __future__ import annotations

import pytest

from tests.figures.reading import told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It sold 5 Teslas a day.", "Teslas"),
        ("A field of 5 tesla.", "T"),
        ("Part 24703 L-202 is gone.", ""),
        ("It is 2 in thick.", "in"),
        ("A five-pound note.", "GBP"),
        ("A five-pound baby.", "lb"),
        ("It's 21C, and hot.", "°C"),
        ("重达12年。", "year"),
        ("The value was 2021 um past it.", ""),
    ],
)
def test_a_unit_is_taken_only_where_it_is_meant(text: str, unit: str) -> None:
    assert {found for _, _, found in told(text)} <= {unit}
