"""Which sentences of a document may be chosen."""

from __future__ import annotations

from collections.abc import Callable

from reader.documents.document import Document
from reader.summary.study import study

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
