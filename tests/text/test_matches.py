"""Many matches are found again where they are asked for: the same as if they had been listed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.matches import FEW, ManyMatches, Matches, literal_matches
from reader.text.spans import Span

TEXTS = st.text("ab ", max_size=40)
NEEDLES = st.sampled_from(["a", "b", "ab", "ba", "aab", "a b"])
OFFSETS = st.integers(0, 45)


def listed(text: str, needle: str) -> Matches:
    return literal_matches(text, needle, limit=len(text))


def many(text: str, needle: str) -> Matches:
    return ManyMatches(text, needle, text.count(needle))


@settings(deadline=None)
@given(TEXTS, NEEDLES)
def test_listing_finds_every_place(text: str, needle: str) -> None:
    places = [start for start in range(len(text)) if text.startswith(needle, start)]
    assert [span.start for span in listed(text, needle)] == places
    assert list(many(text, needle)) == list(listed(text, needle))


@settings(deadline=None)
@given(TEXTS, NEEDLES, OFFSETS)
def test_the_first_match_from_an_offset_is_the_same(text: str, needle: str, offset: int) -> None:
    few, lazy = listed(text, needle), many(text, needle)
    index = lazy.first_from(offset)
    assert index == few.first_from(offset)
    if index < len(lazy):
        assert lazy[index] == few[index]
    assert [lazy[i] for i in range(-len(lazy), len(lazy))] == [
        few[i] for i in range(-len(few), len(few))
    ]


@settings(deadline=None)
@given(TEXTS, NEEDLES, OFFSETS, OFFSETS)
def test_a_stretch_holds_the_same(text: str, needle: str, one: int, other: int) -> None:
    start, end = sorted((one, other))
    few, lazy = listed(text, needle), many(text, needle)
    expected = [s for s in few if s.start < end and s.end > start]
    if start < end:
        assert list(few.within(start, end)) == expected
        assert list(lazy.within(start, end)) == expected
    begins = any(start <= span.start < end for span in few)
    assert few.begins_in(start, end) == lazy.begins_in(start, end) == begins


@pytest.mark.parametrize(
    ("needle", "lazy"), [("ab", True), ("a", True), ("aba", False), ("x", False)]
)
def test_only_many_that_cannot_overlap_are_not_listed(needle: str, lazy: bool) -> None:
    text = "ab" * (FEW + 1)
    matches = literal_matches(text, needle)
    assert isinstance(matches, ManyMatches) == lazy
    assert len(matches) == text.count(needle)


def test_as_many_as_are_listed_at_once_are_all_of_them() -> None:
    for count in (FEW - 1, FEW, FEW + 1):
        matches = literal_matches("a." * count, "a")
        assert len(matches) == len(list(matches)) == count
        assert matches[count - 1] == Span(2 * count - 2, 2 * count - 1)


def test_nothing_is_found_in_nothing() -> None:
    assert len(literal_matches("", "a")) == 0
    assert literal_matches("", "a").first_from(0) == 0
