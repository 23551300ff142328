"""German numbers in one word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.glued_words import parse_glued
from reader.figures.words import lexicon
from tests.figures.reading import told


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("dreihundertfünfzig", 350),
        ("hunderteins", 101),
        ("zweitausend", 2000),
        ("siebentausendvierhundertzwölf", 7412),
        ("dreiundzwanzigtausendfünf", 23_005),
        ("zweihunderttausend", 200_000),
    ],
)
def test_hundreds_and_thousands_are_read(word: str, value: int) -> None:
    assert parse_glued(word, lexicon("de").small) == value


def test_words_that_only_hold_such_a_number_are_none() -> None:
    assert told("Im Jahrhundert der Tausendfüßler.", "de") == []


@given(st.text(alphabet="zweidrhuntasfü", max_size=30))
def test_any_letters_are_survived(letters: str) -> None:
    parse_glued(letters, lexicon("de").small)
