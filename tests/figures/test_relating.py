"""Two numbers that are one: shares, powers, sides, decimals in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.figures.reading import only


@pytest.mark.parametrize(
    ("text", "written", "kind", "value"),
    [
        ("Four of every five loans failed.", "Four of every five", "ratio", "0.8"),
        ("A one-in-a-million chance.", "one-in-a-million", "ratio", "0.000001"),
        ("The ratio was 1.2 to 1.", "1.2 to 1", "ratio", "1.2"),
        ("Some 16 of 24 lenders agreed.", "16 of 24", "count", "16"),
        ("It fell by two point five per cent.", "two point five per cent", "percent", "2.5"),
        ("It grew by a factor of ten.", "ten", "multiple", "10"),
    ],
)
def test_two_numbers_are_one_figure(text: str, written: str, kind: str, value: str) -> None:
    figure = only(text)
    assert (figure.text, figure.kind) == (written, kind)
    assert figure.value == Decimal(value)
