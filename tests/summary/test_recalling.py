"""A summary out of the cache is the one that would have been made."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.documents.document import Document
from reader.errors import SummaryError
from reader.summary.keeping import KeptRankings
from reader.summary.recalling import summarise_or_recall
from reader.summary.summarising import METHODS, summarise


@pytest.mark.parametrize("method", METHODS)
def test_the_first_and_the_second_summary_are_the_same(
    tmp_path: Path, article: Document, method: str
) -> None:
    kept = KeptRankings(tmp_path / "cache")
    made = summarise(article, words=60, method=method)
    assert summarise_or_recall(article, kept, words=60, method=method) == made
    assert list(tmp_path.rglob("*.ranking"))
    assert summarise_or_recall(article, kept, words=60, method=method) == made


def test_another_length_is_picked_from_what_was_kept(tmp_path: Path, article: Document) -> None:
    kept = KeptRankings(tmp_path / "cache")
    summarise_or_recall(article, kept, sentences=1)
    assert summarise_or_recall(article, kept, percent=50) == summarise(article, percent=50)
    assert len(list(tmp_path.rglob("*.ranking"))) == 1


def test_what_does_not_exist_is_refused_and_not_kept(tmp_path: Path, article: Document) -> None:
    kept = KeptRankings(tmp_path / "cache")
    with pytest.raises(SummaryError, match="no summary method 'magic'"):
        summarise_or_recall(article, kept, method="magic")
    with pytest.raises(SummaryError):
        summarise_or_recall(article, kept, sentences=0)
    assert not list(tmp_path.rglob("*.ranking"))
