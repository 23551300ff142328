"""Where two documents give the same quantity different values.

Two figures are taken for the same quantity if kind and unit are the same, most of the words of
what they measure are shared, and their sentences and titles speak of the same: "people killed" is
counted in every other report. Figures of different years do not contradict each other. All of this
reads words, not meanings: it points out what deserves a second look.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil

from reader.library.ledger import Line
from reader.text.folding import fold
from reader.text.stop_words import stop_words
from reader.text.words import words

__all__ = ["disagreements"]

_ALIKE = 0.6
"""The share of all words of both that they have in common."""
_COMMON = 5
"""Words that two sentences with their titles have in common at least."""
_TELLING = 2
"""How many of them few documents have."""
_FEW, _FEW_OF = 3, 10
"""What few documents are: so many, or one in so many of all."""
_LONG = 4
"""So many words of what two figures measure in common tell enough by themselves."""
_CLOSE = Decimal("0.03")
"""A rounded value is no other value if it is that near, as a share."""
_MOST = 3
"""Others that are pointed out at a figure."""
_MOST_COMPARED = 200
"""Figures that share a word and are compared; a word of more says nothing."""
_KINDS = frozenset({"percent", "money", "count", "measure", "ratio", "multiple", "duration"})
_NEED_NO_UNIT = frozenset({"ratio", "multiple"})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Quantity:
    """What of a line is compared."""

    index: int
    document: str
    sha256: str
    value: Decimal
    measured: frozenset[str]
    context: frozenset[str]
    """Of its sentence and its title."""
    years: frozenset[str]


def disagreements(lines: Sequence[Line]) -> dict[int, tuple[int, ...]]:
    """For the index of a line those of lines of other documents with another value for the same.

    The time grows with the number of lines: only those that share a rare word are compared.
    """
    groups: dict[tuple[str, str], list[_Quantity]] = defaultdict(list)
    for quantity, key in _quantities(lines):
        groups[key].append(quantity)
    telling = _telling([quantity for group in groups.values() for quantity in group])
    others: dict[int, list[int]] = defaultdict(list)
    for group in groups.values():
        for one, other in _contradicting(group, telling):
            others[one.index].append(other.index)
            others[other.index].append(one.index)
    return {index: _few(found, lines) for index, found in others.items()}


def _telling(quantities: Iterable[_Quantity]) -> frozenset[str]:
    """The words that few documents have."""
    holding: dict[str, set[str]] = defaultdict(set)
    documents = set()
    for quantity in quantities:
        documents.add(quantity.document)
        for word in quantity.context:
            holding[word].add(quantity.document)
    few = max(_FEW, len(documents) // _FEW_OF)
    return frozenset(word for word, those in holding.items() if len(those) <= few)


def _contradicting(
    group: Sequence[_Quantity], telling: frozenset[str]
) -> list[tuple[_Quantity, _Quantity]]:
    """The pairs with other values, unless either document also has the other's value."""
    differing: list[tuple[_Quantity, _Quantity]] = []
    confirmed: set[tuple[int, str]] = set()
    for one, other in _pairs(group):
        if not _is_same(one, other, telling):
            continue
        if _agree(one.value, other.value):
            confirmed |= {(one.index, other.document), (other.index, one.document)}
        else:
            differing.append((one, other))
    return [
        (one, other)
        for one, other in differing
        if not confirmed & {(one.index, other.document), (other.index, one.document)}
    ]


def _few(found: Iterable[int], lines: Sequence[Line]) -> tuple[int, ...]:
    """One of each document."""
    by_document: dict[str, int] = {}
    for index in sorted(found):
        by_document.setdefault(lines[index].entry.id, index)
    return tuple(by_document.values())[:_MOST]


def _quantities(lines: Sequence[Line]) -> Iterator[tuple[_Quantity, tuple[str, str]]]:
    for index, line in enumerate(lines):
        figure = line.figure
        if figure.kind not in _KINDS or figure.value is None or not figure.measures:
            continue
        if not figure.unit and figure.kind not in _NEED_NO_UNIT:
            continue
        language = line.entry.language
        measured = _content(figure.measures, language)
        if measured:
            context = _content(f"{line.sentence}\n{line.entry.title}", language)
            years = frozenset(_YEAR.findall(line.sentence))
            quantity = _Quantity(
                index, line.entry.id, line.entry.sha256, figure.value, measured, context, years
            )
            yield quantity, (figure.kind, fold(figure.unit))


def _content(text: str, language: str) -> frozenset[str]:
    """The words that say what it is about, plain plurals without their s."""
    empty = stop_words(language)
    return frozenset(
        word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
        for word in words(fold(text), language)
        if word not in empty and not word[0].isdigit()
    )


def _pairs(group: Sequence[_Quantity]) -> Iterator[tuple[_Quantity, _Quantity]]:
    """Those that may be alike: two that are share one of the rarest words of each.

    Prefix filtering, as in Chaudhuri et al., "A primitive operator for similarity joins" (2006).
    """
    frequency = Counter(word for one in group for word in one.measured)
    holding: dict[str, list[_Quantity]] = defaultdict(list)
    for one in group:
        rarest_first = sorted(one.measured, key=lambda word: (frequency[word], word))
        prefix = rarest_first[: len(rarest_first) - ceil(_ALIKE * len(rarest_first)) + 1]
        met: set[int] = set()
        for word in prefix:
            for other in holding[word][-_MOST_COMPARED:]:
                if other.index not in met:
                    met.add(other.index)
                    yield other, one
            holding[word].append(one)


def _is_same(one: _Quantity, other: _Quantity, telling: frozenset[str]) -> bool:
    if one.document == other.document or one.sha256 == other.sha256:
        return False
    if one.years and other.years and not one.years & other.years:
        return False
    shared = one.measured & other.measured
    if len(shared) < _ALIKE * len(one.measured | other.measured):
        return False
    common = one.context & other.context
    return len(common) >= _COMMON and (len(shared) >= _LONG or len(common & telling) >= _TELLING)


def _agree(one: Decimal, other: Decimal) -> bool:
    """Whether one value is the other, or the other rounded."""
    if one == other:
        return True
    if abs(one - other) > _CLOSE * max(abs(one), abs(other)):
        return False
    coarse = max(_exponent(one), _exponent(other))
    unit = Decimal(1).scaleb(coarse)
    rounded = [(value / unit).to_integral_value(ROUND_HALF_UP) for value in (one, other)]
    return rounded[0] == rounded[1]


def _exponent(value: Decimal) -> int:
    """The place of the last digit that is not nought."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
