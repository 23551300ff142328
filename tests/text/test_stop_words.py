"""The lists of function words."""

from __future__ import annotations

import pytest

from reader.text.stop_words import STOP_WORDS, stop_words


@pytest.mark.parametrize("language", sorted(STOP_WORDS))
def test_each_list_is_lower_case_and_long_enough_to_vote(language: str) -> None:
    listed = stop_words(language)
    assert len(listed) >= 40
    assert all(word == word.lower() for word in listed)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_the_main_lists_are_long(language: str) -> None:
    assert len(stop_words(language)) >= 150


def test_regions_share_a_list_and_unknown_languages_have_none() -> None:
    assert stop_words("pt-BR") == stop_words("pt")
    assert stop_words("zh") == frozenset()
