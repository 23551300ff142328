"""What kind of text a document is, by its shape, and what counts in each kind.

The weights were learned on public news, papers and stories with summaries by people, by coordinate
ascent on ROUGE from a hand-made start, checked on the part that was not learned from, and rounded;
those of papers are the mean of twelve such ascents on texts drawn with replacement (bagging,
Breiman 1996, doi:10.1007/BF00058655), which did better on what was kept back than any one.
Weights of figures, titles, headings and danglers are judgement: what they improve is reading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from reader.errors import SummaryError
from reader.summary.cues import cues_of
from reader.summary.features import measured
from reader.summary.study import Study

__all__ = ["GENRES", "Genre", "genre_named", "genre_of", "without_place"]


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of text and what makes a sentence of it count."""

    name: str
    noun: str
    """What to call such a text."""
    weights: Mapping[str, float]
    """Of the features by name; one that is not there does not count."""
    redundancy: float
    """What a sentence loses that says what a better one said, times their cosine."""


_NEWS = Genre(
    "news",
    "article",
    {
        "centrality": 1.0, "forward": 0.2, "frequency": 0.4, "opening": 1.2, "lead": 0.4,
        "length": 0.1, "title": 0.2, "figure": 0.3, "point": 0.2,
        "overlong": -0.6, "fragment": -0.6, "quotation": -0.2, "question": -0.4,
        "dangling": -0.2, "speaker": -0.8, "aside": -0.4,
    },
    redundancy=1.0,
)  # fmt: skip

_REPORT = Genre(
    "report",
    "text",
    {
        "centrality": 1.4, "frequency": 0.3, "coverage": 0.75, "opening": 0.55, "lead": 0.6,
        "beginning": 0.6, "ending": 1.0, "likeness_to_opening": 0.3, "length": 0.35,
        "title": 0.2, "heading": 0.2, "start_of_section": 0.2, "telling_section": 0.4,
        "point": 0.6, "point_terms": 0.55, "early_point": 0.45,
        "overlong": -1.0, "fragment": -0.4, "quotation": -0.65, "question": -0.6,
        "reference": -0.9, "minor_section": -1.0, "dangling": -0.3, "symbols": -0.1,
        "aside": -0.45,
    },
    redundancy=1.1,
)  # fmt: skip

_STORY = Genre(
    "story",
    "story",
    {
        "centrality": 1.4, "forward": 0.4, "frequency": 1.0, "coverage": 0.6, "opening": 0.2,
        "beginning": 0.4, "ending": 0.6, "likeness_to_opening": 0.4, "length": 0.3,
        "overlong": -0.3, "fragment": -0.5, "quotation": -0.8, "question": -0.3,
        "speaker": -0.8, "minor_section": -1.0,
    },
    redundancy=1.0,
)  # fmt: skip

_NOTES = Genre(
    "notes",
    "text",
    {
        "centrality": 1.0, "frequency": 0.4, "coverage": 0.6, "opening": 0.3, "length": 0.6,
        "title": 0.3, "heading": 0.3, "start_of_section": 0.3, "telling_section": 0.4,
        "figure": 0.2, "point": 0.4,
        "overlong": -0.4, "fragment": -0.1, "question": -0.3, "minor_section": -1.0,
    },
    redundancy=0.9,
)  # fmt: skip

GENRES: Mapping[str, Genre] = {genre.name: genre for genre in (_NEWS, _REPORT, _STORY, _NOTES)}

_OTHER_NAMES: Mapping[str, str] = {"paper": "report", "book": "story"}
"""What else a genre may be called by who asks for it."""

_PLACES = frozenset(
    {"opening", "lead", "beginning", "ending", "likeness_to_opening", "start_of_section"}
)
"""The features that ask where a sentence stands."""

_DIGIT = re.compile(r"\d")
_SHORT = 80
"""A text of at most so many sentences is read like news, from the top."""
_REFERRING = 0.04
"""From this share of sentences that refer to literature or tables on it is a paper."""
_LOOSE = 0.5
"""From this share of fragments or list items on it is notes."""
_ADDRESSED = 0.3
"""From this share of sentences in which somebody speaks of himself or to the reader on, a short
text is a letter, a column or instructions: read like notes, not from the top."""
_SPOKEN = 0.1
"""A story has at least this share of sentences with speech,"""
_COUNTED = 0.12
"""and fewer than this with digits."""


def genre_named(name: str) -> Genre:
    """The genre that is called so.

    Raises:
        SummaryError: if there is none.

    >>> genre_named("paper").name
    'report'
    """
    genre = GENRES.get(_OTHER_NAMES.get(name, name))
    if genre is None:
        known = ", ".join((*GENRES, *_OTHER_NAMES))
        raise SummaryError(f"no genre {name!r}: use one of {known}")
    return genre


def without_place(genre: Genre) -> Genre:
    """`genre` for sentences whose places say nothing, since they were chosen by hand."""
    kept = {name: weight for name, weight in genre.weights.items() if name not in _PLACES}
    return replace(genre, weights=kept)


def genre_of(study: Study) -> Genre:
    """What the candidates of a document look like."""
    if _share_of_lists(study) >= _LOOSE:
        return _NOTES
    if _share(study, "reference") >= _REFERRING:
        return _REPORT
    is_long = len(study) > _SHORT
    if is_long and _share(study, "quotation") >= _SPOKEN and _share_with_digits(study) < _COUNTED:
        return _STORY
    if _share(study, "fragment") >= _LOOSE:
        return _NOTES
    if is_long:
        return _REPORT
    return _NOTES if _share_addressed(study) >= _ADDRESSED else _NEWS


def _share_addressed(study: Study) -> float:
    """The share of sentences that say "I" or "you", and do not quote it."""
    addressing = cues_of(study.document.language).addressing
    quoted = measured(study, "quotation")
    found = [
        not quotes and not addressing.isdisjoint(words)
        for words, quotes in zip(study.words, quoted, strict=True)
    ]
    return sum(found) / max(1, len(study))


def _share(study: Study, feature: str) -> float:
    return sum(measured(study, feature)) / max(1, len(study))


def _share_with_digits(study: Study) -> float:
    return sum(bool(_DIGIT.search(text)) for text in study.lowered) / max(1, len(study))


def _share_of_lists(study: Study) -> float:
    kinds = [study.document.paragraphs[sentence.paragraph].kind for sentence in study.sentences]
    return kinds.count("list") / max(1, len(study))
