"""The summary of highlights."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.documents.document import Document
from reader.errors import SummaryError
from reader.summary.highlighting import rank_highlights, summarise_highlights
from reader.summary.summarising import METHODS
from reader.text.spans import Span

Build = Callable[..., Document]


def _spans(document: Document, *pieces: str) -> list[Span]:
    starts = [document.text.index(piece) for piece in pieces]
    return [Span(start, start + len(p)) for start, p in zip(starts, pieces, strict=True)]


@pytest.mark.parametrize("method", METHODS)
def test_only_highlighted_sentences_and_all_that_fit(article: Document, method: str) -> None:
    spans = _spans(article, "9,000 commuters", "It is about time", "costs 3.2 million")
    texts = [s.text for s in summarise_highlights(article, spans, method=method).sentences]
    assert len(texts) == 3
    assert texts == sorted(texts, key=article.text.index)
    assert len(summarise_highlights(article, spans, sentences=1, method=method).sentences) == 1


def test_a_passage_stands_for_its_sentences(article: Document) -> None:
    [span] = _spans(article, "half of what buses need.")
    passage = Span(span.start, article.text.index("takes 140"))
    assert len(summarise_highlights(article, [passage]).sentences) == 2


def test_a_highlighted_heading_counts_and_furniture_never(document_of: Build) -> None:
    document = document_of(
        ("furniture", "Advertisement"),
        ("heading", "What the ferries cost"),
        ("body", "Sign up for our newsletter about ferries.", True),
        "They are cheap.",
    )
    everything = [Span(0, len(document.text))]
    texts = [s.text for s in summarise_highlights(document, everything).sentences]
    assert texts == [
        "What the ferries cost", "Sign up for our newsletter about ferries.", "They are cheap.",
    ]  # fmt: skip


def test_places_do_not_count_and_the_parts_add_up(article: Document) -> None:
    ranking = rank_highlights(article, [Span(0, len(article.text))])
    for sentence in ranking.sentences:
        assert not {"place", "end", "opening", "section"} & dict(sentence.parts).keys()
        assert sum(value for _, value in sentence.parts) == pytest.approx(sentence.score)
        assert "article" not in sentence.why


def test_the_genre_is_that_of_the_document(book: Document) -> None:
    one = book.sentences[3].span
    assert rank_highlights(book, [one]).genre == "report"
    assert summarise_highlights(book, [one], genre="book").genre == "story"
    assert summarise_highlights(book, [one], genre="book").genre_is_given


@pytest.mark.parametrize("spans", [[], [Span(7, 7)], [Span(10**6, 10**6 + 5)]])
def test_no_highlight_no_summary(article: Document, spans: list[Span]) -> None:
    assert summarise_highlights(article, spans).sentences == ()


def test_what_does_not_exist_is_refused(article: Document) -> None:
    with pytest.raises(SummaryError, match="no summary method"):
        summarise_highlights(article, [], method="magic")
    with pytest.raises(SummaryError, match="at least 1"):
        summarise_highlights(article, [], sentences=0)
