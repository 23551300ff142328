"""A summary whose ranking may have been kept; what ranks is loaded only if it was not."""

from __future__ import annotations

from reader.documents.document import Document
from reader.summary.keeping import KeptRankings
from reader.summary.lengths import check_length
from reader.summary.ranking import READER, Ranking, Summary
from reader.summary.storing import ranking_key

__all__ = ["summarise_or_recall"]


def summarise_or_recall(
    document: Document,
    kept: KeptRankings,
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    method: str = READER,
    genre: str | None = None,
) -> Summary:
    """As `summarising.summarise`, with the ranking out of `kept` where it is there.

    Raises:
        SummaryError: as `summarising.summarise`.
    """
    check_length(sentences=sentences, words=words, percent=percent)
    ranking = _ranking(document, kept, method, genre)
    return ranking.pick(sentences=sentences, words=words, percent=percent)


def _ranking(document: Document, kept: KeptRankings, method: str, genre: str | None) -> Ranking:
    key = ranking_key(document, method, genre)
    found = kept.find(key, document.text)
    if found is None:
        from reader.summary.summarising import rank

        found = rank(document, method, genre)
        kept.keep(key, found)
    return found
