"""Features: what can be measured of a sentence among the sentences of its document.

Each takes a Study and gives one value a candidate, from 0 (not at all) to 1 (fully). None takes
longer than the text is long: centrality in particular, the sum of the cosines to all other
sentences, is one product with the sum of all vectors.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.summary.cues import cues_of
from reader.summary.segmenting import segmenter_of
from reader.summary.study import Study
from reader.summary.vectors import Vector, add, dot, total, unit
from reader.text.scripts import SENTENCE_ENDS

__all__ = ["FEATURES", "Feature", "measured"]

Feature = Callable[[Study], list[float]]

_FULL = 18
"""Words of a sentence that is as long as it need be."""
_LONG = 35
"""Words from which on a sentence is long; it is fully so with ten more."""
_STANDFIRST, _FIRST_LINES = 12, 3
"""From so many words on, one of so many first lines without a full stop may be a standfirst."""
_SHORT = 5
"""Words of the shortest sentence that can stand alone."""

_ENDS = frozenset(f"{SENTENCE_ENDS}\"'”’)]»」』")
_QUOTES = re.compile(r"[\"“”„«»「」『』]|^\s*[‘—–-]")
_SIGN = re.compile(r"[=∑∏∈≤≥×→|{}<>\\^_+*/]|\b[αβγδθλμπσφ]\b")
_FARTHEST = 50
"""However long a text is, after so many sentences its beginning has faded."""
_EARLY = 0.2
"""Until this share of the text a point is announced early."""
_DIGIT = re.compile(r"\d")
_REFERENCE = re.compile(
    r"et al\b|\[\d+(?:[,–-] ?\d+)*\]|\([^()]{0,60}\b(?:1[89]|20)\d\d[a-z]?\)"
    r"|\b(?:Table|Figure|Fig\.|Section|Equation|Eq\.|Algorithm|Appendix|Chapter) ?\(?\d"
)


def _scaled(values: list[float]) -> list[float]:
    """`values` with the largest at 1."""
    most = max(values, default=0.0)
    return [value / most for value in values] if most > 0 else values


def _faded(distances: Iterable[int], scale: float) -> list[float]:
    return [math.exp(-distance / scale) for distance in distances]


def centrality(study: Study) -> list[float]:
    """How like all other sentences it is: the sum of the cosines (degree centrality)."""
    whole = total(study.vectors)
    return _scaled([max(0.0, dot(v, whole) - 1.0) if v else 0.0 for v in study.vectors])


def forward(study: Study) -> list[float]:
    """How like the sentences after it is: what it says is taken up again."""
    rest: Vector = {}
    values = []
    for vector in reversed(study.vectors):
        values.append(dot(vector, rest))
        add(vector, rest)
    return _scaled(values[::-1])


def frequency(study: Study) -> list[float]:
    """How frequent its terms are in the document, on average."""
    logs = {term: math.log(count) for term, count in study.counts.items()}
    return _scaled([sum([logs[t] for t in terms]) / (len(terms) or 1) for terms in study.terms])


def coverage(study: Study) -> list[float]:
    """How many frequent terms it has, all together."""
    logs = {term: math.log(count) for term, count in study.counts.items()}
    return _scaled([math.fsum([logs[t] for t in set(terms)]) for terms in study.terms])


def opening(study: Study) -> list[float]:
    """How near it is to the first sentence, within a few sentences."""
    return _faded(range(len(study)), 3)


def lead(study: Study) -> list[float]:
    """How near it is to the first sentence, within some twenty sentences."""
    return _faded(range(len(study)), 10)


def beginning(study: Study) -> list[float]:
    """How near it is to the first sentence, as a share of a text that is no book."""
    return _faded(range(len(study)), min(len(study) / 10, _FARTHEST))


def ending(study: Study) -> list[float]:
    """How near it is to the last sentence, as a share of a text that is no book."""
    return _faded(range(len(study) - 1, -1, -1), min(len(study) / 10, _FARTHEST))


def start_of_section(study: Study) -> list[float]:
    """How near it is to the heading above it; 0 before the first."""
    values, above, distance = [], -1, 0
    for heading in study.headings:
        distance = distance + 1 if heading == above else 0
        above = heading
        values.append(0.0 if heading < 0 else math.exp(-distance / 2))
    return values


def likeness_to_opening(study: Study) -> list[float]:
    """How like the first three sentences it is."""
    head = unit(total(study.vectors[:3]))
    return [dot(vector, head) for vector in study.vectors]


def title(study: Study) -> list[float]:
    """How many of the title's terms it has; 0 where the title is only the text's first words."""
    document = study.document
    if study.lowered and study.lowered[0].startswith(document.title.lower().rstrip("….")):
        return [0.0] * len(study)
    return _shared(study, [study.terms_of(document.title)] * len(study))


def heading(study: Study) -> list[float]:
    """How many of the terms of the heading above it has."""
    text, paragraphs = study.document.text, study.document.paragraphs
    terms = {
        index: study.terms_of(paragraphs[index].span.of(text)) if index >= 0 else ()
        for index in set(study.headings)
    }
    return _shared(study, [terms[index] for index in study.headings])


def _shared(study: Study, wanted: list[tuple[str, ...]]) -> list[float]:
    """Which share of the wanted terms each has."""
    return [
        len(set(terms).intersection(goal)) / len(set(goal)) if goal else 0.0
        for terms, goal in zip(study.terms, wanted, strict=True)
    ]


def telling_section(study: Study) -> list[float]:
    """Whether the heading above promises what sums the text up."""
    return _under(study, cues_of(study.document.language).telling)


def minor_section(study: Study) -> list[float]:
    """Whether the heading above promises references and the like."""
    return _under(study, cues_of(study.document.language).minor)


def _under(study: Study, wordings: tuple[str, ...]) -> list[float]:
    text, paragraphs = study.document.text, study.document.paragraphs
    fits = {
        index: float(index >= 0 and _has_any(paragraphs[index].span.of(text).lower(), wordings))
        for index in set(study.headings)
    }
    return [fits[index] for index in study.headings]


def _has_any(text: str, wordings: tuple[str, ...]) -> bool:
    return any(wording in text for wording in wordings)


def length(study: Study) -> list[float]:
    """How near it is to a full length."""
    return [min(1.0, count / _FULL) for count in study.lengths]


def overlong(study: Study) -> list[float]:
    """How far it is beyond what reads well."""
    return [min(1.0, max(0.0, (count - _LONG) / 10)) for count in study.lengths]


def fragment(study: Study) -> list[float]:
    """Whether it is too short for a sentence or does not end like one; a standfirst half.

    A standfirst often has no full stop, and says in one line what the text says.
    """
    # What cuts Chinese or Japanese into words leaves out particles, nearly half of what is read.
    is_cut = segmenter_of(study.document.language)
    sizes = study.lengths if is_cut else [len(words) for words in study.words]
    values = [
        float(size < _SHORT or sentence.text[-1] not in _ENDS)
        for size, sentence in zip(sizes, study.sentences, strict=True)
    ]
    for index, words in enumerate(study.words[:_FIRST_LINES]):
        values[index] *= 0.5 if len(words) >= _STANDFIRST else 1.0
    return values


def figure(study: Study) -> list[float]:
    """How many key figures it names, two being many; in a long text whether it has a digit."""
    if study.key_figures is not None:
        return [min(1.0, count / 2) for count in study.key_figures]
    return [float(_DIGIT.search(sentence.text) is not None) for sentence in study.sentences]


def point(study: Study) -> list[float]:
    """How many wordings it has that announce a point; three are many."""
    wordings = cues_of(study.document.language).points
    return [min(1.0, sum([w in text for w in wordings]) / 3) for text in study.lowered]


def early_point(study: Study) -> list[float]:
    """Whether it announces a point within the first fifth of the text."""
    last = len(study) * _EARLY
    return [float(at < last and value > 0) for at, value in enumerate(measured(study, "point"))]


def point_terms(study: Study) -> list[float]:
    """How many words it has that are usual where a text is summed up; five are many."""
    terms = cues_of(study.document.language).terms
    return [min(1.0, len(terms.intersection(words)) / 5) for words in study.words]


def aside(study: Study) -> list[float]:
    """Whether it is about the text itself, thanks somebody or looks ahead."""
    wordings = cues_of(study.document.language).asides
    return [float(_has_any(text, wordings)) for text in study.lowered]


def quotation(study: Study) -> list[float]:
    """Whether someone is quoted in it."""
    return [float(_QUOTES.search(sentence.text) is not None) for sentence in study.sentences]


def question(study: Study) -> list[float]:
    """Whether it asks."""
    return [float("?" in s.text or "？" in s.text) for s in study.sentences]


def reference(study: Study) -> list[float]:
    """Whether it points to literature, a table or another section."""
    return [float(_REFERENCE.search(sentence.text) is not None) for sentence in study.sentences]


def dangling(study: Study) -> list[float]:
    """Whether it opens with a word that leans on the sentence before, or points back later on."""
    cues = cues_of(study.document.language)
    return [
        float(text.startswith(cues.danglers) or _has_any(text, cues.leaning))
        for text in study.lowered
    ]


def speaker(study: Study) -> list[float]:
    """How much someone speaks of himself or to the reader; three words are much."""
    speakers = cues_of(study.document.language).speakers
    return [min(1.0, sum([w in speakers for w in words]) / 3) for words in study.words]


def symbols(study: Study) -> list[float]:
    """How much of it is digits and lone letters, or signs of formulas; four signs are much."""
    marks = {word for word in study.vocabulary if _is_mark(word)}
    return [
        min(
            1.0,
            max(
                3 * sum([word in marks for word in words]) / len(words),
                len(_SIGN.findall(sentence.text)) / 4,
            ),
        )
        for words, sentence in zip(study.words, study.sentences, strict=True)
    ]


def _is_mark(word: str) -> bool:
    return word.isdigit() or (len(word) == 1 and word.isascii())


FEATURES: Mapping[str, Feature] = {
    feature.__name__: feature
    for feature in (
        centrality,
        forward,
        frequency,
        coverage,
        opening,
        lead,
        beginning,
        ending,
        start_of_section,
        likeness_to_opening,
        title,
        heading,
        telling_section,
        minor_section,
        length,
        overlong,
        fragment,
        figure,
        point,
        early_point,
        point_terms,
        aside,
        quotation,
        question,
        reference,
        dangling,
        speaker,
        symbols,
    )
}
"""Every feature by its name."""


def measured(study: Study, name: str) -> Sequence[float]:
    """The feature of that name for each candidate, measured when it is first asked for."""
    if name not in study.measured:
        # An array, since a list of floats takes four times the memory, and a book is long.
        study.measured[name] = array("d", FEATURES[name](study))
    return study.measured[name]
