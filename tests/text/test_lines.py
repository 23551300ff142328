"""Line ends that end something, and line ends that only show that a line was full."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.lines import blocks

PROSE = (
    "The harbour was quiet when the first boats came in, and nobody on the quay could have said "
    "how many of them were missing. An old man counted the masts aloud. His grandson, who had "
    "better eyes, counted them again and said nothing for a while, since the two numbers differed."
)


def pieces(text: str, *, wrapped: bool | None = None) -> list[str]:
    return [text[start:end] for start, end in blocks(text, wrapped=wrapped)]


@pytest.mark.parametrize("width", [45, 60, 72, 80, 100])
def test_prose_wrapped_at_any_usual_width_is_one_block(width: int) -> None:
    text = textwrap.fill(PROSE, width)
    assert pieces(text) == [text]


def test_a_blank_line_always_ends_a_block() -> None:
    text = textwrap.fill(PROSE, 72)
    assert pieces(f"{text}\n \t\n{text}") == [text, text]


@pytest.mark.parametrize(
    "text",
    [
        "A heading\n" + PROSE,
        PROSE + "\n" + PROSE,
        "apples\npears\nbread and butter",
        "- the first thing to do today before lunch\n- then the second thing to do",
        "1. wash the dishes that stand in the kitchen\n2. dry them all carefully",
        "Roses of the garden\nViolets in a line\nSugar on the table\nNever any wine",
        "Minutes of the meeting of the board\nPresent: the secretary and two guests",
    ],
)
def test_lines_that_are_not_full_or_begin_an_item_stand_alone(text: str) -> None:
    assert pieces(text) == text.split("\n")


def test_a_short_paragraph_follows_the_width_of_its_document() -> None:
    short = "He would not have left the house without telling his sister in\nPalermo about it."
    text = textwrap.fill(PROSE, 66) + "\n\n" + short
    assert pieces(text)[-1] == short


def test_indented_first_lines_begin_paragraphs() -> None:
    first = textwrap.fill(PROSE, 60, initial_indent="   ")
    text = first + "\n" + first
    assert [piece.strip() for piece in pieces(text)] == [first.strip(), first.strip()]


def test_the_caller_may_know_better() -> None:
    assert pieces("one\nTwo\n\nthree", wrapped=True) == ["one\nTwo", "three"]
    wrapped = textwrap.fill(PROSE, 72)
    assert pieces(wrapped, wrapped=False) == wrapped.split("\n")


@settings(deadline=None)
@given(st.text("aB1. -\n\t中é"), st.sampled_from([None, True, False]))
def test_blocks_ascend_and_hold_all_that_is_not_white_space(
    text: str, wrapped: bool | None
) -> None:
    end = 0
    for start, stop in blocks(text, wrapped=wrapped):
        assert end <= start < stop or text == ""
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()
