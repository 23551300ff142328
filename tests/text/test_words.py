"""Words for counting and for ranking."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.words import count_words, stemmer, words
from tests.hanging import ends


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" — … ", 0),
        ("Don't stop at 38 per cent.", 6),
        ("état-major — déjà vu", 3),
        ("1.2 billion (US$)", 3),
        ("香港的金融机构采用人工智能技术了", 10),
        ("GPT 改变城市 now", 2 + 2),
        ("한국 사람", 2),
    ],
)
def test_how_many_words(text: str, count: int) -> None:
    assert count_words(text) == count


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Banks’ 38 per cent", "en", ["the", "banks", "38", "per", "cent"]),
        ("It's $1.2bn, or 1,200.50!", "en", ["it's", "1.2", "bn", "or", "1,200.50"]),
        ("snake_case e-mail", "en", ["snake", "case", "e", "mail"]),
        ("L’économie d'aujourd'hui", "fr", ["économie", "hui"]),
        ("人工智能", "zh", ["人工", "工智", "智能"]),
        ("字", "zh", ["字"]),
        ("AIを使う 42", "ja", ["ai", "を使", "使う", "42"]),
        ("", "en", []),
    ],
)
def test_words_for_ranking(text: str, language: str, expected: list[str]) -> None:
    assert words(text, language) == expected


@settings(deadline=None)
@given(st.text(), st.sampled_from(["en", "fr", "zh"]))
def test_words_are_lower_case_and_not_empty(text: str, language: str) -> None:
    for word in words(text, language):
        assert word
        assert any(map(str.isalnum, word))
        assert not any(map(str.isspace, word))


def test_a_stemmer_joins_forms_of_a_word() -> None:
    stem = stemmer("en-GB")
    assert stem("banks") == stem("banking") == "bank"
    assert stemmer("de")("häuser") == stemmer("de")("haus")


@pytest.mark.parametrize("language", ["zh", "ja", "tr", "", "x-unknown"])
def test_a_language_without_a_stemmer_keeps_its_words(language: str) -> None:
    assert stemmer(language)("running") == "running"


def test_counting_five_megabytes_is_fast() -> None:
    text = "It isn't the count that takes its time. " * 125_000
    with ends():
        assert count_words(text) == 8 * 125_000
