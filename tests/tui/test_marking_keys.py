"""The keys that mark, tag and note, on a real library."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from reader.annotations.annotation import WHOLE, Annotation
from reader.library.library import Library
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.note_editor import NoteEditor
from reader.tui.prompt_bar import PromptBar
from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, until


def marks(pilot: ReaderPilot) -> tuple[Annotation, ...]:
    return reading(pilot).desk.annotations


async def says(pilot: ReaderPilot, words: str) -> None:
    await until(pilot, lambda: words in shown(pilot))


async def opens_editor(pilot: ReaderPilot, *keys: str) -> NoteEditor:
    await pilot.press(*keys)
    await until(pilot, lambda: reading(pilot).query(NoteEditor))
    return reading(pilot).query_one(NoteEditor)


async def closed(pilot: ReaderPilot) -> None:
    await until(pilot, lambda: not reading(pilot).query(NoteEditor))


async def test_number_sign_tags_the_sentence_and_tab_completes(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    with Library(home) as library:
        entry = library.add(page)
        library.annotate(entry.id, 0, 9, tags=("harbours", "machines"))
    async with open_app(page) as pilot:
        await pilot.press("right_parenthesis", "right_parenthesis", "number_sign")
        await until(pilot, lambda: reading(pilot).query_one(PromptBar).display)
        await pilot.press("h", "a")
        await says(pilot, "Tab #harbours")
        await pilot.press("tab", *"new", "enter")
        await until(pilot, lambda: len(marks(pilot)) == 2)
        assert marks(pilot)[1].tags == ("harbours", "new")
        with Library(home) as library:
            assert ("harbours", "new") in [mark.tags for mark in library.annotations()]


async def test_number_sign_changes_the_tags_that_are_there_and_esc_does_not(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: marks(pilot))
        await pilot.press("number_sign")
        await until(pilot, lambda: reading(pilot).query_one(PromptBar).display)
        await pilot.press(*"one", "enter")
        await until(pilot, lambda: marks(pilot)[0].tags == ("one",))
        await pilot.press("number_sign")
        await until(pilot, lambda: reading(pilot).query_one(PromptBar).display)
        await pilot.press(*"two", "escape")
        await pilot.pause()
        assert marks(pilot)[0].tags == ("one",)


async def test_tags_in_the_editor_are_offered_and_completed_with_tab(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    with Library(home) as library:
        entry = library.add(page)
        library.annotate(entry.id, 0, 9, tags=("harbours", "machines"))
    async with open_app(page) as pilot:
        await pilot.press("right_parenthesis", "right_parenthesis")
        await opens_editor(pilot, "a")
        await pilot.press("tab", "m")
        await says(pilot, "Tab #machines")
        await pilot.press("tab", "ctrl+s")
        await closed(pilot)
        assert ("machines",) in [mark.tags for mark in marks(pilot)[1:]]


async def test_ctrl_n_writes_a_note_on_the_whole_document(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    async with open_app(page) as pilot:
        await opens_editor(pilot, "ctrl+n")
        assert "whole document" in shown(pilot)
        await pilot.press(*"good", "ctrl+s")
        await closed(pilot)
        with Library(home) as library:
            (mark,) = library.annotations()
        assert (mark.kind, mark.anchor.span, mark.note) == ("note", WHOLE, "good")
        await opens_editor(pilot, "ctrl+n")
        await pilot.press("exclamation_mark", "ctrl+s")
        await closed(pilot)
        assert [mark.note for mark in marks(pilot)] == ["good!"]
        assert "the whole document" in shown(pilot)


async def test_semicolon_chooses_among_marks_and_a_new_one(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: len(marks(pilot)) == 1)
        await pilot.press("semicolon")
        await says(pilot, "A new mark")
        await pilot.press("2")
        await until(pilot, lambda: len(marks(pilot)) == 2)
        assert {mark.colour for mark in marks(pilot)} == {"yellow", "green"}
        assert len({mark.span for mark in marks(pilot)}) == 1
        assert "[+1]" in shown(pilot)
        await pilot.press("semicolon")
        await says(pilot, "Mark 2 of 2")
        chosen = reading(pilot)._companions.marking.targets.mark()  # type: ignore[union-attr]
        assert chosen is not None
        await pilot.press("x")
        await says(pilot, "Deleted 2 of 2")
        assert [mark.id for mark in marks(pilot)] != [chosen.id]
        assert len(marks(pilot)) == 1


async def test_a_row_of_the_notes_is_what_the_keys_work_on(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("h", "semicolon", "2")
        await until(pilot, lambda: len(marks(pilot)) == 2)
        reading(pilot)._arrangement.go_to("notes")
        await pilot.press("g", "j")
        row = reading(pilot).query_one("#notes").cursor  # type: ignore[attr-defined]
        wanted = marks(pilot)[row]
        await pilot.press("x")
        await until(pilot, lambda: len(marks(pilot)) == 1)
        assert wanted.id not in [mark.id for mark in marks(pilot)]


async def test_undo_and_redo_name_the_mark(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: marks(pilot))
        await pilot.press("x")
        await until(pilot, lambda: not marks(pilot))
        await pilot.press("u")
        await says(pilot, "undo: deleted highlight on")
        await pilot.press("ctrl+r")
        await says(pilot, "redo: deleted highlight on")


async def test_h_in_the_figures_keeps_the_figure(open_app: OpenApp, page: Path, home: Path) -> None:
    async with open_app(page) as pilot:
        reading(pilot)._arrangement.go_to("figures")
        await pilot.press("g", "h")
        await says(pilot, "Kept the figure")
        with Library(home) as library:
            (mark,) = library.annotations()
        assert mark.kind == "key-figure"
        assert "cent" in mark.quote or mark.quote[0].isdigit()
        await pilot.press("h")
        await says(pilot, "kept already")
        assert len(marks(pilot)) == 1


async def test_a_half_written_note_comes_back(open_app: OpenApp, page: Path, home: Path) -> None:
    async with open_app(page) as pilot:
        await opens_editor(pilot, "a")
        await pilot.press(*"half")
        await until(pilot, lambda: list((home / "drafts").glob("*.json")))
    async with open_app(page) as pilot:
        await says(pilot, "half-written note")
        editor = await opens_editor(pilot, "a")
        assert editor.text.text == "half"
        assert "brought back" in shown(pilot)
        await pilot.press(*"way", "ctrl+s")
        await closed(pilot)
        assert [mark.note for mark in marks(pilot)] == ["halfway"]
        assert not list((home / "drafts").glob("*.json"))


async def test_a_note_that_is_thrown_away_leaves_no_draft(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    async with open_app(page) as pilot:
        await opens_editor(pilot, "a")
        await pilot.press(*"half")
        await until(pilot, lambda: list((home / "drafts").glob("*.json")))
        await pilot.press("escape", "escape")
        await closed(pilot)
        assert not list((home / "drafts").glob("*.json"))


async def test_hostile_notes_and_tags_are_made_safe(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        editor = await opens_editor(pilot, "a")
        editor.text.text = "red \x1b[31m\u202e"
        editor.tags.value = "t\x1b]0;x\x07 ok"
        await pilot.press("ctrl+s")
        await closed(pilot)
        (mark,) = marks(pilot)
        assert mark.note == "red ␛[31m�"
        assert mark.tags == ("t␛]0;x␇", "ok")
        assert "\x1b" not in shown(pilot)


async def test_what_was_typed_stays_when_it_cannot_be_saved(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: marks(pilot))
        editor = await opens_editor(pilot, "a")
        await pilot.press(*"kept")
        with full_disk():
            await pilot.press("ctrl+s")
            await says(pilot, "cannot be written")
        assert editor.text.text == "kept"
        with Library(home) as library:
            assert [mark.note for mark in library.annotations()] == [""]
        await pilot.press("ctrl+s")
        await closed(pilot)
        with Library(home) as library:
            assert [mark.note for mark in library.annotations()] == ["kept"]


@contextmanager
def full_disk() -> Iterator[None]:
    """No file can grow."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_ctrl_e_writes_the_note_in_the_editor_of_the_user(
    open_app: OpenApp, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "an editor.sh"
    seen = tmp_path / "seen"
    script.write_text(f"stat -c '%a %n' \"$1\" > '{seen}'; printf 'and \\033 more\\n' >> \"$1\"")
    monkeypatch.setenv("VISUAL", f"sh '{script}'")
    async with open_app(page) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        editor = await opens_editor(pilot, "a")
        await pilot.press(*"some", "ctrl+e")
        await until(pilot, lambda: editor.text.text == "some\nand ␛ more")
        rights, name = seen.read_text().split()
        assert rights == "600"
        assert not Path(name).exists()
        await pilot.press("ctrl+s")
        await closed(pilot)
        assert marks(pilot)[0].note == "some\nand ␛ more"


async def test_an_editor_that_fails_leaves_the_note_as_it_was(
    open_app: OpenApp, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "false")
    async with open_app(page) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        editor = await opens_editor(pilot, "a")
        await pilot.press(*"some", "ctrl+e")
        await says(pilot, "ended with the error 1")
        assert editor.text.text == "some"


async def test_names_of_colours_are_shown_in_help_pane_and_all_marks(
    page: Path, home: Path
) -> None:
    settings = Settings(colours=(("yellow", "claim"), ("blue", "doubt")))
    app = ReaderApp.on_files([page], home=home, settings=settings)
    async with app.run_test(size=(160, 60)) as pilot:
        await until(pilot, lambda: reading(pilot).is_settled)
        await pilot.press("h")
        await until(pilot, lambda: marks(pilot))
        await says(pilot, "[claim]")
        await pilot.press("A")
        await says(pilot, "highlight · claim")
        await pilot.press("question_mark")
        await pilot.press("slash", *"doubt")
        await says(pilot, "Highlight it in blue: doubt")


async def test_a_library_that_was_restored_is_told_once(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    with Library(home) as library:
        entry = library.add(page)
        library.annotate(entry.id, 0, 9, note="kept")
    (database,) = home.glob("library.sqlite3")
    database.write_bytes(b"nonsense" * 1000)
    async with open_app(page) as pilot:
        await says(pilot, "restored")
        assert [mark.note for mark in marks(pilot)] == ["kept"]


async def test_a_note_that_was_changed_elsewhere_is_not_replaced_unasked(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    async with open_app(page) as pilot:
        await opens_editor(pilot, "a")
        await pilot.press(*"first", "ctrl+s")
        await closed(pilot)
        await opens_editor(pilot, "a")
        await pilot.press(*"mine")
        with Library(home) as library:
            library.update(marks(pilot)[0].id, note="theirs")
        await pilot.press("ctrl+s")
        await says(pilot, "changed elsewhere")
        with Library(home) as library:
            assert [mark.note for mark in library.annotations()] == ["theirs"]
        await pilot.press("ctrl+s")
        await closed(pilot)
        with Library(home) as library:
            assert "mine" in library.annotations()[0].note
        await pilot.press("u")
        await until(pilot, lambda: marks(pilot)[0].note == "theirs")
