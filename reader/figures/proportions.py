"""So many of so many, where one of the two is an article or a word apart: un Français sur trois.

English says it with two numbers side by side, which are joined elsewhere.
"""

from __future__ import annotations

from decimal import Decimal

from reader.figures.counting import counted_noun
from reader.figures.draft import Draft, Reading
from reader.figures.numbers import share
from reader.text.patterns import lazily

__all__ = ["read_every", "read_han_part", "read_proportion"]

_ONE_IN = lazily(
    r"\b(?:une? (?P<noun>[^\W\d_][\w'’-]*)(?: [^\W\d_][\w'’-]*){0,2} sur|une? sur"
    r"|un[oa] de cada|eine[rs]? von) $"
)
_SO_MANY_IN = lazily(r" (?P<noun>[^\W\d_][\w'’-]*)(?: [^\W\d_][\w'’-]*)? sur $")
_NEAR = 40
_LARGEST = 100
"""What is said in this way is small."""


def read_proportion(reading: Reading, index: int) -> Draft | None:
    """Un Français sur trois, deux électeurs sur trois, uno de cada tres, einer von drei."""
    atom = reading.atoms[index]
    if reading.language[:2] not in ("fr", "es", "de") or not atom.value or atom.value > _LARGEST:
        return None
    begin = max(reading.start, reading.taken, atom.start - _NEAR)
    if one := _ONE_IN.search(reading.low, begin, atom.start):
        return _ratio(reading, one.start(), index, Decimal(1), one.span("noun"))
    if reading.gap_within(atom.end, index + 1, _NEAR) is None:
        return None
    following = reading.atoms[index + 1]
    many = _SO_MANY_IN.fullmatch(reading.low, atom.end, following.start)
    if many is None or not following.value or atom.value >= following.value:
        return None
    draft = _ratio(reading, atom.start, index + 1, atom.value, many.span("noun"))
    draft.atoms = 2
    return draft


def _ratio(
    reading: Reading, start: int, index: int, count: Decimal, noun: tuple[int, int]
) -> Draft:
    atom = reading.atoms[index]
    name = reading.text[slice(*noun)] if noun[0] >= 0 else counted_noun(reading, atom.end)
    return Draft(start, atom.end, "ratio", share(count, atom.value or Decimal(1)), name)


_EVERY = lazily(r"\bjede[rsnm]? $")


def read_every(reading: Reading, index: int) -> Draft | None:
    """Jeder dritte Haushalt: one of three."""
    atom = reading.atoms[index]
    begin = max(reading.start, reading.taken, atom.start - 8)
    every = _EVERY.search(reading.low, begin, atom.start)
    if every is None or not atom.value:
        return None
    noun = counted_noun(reading, atom.end)
    return Draft(every.start(), atom.end, "ratio", share(Decimal(1), atom.value), noun)


_DOUBLINGS = ("翻了", "翻")


def read_han_part(reading: Reading, index: int) -> Draft | None:
    """一半, and 翻了一番, which says that something doubled."""
    atom = reading.atoms[index]
    following = reading.after(atom.end)
    if following == "半" and atom.value == 1:
        linked = atom.end + 1 + (reading.after(atom.end + 1) == "的")
        return Draft(
            atom.start, atom.end + 1, "ratio", Decimal("0.5"), counted_noun(reading, linked)
        )
    if following != "番" or atom.value is None or atom.value > _MOST_DOUBLINGS:
        return None
    for verb in _DOUBLINGS:
        if reading.low.endswith(verb, reading.start, atom.start):
            times = Decimal(2) ** int(atom.value)
            start = atom.start - len(verb)
            return Draft(start, atom.end + 1, "multiple", times, direction="up")
    return None


_MOST_DOUBLINGS = 9
