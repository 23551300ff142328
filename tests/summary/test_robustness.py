"""Texts that have broken other summarisers: always a summary, never a warning or a long wait."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest

from reader.documents.document import Document
from reader.documents.loading import read_text
from reader.errors import SummaryError
from reader.summary.digesting import digest
from reader.summary.highlighting import summarise_highlights
from reader.summary.summarising import METHODS, methods_for, rank, summarise
from reader.text.spans import Span
from tests.hanging import ends

Build = Callable[..., Document]

POEM = """the tide goes out
and leaves the harbour wide
a gull stands there
on nothing but its pride

the tide comes in
and nobody is there
to see the gull
go up into the air"""

MANY = 40_000
"""Sentences of a text that is longer than any book."""

TEXTS = {
    "one sentence": "The ferries return to the harbour.",
    "capitals": "THE FERRIES RETURN. THE COUNCIL HAS BOUGHT FOUR. THEY ARE ELECTRIC.",
    "digits": "38 26 90\n1,200 14.5\n7",
    "one word for ever": "ferry " * 10_000,
    "one word a line for ever": "ferry\n" * 10_000,
    "a poem": POEM,
    "a transcript": "yes so i was saying that the ferries they come back and " * 500,
    "one line without a space": "ferry" * 20_000,
    "marks": "... !!! ??? -- ferry",
    "scripts": "Hello 世界 مرحبا мир. Ωμέγα and אלף. नमस्ते दुनिया। こんにちは世界。안녕 세계.",
    "no script twice": "a б γ ד ه 中 あ 한 ก १",
    "only questions": "Why? Who? Where is the ferry? What has it cost?",
    "only quotations": "“Yes.” “No.” “Four ferries,” she said. “All of them?”",
    "the same again": "The ferry returns. " * 3_000,
    "equal but for a number": " ".join(f"The ferry of pier {i} returns." for i in range(300)),
    "combining marks": "e\u0301" * 50 + ". " + "a\u0308" * 30 + ".",
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_there_is_a_summary_whatever_the_text(text: str, method: str) -> None:
    document = read_text(text)
    with ends():
        summary = summarise(document, sentences=3, method=method)
    assert summary.sentences
    assert len({sentence.text for sentence in summary.sentences}) == len(summary.sentences)
    for sentence in summary.sentences:
        assert sentence.text == sentence.span.of(document.text)
        assert sentence.score == sentence.score


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("genre", ["news", "report", "story", "notes"])
def test_every_genre_takes_every_text(text: str, genre: str) -> None:
    summary = summarise(read_text(text), words=50, genre=genre)
    assert summary.sentences
    assert summary.genre == genre


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_highlights_and_digests_take_every_text(text: str) -> None:
    document = read_text(text)
    everything = [Span(0, len(document.text))]
    assert summarise_highlights(document, everything).sentences
    assert digest([document, document], highlights=[everything, []]).sentences


@pytest.fixture(scope="module")
def a_very_long_text() -> Document:
    """A text of `MANY` sentences that share their words as those of a book do."""
    nouns = [f"{a}{b}{c}" for a in "bcdfgklm" for b in ("are", "ino", "ut") for c in "nrst"]
    return read_text(
        "\n".join(
            f"The {nouns[i % 96]} of {nouns[i * 7 % 89]} saw {nouns[i * i % 83]} number {i}."
            for i in range(MANY)
        )
    )


def test_more_sentences_than_a_book_has_are_ranked(a_very_long_text: Document) -> None:
    with ends():
        ranking = rank(a_very_long_text)
    assert len(ranking.sentences) == MANY
    with ends():
        ranking.pick(sentences=20)
        ranking.pick(words=1_000)


def test_every_method_takes_so_many_sentences_or_says_no_at_once(
    a_very_long_text: Document,
) -> None:
    able = methods_for(MANY)
    assert {"reader", "lead", "lsa", "text-rank"} <= set(able)
    for method in ("kl", "lex-rank"):
        assert method not in able
        with pytest.raises(SummaryError, match=f"would take too long on {MANY} sentences"):
            rank(a_very_long_text, method)


def test_a_ranking_takes_little_memory_a_sentence() -> None:
    document = read_text(
        "\n".join(
            f"The ferry of pier {i} takes {i % 90} passengers to the harbour of town {i % 700}."
            for i in range(1_500)
        )
    )
    assert len(document.sentences) == 1_500
    tracemalloc.start()
    rank(document)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak / 1_500 < 6_000
