"""Shillings are a part of a pound, or the money of East Africa."""

from __future__ import annotations

import pytest

from tests.figures.reading import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost six shillings a week.", ("six shillings", "0.3", "GBP")),
        ("It cost four shillings and sixpence.", ("four shillings and sixpence", "0.225", "GBP")),
        ("It cost 2 shillings and 6 pence.", ("2 shillings and 6 pence", "0.125", "GBP")),
        ("The horse cost ten guineas.", ("ten guineas", "10.5", "GBP")),
        ("In Kenya it costs 200 shillings.", ("200 shillings", "200", "KES")),
        ("The dam cost 40 billion shillings.", ("40 billion shillings", "40000000000", "KES")),
    ],
)
def test_shillings_are_worth_what_they_were(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]
