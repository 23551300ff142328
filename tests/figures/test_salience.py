"""Which figures are key: few, distinct, and the ones that carry the text."""

from __future__ import annotations

from reader.documents.document import Document, Paragraph
from reader.figures.figure import Figure
from reader.figures.finding import find_figures
from reader.text.spans import Span


def figures_in(text: str) -> tuple[Figure, ...]:
    return find_figures(Document(text, "A text", "en", (Paragraph(Span(0, len(text))),)))


def keys(text: str) -> list[str]:
    return [figure.text for figure in figures_in(text) if figure.is_key]


PAGE = (
    "After many years the bank opened its first branch in December. A survey of 2025 found that "
    "38 per cent of the city's lenders use the tool, ahead of an average of 26 per cent. Its "
    "centre has reached more than 90 per cent utilisation. It is in the top 20."
)


def test_the_figures_that_carry_a_page_are_key() -> None:
    assert set(keys(PAGE)) <= {"38 per cent", "26 per cent", "90 per cent", "top 20"}
    assert {"38 per cent", "26 per cent"} <= set(keys(PAGE))


def test_dates_clock_times_and_small_numbers_are_never_key() -> None:
    assert keys("On 5 May 2021 at 9:30 am they met on page 1. It was 1.") == []


def test_a_text_with_one_small_count_still_has_a_key() -> None:
    assert keys("The two towns agreed on it.") == ["two"]


def test_a_figure_stated_twice_is_key_once() -> None:
    assert keys("It cost $5 million. All of the $5 million was borrowed.") == ["$5 million"]


def test_repetition_raises_salience_and_is_told() -> None:
    text = "They sold 40 boats and 90 cars. The 90 cars were old. The 90 cars were blue."
    boats, cars, *_ = figures_in(text)
    assert cars.salience > boats.salience
    assert "stated 3 times" in cars.why


def test_a_long_text_has_at_most_eight_keys() -> None:
    text = " ".join(
        f"In town {chr(65 + i % 26)} they counted {i * 7 + 40} sheep." for i in range(900)
    )
    assert len(keys(text)) == 8


def test_a_dateline_does_not_lead() -> None:
    dated, count = figures_in("(Jan 17, 2020) A storm cut power to 400 homes.")
    assert dated.kind == "date"
    assert count.salience > dated.salience


def test_only_the_same_things_are_stated_again() -> None:
    found = figures_in("It has 40 boats. The town has 40 cars. The 40 boats are old.")
    assert ["stated 2 times" in figure.why for figure in found] == [True, False, True]
