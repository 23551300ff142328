"""The same quantity with another value in another document is pointed out, and little else."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.loading import read_text
from reader.figures.figure import Figure
from reader.figures.finding import find_figures
from reader.library.disagreeing import disagreements
from reader.library.entry import Entry
from reader.library.kept_figures import stated_in
from reader.library.ledger import LedgerLine, lines_of
from reader.text.spans import Span


def entry(number: int, title: str = "", language: str = "en") -> Entry:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    return Entry(
        str(number), title, None, 0, language, f"{number:064x}", 0, moment, None, 0, 0, 0
    )  # fmt: skip


def ledger(*texts: str) -> list[LedgerLine]:
    documents = [read_text(text) for text in texts]
    return lines_of(
        (entry(number, document.title), stated_in(document, find_figures(document)))
        for number, document in enumerate(documents)
    )


def contradicted(*texts: str) -> dict[str, list[str]]:
    lines = ledger(*texts)
    return {
        lines[index].figure.text: [lines[other].figure.text for other in found]
        for index, found in disagreements(lines).items()
    }


SHARE = "A survey found that {} of the city's lenders have adopted generative AI."


def test_two_values_for_the_same_share_are_pointed_out_in_both_documents() -> None:
    assert contradicted(SHARE.format("38 per cent"), SHARE.format("41 %")) == {
        "38 per cent": ["41 %"],
        "41 %": ["38 per cent"],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SHARE.format("38 per cent"), SHARE.format("38 %")),
        (SHARE.format("38 per cent"), SHARE.format("38.4 per cent")),
        (SHARE.format("38 per cent"), "Some 41 per cent of all dogs have eaten a shoe once."),
        (SHARE.format("38 per cent"), SHARE.format("41 euros")),
        (
            "In 2024, 38 per cent of the city's lenders used AI.",
            "In 2025, 41 per cent of the city's lenders used AI.",
        ),
    ],
    ids=["equal", "rounded", "another quantity", "another unit", "another year"],
)
def test_what_does_not_contradict_is_not_pointed_out(one: str, other: str) -> None:
    assert contradicted(one, other) == {}


def test_short_phrases_need_the_words_around_them_and_names_in_common() -> None:
    found = contradicted(
        "On 2 May old Harrowgate wept over Wenlow. The bombs by the gate of the castle killed"
        " three people and hurt 240 others.",
        "In 40 years Harrowgate has not forgotten Wenlow. The bombs by the gate of the castle"
        " killed three people and hurt 260 others.",
        "The storm in Brackwater killed 12 people and hurt 17 others.",
    )
    assert found == {"240": ["260"], "260": ["240"]}


def test_what_is_said_of_strangers_in_the_same_words_does_not_contradict() -> None:
    charge = "On Monday {} faced {} counts of very grave burglary and arson in court."
    assert (
        contradicted(charge.format("old Osman", "two"), charge.format("young Lindt", "six")) == {}
    )


def test_the_amounts_by_which_something_moved_do_not_contradict_each_other() -> None:
    move = "The index of the port of Brackwater closed and rose {} per cent."
    assert contradicted(move.format("3"), move.format("5")) == {}


def test_a_document_that_also_has_the_value_contradicts_nothing() -> None:
    both = SHARE.format("38 per cent") + "\n\n" + SHARE.format("41 per cent")
    assert contradicted(SHARE.format("38 per cent"), both) == {}


def test_one_document_does_not_contradict_itself() -> None:
    assert contradicted(SHARE.format("38 per cent") + " " + SHARE.format("41 per cent")) == {}


def quantity(number: int, measures: str, value: Decimal) -> LedgerLine:
    figure = Figure(Span(0, 1), "1", "percent", value=value, unit="%", measures=measures)
    return LedgerLine(entry(number), figure, measures, measures)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 3),
            st.text(max_size=30),
            st.decimals(allow_nan=False, allow_infinity=False),
        ),
        max_size=8,
    )
)
def test_any_figures_can_be_compared_and_pairs_are_told_both_ways(
    figures: list[tuple[int, str, Decimal]],
) -> None:
    lines = [quantity(*figure) for figure in figures]
    found = disagreements(lines)
    for index, others in found.items():
        assert all(lines[other].entry.id != lines[index].entry.id for other in others)


def test_a_large_ledger_of_the_same_words_is_compared_in_time() -> None:
    lines = [
        quantity(number, f"lenders of the city number {number % 7}", Decimal(number))
        for number in range(5_000)
    ]
    begun = time.process_time()
    disagreements([replace(line, sentence="") for line in lines])
    assert time.process_time() - begun < 20
