"""Places and snippets."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.querying import Term
from reader.library.snippets import BEFORE, SHOWN, best_place, snippet
from reader.text.folding import fold
from reader.text.spans import Span


def test_the_best_place_is_where_most_words_stand_together() -> None:
    text = "wall " + "x " * 300 + "harbour " + "x " * 300 + "the harbour wall"
    patterns = [Term("harbour").pattern, Term("wall").pattern]
    assert best_place(text, patterns) == Span(text.rindex("harbour"), text.rindex("harbour") + 7)


def test_the_first_of_equal_places_is_taken() -> None:
    assert best_place("a wall, a wall", [Term("wall").pattern]) == Span(2, 6)


def test_no_place_is_none() -> None:
    assert best_place("a wall", [Term("harbour").pattern]) is None
    assert best_place("a wall", []) is None


def test_a_snippet_is_one_line_of_whole_words() -> None:
    text = "first " * 40 + "the\n\n  harbour\twall " + "last " * 60
    place = Span(text.index("harbour"), text.index("wall") + 4)
    line, marks = snippet(text, text, place, [Term("harbour wall").pattern])
    assert line.startswith("…first ")
    assert line.endswith(" last…")
    assert "the harbour wall last" in line
    assert [mark.of(line) for mark in marks] == ["harbour wall"]


def test_overlapping_words_are_marked_once() -> None:
    patterns = [Term("per cent").pattern, Term("cent").pattern]
    assert snippet("38 per cent", "38 per cent", Span(3, 11), patterns)[1] == (Span(3, 11),)


def test_an_endless_word_is_cut() -> None:
    text = "x" * 10_000
    line, _ = snippet(text, text, Span(5_000, 10_000), [])
    assert len(line) < SHOWN + BEFORE + 4
    assert line[0] == line[-1] == "…"


@given(text=st.text(alphabet="ab \nÉß香港…", max_size=400), start=st.integers(0, 400))
@settings(max_examples=100, deadline=None)
def test_marks_always_stand_on_what_was_found(text: str, start: int) -> None:
    place = Span(min(start, len(text)), min(start + 1, len(text)))
    patterns = [Term("ab").pattern, Term("香港").pattern]
    line, marks = snippet(text, fold(text), place, patterns)
    assert "\n" not in line
    for mark in marks:
        assert fold(mark.of(line)) in ("ab", "香港")
