"""Number parsing: every convention of digits and words that our languages have."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures.numbers import parse_digits, parse_han, parse_words, share
from reader.figures.words import lexicon


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("1,234.5", "en", "1234.5"),
        ("1.234,5", "en", "1234.5"),
        ("1 234,5", "fr", "1234.5"),
        ("12,34,567", "en", "1234567"),
        ("1'234", "de", "1234"),
        ("1.234", "en", "1.234"),
        ("1.234", "de", "1234"),
        ("1,234", "en", "1234"),
        ("3,4", "fr", "3.4"),
        ("0,125", "de", "0.125"),
        ("1.234.567", "en", "1234567"),
        ("007", "en", "7"),
    ],
)
def test_digits_are_read_by_their_convention(digits: str, language: str, value: str) -> None:
    assert parse_digits(digits, language) == Decimal(value)


@pytest.mark.parametrize("digits", ["3.11.7", "1,2,3", "192.168.1.2", "1,23,4", "9" * 60])
def test_what_is_not_one_number_is_none(digits: str) -> None:
    assert parse_digits(digits) is None


@given(st.integers(0, 10**15))
@settings(max_examples=100, deadline=None)
def test_grouped_digits_are_worth_what_plain_ones_are(number: int) -> None:
    assert parse_digits(f"{number:,}") == number


@pytest.mark.parametrize(
    ("words", "language", "values"),
    [
        ("three hundred and twenty one thousand four hundred and five", "en", [321405]),
        ("two hundred and two thousand", "en", [202000]),
        ("one million two thousand three", "en", [1002003]),
        ("ten and fifteen", "en", [10, 15]),
        ("twenty thirty", "en", [20, 30]),
        ("zwei tausend", "de", [2000]),
        ("dos mil quinientos", "es", [2500]),
        ("quatre-vingt-dix-sept mille", "fr", [97000]),
    ],
)
def test_words_are_put_together(words: str, language: str, values: list[int]) -> None:
    assert [n.value for n in parse_words(words.split(), lexicon(language))] == values


@pytest.mark.parametrize(
    ("characters", "value"),
    [("三万二千", 32000), ("十二", 12), ("一亿三千万", 130_000_000), ("百", 100)],
)
def test_chinese_numbers_multiply_by_their_scales(characters: str, value: int) -> None:
    assert parse_han(characters) == value


def test_a_share_of_nothing_is_unknown() -> None:
    assert share(Decimal(1), Decimal(0)) is None
