"""Lines that are phrases of pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.marker_phrases import STRONG_PHRASES, WEAK_PHRASES
from reader.documents.markers import MIDDLING, STRONG, WEAK, normal_phrase, strength_of


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        ("Advertisement", STRONG),
        ("ADVERTISEMENT:", STRONG),
        ("Reading Time:2 minutes", STRONG),
        ("» Read next", STRONG),
        ("12 Comments", STRONG),
        ("Why you can trust The Island Post", STRONG),
        ("© 2024 The Post. All rights reserved.", STRONG),
        ("Newsletter", MIDDLING),
        ("Facebook", WEAK),
        ("Updated: 5 May 2024", WEAK),
        ("", 0),
        ("…", 0),
        ("7", 0),
        ("A cold day", 0),
        ("Follow the river to the sea", 0),
        ("Read more of it when you have the time, he said.", 0),
        ("Advertisement " * 20, 0),
    ],
)
def test_strength(line: str, strength: int) -> None:
    assert strength_of(line) == strength


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=130))
def test_any_line_has_a_strength(line: str) -> None:
    assert strength_of(line) in (0, WEAK, MIDDLING, STRONG)


def test_every_phrase_of_the_table_is_found() -> None:
    for subjects in (STRONG_PHRASES, WEAK_PHRASES):
        for written in ";".join(subjects.values()).split(";"):
            phrase = " ".join(written.split()).replace("#", "12").replace("*", "Island Post")
            assert strength_of(phrase), phrase


def test_lines_of_a_chinese_page_are_markers() -> None:
    assert strength_of("阅读时间：3分钟") == STRONG
    assert strength_of("责任编辑：沈一舟") == WEAK


def test_every_phrase_of_the_table_is_written_as_lines_are_compared() -> None:
    for subjects in (STRONG_PHRASES, WEAK_PHRASES):
        for written in ";".join(subjects.values()).split(";"):
            phrase = " ".join(written.split())
            assert normal_phrase(phrase) == phrase
