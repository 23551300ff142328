"""Letters that hang on a number: its scale (10m euros, 600bn won, 3m users), or kelvins."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures.doubts import is_meant
from reader.figures.draft import Draft, Reading
from reader.figures.scanning import Atom
from reader.figures.spellings import Written
from reader.figures.tries import any_of
from reader.figures.units import Unit
from reader.figures.written_units import code_of, unit_of, written_units
from reader.text.patterns import lazily

__all__ = ["SCALE_LETTER", "in_kelvins", "may_be_scale", "scaled", "with_letter", "with_scale"]

_SCALE_LETTERS = {
    "k": 10**3, "m": 10**6, "mil": 10**6, "mm": 10**6, "mn": 10**6, "mln": 10**6,
    "b": 10**9, "bn": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
SCALE_LETTER = lazily(r" ?(k|mm|mn|mln|mil|m|bn|b|trn|tn|t)(?![^\W_])")
_ONLY_SCALES = frozenset({"M", "B", "T", "mn", "mln", "mil", "bn", "tn", "trn", "b"})
"""What can only be a scale where it hangs on a number: not the m of metres."""
_LARGEST_BEFORE_B = 1000
"""More than so many billions are written as trillions: 1500b is something else."""
_BY_THE_MILLION = (
    "people|users|customers|jobs|homes|households|houses|families|cars|vehicles|vans|shares|votes"
    "|voters|children|women|men|adults|refugees|migrants|visitors|tourists|passengers|viewers"
    "|listeners|readers|subscribers|followers|members|workers|employees|patients|pupils|students"
    "|residents|inhabitants|citizens|doses|jabs|vaccines|tests|downloads|units|copies|tickets"
    "|views|hits|phones|smartphones|computers|devices|accounts|cases|deaths|years|voters|pounds"
    "|menschen|personen|personnes|habitants|personas|habitantes|americans|britons|germans|animals"
    "|birds|trees|books|messages|tweets|photos|videos|songs|pages|records|transactions|flights"
    "|trips|journeys|meals|bottles|packets|cigarettes|consumers|borrowers|savers|taxpayers"
    "|pensioners|drivers|commuters|motorists|believers|speakers|times"
)
"""What newspapers count with "m" behind the number; not hurdles, waves or walls."""
_COUNTED = lazily(
    r" (?:(?!of |in |to |from |for |and |or |at |by |with |on |away |off |the |wide |long |high )"
    rf"[^\W\d_]+ ){{0,2}}?{any_of(_BY_THE_MILLION.split('|'))}\b"
)
_KELVIN = lazily(r"°|kelvin|\d ?K\b[^\d]{1,20}\d ?K\b")
_NEAR = 60
"""Characters around a number in which something says that K are kelvins."""


def scaled(value: Decimal | None, scale: int) -> Decimal | None:
    """`value` times `scale`; None stays None."""
    return None if value is None else value * scale


def with_scale(draft: Draft, letter: re.Match[str]) -> None:
    """Take a scale letter into the figure."""
    draft.end = letter.end()
    draft.value = scaled(draft.value, _SCALE_LETTERS[letter[1]])


def may_be_scale(name: str) -> bool:
    """Whether a unit's symbol is a scale letter too, such as the m of metres."""
    return name in _SCALE_LETTERS


def with_letter(reading: Reading, draft: Draft, atom: Atom) -> Draft:
    """A scale letter whose currency, unit or noun stands behind it: 10m euros, 48.5m people."""
    if atom.scaled or atom.form != "digits":
        return draft
    letter = SCALE_LETTER.match(reading.low, draft.end, reading.end)
    if letter is None:
        return draft
    found = written_units().behind(reading.low, letter.end(), reading.end)
    is_apart = found is not None and bool(found.gap.strip("-"))
    unit = unit_of(found, reading.text[found.start : found.end]) if found and is_apart else None
    code = code_of(found.name) if found and unit is None else None
    if found and code:
        draft.kind, draft.unit = "money", code
    elif found and unit is not None and _is_counted(reading, unit, found):
        draft.kind, draft.unit = unit.kind, unit.symbol
    elif not _is_scale(reading, draft, letter):
        return draft
    else:
        found = None
    with_scale(draft, letter)
    if found:
        draft.end, draft.has_unit = found.end, True
    return draft


def _is_counted(reading: Reading, unit: Unit, found: Written) -> bool:
    """Whether millions of a unit are meant: 1.5m tonnes, not the m of "100m in 9.6 seconds"."""
    written = reading.text[found.start : found.end]
    is_word = unit.kind in ("measure", "duration") and len(written) > 1
    return is_word and is_meant(reading, unit, found, written)


def _is_scale(reading: Reading, draft: Draft, letter: re.Match[str]) -> bool:
    written = reading.text[letter.start() : letter.end()]
    if written == "b" and draft.value is not None and draft.value >= _LARGEST_BEFORE_B:
        return False
    if written in _ONLY_SCALES:
        return True
    return written == "m" and _COUNTED.match(reading.low, letter.end(), reading.end) is not None


def in_kelvins(reading: Reading, atom: Atom) -> bool:
    """Whether the K on a number, read as thousands, are kelvins: "300 °C (573 K)"."""
    if not atom.scaled or reading.text[atom.end - 1] != "K":
        return False
    begin, end = max(reading.start, atom.start - _NEAR), min(reading.end, atom.end + _NEAR)
    return _KELVIN.search(reading.text, begin, end) is not None
