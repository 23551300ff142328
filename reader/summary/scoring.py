"""The method "reader": explainable features, weighed by genre, and nothing said twice.

Pure Python on the words of one document: no sumy, no numpy, no model.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping, MutableSequence, Sequence
from dataclasses import dataclass

from reader.summary.features import measured
from reader.summary.genres import Genre
from reader.summary.reasons import CROWDING, FIGURE, REASONS, REPETITION, Speaker, name_figures
from reader.summary.selecting import order
from reader.summary.study import Study
from reader.text.progress import Report, part, unheard

__all__ = ["Scored", "score"]

_CROWDING = 0.1
"""What a sentence of a long text loses for each better one from the same stretch of it,"""
_MORE_CROWDING, _BOOK = 0.05, 5
"""and so much more for each stretch beyond so many: of a book, five sentences are not to come from
its first and last pages."""

_MEASURED, _ORDERED = 0.6, 0.8
"""The shares of the time after which all is measured, and put in order."""

_Columns = dict[str, MutableSequence[float]]


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score, and why."""

    index: int
    """Which candidate of the Study."""
    score: float
    why: str
    parts: tuple[tuple[str, float], ...]
    """What the score is the sum of, by the name of the reason; without those that are 0."""


def score(study: Study, genre: Genre, report: Report = unheard) -> list[Scored]:
    """All candidates, best first; `report` is told how far the work is."""
    columns = _contributions(study, genre, part(report, 0.0, _MEASURED))
    totals = [math.fsum(row) for row in zip(*columns.values(), strict=True)]
    stretches = 1 + max(study.stretches, default=0)
    crowding = _CROWDING + _MORE_CROWDING * max(0, stretches - _BOOK)
    ordered = order(totals, study.vectors, genre.redundancy, study.stretches, crowding)
    report(_ORDERED)
    columns[REPETITION] = array("d", bytes(8 * len(study)))
    columns[CROWDING] = array("d", bytes(8 * len(study)))
    for index, repeated, crowded in ordered:
        columns[REPETITION][index] = -repeated
        columns[CROWDING][index] = -crowded
    speak = Speaker(columns, genre.noun)
    wordings = _wordings(study) if FIGURE in columns else {}
    return _explained([index for index, _, _ in ordered], columns, speak, wordings)


def _wordings(study: Study) -> dict[int, dict[str, str]]:
    """What to say of single candidates: how many key figures they name."""
    counts = study.key_figures or ()
    return {index: {FIGURE: name_figures(count)} for index, count in enumerate(counts) if count}


def _contributions(study: Study, genre: Genre, report: Report) -> _Columns:
    """What each reason adds to the score of each candidate."""
    columns: _Columns = {}
    for place, reason in enumerate(REASONS):
        report(place / len(REASONS))
        weighed = [
            [genre.weights[name] * value for value in measured(study, name)]
            for name in reason.features
            if name in genre.weights
        ]
        if weighed:
            sums = map(math.fsum, zip(*weighed, strict=True))
            columns[reason.name] = array("d", sums)
    return columns


def _explained(
    order_: Sequence[int],
    columns: _Columns,
    speak: Speaker,
    wordings: Mapping[int, Mapping[str, str]],
) -> list[Scored]:
    scored = []
    for index in order_:
        parts = tuple(
            [(name, value) for name, column in columns.items() if (value := column[index])]
        )
        why = speak(parts, wordings.get(index, {}))
        scored.append(Scored(index, math.fsum([value for _, value in parts]), why, parts))
    return scored
