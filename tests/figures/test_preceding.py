"""What the words before a figure say of it."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in


@pytest.mark.parametrize(
    ("text", "number", "measures"),
    [
        ("Old tables show that the sales of tea reached 40 tons.", "40", "sales of tea"),
        ("In the old days the table placed both ports in the top 20.", "20", "both ports"),
        ("Teens turn away from tanning as the rates fell to 38 per cent.", "38", "rates"),
        ("Police saw four men on two carts throw stones.", "two", "carts"),
        ("At the heart of the tale is $600 that he gave.", "600", "that he gave"),
        ("It is sold with a €3 million (£2.5 million) loan.", "3", "loan"),
        ("The firm paid €3 million (about £2.5 million).", "2.5", "firm paid"),
        ("Profit was 16 per cent against 12 per cent a year ago.", "12", "Profit"),
        ("There was a loss of 50 million euros in five years.", "five", "loss"),
        ("He was let go on $5,000 bail.", "5,000", "bail"),
        ("The form showed $1,399 in income.", "1,399", "in income"),
    ],
)
def test_the_words_before_a_figure_are_taken_with_care(
    text: str, number: str, measures: str
) -> None:
    assert next(f for f in figures_in(text) if number in f.text).measures == measures
