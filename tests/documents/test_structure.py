"""The paragraphs of a plain text."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.document import Paragraph
from reader.documents.structure import find_paragraphs

PROSE = (
    "The boats had gone out before the sun was up, and the women on the quay could see their "
    "lamps for a long while, until the fog came in and hid them one after the other."
)
MORE = (
    "When the bell rang at noon there was still nothing to be seen. Some went home; others sat "
    "down on the baskets and spoke about the winter, which had been long."
)


def shown(text: str) -> list[tuple[str, int, str]]:
    """Kind, level and text of each paragraph."""
    return [(p.kind, p.level, p.span.of(text)) for p in find_paragraphs(text)]


def wrapped(*paragraphs: str, width: int = 66) -> str:
    """The paragraphs, wrapped, with blank lines between them."""
    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)


def one(text: str, holding: str) -> Paragraph:
    """The paragraph in which `holding` stands."""
    return next(p for p in find_paragraphs(text) if holding in p.span.of(text))


def test_each_line_of_a_paste_is_a_paragraph() -> None:
    text = f"{PROSE}\n{MORE}\n\n{PROSE}"
    assert shown(text) == [("body", 0, PROSE), ("body", 0, MORE), ("body", 0, PROSE)]
    assert not any(paragraph.hard_wrapped for paragraph in find_paragraphs(text))


@pytest.mark.parametrize("width", [40, 66, 72, 79, 100])
def test_wrapped_prose_is_joined_between_blank_lines(width: int) -> None:
    text = wrapped(PROSE, MORE, PROSE, width=width)
    paragraphs = find_paragraphs(text)
    assert len(paragraphs) == 3
    assert all(paragraph.hard_wrapped for paragraph in paragraphs)


def test_verse_in_wrapped_prose_keeps_its_lines() -> None:
    verse = "Oh the sea is wide and blue,\n  And the wind is cold;\nI have sung a song to you,"
    text = wrapped(PROSE, MORE) + "\n\n" + verse + "\n\n" + wrapped(PROSE)
    paragraph = one(text, "wide and blue")
    assert paragraph.span.of(text) == verse
    assert not paragraph.hard_wrapped


def test_a_poem_is_not_wrapped_prose() -> None:
    lines = [
        "I walked along the harbour in the rain",
        "And saw the ships come home from foreign seas",
        "The captain called my name and called again",
        "But I was looking at the distant trees",
        "No other voice was heard in all the town",
        "For every door was shut and every light",
        "Had long ago been put out and gone down",
        "Into the quiet cellar of the night",
    ]
    text = "\n".join(lines)
    assert [row[2] for row in shown(text)] == lines


def test_paragraphs_marked_by_indentation_are_parted() -> None:
    text = textwrap.fill(PROSE, 66, initial_indent="    ") + "\n"
    text += textwrap.fill(MORE, 66, initial_indent="    ") + "\n" + textwrap.fill(PROSE, 66)
    starts = [row[2][:8] for row in shown(text)]
    assert starts[:2] == [PROSE[:8], MORE[:8]]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Chapter 1", 2),
        ("CHAPTER I.", 2),
        ("Chapter Two: The Storm", 2),
        ("Kapitel 3", 2),
        ("Chapitre IV", 2),
        ("第一章 港", 2),
        ("Preface", 2),
        ("IV.", 2),
        ("WHAT THE SEA GAVE BACK", 2),
        ("2 Methods", 2),
        ("2.1 Where the boats were built", 3),
        ("What the sea gave back", 2),
    ],
)
def test_headings_between_paragraphs(line: str, level: int) -> None:
    assert shown(f"{PROSE}\n\n{line}\n\n{MORE}")[1] == ("heading", level, line)


@pytest.mark.parametrize(
    "line",
    [
        "“Who is there?”",
        "He said nothing.",
        "and so they went",
        "Part of the fleet was lost, they said.",
        "3 boats came back.",
        "* * *",
        "FIRE!",
        "By the waters of Leman I sat down,",
    ],
)
def test_short_lines_that_are_no_headings(line: str) -> None:
    assert shown(f"{PROSE}\n\n{line}\n\n{MORE}")[1] == ("body", 0, line)


def test_an_underline_makes_a_heading() -> None:
    text = f"The Storm\n=========\n{PROSE}\n\nAfter it\n--------\n{MORE}"
    assert [row[:2] for row in shown(text)] == [
        ("heading", 2),
        ("body", 0),
        ("heading", 3),
        ("body", 0),
    ]


def test_items_of_lists_with_their_depth() -> None:
    text = "- fish\n  - herring\n• bread\n1. knife\n2) fork"
    assert [row[:2] for row in shown(text)] == [("list", d) for d in (1, 2, 1, 1, 1)]


def test_a_wrapped_item_is_one_paragraph() -> None:
    item = textwrap.fill("- " + MORE, 66, subsequent_indent="  ")
    text = wrapped(PROSE) + "\n\n" + item + "\n- rope\n\n" + wrapped(PROSE)
    paragraph = one(text, "bell rang")
    assert (paragraph.kind, paragraph.hard_wrapped) == ("list", True)
    assert one(text, "- rope").span.of(text) == "- rope"


def test_numbers_at_the_start_of_a_line_of_prose_are_no_items() -> None:
    text = wrapped(PROSE) + "\n\nIt happened in the year that they all remember, and on the day\n"
    text += "12. A storm had come in the night, and the roofs of the houses lay\nin the street."
    assert one(text, "A storm").kind == "body"
    assert "It happened" in one(text, "A storm").span.of(text)


def test_quotes_of_a_mail() -> None:
    text = "> Will you come?\n> I ask.\nYes, I will come to the harbour."
    assert [row[0] for row in shown(text)] == ["quote", "body"]


def test_aligned_columns_are_a_table() -> None:
    table = "Name      Tons   Year\nHerring     12   2023\nCod        120   2024"
    assert shown(f"{PROSE}\n\n{table}\n\n{MORE}")[1] == ("table", 0, table)


def test_code_is_one_block() -> None:
    code = "for (i = 0; i < 3; i++) {\n    print(i);\n}"
    assert shown(f"{PROSE}\n\n{code}\n\n{MORE}")[1] == ("code", 0, code)


def test_two_spaces_behind_full_stops_are_no_table() -> None:
    text = "He came.  She went.\nIt rained.  It snowed.\nHe slept.  She woke."
    assert {row[0] for row in shown(text)} == {"body"}


def test_very_long_runs_of_lines_are_data() -> None:
    assert {p.kind for p in find_paragraphs("- 7\n" * 10_001)} == {"body"}


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("aB香 \t\n.|>-*#1=~:;(){}"), max_size=400))
def test_every_character_but_white_space_is_in_one_paragraph(text: str) -> None:
    end = 0
    for paragraph in find_paragraphs(text):
        span = paragraph.span
        assert end <= span.start < span.end
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert not text[end:].strip()


def test_a_name_with_its_initial_under_a_letter_is_no_item() -> None:
    text = wrapped(PROSE) + "\n\n    I. Colborne, Treasurer\n\n" + wrapped(MORE)
    assert one(text, "Colborne").kind == "body"


def test_a_name_among_items_is_one() -> None:
    text = "H. Wells\nI. Colborne\nJ. Pell\n"
    assert {row[0] for row in shown(text)} == {"list"}


def test_columns_in_a_wrapped_story_are_a_table_though_their_lines_are_full() -> None:
    rows = [
        f"    Day {day}.   {day} Dec.   212 lamps   159 pints   Fog on the quays all night"
        for day in range(2, 6)
    ]
    text = wrapped(PROSE) + "\n\n" + "\n".join(rows) + "\n\n" + wrapped(MORE)
    assert one(text, "212 lamps").kind == "table"


def test_indented_lines_that_each_begin_anew_keep_their_breaks() -> None:
    rows = [
        f"    Saturday {day} January. Lower Roll. Eight gallons. W. Tarrow" for day in (3, 9, 17)
    ]
    text = wrapped(PROSE) + "\n\n" + "\n".join(rows) + "\n\n" + wrapped(MORE)
    assert not one(text, "Lower Roll").hard_wrapped
