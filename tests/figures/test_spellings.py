"""The longest spelling that ends where it stands is what is written behind a number."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures.spellings import Spellings
from reader.figures.tries import any_of

NAMES = ("%", "$", "m", "mile", "miles", "mile-high", "-fold", "km/h", "米", "公里", "per cent")
UNITS = Spellings(NAMES)
IDEOGRAPHIC = ("米", "公里")
LETTERED = tuple(name for name in NAMES if name not in IDEOGRAPHIC)
PATTERN = re.compile(
    rf"( *|-| - |[多余餘])"
    rf"(?:({any_of(LETTERED)})(?![^\W_\u2e80-\u9fff])|({any_of(IDEOGRAPHIC)}))"
)
"""What the table stands for, slow to compile for all units of the world."""


@pytest.mark.parametrize(
    ("text", "gap", "name"),
    [
        ("3 miles away", " ", "miles"),
        ("3 mile-high walls", " ", "mile-high"),
        ("3-mile walk", "-", "mile"),
        ("3-fold rise", "", "-fold"),
        ("3 - mile", " - ", "mile"),
        ("3m", "", "m"),
        ("3m米", "", "m"),
        ("3公里外", "", "公里"),
        ("3多公里", "多", "公里"),
        ("3   per cent.", "   ", "per cent"),
    ],
)
def test_the_longest_spelling_is_found_behind_what_may_part_it(
    text: str, gap: str, name: str
) -> None:
    written = UNITS.behind(text, 1, len(text))
    assert written is not None
    assert (written.gap, written.name) == (gap, name)
    assert text[written.start : written.end] == name


@pytest.mark.parametrize(
    "text", ["3 milestones", "3", "3 ", "3 - ", "3-", "3多", "3 x mile", "3m1"]
)
def test_what_goes_on_or_is_not_there_is_no_spelling(text: str) -> None:
    assert UNITS.behind(text, 1, len(text)) is None


def test_nothing_is_read_beyond_the_end() -> None:
    written = UNITS.behind("3 miles", 1, 6)
    assert written is not None
    assert written.name == "mile"
    assert UNITS.behind("3 miles", 1, 4) is None


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([*NAMES, " ", "-", " - ", "多", "s", "_", "1", "."]), max_size=6),
    st.integers(0, 30),
)
def test_the_table_finds_what_a_pattern_of_all_spellings_finds(
    pieces: list[str], length: int
) -> None:
    text = "".join(pieces)
    end = min(length, len(text))
    match, written = PATTERN.match(text, 0, end), UNITS.behind(text, 0, end)
    expected = None if match is None else (match[1], match[2] or match[3], match.end())
    assert expected == (None if written is None else (written.gap, written.name, written.end))
