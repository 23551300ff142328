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


def test_what_was_deleted_while_nobody_watched_leaves_its_file(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with Library(tmp_path / "home") as library:
        entry = library.add_document(read_text("Some words.", title="One"))
        library.add_document(read_text("Other words.", title="Two"))
        mark = library.annotate(entry.id, 0, 4, note="first")
        list(WatchedExport(library, folder).update())
        library.delete(mark.id)
        list(WatchedExport(library, folder).update())
        assert "<!-- reader:" not in files(folder)["one.md"]
        assert set(files(folder)) == {"one.md"}


def test_a_file_keeps_its_document_whatever_both_are_called(tmp_path: Path) -> None:
    folder, page = tmp_path / "out", tmp_path / "page.md"
    page.write_text("# On Ice\n\nIt is cold outside.\n")
    with Library(tmp_path / "home") as library:
        first = library.add(page)
        library.annotate(first.id, 10, 20)
        list(WatchedExport(library, folder).update())
        file = folder / "on-ice.md"
        file.write_text("My words.\n\n" + file.read_text())
        second = library.add_document(read_text("On Ice\n\nIt is warm inside.", title="On Ice"))
        library.annotate(second.id, 10, 20)
        list(WatchedExport(library, folder).update())
        assert set(files(folder)) == {"on-ice.md", f"on-ice-{second.id}.md"}
        page.write_text("# On Fire\n\nIt is cold outside.\n")
        library.add(page)
        file.rename(folder / "mine.md")
        library.annotate(first.id, 12, 20)
        list(WatchedExport(library, folder).update())
        assert set(files(folder)) == {"mine.md", f"on-ice-{second.id}.md"}
        assert files(folder)["mine.md"].startswith("My words.")
        assert files(folder)["mine.md"].count("<!-- reader:") == 2
        for mark in library.annotations(first.id):
            library.delete(mark.id)
        list(WatchedExport(library, folder).update())
        library.annotate(first.id, 12, 20)
        list(WatchedExport(library, folder).update())
        assert set(files(folder)) == {"mine.md", f"on-ice-{second.id}.md"}
