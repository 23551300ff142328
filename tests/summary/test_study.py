"""Which sentences of a document may be chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.documents.document import Document
from reader.documents.loading import read_text
from reader.summary.study import is_label, study

Build = Callable[..., Document]


def _texts(document: Document) -> list[str]:
    return [sentence.text for sentence in study(document).sentences]


def test_prose_only_where_there_is_prose(document_of: Build) -> None:
    document = document_of(
        ("heading", "Ferries"),
        "The ferries return.",
        ("table", "1974 last ferry"),
        ("code", "ferry = 1"),
        ("quote", "About time."),
        ("list", "Four of them."),
    )
    assert _texts(document) == ["The ferries return.", "About time.", "Four of them."]


def test_headings_and_tables_where_there_is_nothing_else(document_of: Build) -> None:
    document = document_of(("heading", "Ferries"), ("table", "1974 last ferry"))
    assert _texts(document) == ["Ferries", "1974 last ferry"]


def test_furniture_never(document_of: Build) -> None:
    document = document_of(("furniture", "Advertisement"), "The ferries return.")
    assert _texts(document) == ["The ferries return."]


def test_likely_furniture_only_where_there_is_nothing_else(document_of: Build) -> None:
    likely = ("body", "Read more about ferries.", True)
    assert _texts(document_of("The ferries return.", likely)) == ["The ferries return."]
    assert _texts(document_of(likely)) == ["Read more about ferries."]
    assert _texts(document_of("* * *", likely)) == ["Read more about ferries."]


def test_each_wording_once(document_of: Build) -> None:
    document = document_of("The ferries return.", "THE FERRIES RETURN!", "They are new.")
    assert _texts(document) == ["The ferries return.", "They are new."]


def test_neither_headline_nor_kicker(document_of: Build) -> None:
    document = document_of(
        "Editorial", "Ferries return", "The ferries return.", title="Ferries return",
        kicker="Editorial",
    )  # fmt: skip
    assert _texts(document) == ["The ferries return."]


def test_a_first_sentence_that_became_the_title_may_be_chosen(document_of: Build) -> None:
    document = document_of("The ferries return.", "They are new.", title="The ferries return.")
    assert _texts(document) == ["The ferries return.", "They are new."]


def test_a_text_that_is_only_its_title_has_a_candidate(document_of: Build) -> None:
    assert _texts(document_of("Hello", title="Hello")) == ["Hello"]


def test_numbers_are_terms(document_of: Build) -> None:
    studied = study(document_of("Only 38 per cent did."))
    assert "38" in studied.terms[0]


def test_words_are_counted_so_that_no_other_count_finds_more(document_of: Build) -> None:
    studied = study(document_of("The city – all of it – is new."))
    assert studied.lengths == (9,)


def test_the_heading_above_each_sentence(document_of: Build) -> None:
    studied = study(document_of("Before.", ("heading", "Ferries"), "First one.", "Second one."))
    assert studied.headings == (-1, 1, 1)


@pytest.mark.parametrize(
    "line",
    ["Ann Reed, Bo Lind and Mei Sund", "Keeper of the Tables, Carrow Trust", "Dear Ann,",
     "Yours, a little later than stated,"],
)  # fmt: skip
def test_names_and_addresses_are_labels(line: str) -> None:
    assert is_label(line)


@pytest.mark.parametrize(
    "line",
    ["The port let the first age sail past, and must now say what the hurry is for",
     "Der Hafen liess die erste Flut vorbei und muss nun sagen, wozu die Eile gut ist",
     "Go.", "城市学会了准时", "no capitals at all"],
)  # fmt: skip
def test_sayings_without_a_full_stop_are_none(line: str) -> None:
    assert not is_label(line)


def test_a_text_of_labels_alone_still_has_candidates() -> None:
    assert len(study(read_text("Ann Reed\nBo Lind\nMei Sund")))


def test_what_a_mail_answers_is_not_summarised() -> None:
    document = read_text("> Was it late?\n> It was.\n\nIt was late by an hour, and I know why.")
    assert [s.text for s in study(document).sentences] == [
        "It was late by an hour, and I know why."
    ]


def test_a_long_text_has_stretches_and_a_short_one_is_whole(article: Document) -> None:
    assert set(study(article).stretches) == {0}
    long = study(read_text("\n".join(f"Ferry {i} returns to the harbour." for i in range(5_000))))
    assert list(long.stretches) == sorted(long.stretches)
    assert set(long.stretches) == set(range(20))
