"""Files that change under the app, folders that get more of them, and pages of the web."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.documents.document import Document
from reader.library.library import Library
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.text_view import TextView
from tests.tui.conftest import PAGE, OpenApp, ReaderPilot, is_shown, reading, studied, until
from tests.web import serving

MOVED = PAGE.replace("For years", "A new paragraph stands here before all the others.\n\nFor years")
CYRILLIC = "Рано утром жёлтая лодка медленно плыла сквозь туман, и рыбаки пели о великой буре.\n"


async def looks(pilot: ReaderPilot, words: str) -> None:
    """Look at the open file now, not in two seconds; `words` are shown then."""
    reading(pilot).look_at_files()
    await until(pilot, lambda: is_shown(pilot, words))


async def scanned(pilot: ReaderPilot) -> None:
    """Look at all files for the first time."""
    screen = reading(pilot)
    screen.look_at_files()
    await until(pilot, lambda: screen._is_scanned)
    await until(
        pilot,
        lambda: not any(w.group == "rescan" and not w.is_finished for w in pilot.app.workers),
    )


def listed(pilot: ReaderPilot) -> list[str]:
    return [item.path.name if item.path else "" for item in reading(pilot).shelf]


def news(pilot: ReaderPilot) -> list[str]:
    return [item.disk for item in reading(pilot).shelf]


def save_like_an_editor(path: Path, text: str) -> None:
    fresh = path.with_name(f".{path.name}.swp")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


async def test_a_file_that_changes_while_it_is_open_is_said_and_r_reads_it_again(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        view = reading(pilot)._view
        await pilot.press("right_parenthesis", "right_parenthesis", "right_parenthesis")
        before = view.marked_text
        save_like_an_editor(page, MOVED)
        await looks(pilot, "Changed on disk: R reads it again")
        assert is_shown(pilot, "changed: R")
        await pilot.press("R")
        await until(pilot, lambda: is_shown(pilot, "This is the text now"))
        assert "A new paragraph" in (view.document.text if view.document else "")
        assert view.marked_text == before
        await until(pilot, lambda: not is_shown(pilot, "changed: R"))


async def test_what_is_in_focus_keeps_its_height_when_the_file_is_read_again(
    open_app: OpenApp, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    text = "\n\n".join(f"Crane {n} lifts the boxes of pier {n + 7}." for n in range(99))
    path.write_text(text, encoding="utf-8")
    async with open_app(path) as pilot:
        view = reading(pilot)._view
        await pilot.press("space", "space")
        focused = view.marked_span
        assert focused is not None
        words, height = view.marked_text, view.height_of(focused.start)
        save_like_an_editor(path, f"A new one. {'And more of it. ' * 40}\n\n{text}")
        await looks(pilot, "changed: R")
        await pilot.press("R")
        await until(pilot, lambda: is_shown(pilot, "This is the text now"))
        focused = view.marked_span
        assert focused is not None
        assert (view.marked_text, view.height_of(focused.start)) == (words, height)
        save_like_an_editor(path, "Short.")
        await looks(pilot, "changed: R")
        await pilot.press("R")
        await until(pilot, lambda: view.marked_text == "Short.")


async def test_a_large_file_that_is_read_again_is_wrapped_while_keys_are_obeyed(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.txt"
    path.write_text(("A pier " + "and a crane " * 9_000 + ".\n\n") * 10, encoding="utf-8")
    async with open_app(path) as pilot:
        prepared: list[int] = []
        prepare = TextView.prepare

        async def noted(view: TextView, document: Document) -> None:
            prepared.append(len(document.text))
            await prepare(view, document)

        monkeypatch.setattr(TextView, "prepare", noted)
        save_like_an_editor(path, path.read_text(encoding="utf-8") + "The end.")
        await looks(pilot, "changed: R")
        await pilot.press("R")
        await until(pilot, lambda: is_shown(pilot, "This is the text now"))
        assert len(prepared) == 1


async def test_a_file_that_is_only_touched_is_the_same(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        os.utime(page, (1000, 1000))
        await pilot.press("R")
        await until(pilot, lambda: is_shown(pilot, "The text is the same"))


async def test_r_says_when_nothing_has_changed(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("R")
        await until(pilot, lambda: is_shown(pilot, "Nothing has changed on disk"))


async def test_a_file_that_vanishes_while_it_is_open_is_said_and_its_text_stays(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        page.unlink()
        await looks(pilot, "The file is gone")
        await pilot.press("R")
        await until(pilot, lambda: is_shown(pilot, "This file is gone."))
        await pilot.press("h")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        assert is_shown(pilot, "For years the harbour")
        page.write_text(PAGE, encoding="utf-8")
        await looks(pilot, "changed: R")
        assert news(pilot) == ["changed on disk"]


async def test_r_reads_a_file_that_could_not_be_read_before(
    open_app: OpenApp, page: Path, tmp_path: Path
) -> None:
    late = tmp_path / "late.txt"
    async with open_app(page, late) as pilot:
        await pilot.press("J")
        await until(pilot, lambda: is_shown(pilot, "is not there"))
        late.write_text("Here it is after all.\n")
        await pilot.press("R")
        await until(pilot, lambda: is_shown(pilot, "Here it is after all"))


async def test_r_lists_new_files_of_the_folder_and_marks_changed_and_vanished_ones(
    home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    files = [folder / f"{name}.txt" for name in ("a", "b", "c")]
    for file in files:
        file.write_text(f"The whole text of {file.stem}, which is short.\n")
    app = ReaderApp.on_files(files, home=home, settings=Settings(), folders=[folder])
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: studied(pilot))
        await until(pilot, lambda: all(item.entry for item in reading(pilot).shelf))
        await scanned(pilot)
        save_like_an_editor(files[1], "Another text of b.\n")
        files[2].unlink()
        (folder / "[red]\x1b[31m new.txt").write_text("A file with a bad name.\n")
        await pilot.press("R")
        await until(pilot, lambda: is_shown(pilot, "1 new, 1 changed, 1 gone"))
        assert news(pilot)[:3] == ["", "changed on disk", "file gone"]
        assert is_shown(pilot, "changed on disk")
        assert is_shown(pilot, "file gone")
        assert reading(pilot)._index == 0
        await until(pilot, lambda: is_shown(pilot, "[red]␛[31m new"))
        await pilot.press("J")
        await until(pilot, lambda: is_shown(pilot, "Another text of b."))
        await looks(pilot, "Another text of b.")
        await until(pilot, lambda: news(pilot)[1] == "")


async def test_what_came_to_a_folder_of_the_library_is_there_when_it_is_opened(
    home: Path, tmp_path: Path
) -> None:
    from reader.library.folders import Folders

    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("The first text.\n")
    (folder / "hidden.txt").write_text("A text that was removed.\n")
    with Library(home) as library:
        library.add(folder / "a.txt")
        library.remove(library.add(folder / "hidden.txt").id)
        Folders(library.home.data).add(folder)
    (folder / "b.txt").write_text("The second text.\n")
    app = ReaderApp.on_library(home=home, settings=Settings())
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: studied(pilot))
        reading(pilot).look_at_files()
        await until(pilot, lambda: listed(pilot) == ["a.txt", "b.txt"])
        await until(pilot, lambda: is_shown(pilot, "1 new."))


async def test_a_text_that_changed_since_it_was_read_opens_at_its_place(
    open_app: OpenApp, tmp_path: Path
) -> None:
    file = tmp_path / "long.txt"
    lines = [f"This is the sentence with the number {n} of a long text.\n\n" for n in range(300)]
    file.write_text("".join(lines))
    async with open_app(file) as pilot:
        await pilot.press(*["space"] * 5)
        top = reading(pilot)._view.top
        document = reading(pilot).desk.document
        assert document is not None
        place = document.text[top : top + 40]
    file.write_text("".join(["Something new.\n\n"] * 40 + lines))
    async with open_app(file) as pilot:
        view = reading(pilot)._view
        assert view.document is not None
        assert view.document.text[view.top : view.top + 40] == place


async def read_as(pilot: ReaderPilot, name: str, words: str) -> None:
    await pilot.app.run_action("choose_encoding", reading(pilot))
    await until(pilot, lambda: is_shown(pilot, "Read as"))
    await pilot.press(*name, "enter")
    await until(pilot, lambda: is_shown(pilot, words))


async def test_a_guessed_encoding_is_said_and_another_can_be_chosen(
    open_app: OpenApp, tmp_path: Path
) -> None:
    file = tmp_path / "boat.txt"
    file.write_bytes((CYRILLIC * 3).encode("cp1251"))
    async with open_app(file) as pilot:
        assert is_shown(pilot, "windows-1251 (guess)")
        await read_as(pilot, "klingon", "No encoding is called klingon")
        await read_as(pilot, "cp866", "Read as cp866")
        assert not is_shown(pilot, "(guess)")
        assert not is_shown(pilot, "жёлтая")
        await until(pilot, lambda: studied(pilot))
    async with open_app(file) as pilot:  # which is remembered
        assert not is_shown(pilot, "жёлтая")
        await read_as(pilot, "", "Read as windows-1251 (a guess)")
        assert is_shown(pilot, "жёлтая")


async def test_utf_8_is_no_guess_and_a_pasted_text_has_no_file_to_read_again(
    open_app: OpenApp, page: Path
) -> None:
    from reader.documents.loading import read_text

    async with open_app(page) as pilot:
        assert not is_shown(pilot, "guess")
    async with open_app(document=read_text("Some words.")) as pilot:
        await pilot.app.run_action("choose_encoding", reading(pilot))
        await until(pilot, lambda: is_shown(pilot, "no file"))


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server with one page, of which it has a newer version each time."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    asked = []

    def page(path: str) -> str | None:
        asked.append(path)
        return f"The tide of day {len(asked)} is high.\n" if path == "/tides" else None

    with serving(page) as address:
        yield address


async def fetch(pilot: ReaderPilot, address: str | None, words: str) -> None:
    await pilot.press("W")
    await until(pilot, lambda: is_shown(pilot, "Fetch the web page"))
    if address is not None:
        prompt = reading(pilot).query_one("#prompt-input")
        prompt.value = address  # type: ignore[attr-defined]
    await pilot.press("enter")
    await until(pilot, lambda: is_shown(pilot, words))


async def test_w_fetches_a_page_opens_it_and_fetches_it_again(
    open_app: OpenApp, page: Path, web: str
) -> None:
    async with open_app(page) as pilot:
        await fetch(pilot, f"{web}/tides", "The tide of day 1")
        assert len(reading(pilot).shelf) == 2
        await until(pilot, lambda: studied(pilot))
        await fetch(pilot, None, "The tide of day 2")
        assert len(reading(pilot).shelf) == 2
        document = reading(pilot).desk.document
        assert document is not None
        assert document.origin.url == f"{web}/tides"
        await until(pilot, lambda: studied(pilot))


async def test_w_says_why_a_page_did_not_come_and_esc_leaves_all_as_it_was(
    open_app: OpenApp, page: Path, web: str
) -> None:
    async with open_app(page) as pilot:
        await fetch(pilot, f"{web}/none", "is not there (404)")
        await fetch(pilot, "file:///etc/passwd", "is no address of a web page")
        await pilot.press("W", "escape")
        await until(pilot, lambda: is_shown(pilot, "Nothing was changed"))
        assert is_shown(pilot, "For years the harbour")
        assert len(reading(pilot).shelf) == 1
