"""Picking a length from a Ranking."""

from __future__ import annotations

import pytest

from reader.errors import SummaryError
from reader.summary.ranking import RankedSentence, Ranking
from reader.text.spans import Span
from tests.hanging import ends


def _ranking(*lengths: int) -> Ranking:
    """Sentences of so many words, the best first; the better stand later in the text."""
    count = len(lengths)
    sentences = tuple(
        RankedSentence(Span(count - i, count - i), "", float(count - i), i + 1, "")
        for i in range(count)
    )
    return Ranking(sentences, "reader", "news", lengths)


def test_five_sentences_without_a_length() -> None:
    assert len(_ranking(*[4] * 9).pick().sentences) == 5


def test_the_best_come_in_document_order() -> None:
    summary = _ranking(4, 4, 4, 4).pick(sentences=3)
    assert [sentence.rank for sentence in summary.sentences] == [3, 2, 1]
    assert (summary.method, summary.genre) == ("reader", "news")


def test_no_more_sentences_than_there_are() -> None:
    assert len(_ranking(4, 4).pick(sentences=10).sentences) == 2


@pytest.mark.parametrize(
    ("budget", "ranks"), [(30, {1, 2}), (25, {1, 3}), (5, {3}), (60, {1, 2, 3}), (35, {1, 2, 3})]
)
def test_a_budget_of_words_takes_the_best_that_fit(budget: int, ranks: set[int]) -> None:
    summary = _ranking(20, 10, 5).pick(words=budget)
    assert {sentence.rank for sentence in summary.sentences} == ranks


def test_a_budget_that_nothing_fits_gives_the_best_sentence() -> None:
    assert [s.rank for s in _ranking(20, 10).pick(words=3).sentences] == [1]


def test_a_budget_is_not_filled_with_whatever_is_short() -> None:
    summary = _ranking(20, *[30] * 40, 1).pick(words=25)
    assert [sentence.rank for sentence in summary.sentences] == [1]


@pytest.mark.parametrize(("percent", "count"), [(10, 2), (25, 5), (1, 1), (100, 20), (14.9, 2)])
def test_a_share_of_the_sentences(percent: float, count: int) -> None:
    assert len(_ranking(*[4] * 20).pick(percent=percent).sentences) == count


def test_nothing_to_pick_from() -> None:
    empty = Ranking((), "reader")
    assert empty.pick().sentences == ()
    assert empty.pick(words=10).sentences == ()
    assert empty.pick(percent=10).sentences == ()


def test_two_lengths_are_refused() -> None:
    with pytest.raises(SummaryError, match="one length at a time: sentences or words"):
        _ranking(4).pick(sentences=1, words=1)


@pytest.mark.parametrize(
    "length",
    [
        {"sentences": 0},
        {"sentences": -1},
        {"words": 0},
        {"percent": 0.5},
        {"percent": float("nan")},
    ],
)
def test_a_length_below_one_is_refused(length: dict[str, float]) -> None:
    with pytest.raises(SummaryError, match="at least 1"):
        _ranking(4).pick(**length)  # type: ignore[arg-type]


def test_more_than_everything_is_refused() -> None:
    with pytest.raises(SummaryError, match="at most 100"):
        _ranking(4).pick(percent=101)


def test_another_length_of_a_book_costs_nothing() -> None:
    ranking = _ranking(*[20] * 20_000)
    with ends():
        ranking.pick(words=5_000)
