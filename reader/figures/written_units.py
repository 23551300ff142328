"""All spellings of units and currencies, to be looked up behind a number."""

from __future__ import annotations

from functools import lru_cache

from reader.figures.currencies import coin_names, currency_names, currency_signs, million_codes
from reader.figures.spellings import Spellings, Written
from reader.figures.units import Unit, unit_names, unit_symbols

__all__ = ["code_of", "unit_of", "written_units"]

_NATIONAL = ("an", "mark", "schilling")
"""Spellings that are a unit in one language only."""
_DEGREES = ("c", "f")
_NO_SYMBOLS = frozenset({"to", "go", "au", "a", "ma", "no"})
"""Words that are a symbol only as that is written."""


@lru_cache(maxsize=1)
def written_units() -> Spellings:
    """Every name, symbol and sign, in lower case."""
    return Spellings(
        {
            *unit_names(), *(symbol.lower() for symbol in unit_symbols()), *currency_names(),
            *coin_names(), *currency_signs(), *million_codes(), *_NATIONAL,
        }
    )  # fmt: skip


def unit_of(found: Written, written: str) -> Unit | None:
    """The unit of a spelling that stands in the text as `written`; None for a currency."""
    if written in _DEGREES and found.gap == " ":
        written = written.upper()
    unit = unit_symbols().get(written) or unit_names().get(found.name)
    if unit is None and not found.is_ideographic:
        unit = _folded_symbols().get(found.name)
    return unit


def code_of(name: str) -> str | None:
    """The ISO code of a currency's name, code or sign; None for another spelling."""
    return currency_names().get(name) or currency_signs().get(name)


@lru_cache(maxsize=1)
def _folded_symbols() -> dict[str, Unit]:
    """Symbols without their case, where no other unit and no word is meant by that."""
    folded: dict[str, list[Unit]] = {}
    for symbol, unit in unit_symbols().items():
        folded.setdefault(symbol.lower(), []).append(unit)
    return {
        symbol: units[0]
        for symbol, units in folded.items()
        if len(set(units)) == 1 and len(symbol) > 1 and symbol not in _NO_SYMBOLS
    }
