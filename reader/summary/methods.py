"""The methods of ranking, one row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reader.summary.ranking import READER
from reader.summary.study import Study

__all__ = ["READER", "TABLE", "Method"]


def _lead(study: Study) -> list[float]:
    return [1.0 - index / len(study) for index in range(len(study))]


def _lex_rank(study: Study) -> list[float]:
    from reader.summary.graphs import lex_rank

    return lex_rank(study.terms)


def _text_rank(study: Study) -> list[float]:
    from reader.summary.graphs import text_rank

    return text_rank(study.terms)


def _reduction(study: Study) -> list[float]:
    from reader.summary.graphs import reduction

    return reduction(study.terms)


def _lsa(study: Study) -> list[float]:
    from reader.summary.frequencies import lsa

    return lsa(study.terms)


def _sum_basic(study: Study) -> list[float]:
    from reader.summary.frequencies import sum_basic

    return sum_basic(study.terms)


def _luhn(study: Study) -> list[float]:
    from reader.summary.sumy_methods import luhn

    return luhn(study)


def _kl(study: Study) -> list[float]:
    from reader.summary.frequencies import kl

    return kl(study.words, study.stop_words)


@dataclass(frozen=True, slots=True)
class Method:
    """A way to rate all candidates of a Study."""

    name: str
    rate: Callable[[Study], list[float]]
    """One rating a candidate; the larger the better."""
    why: str
    """What a high rating means."""
    most: int
    """Above so many sentences it would take seconds (those of sumy's), or too much memory."""


_ANY = 1_000_000
_ROWS = (
    Method("lex-rank", _lex_rank, "is like the most sentences that are like many", 30_000),
    Method("text-rank", _text_rank, "shares words with sentences that share many", 200_000),
    Method("lsa", _lsa, "weighs most in the matrix of words and sentences", _ANY),
    Method("luhn", _luhn, "has a dense cluster of frequent words", 100_000),
    Method("sum-basic", _sum_basic, "has frequent words that no better one has used up", 100_000),
    Method("kl", _kl, "brings the summary's words nearest to the document's", 1_000),
    Method("reduction", _reduction, "shares words with many sentences", 200_000),
    Method("lead", _lead, "stands near the beginning", _ANY),
)
TABLE: Mapping[str, Method] = {method.name: method for method in _ROWS}
"""Every other method by its name."""
