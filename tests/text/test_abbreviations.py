"""The tables of abbreviations."""

from __future__ import annotations

import pytest

from reader.text.abbreviations import abbreviations

LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "cs"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_says_one_thing(language: str) -> None:
    rows = abbreviations(language)
    assert not rows.before_name & rows.within
    assert not any(row.endswith(".") for row in rows.before_name | rows.within)


def test_every_language_knows_titles() -> None:
    assert all(abbreviations(language).knows("Dr") for language in [*LANGUAGES, "xx", "en-GB"])


def test_capitalised_rows_are_days_and_states_not_words() -> None:
    rows = abbreviations("en")
    assert rows.knows("Sun")
    assert not rows.knows("sun")
    assert rows.knows("ETC")
