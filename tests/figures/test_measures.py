"""What a figure measures, in a phrase that can stand alone."""

from __future__ import annotations

import pytest

from reader.documents.loading import read_text
from reader.figures.figure import Figure
from reader.figures.finding import find_figures


def first(text: str, number: str) -> Figure:
    return next(f for f in find_figures(read_text(text)) if number in f.text)


@pytest.mark.parametrize(
    ("text", "number", "measures"),
    [
        ("Revenue was up 12.4 per cent to €1.84 billion.", "1.84", "Revenue"),
        ("The operating margin widened by 110 basis points to 11.3 per cent.", "11.3",
         "operating margin"),
        ("It has about 450 words and takes 2 minutes.", "450", "words"),
        ("It cost €212 million.", "212", ""),
        ("She works 10 hours a week in the library.", "10", "in the library"),
        ("He was jailed for two years.", "two", "jailed"),
        ("A bribe of 10,000 pesos was offered.", "10", "bribe"),
        ("The bank cut its rate by 25 basis points.", "25", "bank cut its rate"),
        ("Costs have come down by a quarter.", "quarter", "Costs"),
        ("Emissions were 12% lower than in 1990.", "12", "Emissions"),
        ("Women live 84 years on average and men 79 years.", "79", "men"),
        ("The jobless rate ticked up to 5.4%.", "5.4", "jobless rate"),
        ("The gauge read 40 bar; later it read 60 bar.", "60", "gauge read"),
        ("Traffic is twice what it was.", "twice", "Traffic"),
        ("The bridge is 900 metres long and 28 m wide.", "900", "bridge (long)"),
        ("The bridge is 900 metres long and 28 m wide.", "28", "bridge (wide)"),
        ("A full battery covers just under 7 per cent of that.", "7", "full battery covers"),
        ("Occupancy averaged 87.2 per cent of our 4.6 million places.", "87.2",
         "of our 4.6 million places"),
        ("They met twelve people at noon and chose a roster with a planned nap of 30 minutes.",
         "30", "planned nap"),
        ("The river rose. Three barrels were lost.", "Three", "were lost"),
        ("The share was 38 per cent against 26 per cent, a 12-point lead in ports.", "12",
         "lead in ports"),
    ],
)  # fmt: skip
def test_a_phrase_stands_alone(text: str, number: str, measures: str) -> None:
    assert first(text, number).measures == measures


def test_a_phrase_has_twelve_words_at_most_and_does_not_end_in_the_middle() -> None:
    text = (
        "They found 38 per cent of the many small and very old mills along the upper river and "
        "its arms near the old town of the north still working."
    )
    words = first(text, "38").measures.split()
    assert len(words) <= 12
    assert words[-1] not in {"of", "the", "and", "its", "near"}


def test_a_sum_says_what_it_is_for_where_nothing_else_is_said() -> None:
    assert first("They gave £4 million for the bridge.", "4").measures == "for the bridge"
    assert first("It was £4 million for the bridge.", "4").measures == "for the bridge"
