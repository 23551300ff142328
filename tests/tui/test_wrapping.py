"""The lines of the reading view."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.documents.document import Document, Paragraph
from reader.documents.flowing import flow
from reader.documents.loading import read_text
from reader.text.spans import Span
from reader.tui.selection import shown_text
from reader.tui.wrapping import Lines

CLUSTERS = [*"abc de, fg.\n\n\t漢字、。「」한글ß€—é", "e\u0301", "👩🏽\u200d🚀", "❤\ufe0f"]
MIXED = st.lists(st.sampled_from(CLUSTERS), max_size=300).map("".join)


def lines_of(text: str, width: int) -> Lines:
    return Lines(flow(read_text(text), folded=False), width)


def shown(lines: Lines) -> list[str]:
    return [lines.text(lines.span(number)) for number in range(len(lines))]


def test_breaks_at_spaces_and_keeps_a_blank_line_between_paragraphs() -> None:
    lines = lines_of("The city was slow to adopt the new technology.\nIt is faster now.", 20)
    assert shown(lines) == [
        "The city was slow to",
        "adopt the new",
        "technology.",
        "",
        "It is faster now.",
    ]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert shown(lines_of("x" * 25, 10)) == ["x" * 10, "x" * 10, "x" * 5]


def test_hard_wrapped_paragraphs_are_wrapped_anew() -> None:
    text = "one two\nthree four"
    document = Document(text, "t", "en", (Paragraph(Span(0, len(text)), hard_wrapped=True),))
    assert shown(Lines(flow(document, folded=False), 40)) == ["one two three four"]


def test_verse_keeps_its_lines() -> None:
    text = "one two\nthree four"
    document = Document(text, "t", "en", (Paragraph(Span(0, len(text))),))
    assert shown(Lines(flow(document, folded=False), 40)) == ["one two", "three four"]


def columns(text: str) -> Document:
    return Document(text, "t", "en", (Paragraph(Span(0, len(text)), "code"),))


def test_code_and_tables_are_cut_where_the_room_ends_and_keep_their_indent() -> None:
    lines = Lines(flow(columns("if a:\n    run(a, b, c)  \n\tstop(a, b)"), folded=False), 12)
    assert shown(lines) == ["if a:", "    run(a, b", ", c)", "    stop(a,", "b)"]
    starts = [lines.span(number).start for number in range(len(lines))]
    assert [lines.is_cut_before(start) for start in starts] == [False, False, True, False, True]
    assert lines.cell_at(10) == 4
    assert lines.offset_at(1, 4) == 10


def test_what_is_copied_of_code_has_its_own_spaces_and_tabs() -> None:
    text = "if a:\n    run(a)\n\tstop(a) "
    assert shown_text(flow(columns(text), folded=False), Span(0, len(text))) == text


def test_folded_furniture_takes_no_line() -> None:
    text = "Advertisement\nThe text itself."
    document = Document(
        text, "t", "en",
        (Paragraph(Span(0, 13), "furniture"), Paragraph(Span(14, len(text)))),
    )  # fmt: skip
    assert shown(Lines(flow(document, folded=True), 40)) == ["The text itself."]
    assert shown(Lines(flow(document, folded=False), 40)) == [
        "Advertisement",
        "",
        "The text itself.",
    ]


def test_a_closing_mark_does_not_begin_a_line_of_chinese() -> None:
    assert shown(lines_of("他说这里很好。真的。", 12)) == ["他说这里很", "好。真的。"]


def test_tabs_are_shown_as_spaces() -> None:
    lines = lines_of("a\tb", 20)
    assert shown(lines) == ["a    b"]
    assert lines.cell_at(2) == 5
    assert lines.offset_at(0, 3) == 1


def test_a_text_without_any_line_is_empty() -> None:
    assert len(lines_of("", 40)) == 0


@settings(max_examples=150, deadline=None)
@given(MIXED, st.integers(min_value=4, max_value=40))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in shown(lines_of(text, width)))


@settings(max_examples=150, deadline=None)
@given(MIXED, st.integers(min_value=4, max_value=40))
def test_every_character_is_on_the_line_that_is_said_to_show_it(text: str, width: int) -> None:
    lines = lines_of(text, width)
    for offset, character in enumerate(lines.flowed):
        if not character.isspace() and character != "\0":
            span = lines.span(lines.line_at(offset))
            assert span.holds(offset)


@settings(max_examples=150, deadline=None)
@given(MIXED, st.integers(min_value=4, max_value=40))
def test_cell_and_offset_are_each_other_s_inverse(text: str, width: int) -> None:
    lines = lines_of(text, width)
    for number in range(len(lines)):
        span = lines.span(number)
        for cell in range(lines.cell_at(span.end) if span.length else 0):
            offset = lines.offset_at(number, cell)
            assert lines.cell_at(offset) <= cell
            assert span.holds(offset)


@pytest.mark.parametrize("folded", [True, False])
def test_flowing_keeps_every_offset(folded: bool) -> None:
    document = read_text("Advertisement\n\n\nOne.  Two.\n\nThree\n")
    flowed = flow(document, folded=folded)
    assert len(flowed) == len(document.text)
    place = document.text.index("Two")
    assert flowed[place : place + 3] == "Two"
