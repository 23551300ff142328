"""Search inside a text: what is found, where, how fast, and what is refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError, SearchError
from reader.text.folding import fold
from reader.text.matches import Matches
from reader.text.matching import SearchableText, find_all, find_regex
from reader.text.spans import Span
from tests.hanging import ends


def found(text: str, query: str) -> list[str]:
    return [span.of(text) for span in find_all(text, query)]


@pytest.mark.parametrize(
    ("text", "query", "matches"),
    [
        ("The cafe, the Café", "cafe", ["cafe", "Café"]),
        ("The cafe, the Café", "café", ["Café"]),
        ("The cafe, the Café", "Cafe", ["Café"]),
        ("ÉTÉ été ete", "été", ["ÉTÉ", "été"]),
        ("ÉTÉ été Été", "Été", ["Été"]),
        ("it’s “here”", 'it\'s "here"', ["it’s “here”"]),
        ("pages 10–12", "10-12", ["10–12"]),
        ("10\u00a0000 people", "10 000", ["10\u00a0000"]),
        ("cafe\u0301s, cafés, cafes", "cafés", ["cafe\u0301s", "cafés"]),
        ("cafe\u0301s, cafés, cafes", "cafe\u0301s", ["cafe\u0301s", "cafés"]),
        ("cafe\u0301s and cafés", "cafes", ["cafe\u0301s", "cafés"]),
        ("a cafe\u0301", "e", ["e\u0301"]),
        ("co\u00adoper\u00adate", "cooperate", ["co\u00adoper\u00adate"]),
        ("in the\n  middle of", "the middle", ["the\n  middle"]),
        ("the\r\nmiddle", "  the middle ", ["the\r\nmiddle"]),
        ("a.b a+b (c", "a+b (", ["a+b ("]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("人工智能和人工", "人工", ["人工", "人工"]),
        ("Straße", "strasse", []),
        ("nothing here", "absent", []),
        ("", "a", []),
        ("words", "", []),
        ("a b", " ", []),
    ],
)
def test_what_is_found(text: str, query: str, matches: list[str]) -> None:
    assert found(text, query) == matches


@settings(deadline=None)
@given(st.text("abcé \n", max_size=60), st.text("abcé ", min_size=1, max_size=3))
def test_literal_search_agrees_with_a_plain_one(text: str, query: str) -> None:
    parts = query.split()
    if not parts:
        assert len(find_all(text, query)) == 0
        return
    haystack = text if "é" in query else fold(text)
    pattern = r"\s+".join(map(re.escape, parts))
    expected = [Span(*match.span()) for match in re.finditer(pattern, haystack)]
    assert list(find_all(text, query)) == expected


@settings(deadline=None)
@given(st.text(max_size=200), st.text(min_size=1, max_size=4))
def test_matches_ascend_and_lie_inside(text: str, query: str) -> None:
    matches = list(find_all(text, query))
    ends = [0, *(match.end for match in matches)]
    assert all(before <= match.start for before, match in zip(ends, matches, strict=False))
    assert ends[-1] <= len(text)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=50), st.data())
def test_every_piece_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    if piece.split():
        assert len(find_all(text, piece)) > 0 or max(piece) >= "\u0300"


def test_a_limit_keeps_the_first() -> None:
    assert list(find_all("a a a", "a", limit=2)) == [Span(0, 1), Span(2, 3)]
    assert list(find_all("x y x  y x y", "x y", limit=2)) == [Span(0, 3), Span(4, 8)]
    assert len(SearchableText("111").find_regex("1", limit=2)) == 2


def test_matches_are_a_sequence() -> None:
    matches = find_all("no, no, no", "no")
    assert matches[-1] == Span(8, 10)
    assert list(matches[1:]) == [Span(4, 6), Span(8, 10)]
    assert Span(4, 6) in matches
    assert repr(matches) == "<3 matches>"
    with pytest.raises(IndexError):
        matches[3]


def test_the_next_match_and_the_visible_ones_are_found_by_offset() -> None:
    matches = find_all("no, no, no", "no")
    assert [matches.first_from(offset) for offset in (0, 1, 4, 9)] == [0, 1, 1, 3]
    assert list(matches.within(1, 5)) == [Span(0, 2), Span(4, 6)]
    assert list(matches.within(2, 4)) == []


def test_a_large_text_is_ready_once_it_was_searched() -> None:
    text = "Ünder dem Strauß ΣΑΣ. " * 10_000
    searchable = SearchableText(text)
    assert not searchable.is_ready_for("u")
    assert len(searchable.find_all("under")) == 10_000
    assert searchable.is_ready_for("u")
    assert not searchable.is_ready_for("ü")
    assert [searchable.find_all(word)[9_999].of(text) for word in ("σασ", "Ü")] == ["ΣΑΣ", "Ü"]
    assert SearchableText("short").is_ready_for("ü")


def test_one_text_is_searched_many_times() -> None:
    text = SearchableText("Été, ete, ÉTÉ")
    assert [len(text.find_all(query)) for query in ("ete", "été", "Ete", "Été", "e")] == [
        3, 2, 1, 1, 6,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "pattern", "matches"),
    [
        ("38 of 120", r"\d+", ["38", "120"]),
        ("Rate RATE", "rate", ["Rate", "RATE"]),
        ("Rate RATE", "Rate", ["Rate"]),
        ("Rate RATE", r"\Srate|\brate", ["Rate", "RATE"]),
        ("Rate RATE", r"(?P<Name>ate)", ["ate", "ATE"]),
        ("one\ntwo", "^t..$", ["two"]),
        ("ab", "x*", []),
    ],
)
def test_what_a_regular_expression_finds(text: str, pattern: str, matches: list[str]) -> None:
    assert [span.of(text) for span in find_regex(text, pattern)] == matches


@pytest.mark.parametrize(
    "pattern", ["(", "[", "*", "a**", "\\", "(?P<x", "(a{999}){999}", "a{1000000000}", "x" * 5_000]
)
def test_a_bad_pattern_is_refused_in_one_line(pattern: str) -> None:
    with pytest.raises(SearchError, match=r"pattern|regular expression") as refusal:
        find_regex("some text", pattern)
    assert isinstance(refusal.value, ReaderError)
    assert "\n" not in str(refusal.value)


def test_a_pattern_that_explodes_is_given_up() -> None:
    with pytest.raises(SearchError, match=r"longer than 0\.05 s"):
        find_regex("a " + "word " * 500 + "! no", r"(\w+\s?)+!$", timeout=0.05)


def test_more_than_a_million_matches_take_no_time() -> None:
    text = SearchableText("the tree reeds " * 330_000)
    text.find_all("x")
    with ends():
        matches = text.find_all("e")
        assert len(matches) == 5 * 330_000


def test_an_empty_result_is_a_sequence_too() -> None:
    assert isinstance(find_all("", ""), Matches)
    assert list(find_all("", "")) == []
