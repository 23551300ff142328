"""Where two documents give the same quantity different values.

A false alarm costs more than one that is missed, so words must tell that two figures are the same
quantity. Kind, unit, direction and most of the words of what they measure are the same; and either
these words are many and rare and the documents share a rare name, if they have any, or the words
right around the two are mostly the same and their documents share several rare names: "people
killed" is counted in every other report. Figures of different years do not contradict each other,
nor do two amounts by which something changed. All of this reads words, not meanings: it points out
what deserves a second look.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil

from reader.library.ledger import LedgerLine
from reader.text.folding import fold
from reader.text.stop_words import stop_words
from reader.text.words import words

__all__ = ["disagreements"]

_ALIKE = 0.6
"""The share of all words of both that they have in common."""
_LONG = 4
"""So many words of what two figures measure in common tell enough, if some of them are rare."""
_TELLING = 2
"""How many of them few documents have."""
_FEW, _FEW_OF = 3, 100
"""What few documents are: so many, or one in so many of all."""
_NAMES, _NAMES_OF = 2, 50
"""How many names two documents share, which not more than one in so many documents has."""
_NEAR = 90
"""Characters on either side of a figure whose words are compared."""
_AROUND, _AROUND_ALIKE = 4, 0.5
"""Words near two figures in common, and their share of the fewer."""
_NEARLY_ALL = 0.8
"""The share of all words near two figures that tells enough, if some are rare."""
_CLOSE = Decimal("0.03")
"""A rounded value is no other value if it is that near, as a share."""
_MOST = 3
"""Others that are pointed out at a figure."""
_MOST_COMPARED = 200
"""Figures that share a word and are compared; a word of more says nothing."""
_KINDS = frozenset({"percent", "money", "count", "measure", "ratio", "multiple", "duration"})
_NEED_NO_UNIT = frozenset({"ratio", "multiple"})
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_a-z][^\W\d_]{2,}")
"""A word that begins with a capital letter inside a sentence."""
_NO_NAMES = frozenset(
    {
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    }
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Quantity:
    """What of a line is compared."""

    index: int
    document: str
    sha256: str
    value: Decimal
    measured: frozenset[str]
    near: frozenset[str]
    """The words right around it."""
    years: frozenset[str]
    direction: str


def disagreements(lines: Sequence[LedgerLine]) -> dict[int, tuple[int, ...]]:
    """For the index of a line those of lines of other documents with another value for the same.

    The time grows with the number of lines: only those that share a rare word are compared.
    """
    groups: dict[tuple[str, str], list[_Quantity]] = defaultdict(list)
    for quantity, key in _quantities(lines):
        groups[key].append(quantity)
    rarity = _Rarity.of([one for group in groups.values() for one in group], lines)
    others: dict[int, list[int]] = defaultdict(list)
    for group in groups.values():
        for one, other in _contradicting(group, rarity):
            others[one.index].append(other.index)
            others[other.index].append(one.index)
    return {index: _few(found, lines) for index, found in others.items()}


@dataclass(frozen=True, slots=True)
class _Rarity:
    """What few documents have."""

    words: frozenset[str]
    """Of what figures measure."""
    names: dict[str, frozenset[str]]
    """The rare names of each document."""

    @classmethod
    def of(cls, quantities: Sequence[_Quantity], lines: Sequence[LedgerLine]) -> _Rarity:
        """What is rare in the whole ledger."""
        words: dict[str, set[str]] = defaultdict(set)
        for quantity in quantities:
            for word in quantity.measured:
                words[word].add(quantity.document)
        documents: dict[str, set[str]] = defaultdict(set)
        for line in lines:
            found = _NAME.findall(f"{line.sentence}\n{line.entry.title}")
            documents[line.entry.id].update(name for name in found if name not in _NO_NAMES)
        bearers = Counter(name for names in documents.values() for name in names)
        most = max(_FEW, len(documents) // _NAMES_OF)
        few = max(_FEW, len(documents) // _FEW_OF)
        return cls(
            frozenset(word for word, those in words.items() if len(those) <= few),
            {
                document: frozenset(name for name in names if bearers[name] <= most)
                for document, names in documents.items()
            },
        )


def _contradicting(
    group: Sequence[_Quantity], rarity: _Rarity
) -> list[tuple[_Quantity, _Quantity]]:
    """The pairs with other values, unless either document also has the other's value."""
    differing: list[tuple[_Quantity, _Quantity]] = []
    confirmed: set[tuple[int, str]] = set()
    for one, other in _pairs(group):
        if not _is_same(one, other, rarity):
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


def _few(found: Iterable[int], lines: Sequence[LedgerLine]) -> tuple[int, ...]:
    """One of each document."""
    by_document: dict[str, int] = {}
    for index in sorted(found):
        by_document.setdefault(lines[index].entry.id, index)
    return tuple(by_document.values())[:_MOST]


def _quantities(lines: Sequence[LedgerLine]) -> Iterator[tuple[_Quantity, tuple[str, str]]]:
    for index, line in enumerate(lines):
        figure = line.figure
        if figure.kind not in _KINDS or figure.value is None or not figure.measures:
            continue
        if not figure.unit and figure.kind not in _NEED_NO_UNIT:
            continue
        if figure.change_by is not None and figure.change_to is None:
            continue
        language = line.entry.language
        measured = _content(figure.measures, language)
        if measured:
            near = _content(_around(line), language)
            years = frozenset(_YEAR.findall(line.sentence))
            quantity = _Quantity(
                index, line.entry.id, line.entry.sha256, figure.value, measured, near, years,
                figure.direction,
            )  # fmt: skip
            yield quantity, (figure.kind, fold(figure.unit))


def _around(line: LedgerLine) -> str:
    """The words of the sentence right around the figure."""
    place = line.sentence.find(line.figure.text)
    if place < 0:
        return line.sentence
    return line.sentence[max(0, place - _NEAR) : place + len(line.figure.text) + _NEAR]


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


def _is_same(one: _Quantity, other: _Quantity, rarity: _Rarity) -> bool:
    if one.document == other.document or one.sha256 == other.sha256:
        return False
    if one.direction != other.direction:
        return False
    if one.years and other.years and not one.years & other.years:
        return False
    shared = one.measured & other.measured
    if len(shared) < _ALIKE * len(one.measured | other.measured):
        return False
    common = len(one.near & other.near)
    is_told = len(shared) >= _LONG or common >= _NEARLY_ALL * len(one.near | other.near)
    names, others = rarity.names[one.document], rarity.names[other.document]
    is_known = not names or not others or bool(names & others)
    if is_told and is_known and len(shared & rarity.words) >= _TELLING:
        return True
    is_near = common >= _AROUND and common >= _AROUND_ALIKE * min(len(one.near), len(other.near))
    return is_near and len(names & others) >= _NAMES


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
