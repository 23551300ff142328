"""Ratios named before their number."""

from __future__ import annotations

import pytest

from reader.documents.loading import read_text
from reader.figures.finding import find_figures


@pytest.mark.parametrize(
    "text",
    [
        "Falls were rarer (odds ratio 0.50).",
        "The hazard ratio was 0.50.",
        "The odds ratio (OR) of 0.50 is small.",
    ],
)
def test_a_number_behind_the_name_of_a_ratio_is_one(text: str) -> None:
    figure = find_figures(read_text(text))[0]
    assert (figure.text, figure.kind) == ("0.50", "ratio")


def test_a_number_without_such_a_name_is_not_taken() -> None:
    assert find_figures(read_text("The value was 0.50 at noon."))[0].kind == "number"
