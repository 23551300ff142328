"""Our LexRank, TextRank, Reduction, LSA and SumBasic against sumy's own."""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.documents.document import Document
from reader.errors import SummaryError
from reader.summary import graphs
from reader.summary.frequencies import lsa, sum_basic
from reader.summary.graphs import lex_rank, reduction, text_rank
from reader.summary.study import Study, study
from reader.summary.sumy_methods import SumyDocument, ratings

Build = Callable[..., Document]
Rate = Callable[[Sequence[Sequence[str]]], list[float]]

PAIRS = [
    (lex_rank, LexRankSummarizer),
    (text_rank, TextRankSummarizer),
    (reduction, ReductionSummarizer),
    (lsa, LsaSummarizer),
    (sum_basic, SumBasicSummarizer),
]


def _by_sumy(summarizer: type[Any], studied: Study) -> list[float]:
    instance = summarizer(studied.known.__getitem__)
    instance.stop_words = studied.stop_words
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # sumy's LSA warns of texts with few words
        return ratings(instance, SumyDocument.of(studied))


def _text(seed: int) -> list[str]:
    """Sentences of words as frequent as words are, from none to thirty of them."""
    draw = random.Random(seed)
    vocabulary = [f"word{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(200)]
    weights = [1 / (1 + i) for i in range(200)]
    return [
        "The " + " ".join(draw.choices(vocabulary, weights, k=draw.randint(1, 30))) + f" {i}."
        for i in range(draw.randint(3, 40))
    ]


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_the_scores_are_those_of_sumy(
    ours: Rate, theirs: type[Any], document_of: Build, article: Document
) -> None:
    for document in (article, *(document_of(*_text(seed)) for seed in range(8))):
        studied = study(document)
        assert ours(studied.terms) == pytest.approx(_by_sumy(theirs, studied), rel=0, abs=1e-9)


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_sentences_of_one_term_score_as_in_sumy(
    ours: Rate, theirs: type[Any], document_of: Build
) -> None:
    studied = study(document_of("Ferries.", "The ferry.", "Harbour.", "Ferries, harbour, bridge."))
    assert ours(studied.terms) == pytest.approx(_by_sumy(theirs, studied), rel=0, abs=1e-9)


@pytest.mark.parametrize("rate", [ours for ours, _ in PAIRS])
@pytest.mark.parametrize("terms", [[[]], [[], []], [["one"]], [["one"], ["two"]], [[], ["one"]]])
def test_texts_with_hardly_a_word_have_finite_scores(rate: Rate, terms: list[list[str]]) -> None:
    scores = rate(terms)
    assert len(scores) == len(terms)
    assert all(abs(score) < 1e6 for score in scores)


def test_a_text_with_too_many_links_is_refused_before_it_takes_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(graphs, "_MOST_MEETINGS", 5)
    with pytest.raises(SummaryError, match="use reader or text-rank"):
        lex_rank([["one", "two"], ["two", "three"], ["three", "one"], ["four"], ["five"]])
