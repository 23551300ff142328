"""Whose age a figure is."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("The report was backed by Mara van Lindt, 62, who lives there.", "Mara van Lindt"),
        ("They arrived to find Osman Kaya, 25, and others.", "Osman Kaya"),
        ("A fox bit the 25-year-old, Mara Lindt.", "Mara Lindt"),
        ("Kaya's father, now 82, wept.", "Kaya's father"),
        ("They arrested men for robbing a 5-year-old in a park.", ""),
        ("The 56-year-old said he made it himself.", ""),
        ("The 21-year-old midfielder provides the passes.", "midfielder"),
        ("He won at the age of five.", "won at the age"),
    ],
)
def test_an_age_is_told_by_its_bearer_and_by_nobody_else(text: str, bearer: str) -> None:
    assert figures_in(text)[0].measures == bearer
