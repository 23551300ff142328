"""Marks made in the text: highlights, notes, what is undone, what is deleted elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.library.library import Library
from tests.tui.conftest import OpenApp, focused, reading, shown, studied, until


async def test_h_highlights_the_focused_sentence_and_it_is_on_disk(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("right_parenthesis", "right_parenthesis")
        sentence = focused(pilot)
        await pilot.press("h")
        await until(pilot, lambda: "Highlighted" in shown(pilot))
        with Library(home) as library:
            assert [mark.quote for mark in library.annotations()] == [sentence]
        assert "▌" in shown(pilot)


async def test_h_again_takes_the_highlight_away_and_u_brings_it_back(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        desk = reading(pilot).desk
        await pilot.press("h")
        await until(pilot, lambda: len(desk.annotations) == 1)
        await pilot.press("h")
        await until(pilot, lambda: not desk.annotations)
        await pilot.press("u")
        await until(pilot, lambda: len(desk.annotations) == 1)
        await pilot.press("u")
        await until(pilot, lambda: not desk.annotations)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: len(desk.annotations) == 1)


@pytest.mark.parametrize(
    ("key", "colour"),
    [("1", "yellow"), ("2", "green"), ("3", "blue"), ("4", "orange"), ("5", "purple")],
)
async def test_a_digit_highlights_in_its_colour(
    open_app: OpenApp, page: Path, key: str, colour: str
) -> None:
    async with open_app(page) as pilot:
        await pilot.press(key)
        desk = reading(pilot).desk
        await until(pilot, lambda: [a.colour for a in desk.annotations] == [colour])


async def test_a_writes_a_note_with_tags(open_app: OpenApp, page: Path, home: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("a")
        await until(pilot, lambda: reading(pilot).query("NoteEditor"))
        await pilot.press(*"check", "space", *"this", "tab", *"ports", "space", *"ai", "ctrl+s")
        await until(pilot, lambda: not reading(pilot).query("NoteEditor"))
        with Library(home) as library:
            (mark,) = library.annotations()
        assert (mark.kind, mark.note, mark.tags) == ("note", "check this", ("ports", "ai"))
        assert "check this" in shown(pilot).split("Notes")[1]


async def test_esc_asks_before_it_throws_a_note_away(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("a")
        await until(pilot, lambda: reading(pilot).query("NoteEditor"))
        await pilot.press("x", "escape")
        await pilot.pause()
        assert "Not saved" in shown(pilot)
        assert reading(pilot).query("NoteEditor")
        await pilot.press("escape")
        await until(pilot, lambda: not reading(pilot).query("NoteEditor"))
        assert not reading(pilot).desk.annotations


async def test_x_deletes_the_mark_and_says_how_to_get_it_back(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        await pilot.press("x")
        await until(pilot, lambda: not reading(pilot).desk.annotations)
        assert "u brings it back" in shown(pilot)


async def test_a_text_from_standard_input_can_be_marked(open_app: OpenApp) -> None:
    document = read_text("A note that came through a pipe. It has two sentences.")
    async with open_app(document=document, library=True) as pilot:
        await until(pilot, lambda: studied(pilot))
        await pilot.press("h")
        await until(pilot, lambda: reading(pilot).desk.annotations)


async def test_h_on_a_note_never_deletes_it(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("a")
        await until(pilot, lambda: reading(pilot).query("NoteEditor"))
        await pilot.press(*"words", "ctrl+s")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        await pilot.press("h", "1")
        await until(pilot, lambda: "x deletes it" in shown(pilot))
        assert [mark.note for mark in reading(pilot).desk.annotations] == ["words"]
        await pilot.press("3")
        await until(pilot, lambda: reading(pilot).desk.annotations[0].colour == "blue")
        assert reading(pilot).desk.annotations[0].note == "words"


async def test_the_note_editor_has_the_keyboard_again_after_too_small(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("a")
        await until(pilot, lambda: reading(pilot).query("NoteEditor"))
        await pilot.press(*"half")
        await pilot.resize_terminal(30, 8)
        await until(pilot, lambda: "Too small" in shown(pilot))
        await pilot.resize_terminal(120, 30)
        await until(pilot, lambda: "half" in shown(pilot))
        await pilot.pause()
        await pilot.press(*"way", "ctrl+s")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        assert reading(pilot).desk.annotations[0].note == "halfway"


async def test_a_note_on_a_mark_that_was_deleted_elsewhere_is_kept(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        await pilot.press("a")
        await until(pilot, lambda: reading(pilot).query("NoteEditor"))
        with Library(home) as library:
            library.delete(library.annotations()[0].id)
        await pilot.press(*"kept", "ctrl+s")
        await until(pilot, lambda: not reading(pilot).query("NoteEditor"))
        with Library(home) as library:
            assert [mark.note for mark in library.annotations()] == ["kept"]


async def test_a_mark_typed_right_after_the_next_document_belongs_to_it(
    open_app: OpenApp, tmp_path: Path, home: Path
) -> None:
    for name in ("first", "second", "third"):
        (tmp_path / f"{name}.txt").write_text(f"Only the {name} says this sentence.\n")
    files = [tmp_path / f"{name}.txt" for name in ("first", "second", "third")]
    async with open_app(*files) as pilot:
        reading(pilot).action_document(1)
        reading(pilot).action_document(1)
        await reading(pilot).action_highlight()
        await until(pilot, lambda: studied(pilot))
    with Library(home) as library:
        (mark,) = library.annotations()
    assert mark.quote == "Only the third says this sentence."
