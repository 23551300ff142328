"""The subject of a figure's clause."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("Women make up 48% of the workforce.", "48", "Women"),
        ("Nearly 70% of the pupils have a bicycle.", "70", "pupils"),
        ("In May the harbour board cut 200 jobs.", "200", "harbour board"),
        ("The budget of €3bn was approved.", "3", "budget"),
        ("A loaf now costs 2.40 euros.", "2.40", "loaf"),
        ("The mill, founded in 1890, employs 300 people.", "300", "mill"),
        ("Containers that can hold 40 MWh stand there.", "40", "Containers"),
        ("It was cold, and two nights later it fell to 5 °C.", "5", ""),
        ("Some 12,000 people have 40 cars.", "40", "Some 12,000 people"),
        ("They cut 200 jobs.", "200", ""),
        ("Add 200 g of flour.", "200", ""),
    ],
)
def test_who_or_what_a_clause_is_about(text: str, number: str, subject: str) -> None:
    assert next(f for f in figures_in(text) if number in f.text).subject == subject
