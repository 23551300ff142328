"""A number in two units, the larger one first: feet and inches, pounds and pence."""

from __future__ import annotations

from decimal import Decimal

from reader.figures.currencies import coin_names
from reader.figures.draft import Draft, Reading, spanned
from reader.figures.numbers import share
from reader.figures.units import COMPOUNDS
from reader.text.patterns import lazily

__all__ = ["beside", "read_height"]

_CLOSED = lazily(r"[.,;:!?)\]\"'](?!\d)|$| (?:tall|high|long|wide|deep|in total|altogether)\b")
"""What may follow a smaller unit that is not written: "5 ft 2", "20 dollars and 43"."""
_INCHES = lazily(r"[ -]?in\b")
_SHORT_MINUTES = lazily(r"\d\d? ?m\b")
_COINS = ("c", "cent", "cents", "sen", "pence", "p")
"""Coins that many currencies have."""
_A_WHOLE = 100
"""Coins."""


def beside(reading: Reading, _index: int, first: Draft, second: Draft) -> Draft | None:
    """The one figure that two neighbours are, in the larger unit; None if they are two."""
    if not first.has_unit or first.value is None or second.value is None:
        return None
    if first.unit == "ft":
        _take_inches(reading, second)
    elif first.unit == "hour" and _SHORT_MINUTES.fullmatch(reading.low, second.start, second.end):
        second.kind, second.unit = "duration", "minute"
    parts = COMPOUNDS.get((first.unit, second.unit))
    if parts and first.kind == second.kind:
        value = first.value + (share(second.value, Decimal(parts)) or 0)
    elif first.kind == "money" and _is_coin(reading, second, first.unit):
        value = first.value + second.value
    elif first.kind == "money" and _is_coins_number(reading, first, second):
        value = first.value + second.value / _A_WHOLE
    else:
        return None
    return Draft(first.start, second.end, first.kind, value, first.unit, atoms=2, has_unit=True)


def _take_inches(reading: Reading, second: Draft) -> None:
    """Behind feet "in" are inches, and so is a small number that ends there."""
    if second.has_unit or second.value is None or second.value >= COMPOUNDS["ft", "in"]:
        return
    inches = _INCHES.match(reading.low, second.end, reading.end)
    if inches or _CLOSED.match(reading.low, second.end, reading.end):
        second.end = inches.end() if inches else second.end
        second.kind, second.unit, second.has_unit = "measure", "in", True


def _is_coins_number(reading: Reading, first: Draft, second: Draft) -> bool:
    """Whether a bare number says how many coins: "20 dollars and 43"."""
    if second.has_unit or first.value is None or second.value is None:
        return False
    are_whole = not first.value % 1 and not second.value % 1
    is_small = 0 < second.value < _A_WHOLE and reading.low[first.end] == " "
    return are_whole and is_small and bool(_CLOSED.match(reading.low, second.end, reading.end))


def _is_coin(reading: Reading, second: Draft, code: str) -> bool:
    name = reading.low[second.start : second.end].split()[-1].lstrip("0123456789")
    return (
        second.kind == "money" and name in coin_names() and (second.unit == code or name in _COINS)
    )


_HEIGHT = lazily(r"(?P<feet>[1-9]\d?)['′] ?(?P<inches>1[01]|\d)(?:\"|''|″)")


def read_height(reading: Reading, index: int) -> Draft | None:
    """6'2": feet and inches with their marks."""
    start = reading.atoms[index].start
    height = _HEIGHT.match(reading.low, start, reading.end)
    if height is None:
        return None
    inches = share(Decimal(height["inches"]), Decimal(COMPOUNDS["ft", "in"]))
    value = int(height["feet"]) + (inches or 0)
    atoms = spanned(reading, index, height.end()).atoms
    return Draft(start, height.end(), "measure", Decimal(value), "ft", atoms=atoms, has_unit=True)
