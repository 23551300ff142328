"""From a Document to its summary: the contract, for every method and for odd texts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.document import Document, Paragraph
from reader.errors import SummaryError
from reader.summary.summarising import METHODS, rank, summarise
from reader.text.spans import Span
from tests.hanging import ends

Build = Callable[..., Document]

ODD = {
    "one word": ["Ferry"],
    "one sentence": ["The ferries return to the harbour."],
    "digits": ["38 26 90", "1,200 14.5", "7"],
    "capitals": ["THE FERRIES RETURN TO THE HARBOUR.", "THE COUNCIL HAS BOUGHT FOUR."],
    "stop words": ["It is.", "They were.", "So it was."],
    "nothing in common": ["Ferries return.", "Schools close."],
    "one word for ever": ["ferry " * 10_000],
    "no punctuation": ["the ferries return to the harbour and nobody knows why", "they just do"],
    "Chinese": ["香港正在追赶全球人工智能浪潮。", "大学和公司得到政府的支持。香港排名很高。"],
    "Japanese": [
        "香港は世界の波に乗っている。「遅れていた」と市長は言った。",
        "大学も企業も動いた。",
    ],
    "mixed scripts": ["Hello 世界 مرحبا мир.", "Ωμέγα and אלף are letters.", "नमस्ते दुनिया।"],
    "symbols": ["→ ★ ★", "The only words.", "§§ ––"],
    "emoji": ["🙂🙂", "A smile 🙂 is a word.", "👩‍👩‍👧"],
}


@pytest.mark.parametrize("method", METHODS)
def test_every_method_keeps_the_contract(article: Document, method: str) -> None:
    summary = summarise(article, sentences=3, method=method)
    assert summary.method == method
    assert len(summary.sentences) == 3
    assert sorted(s.rank for s in summary.sentences) == [1, 2, 3]
    assert [s.span for s in summary.sentences] == sorted(s.span for s in summary.sentences)
    for sentence in summary.sentences:
        assert sentence.text == sentence.span.of(article.text)
        assert isinstance(sentence.score, float)
        assert sentence.why


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("blocks", ODD.values(), ids=ODD)
def test_odd_texts_have_a_summary(document_of: Build, method: str, blocks: list[str]) -> None:
    document = document_of(*blocks)
    summary = summarise(document, sentences=2, method=method)
    assert 1 <= len(summary.sentences) <= 2
    for sentence in summary.sentences:
        assert sentence.score == sentence.score  # not NaN
        assert sentence.text == sentence.span.of(document.text)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("blocks", [[], ["* * *"], ["…"], [("furniture", "Advertisement")]])
def test_no_words_no_summary(document_of: Build, method: str, blocks: list[str]) -> None:
    assert summarise(document_of(*blocks), method=method).sentences == ()


@pytest.mark.parametrize("method", METHODS)
def test_nothing_twice_and_no_furniture(document_of: Build, method: str) -> None:
    document = document_of(
        ("furniture", "Advertisement"),
        "The council has bought ferries for the harbour.",
        ("body", "Sign up for our harbour ferries newsletter and the council.", True),
        "The council has bought ferries for the harbour!",
        "THE COUNCIL HAS BOUGHT FERRIES FOR THE HARBOUR.",
        "Ferries for the river will follow.",
    )
    texts = [s.text for s in summarise(document, sentences=9, method=method).sentences]
    assert texts == [
        "The council has bought ferries for the harbour.",
        "Ferries for the river will follow.",
    ]


@pytest.mark.parametrize("budget", [1, 20, 50, 120])
def test_a_budget_of_words_is_kept(article: Document, budget: int) -> None:
    chosen = summarise(article, words=budget).sentences
    assert chosen
    assert len(chosen) == 1 or sum(len(s.text.split()) for s in chosen) <= budget


def test_five_sentences_by_our_own_method(article: Document) -> None:
    summary = summarise(article)
    assert (len(summary.sentences), summary.method, summary.genre) == (5, "reader", "news")


def test_an_unknown_method_is_refused_with_the_known_ones(article: Document) -> None:
    with pytest.raises(
        SummaryError, match="no summary method 'magic': use one of reader, lex-rank"
    ):
        summarise(article, method="magic")


def test_a_wrong_length_is_refused_before_any_work(book: Document) -> None:
    with pytest.raises(SummaryError, match="at least 1"):
        summarise(book, sentences=0, method="kl")


def test_a_method_that_would_take_for_ever_says_what_to_use(document_of: Build) -> None:
    book = document_of(*(f"Ferry {i} returns." for i in range(2_001)))
    with pytest.raises(
        SummaryError, match=r"'kl' would take too long on 2001 sentences.*reader or"
    ):
        rank(book, "kl")


def test_the_same_text_has_the_same_ranking(article: Document, book: Document) -> None:
    for document in (article, book):
        again = Document(document.text, document.title, "en", document.paragraphs)
        assert rank(document) == rank(again)


def test_lead_is_the_first_sentences(article: Document) -> None:
    chosen = summarise(article, sentences=2, method="lead").sentences
    body = [s for s in article.sentences if article.paragraphs[s.paragraph].kind == "body"]
    assert [s.span for s in chosen] == [s.span for s in body[:2]]


@pytest.mark.parametrize("method", ["reader", "lead"])
def test_our_own_method_needs_neither_sumy_nor_numpy(method: str) -> None:
    script = (
        "import sys, reader.summary.summarising as s; from reader.text.spans import Span;"
        "from reader.documents.document import Document, Paragraph;"
        "d = Document('One ferry. Two.', 't', 'en', (Paragraph(Span(0, 15)),));"
        f"s.summarise(d, method={method!r});"
        "assert not {'sumy', 'nltk', 'numpy', 'requests'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_fifty_sentences_take_a_moment(document_of: Build) -> None:
    document = document_of(*(f"Ferry {i} of the council crosses river {i % 7}." for i in range(50)))
    assert len(document.sentences) == 50
    with ends():
        summarise(document)


_prose = st.lists(st.text("abc ABC.!?\"'“”1234,é中文。", max_size=60), max_size=12)


@settings(max_examples=100, deadline=None)
@given(_prose, st.sampled_from(["reader", "lead", "sum-basic", "lsa"]))
def test_any_text_is_ranked_whole_and_from_its_own_words(lines: list[str], method: str) -> None:
    text = "\n".join(lines)
    spans, start = [], 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    document = Document(text, "Untitled", "en", tuple(map(Paragraph, spans)))
    ranking = rank(document, method)
    assert [s.rank for s in ranking.sentences] == list(range(1, len(ranking.sentences) + 1))
    assert all(s.text == s.span.of(text) for s in ranking.sentences)
    assert len({s.span for s in ranking.sentences}) == len(ranking.sentences)
    assert len(ranking.words) == len(ranking.sentences)
    summary = ranking.pick(words=20)
    assert list(summary.sentences) == sorted(summary.sentences, key=lambda s: s.span)
