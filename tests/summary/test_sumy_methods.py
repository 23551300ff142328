"""sumy on our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sumy.summarizers.luhn import LuhnSummarizer

from reader.documents.document import Document
from reader.summary.study import study
from reader.summary.summarising import summarise
from reader.summary.sumy_methods import ReaderSummarizer, SumyDocument, luhn, ratings

Build = Callable[..., Document]


def test_luhn_scores_are_those_of_sumy(article: Document) -> None:
    studied = study(article)
    theirs = LuhnSummarizer(studied.known.__getitem__)
    theirs.stop_words = studied.stop_words
    assert luhn(studied) == ratings(theirs, SumyDocument.of(studied))
    assert max(luhn(studied)) > 0


def test_equal_words_are_not_one_sentence(document_of: Build) -> None:
    document = SumyDocument.of(study(document_of("Ferries return.", "Return ferries.")))
    assert len(set(document.sentences)) == 2


@pytest.mark.parametrize("count", [1, 3, 5])
def test_our_method_runs_in_sumy(article: Document, count: int) -> None:
    theirs = ReaderSummarizer()(article, count)
    ours = summarise(article, sentences=count).sentences
    assert [sentence.sentence.span for sentence in theirs] == [s.span for s in ours]
    assert [str(sentence) for sentence in theirs] == [s.text for s in ours]


def test_our_method_in_sumy_takes_a_share(article: Document) -> None:
    assert len(ReaderSummarizer()(article, "50%")) == len(study(article)) // 2


def test_nothing_to_summarise(document_of: Build) -> None:
    assert ReaderSummarizer()(document_of("* * *"), 3) == ()
