"""Where a phrase may end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures.shortening import MOST_WORDS, is_time_only, shortened


@pytest.mark.parametrize(
    ("phrase", "short"),
    [
        ("tourists in the museum and the men were held", "tourists in the museum"),
        ("ships to the old port if the storm is over", "ships to the old port"),
        ("boats and scored only twice", "boats"),
        (
            "keepers were sent to the field by the lake to try to catch the bees",
            "keepers were sent to the field by the lake",
        ),
        ("flight hours in more than", "flight hours"),
        ("seasons in the '", "seasons"),
        ("and", ""),
    ],
)
def test_a_phrase_ends_where_a_clause_or_a_preposition_begins(phrase: str, short: str) -> None:
    assert " ".join(shortened(phrase.split())) == short


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["and", "of", "the", "mills", "were", "old", "to", "if", "by"])))
def test_a_short_phrase_is_the_beginning_of_the_long_one(words: list[str]) -> None:
    short = shortened(words)
    assert short == words[: len(short)]
    assert len(short) <= MOST_WORDS


def test_what_says_only_when_says_nothing_else() -> None:
    assert is_time_only("by the end of this year")
    assert not is_time_only("of the end of the mill")
