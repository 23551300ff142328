"""Texts made comparable, with the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.normalising import fold, squeeze

TEXTS = st.text(st.sampled_from("ab \n\t\u00a0\u200b\u00ad“”’'—–-….e\u0301é"), max_size=30)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It’s “so”", 'It\'s "so"'),
        ("38\u00a0per\ncent", "38 per cent"),
        ("a  \n  b", "a b"),
        ("1990–2000", "1990-2000"),
        ("so--he said", "so—he said"),
        ("well…", "well..."),
        ("data\u00adbase", "database"),
        ("a\u200b \u200bb", "a b"),
        ("cafe\u0301", "café"),
    ],
)
def test_variants_of_the_same_words_become_equal(first: str, second: str) -> None:
    assert squeeze(first).text == squeeze(second).text


def test_case_and_words_stay_different() -> None:
    assert squeeze("Team").text != squeeze("team").text


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_each_character_leads_back_to_what_it_was_made_of(text: str) -> None:
    squeezed = squeeze(text)

    for offset, character in enumerate(squeezed.text):
        origin = squeezed.original(offset, offset + 1).of(text)
        assert character in squeeze(origin).text or character == " "
        assert origin

    if squeezed.text:
        whole = squeezed.original(0, len(squeezed.text))
        assert squeeze(whole.of(text)).text == squeezed.text


def test_many_combining_marks_take_no_longer_than_others() -> None:
    text = "a" + "\u0301\u0323" * 50_000

    assert unicodedata.normalize("NFC", squeeze(text).text[:1]) in {"á", "ạ"}


def test_an_original_offset_leads_to_its_place_in_the_squeezed_text() -> None:
    squeezed = squeeze("one\n\n\ntwo")

    assert squeezed.text[squeezed.offset_of(6) :] == "two"
    assert squeezed.offset_of(1) == 1
