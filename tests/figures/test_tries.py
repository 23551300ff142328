"""Word lists as patterns: they match exactly their words."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures.tries import any_of

WORDS = st.sets(st.text("ab.$", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("ab.$", min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_a_pattern_matches_its_words_and_no_others(words: set[str], other: str) -> None:
    pattern = re.compile(any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert bool(pattern.fullmatch(other)) == (other in words)
