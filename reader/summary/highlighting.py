"""The summary of what a reader has highlighted, and of nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from reader.documents.document import Document
from reader.summary.genres import genre_named, genre_of, without_place
from reader.summary.lengths import check_length
from reader.summary.methods import READER
from reader.summary.ranking import Ranking, Summary
from reader.summary.study import study
from reader.summary.summarising import check_choice, rank_studied
from reader.text.spans import Span

__all__ = ["rank_highlights", "summarise_highlights"]


def summarise_highlights(
    document: Document,
    spans: Sequence[Span],
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    method: str = READER,
    genre: str | None = None,
) -> Summary:
    """The sentences that carry what is highlighted in `document`, in document order.

    Args:
        document: what the spans stand in.
        spans: the highlights, in any order. One inside a sentence stands for the sentence, one
            over several for all of them.
        sentences: how many sentences; five if no length is given.
        words: at most how many words, but at least one sentence.
        percent: how many of a hundred highlighted sentences, but at least one.
        method: one of `summarising.METHODS`.
        genre: what to take the document for, as in `summarising.summarise`.

    Returns:
        An empty summary if no sentence is highlighted.

    Raises:
        SummaryError: as `summarising.summarise`.
    """
    check_length(sentences=sentences, words=words, percent=percent)
    ranking = rank_highlights(document, spans, method, genre)
    return ranking.pick(sentences=sentences, words=words, percent=percent)


def rank_highlights(
    document: Document, spans: Sequence[Span], method: str = READER, genre: str | None = None
) -> Ranking:
    """All highlighted sentences of `document`, best first.

    They are ranked as a text of their own: what they share counts, and not where they stand,
    since their reader has chosen the places. Headings and the like are among them if they are
    highlighted; furniture never is.

    Raises:
        SummaryError: as `summarising.rank`.
    """
    check_choice(method, genre)
    told = genre_named(genre) if genre else genre_of(study(document))
    studied = study(document, among=spans)
    return rank_studied(studied, method, without_place(told), genre_is_given=bool(genre))
