"""Which words beside a figure say what it measures."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in


@pytest.mark.parametrize(
    ("text", "number", "measures"),
    [
        ("He is serving a 10-year sentence for theft.", "10", "sentence"),
        ("Her 22-year-old daughter left.", "22", "daughter"),
        ("In the past three days, the post was shared.", "three", "the post was shared"),
        ("The camp is 77 kilometres (48 miles) north of the port.", "77", "north of the port"),
        ("The mill, which opened in May, can supply 40 MW.", "40", "mill can supply"),
        ("The ministry says its military budget will rise by 10 per cent.", "10",
         "its military budget"),
        ("They are 15 times more likely to leave.", "15", "more likely to leave"),
        ("He died four months before the trial.", "four", "before the trial"),
        ("They built a 12-member crew of cooks.", "12", "member crew"),
        ("Ship No 4 Bright Star won.", "No 4", "Bright Star"),
    ],
)  # fmt: skip
def test_the_phrase_names_what_is_measured(text: str, number: str, measures: str) -> None:
    assert next(f for f in figures_in(text) if number in f.text).measures == measures


@pytest.mark.parametrize(
    ("text", "number", "measures"),
    [
        ("The port faces a £1.1bn shortfall this year.", "1.1", "shortfall"),
        ("The old exile, who lives abroad, gave £250,000.", "250,000", "old exile gave"),
        ("In the first round, £506,240 was given by the union.", "506", "was given by the union"),
        ("They need 750 more foster carers.", "750", "more foster carers"),
    ],
)
def test_a_sum_is_told_by_its_noun_or_its_verb(text: str, number: str, measures: str) -> None:
    assert next(f for f in figures_in(text) if number in f.text).measures == measures
