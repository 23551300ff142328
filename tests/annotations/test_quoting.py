"""Quotes given by hand, found in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.normalising import squeeze
from reader.annotations.quoting import find_quote, find_quotes
from reader.errors import QuoteNotFound
from reader.text.spans import Span

TEXT = "“It’s the lock”, he\nsaid. The lock – again. The lock."


def test_a_quote_is_found_as_it_is_typed() -> None:
    assert find_quote(TEXT, '"It\'s the lock", he said').of(TEXT) == "“It’s the lock”, he\nsaid"
    assert find_quote(TEXT, "  lock -\nagain ").of(TEXT) == "lock – again"


def test_the_first_place_is_taken_unless_told_otherwise() -> None:
    assert find_quote(TEXT, "The lock").start == TEXT.index("The lock")


def test_an_occurrence_is_counted_from_one() -> None:
    assert find_quote(TEXT, "The lock", occurrence=2).start == TEXT.rindex("The lock")


@pytest.mark.parametrize("occurrence", [0, 3, -1])
def test_an_occurrence_that_is_not_there_is_refused_with_the_count(occurrence: int) -> None:
    with pytest.raises(QuoteNotFound, match=r"“The lock” has no occurrence .*2 times"):
        find_quote(TEXT, "The lock", occurrence=occurrence)


@pytest.mark.parametrize("quote", ["nowhere", "", " \n", "\u200b"])
def test_words_that_are_not_there_are_refused(quote: str) -> None:
    assert find_quotes(TEXT, quote) == []
    with pytest.raises(QuoteNotFound, match="is not in the document"):
        find_quote(TEXT, quote)


def test_a_message_stays_on_one_short_line() -> None:
    with pytest.raises(QuoteNotFound) as refusal:
        find_quote("", "long\n" * 50)

    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 120


def test_the_surroundings_tell_equal_places_apart() -> None:
    assert find_quote(TEXT, "lock", prefix="It's the ").start == TEXT.index("lock")
    assert find_quote(TEXT, "lock", prefix="The ", suffix=" - again").start == 30
    assert find_quote(TEXT, "The lock", suffix=".").start == TEXT.rindex("The lock")


def test_a_position_tells_equal_places_apart() -> None:
    assert find_quote(TEXT, "The lock", near=len(TEXT)).start == TEXT.rindex("The lock")
    assert find_quote(TEXT, "The lock", near=0).start == TEXT.index("The lock")


@given(st.text("ab “”'\n-–", max_size=30), st.integers(0, 30), st.integers(1, 30))
@settings(max_examples=100, deadline=None)
def test_what_is_copied_from_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]

    places = find_quotes(text, quote)

    assert bool(places) == bool(quote.strip())
    for place in places:
        assert squeeze(place.of(text)).text == squeeze(quote).text.strip()


def test_places_are_in_order() -> None:
    assert find_quotes("no no no", "no") == [Span(0, 2), Span(3, 5), Span(6, 8)]
