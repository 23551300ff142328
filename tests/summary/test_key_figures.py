"""Which candidates name key figures."""

from __future__ import annotations

from collections.abc import Callable

from reader.documents.document import Document
from reader.figures.finding import find_figures
from reader.summary.key_figures import count_key_figures

Build = Callable[..., Document]


def test_every_key_figure_is_counted_in_its_sentence(article: Document) -> None:
    counts = count_key_figures(article, article.sentences)
    assert counts is not None
    keys = [figure for figure in find_figures(article) if figure.is_key]
    assert sum(counts) == len(keys) > 0
    for sentence, count in zip(article.sentences, counts, strict=True):
        assert count == sum(sentence.span.contains(figure.span) for figure in keys)


def test_figures_beside_the_candidates_do_not_count(article: Document) -> None:
    last = article.sentences[-1:]
    assert count_key_figures(article, last) is not None
    assert count_key_figures(article, ()) == ()


def test_a_long_text_is_not_searched(document_of: Build) -> None:
    document = document_of("It costs 3 million pounds. " * 2_000)
    assert count_key_figures(document, document.sentences) is None
