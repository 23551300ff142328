"""One of a unit, said with an article: a gallon of beer, a mile away, a decade, half an hour."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures.composing import beside
from reader.figures.currencies import currency_names
from reader.figures.draft import Draft, Reading
from reader.figures.quantities import quantity_at
from reader.figures.tries import any_of, listed
from reader.figures.units import unit_names
from reader.figures.words import AND_A_HALF
from reader.text.patterns import lazily

__all__ = ["read_article", "read_half_unit"]

_COMPOUND_NEXT = lazily(r" (?!of|from|away|to|in|for|and|or|on|at|more|less|ago|later|earlier"
    r"|after|before|long|wide|high|deep|apart|up|down|off|north|south|east|west|is|was|per"
    r"|by|when|as|with|than|since|away|out|into)[^\W\d_]")  # fmt: skip
_AGO = lazily(r" (?:ago|earlier|later|before)\b")
_NOT_AFTER = listed("per half quarter many such times what once twice")
_HALVED = (
    "percentage point|point|percent|per cent|hour|decade|century|mile|kilometre|kilometer|metre"
    "|meter|inch|pound|kilo|ton|tonne|litre|liter|pint|acre|degree"
)
_HALF_UNIT = lazily(
    rf"(?: of)? an? (?P<unit>{any_of(_HALVED.split('|'))})\b|[ -](?P<point>point)\b"
    r"|-(?P<joined>mile|hour|inch|pound|kilometre|kilometer|metre|meter|pint|litre|liter|acre)\b"
)
_SHARES = lazily(
    r"%|\bper ?cent\b|\b(?:interest|mortgage|lending|key|policy|base) rates?\b|\brates\b"
)
_NEAR = 60
"""Characters around half a point in which a rate is spoken of."""


def read_article(reading: Reading, index: int) -> Draft | None:
    """A unit behind its article: nothing where a rate, a compound or a manner of speaking."""
    atom = reading.atoms[index]
    if reading.after(atom.end) == "-" or _COMPOUND_NEXT.match(reading.low, atom.end, reading.end):
        return Draft(atom.start, atom.end, None)
    words = reading.last_words(atom.start, 1)
    is_rate = bool(words) and (words[0] in _NOT_AFTER or words[0][-1:].isdigit())
    is_rate = is_rate or reading.taken == atom.start - 1
    if is_rate and not _AGO.match(reading.low, atom.end, reading.end):
        return Draft(atom.start, atom.end, None)
    written = reading.low[atom.start : atom.end].partition(" ")[2]
    name = written.removesuffix(AND_A_HALF)
    draft = _one(atom.start, atom.end, name)
    if name != written and draft.value is not None:
        draft.value += draft.value / 2
    return _with_coins(reading, index, draft)


def _with_coins(reading: Reading, index: int, draft: Draft) -> Draft:
    """A dollar and 42 cents."""
    if draft.kind != "money" or reading.gap(draft.end, index + 1) != " and ":
        return draft
    return beside(reading, index, draft, quantity_at(reading, index + 1)) or draft


def _one(start: int, end: int, name: str) -> Draft:
    unit = unit_names().get(name)
    if unit is not None:
        return Draft(start, end, unit.kind, Decimal(1), unit.symbol, has_unit=True)
    if name == "penny":
        return Draft(start, end, "money", Decimal("0.01"), "USD", has_unit=True)
    code = currency_names().get(name, "GBP")
    return Draft(start, end, "money", Decimal(1), code, has_unit=True)


def _is_rate(reading: Reading, found: re.Match[str]) -> bool:
    begin, end = max(reading.start, found.start() - _NEAR), min(reading.end, found.end() + _NEAR)
    return _SHARES.search(reading.low, begin, end) is not None


def read_half_unit(reading: Reading, index: int) -> Draft | None:
    """Half a mile, a quarter of an hour, half a percentage point."""
    atom = reading.atoms[index]
    found = _HALF_UNIT.match(reading.low, atom.end, reading.end)
    if found is None or not atom.value or (found["point"] and not _is_rate(reading, found)):
        return None
    if "point" in (found["unit"], found["point"]):
        draft = Draft(atom.start, found.end(), "change", Decimal(1), "pp")
    else:
        draft = _one(atom.start, found.end(), found["unit"] or found["joined"])
    draft.value, draft.has_unit = (draft.value or 1) / atom.value, True
    if reading.low.endswith((" a ", "(a "), reading.start, atom.start):
        draft.start = atom.start - 2
    return draft
