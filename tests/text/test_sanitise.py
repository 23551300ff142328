"""Hostile characters: nothing that commands a terminal comes through, and no offset moves."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.sanitise import normalise_newlines, sanitise, sanitise_line
from tests.hanging import ends

UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u206f\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
ANYTHING = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("\r\n\t\x00\x1b\x85\u2028\u202e\u2066\ud800\uffff\U000e0041aé中"),
    )
)


@settings(deadline=None)
@given(ANYTHING)
def test_the_length_never_changes(text: str) -> None:
    assert len(sanitise(text)) == len(text)


@settings(deadline=None)
@given(ANYTHING)
def test_a_second_pass_changes_nothing(text: str) -> None:
    assert sanitise(sanitise(text)) == sanitise(text)


@settings(deadline=None)
@given(ANYTHING)
def test_nothing_unsafe_is_left(text: str) -> None:
    assert UNSAFE.search(sanitise(text)) is None


@settings(deadline=None)
@given(ANYTHING)
def test_safe_characters_stay_as_they_are(text: str) -> None:
    for before, after in zip(text, sanitise(text), strict=True):
        assert before == after or UNSAFE.match(before)


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("a\x1b[2Jb", "a␛[2Jb"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("\x9b31m", "\ufffd31m"),
        ("invoice\u202efdp.exe", "invoice\ufffdfdp.exe"),
        ("one\rtwo\x0bthree\x0cfour", "one\ntwo\nthree\nfour"),
        ("one\x85two\u2028three\u2029", "one\ntwo\nthree\n"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("a\r\nb", "a \nb"),
        ("\ud800 \ufffe \ufdd0 \U000e0041", "\ufffd \ufffd \ufffd \ufffd"),
        ("family 👨‍👩‍👧, שלום, 中文, é", "family 👨‍👩‍👧, שלום, 中文, é"),
    ],
)
def test_each_kind_of_character(hostile: str, shown: str) -> None:
    assert sanitise(hostile) == shown


def test_a_line_has_no_line_ends_and_no_runs_of_spaces() -> None:
    assert sanitise_line("  Report\r\n\t2024 \u2029 final\x1b ") == "Report 2024 final␛"
    assert sanitise_line("\n") == ""


@settings(deadline=None)
@given(ANYTHING)
def test_a_line_is_safe_and_one_line(text: str) -> None:
    line = sanitise_line(text)
    assert UNSAFE.search(line) is None
    assert "\n" not in line
    assert "\t" not in line


def test_only_pairs_become_one_newline() -> None:
    assert normalise_newlines("a\r\nb\rc\n\r\n") == "a\nb\rc\n\n"


@pytest.mark.parametrize("sample", ["Plain words only. ", "Ein Café für 3 €. "])
def test_five_million_clean_characters_pass_in_no_time(sample: str) -> None:
    text = sample * (5_000_000 // len(sample))
    with ends():
        assert sanitise(text) == text
