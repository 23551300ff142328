"""Lines that are phrases of pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.marker_phrases import STRONG_PHRASES
from reader.documents.markers import MIDDLING, STRONG, WEAK, normal_phrase, strength_of
from reader.documents.weak_marker_phrases import WEAK_PHRASES


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


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        ("Related: Seven signs of an old quay", MIDDLING),
        ("READ MORE: The quay is closed, and nobody says why", STRONG),
        ("Lesen Sie auch: Was die Bäckerin dazu sagt", STRONG),
        ("Tags: ferries, islands, the sea, bakers, harbours, and old ships of the line", WEAK),
        ("We use cookies to make the ferry come on time, and to remember you.", STRONG),
        ("Folgen Sie uns auf Facebook, wo wir mehr vom Hafen erzählen", STRONG),
        ("Your email address will not be published. Required fields are marked *", STRONG),
        ("The Harbour Newsletter", MIDDLING),
        ("© The Island Post, which is a part of the Long Shore Media Group of Harbour City", WEAK),
        ("Copyright by those who wrote it, in 2024. All rights reserved.", WEAK),
        ("Nov 19, 2019 at 9:08 GMT", WEAK),
        ("2 hours ago", WEAK),
        ("Ann Author | Getty Images", WEAK),
        ("Tel. 0123/456789 - Fax 0123/456780", WEAK),
        ("editor@post.example", WEAK),
        ("Related: it is a word, and this is a sentence.", 0),
        ("Popular: what people like", 0),
        ("19 November 2019", 0),
        ("On Nov 19, 2019, at 9:08, he left", 0),
        ("He told Reuters that the ferry had left", 0),
        ("Copyright is a right to copy", 0),
        ("@property", 0),
    ],
)
def test_strength_by_the_shape_of_a_line(line: str, strength: int) -> None:
    assert strength_of(line) == strength


def test_lines_that_go_on_and_on_are_looked_at_in_no_time() -> None:
    for part in ("a ", "we use ", "(", "a/", "Tel. 0", "2019 10:00 ", "get "):
        line = part * (300 // len(part))
        assert all(strength_of(line + str(number)) in (0, WEAK) for number in range(300))
