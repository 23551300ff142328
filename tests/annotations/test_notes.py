"""Notes in a file of many."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.annotations.notes import contained


def stays_by_itself(note: str) -> bool:
    tokens = MarkdownIt("commonmark").parse(f"{contained(note)}\n\nnext")
    return tokens[-2].content == "next" and tokens[-2].level == 1


@pytest.mark.parametrize(
    "note",
    [
        "Compare with [[finance]] notes, *really*.",
        "# Heading\n\n- a list\n- of two\n\n> a quote",
        "```python\nprint(1)\n```",
        "<b>bold</b> &amp; `code <b>`",
        "日本語のメモ\n二行目",
    ],
)
def test_a_note_stays_as_it_was_typed(note: str) -> None:
    assert contained(note) == note


@pytest.mark.parametrize(
    "note",
    [
        "```\nnever closed",
        "~~~~ text\nnever closed",
        "<pre>never closed",
        "<script>\nnever closed",
        "<?never closed",
        "<![CDATA[ never closed",
        "<!-- never closed",
        "```\n<pre>",
        "- ```\n  in a list",
    ],
)
def test_what_is_never_closed_ends_with_the_note(note: str) -> None:
    assert stays_by_itself(note)


@given(st.text(st.sampled_from("`~<!-?>pre \n[]:(a)#*\t"), max_size=25))
@settings(max_examples=100, deadline=None)
def test_no_note_reaches_what_comes_after_it(note: str) -> None:
    assert stays_by_itself(note)
    assert "<!--" not in contained(note).replace("\\<!--", "")


def test_a_terminal_sequence_is_made_visible() -> None:
    assert contained("red \x1b[31m\r\nnext") == "red ␛[31m\nnext"


def test_a_blank_note_is_nothing() -> None:
    assert contained(" \n\n") == ""
