"""The export folder of the settings, while the app runs."""

from __future__ import annotations

from pathlib import Path

from reader.documents.loading import read_text
from reader.library.library import Library
from reader.settings import Settings
from reader.text.spans import Span
from reader.tui.app import ReaderApp
from reader.tui.kept_export import KeptExport
from reader.tui.reading_screen import ReadingScreen
from tests.tui.conftest import is_shown, until


def test_marks_stand_in_the_folder_after_a_look_and_the_last_ones_at_the_end(
    tmp_path: Path,
) -> None:
    kept = KeptExport(tmp_path / "home", Settings(export_folder=str(tmp_path / "out")))
    with Library(tmp_path / "home") as library:
        entry = library.add_document(read_text("Some words.", title="One"))
        library.annotate(entry.id, 0, 4)
        assert kept.look() == ""
        assert "> Some" in (tmp_path / "out" / "one.md").read_text()
        library.annotate(entry.id, 5, 10)
        kept.close()
        assert "> words" in (tmp_path / "out" / "one.md").read_text()


def test_the_same_trouble_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file in the way")
    kept = KeptExport(tmp_path / "home", Settings(export_folder=str(tmp_path / "out")))
    with Library(tmp_path / "home") as library:
        entry = library.add_document(read_text("Some words.", title="One"))
        library.annotate(entry.id, 0, 4)
    assert "cannot be" in kept.look()
    assert kept.look() == ""
    kept.close()


def test_without_the_setting_nothing_is_wanted(tmp_path: Path) -> None:
    assert not KeptExport(tmp_path, Settings()).is_wanted


async def test_a_mark_made_in_the_app_stands_in_the_folder_at_the_end(
    tmp_path: Path, page: Path, home: Path
) -> None:
    settings = Settings(export_folder=str(tmp_path / "out"))
    app = ReaderApp.on_files([page], home=home, settings=settings)
    async with app.run_test(size=(160, 40)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await until(pilot, lambda: screen.is_settled)
        await pilot.press("h")
        await until(pilot, lambda: screen.desk.annotations)
    [file] = (tmp_path / "out").iterdir()
    assert "<!-- reader:" in file.read_text(encoding="utf-8")


async def test_a_document_opens_at_the_place_of_a_link(tmp_path: Path, home: Path) -> None:
    text = "\n\n".join(f"Paragraph number {number} says a little." for number in range(300))
    (long := tmp_path / "long.txt").write_text(text)
    start = text.index("Paragraph number 200")
    with Library(home) as library:
        entry = library.add(long)
    app = ReaderApp.at_place(entry, Span(start, start + 9), home=home, settings=Settings())
    async with app.run_test(size=(160, 40)) as pilot:
        await until(pilot, lambda: is_shown(pilot, "Paragraph number 200"))
