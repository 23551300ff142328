"""From a Document to its summary."""

from __future__ import annotations

from collections.abc import Sequence

from reader.documents.document import Document
from reader.errors import SummaryError
from reader.summary.genres import Genre, genre_named, genre_of
from reader.summary.lengths import check_length
from reader.summary.methods import READER, TABLE, Method
from reader.summary.ranking import RankedSentence, Ranking, Summary
from reader.summary.scoring import Scored, score
from reader.summary.study import Study, study
from reader.text.progress import Report, part, unheard
from reader.text.spans import Span

__all__ = ["METHODS", "check_choice", "methods_for", "rank", "rank_studied", "summarise"]

METHODS: tuple[str, ...] = (READER, *TABLE)
"""The names of all methods, the default first."""

_STUDIED = 0.3
"""The share of the time after which the candidates are known."""
_DIGITS = 12
"""Ratings that differ only by rounding are equal, and keep the order of the document."""


def summarise(
    document: Document,
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    method: str = READER,
    genre: str | None = None,
    pinned: Sequence[Span] = (),
) -> Summary:
    """The sentences that carry `document`, in document order.

    At most one length may be given; without any, it is five sentences.

    Args:
        document: what to summarise. One without words has an empty summary.
        sentences: how many sentences.
        words: at most how many words, but at least one sentence.
        percent: how many of a hundred sentences, but at least one.
        method: one of `METHODS`.
        genre: what to take the document for: "news", "report" (or "paper"), "story" (or "book")
            or "notes". Told by its shape if not given. Only the method "reader" cares.
        pinned: what its reader highlighted, which comes first: see `Ranking.pick`.

    Raises:
        SummaryError: if the method or the genre is unknown, if the method would take too long on a
            text of this length, if more than one length is given, or one below 1.
    """
    check_length(sentences=sentences, words=words, percent=percent)
    ranking = rank(document, method, genre)
    return ranking.pick(sentences=sentences, words=words, percent=percent, pinned=pinned)


def rank(
    document: Document,
    method: str = READER,
    genre: str | None = None,
    *,
    report: Report = unheard,
) -> Ranking:
    """All sentences that a summary of `document` may have, best first.

    This is the slow part; `Ranking.pick` then gives any length at once.

    Args:
        document: what to rank.
        method: one of `METHODS`.
        genre: what to take the document for, as in `summarise`.
        report: is told how far the work is.

    Raises:
        SummaryError: if the method or the genre is unknown, or if the method would take too long
            on a text of this length.
    """
    check_choice(method, genre)
    known = genre_named(genre) if genre else None
    studied = study(document, report=part(report, 0.0, _STUDIED))
    rest = part(report, _STUDIED, 1.0)
    return rank_studied(studied, method, known, genre_is_given=bool(genre), report=rest)


def check_choice(method: str, genre: str | None) -> None:
    """Refuse what does not exist, before any work.

    Raises:
        SummaryError: if the method or the genre is unknown.
    """
    if method not in METHODS:
        raise SummaryError(f"no summary method {method!r}: use one of {', '.join(METHODS)}")
    if genre is not None:
        genre_named(genre)


def methods_for(sentences: int) -> tuple[str, ...]:
    """The methods that rank so many sentences in reasonable time.

    >>> "kl" in methods_for(100), "kl" in methods_for(20_000)
    (True, False)
    """
    return tuple(name for name in METHODS if name == READER or TABLE[name].most >= sentences)


def rank_studied(
    studied: Study,
    method: str,
    genre: Genre | None,
    *,
    genre_is_given: bool,
    report: Report = unheard,
) -> Ranking:
    """The candidates of a Study, best first; the genre is told by their shape if it is None."""
    if not len(studied):
        return Ranking((), method)
    if method == READER:
        told = genre or genre_of(studied)
        return _by_features(studied, told, score(studied, told, report), genre_is_given)
    return _by_ratings(studied, TABLE[method])


def _by_features(
    studied: Study, genre: Genre, scored: Sequence[Scored], genre_is_given: bool
) -> Ranking:
    ranked = [
        _ranked(studied, one.index, one.score, place, one.why, one.parts)
        for place, one in enumerate(scored, 1)
    ]
    lengths = tuple([studied.lengths[one.index] for one in scored])
    return Ranking(tuple(ranked), READER, genre.name, lengths, genre_is_given)


def _by_ratings(studied: Study, method: Method) -> Ranking:
    if len(studied) > method.most:
        able = methods_for(len(studied))
        raise SummaryError(
            f"the method {method.name!r} would take too long on {len(studied)} sentences"
            f" (at most {method.most}): use {' or '.join(able)}"
        )
    ratings = method.rate(studied)
    indexes = sorted(
        range(len(ratings)), key=lambda index: (-round(ratings[index], _DIGITS), index)
    )
    ranked = [
        _ranked(studied, index, ratings[index], place, method.why)
        for place, index in enumerate(indexes, 1)
    ]
    lengths = tuple([studied.lengths[index] for index in indexes])
    return Ranking(tuple(ranked), method.name, words=lengths)


def _ranked(
    studied: Study,
    index: int,
    score: float,
    place: int,
    why: str,
    parts: tuple[tuple[str, float], ...] = (),
) -> RankedSentence:
    sentence = studied.sentences[index]
    return RankedSentence(sentence.span, sentence.text, score, place, why, parts)
