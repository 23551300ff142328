"""Queries as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.querying import MOST_TERMS, Query, Term, parse


@pytest.mark.parametrize(
    ("typed", "groups", "without"),
    [
        ("one two", [[Term("one"), Term("two", prefix=True)]], []),
        ("two, ", [[Term("two", prefix=False)]], []),
        ("one OR two", [[Term("one")], [Term("two", prefix=True)]], []),
        ("one or two", [[Term("one"), Term("or"), Term("two", prefix=True)]], []),
        ('"one two" -three', [[Term("one two")]], [Term("three")]),
        ("-one OR two -three", [[Term("two")]], [Term("one"), Term("three")]),
        ("title:one TAG:#two", [[Term("one", "title"), Term("two", "tag", prefix=True)]], []),
        ("e-mail", [[Term("e-mail", prefix=True)]], []),
        ("- one -- §", [[Term("one")]], []),
        ("note:", [[Term("note")]], []),
        ("-one", [], []),
    ],
)
def test_how_a_query_is_read(typed: str, groups: list[list[Term]], without: list[Term]) -> None:
    assert parse(typed) == Query(tuple(map(tuple, groups)), tuple(without))


def test_an_unspaced_phrase_is_asked_for_in_pairs() -> None:
    assert Term("香港經濟").match == '"香港 港經 經濟"'
    assert Term("香").match == '"香"*'
    assert Term("香港ai").match == '"香港 港 ai"'
    assert Term("ai香港").match == '"ai 香港"'


def test_a_quotation_mark_within_a_word_stays_within_its_quotes() -> None:
    """Folding makes a guillemet the mark that ends a string of FTS5."""
    (term,) = parse("0«0").terms
    assert term.match == '"0""0"'


def test_terms_stand_at_the_borders_of_words() -> None:
    assert Term("ai").pattern.search("rain") is None
    assert Term("ai").pattern.search("使用ai技術") is not None
    assert Term("gov").pattern.search("government") is None
    assert Term("gov", prefix=True).pattern.search("government") is not None


def test_no_more_terms_are_read_than_the_database_can_take() -> None:
    assert len(parse("word " * 1_000).terms) == MOST_TERMS


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_every_term_has_something_to_look_for(typed: str) -> None:
    query = parse(typed)
    for term in (*query.terms, *query.without):
        assert term.words.strip()
        assert term.match.count('"') % 2 == 0
        term.pattern.search(typed)
