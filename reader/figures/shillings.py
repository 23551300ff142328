"""The old coins of Britain: shillings, sixpence, guineas; not those of East Africa."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures.draft import Draft, Reading, spanned
from reader.figures.tries import any_of
from reader.text.patterns import lazily

__all__ = ["read_shillings"]

_PENCE = {
    "penny": "1", "pennies": "1", "pence": "1", "tuppence": "2", "twopence": "2",
    "threepence": "3", "fourpence": "4", "fivepence": "5", "sixpence": "6", "sevenpence": "7",
    "eightpence": "8", "ninepence": "9", "tenpence": "10", "elevenpence": "11",
}  # fmt: skip
"""Words for old pence, 240 to the pound."""
_COINS = {
    "shilling": "12", "shillings": "12", "guinea": "252", "guineas": "252", "florin": "24",
    "florins": "24", "half-crown": "30", "half-crowns": "30", "farthing": "0.25",
    "farthings": "0.25",
}  # fmt: skip
"""How many old pence each was worth."""
_A_POUND = 240
_COIN = lazily(rf"[ -]({any_of(_COINS)})(?![\w-])")
_AND_PENCE = lazily(rf"(?:,? and |,? )(?:({any_of(_PENCE)})|(\w+) (?:pence|penny))(?![\w-])")
_ABROAD = lazily(r"kenya|uganda|tanzania|somali|nairobi|kampala|mogadishu|dar es salaam")
_NEAR = 300
"""Characters on either side in which the country of a shilling is named."""
_MOST_OLD = 5000
"""More shillings than that are those of today."""


def read_shillings(reading: Reading, index: int) -> Draft | None:
    """A number of old coins, as a part of a pound; None for shillings of today."""
    atom = reading.atoms[index]
    if letters := _LETTERS.match(reading.low, atom.start, reading.end):
        return _lettered(reading, index, letters)
    coin = _COIN.match(reading.low, atom.end, reading.end)
    if coin is None or atom.value is None or atom.scaled or atom.value > _MOST_OLD:
        return None
    if coin[1].startswith("shilling") and _is_abroad(reading, atom.start):
        return None
    pence = atom.value * Decimal(_COINS[coin[1]])
    end, atoms = coin.end(), 1
    if rest := _AND_PENCE.match(reading.low, end, reading.end):
        following = reading.atoms[index + 1 : index + 2]
        if rest[1]:
            pence, end = pence + Decimal(_PENCE[rest[1]]), rest.end()
        elif following and following[0].start == rest.start(2) and following[0].value:
            pence, end, atoms = pence + following[0].value, rest.end(), 2
    value = (pence / _A_POUND).normalize() + 0
    return Draft(atom.start, end, "money", value, "GBP", atoms=atoms, has_unit=True)


_LETTERS = lazily(
    r"(?:(?P<pounds>\d{1,4}) ?(?P<shillings>1?\d)s(?:\.? ?(?P<pence>1[01]|\d)d)?\b"
    r"|(?P<only>[12]?\d)s\.? ?(?P<odd>1[01]|\d)d\b)"
)


def _lettered(reading: Reading, index: int, found: re.Match[str]) -> Draft | None:
    """£3 10s 6d, and 2s 6d."""
    start = reading.atoms[index].start
    if found["pounds"]:
        if reading.before(start) != "£" or reading.low[found.end("pounds")] != " ":
            return None
        start -= 1
    pence = 12 * int(found["shillings"] or found["only"]) + int(found["pence"] or found["odd"] or 0)
    value = int(found["pounds"] or 0) + (Decimal(pence) / _A_POUND).normalize()
    atoms = spanned(reading, index, found.end()).atoms
    return Draft(start, found.end(), "money", value + 0, "GBP", atoms=atoms, has_unit=True)


def _is_abroad(reading: Reading, start: int) -> bool:
    begin, end = max(reading.start, start - _NEAR), min(reading.end, start + _NEAR)
    return _ABROAD.search(reading.low, begin, end) is not None
