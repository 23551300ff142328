"""The tables of units and currencies: no two rows claim one spelling by accident."""

from __future__ import annotations

from collections import Counter

from reader.figures.currencies import CURRENCIES
from reader.figures.units import COMPOUNDS, UNITS


def test_no_symbol_or_name_stands_for_two_units() -> None:
    for spellings in (
        [symbol for unit in UNITS for symbol in unit.symbols.split()],
        [name for unit in UNITS for name in unit.names.split("|") if name],
    ):
        assert [spelling for spelling, count in Counter(spellings).items() if count > 1] == []


def test_no_sign_or_name_stands_for_two_currencies() -> None:
    for spellings in (
        [sign for row in CURRENCIES for sign in row.signs.split()],
        [name for row in CURRENCIES for name in row.names.split("|") if name],
    ):
        assert [spelling for spelling, count in Counter(spellings).items() if count > 1] == []


def test_codes_are_three_capital_letters() -> None:
    assert all(len(row.code) == 3 and row.code.isupper() for row in CURRENCIES)


def test_compounds_name_units_of_the_table() -> None:
    symbols = {unit.symbol for unit in UNITS}
    assert all(symbols >= set(pair) for pair in COMPOUNDS)
