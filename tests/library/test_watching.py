"""A folder that follows the library."""

from __future__ import annotations

from pathlib import Path

from reader.documents.loading import read_text
from reader.library.library import Library
from reader.library.watching import WatchedExport


def files(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}


def test_what_changed_is_written_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with Library(tmp_path / "home") as mine, Library(tmp_path / "home") as watching:
        one = mine.add_document(read_text("Some words.", title="One"))
        mine.add_document(read_text("Other words.", title="Two"))
        watched = WatchedExport(watching, folder)
        assert list(watched.update()) == []
        mark = mine.annotate(one.id, 0, 4, note="first")
        assert [file.name for file, _ in watched.update()] == ["one.md"]
        assert list(watched.update()) == []
        mine.update(mark.id, note="second")
        assert [file.name for file, _ in watched.update()] == ["one.md"]
        assert "second" in files(folder)["one.md"]
        mine.undo()
        list(watched.update())
        assert "first" in files(folder)["one.md"]
        mine.delete(mark.id)
        list(watched.update())
        assert "<!-- reader:" not in files(folder)["one.md"]
        assert set(files(folder)) == {"one.md"}


def test_a_block_edited_by_hand_is_reported(tmp_path: Path) -> None:
    with Library(tmp_path / "home") as library, Library(tmp_path / "home") as watching:
        entry = library.add_document(read_text("Some words.", title="One"))
        mark = library.annotate(entry.id, 0, 4, note="first")
        watched = WatchedExport(watching, tmp_path / "out")
        [(file, _)] = watched.update()
        file.write_text(file.read_text().replace("first", "by hand"))
        library.update(mark.id, note="second")
        assert list(watched.update()) == [(file, (mark.id,))]
        assert "by hand" in file.read_text()
