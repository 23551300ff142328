"""The moving end stops where a reader expects it, and never where nothing is shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.document import Document
from reader.documents.flowing import flow
from reader.documents.loading import read_text
from reader.text.spans import Span
from reader.tui.selection import Selection, moved, shown_text, stepped, word_at

TEXT = "One two three. Four five six. Seven.\n\nEight nine. Ten.\n\nEleven twelve."


def document_of(text: str) -> tuple[Document, str]:
    document = read_text(text)
    return document, flow(document, folded=True)


def after(start: tuple[int, int], moves: str) -> str:
    """What is selected after `moves`, such as "word+ word- sentence+"."""
    document, flowed = document_of(TEXT)
    selection = Selection(*start)
    for move in moves.split():
        step = 1 if move[-1] == "+" else -1
        selection = moved(selection, move[:-1], step, document, flowed)
    return selection.span.of(document.text)


@pytest.mark.parametrize(
    ("moves", "selected"),
    [
        ("character+", "Four five six. "),
        ("character-", "Four five six"),
        ("word+", "Four five six. Seven"),
        ("word-", "Four five six"),
        ("word- word-", "Four five"),
        ("word- word- word+", "Four five six"),
        ("sentence+", "Four five six. Seven."),
        ("sentence+ sentence+", "Four five six. Seven.\n\nEight nine."),
        ("sentence+ sentence-", "Four five six."),
        ("sentence-", "One two three. "),
        ("paragraph+", "Four five six. Seven."),
        ("paragraph+ paragraph+", "Four five six. Seven.\n\nEight nine. Ten."),
        ("paragraph+ paragraph+ paragraph-", "Four five six. Seven."),
        ("paragraph-", "One two three. "),
    ],
)
def test_each_unit_moves_the_end_to_its_next_stop(moves: str, selected: str) -> None:
    assert after((15, 29), moves) == selected


def test_the_other_end_moves_after_a_swap() -> None:
    document, flowed = document_of(TEXT)
    swapped = Selection(15, 29).swapped()
    assert moved(swapped, "word", -1, document, flowed).span.of(TEXT) == "three. Four five six."
    assert moved(swapped, "word", 1, document, flowed).span.of(TEXT) == "five six."


def test_at_the_ends_of_the_text_nothing_moves() -> None:
    document, flowed = document_of(TEXT)
    whole = Selection(0, len(document.text))
    for unit in ("character", "word", "sentence", "paragraph"):
        assert moved(whole, unit, 1, document, flowed) == whole
        assert moved(whole.swapped(), unit, -1, document, flowed) == whole.swapped()


def test_a_selection_is_never_empty() -> None:
    document, flowed = document_of("abc")
    selection = Selection(1, 2)
    assert moved(selection, "character", -1, document, flowed) == Selection(1, 0)


def test_a_character_is_what_is_seen_as_one() -> None:
    text = "e\N{COMBINING ACUTE ACCENT}a \N{FAMILY}b"
    assert stepped(text, 0, 1) == 2
    assert stepped(text, 2, -1) == 0


def test_folded_words_are_stepped_over_and_not_copied() -> None:
    page = "The first words stand here.\n\nAdvertisement\n\nThe last words stand there.\n"
    document, _ = document_of(page)
    assert "Advertisement" in document.text
    flowed = flow(document, folded=True)
    if "Advertisement" not in flowed:
        shown = shown_text(flowed, Span(0, len(document.text)))
        assert shown.strip() == "The first words stand here.\n\nThe last words stand there."


def test_a_word_is_found_by_any_of_its_characters() -> None:
    assert [word_at("an old port", place) for place in (3, 5, 6)] == [Span(3, 6), Span(3, 6), None]


@settings(max_examples=60, deadline=None)
@given(
    st.text("ab.,! \n人\u0301\0\v👨", max_size=60).map(lambda text: text.replace("\r", "")),
    st.integers(0, 60),
    st.integers(1, 60),
)
def test_steps_end_and_lead_through_the_text(text: str, start: int, length: int) -> None:
    place: int | None = min(start, len(text))
    steps = 0
    while place is not None:
        following = stepped(text, place, 1)
        assert following is None or following > place
        place, steps = following, steps + 1
    assert steps <= len(text) + 1
    place = min(start + length, len(text))
    while place is not None:
        before = stepped(text, place, -1)
        assert before is None or 0 <= before < place
        place = before


@settings(max_examples=60, deadline=None)
@given(
    st.text("ab. \n人!", min_size=1, max_size=80),
    st.lists(
        st.tuples(
            st.sampled_from(["character", "word", "sentence", "paragraph"]),
            st.sampled_from([1, -1]),
        ),
        max_size=12,
    ),
)
def test_whatever_the_moves_it_stays_in_the_text(text: str, moves: list[tuple[str, int]]) -> None:
    document, flowed = document_of(text)
    selection = Selection(0, min(1, len(document.text)))
    for unit, step in moves:
        following = moved(selection, unit, step, document, flowed)
        assert 0 <= following.head <= len(document.text)
        assert (following.head - selection.head) * step >= 0
        selection = following
