"""Looking at files again: what is new, changed and gone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.documents.document_state import state_of
from reader.documents.file_state import FileState
from reader.errors import LibraryUnwritable
from reader.library.folders import Folders
from reader.library.library import Library
from reader.library.rescanning import rescan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("one.txt", "two.txt"):
        (folder / name).write_text(f"The text of {name}.\n")
    return folder


def states(folder: Path) -> dict[Path, FileState | None]:
    return {path: state_of(path) for path in sorted(folder.iterdir())}


def test_nothing_has_changed_where_nothing_has_changed(folder: Path) -> None:
    scan = rescan([folder], states(folder), {})
    assert (scan.new, scan.changed, scan.gone) == ((), frozenset(), frozenset())


def test_new_changed_and_vanished_files_are_told_apart(folder: Path) -> None:
    before = states(folder)
    one, two = before
    one.write_text("Another text.\n")
    two.unlink()
    three = folder / "deeper" / "three.md"
    three.parent.mkdir()
    three.write_text("# Three\n")
    looked: list[int] = []
    scan = rescan([folder], before, {}, looked.append)
    assert scan.new == (three,)
    assert scan.changed == {one}
    assert scan.gone == {two}
    assert sum(looked) == 4


def test_a_file_that_an_editor_has_put_in_place_of_another_is_changed(folder: Path) -> None:
    before = states(folder)
    one = folder / "one.txt"
    stat = one.stat()
    fresh = folder / ".one.tmp"
    fresh.write_bytes(one.read_bytes())
    os.utime(fresh, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    fresh.replace(one)
    assert rescan([], before, {}).changed == {one}


def test_without_a_state_the_time_of_reading_decides(folder: Path) -> None:
    one, two = sorted(folder.iterdir())
    os.utime(one, (1000, 1000))
    scan = rescan([], {one: None, two: None}, {one: 2000.0, two: 2000.0})
    assert scan.changed == {two}
    assert not rescan([], {one: None}, {}).changed


def test_what_the_library_hides_is_not_new(folder: Path, tmp_path: Path) -> None:
    with Library(tmp_path / "home") as library:
        entry = library.add(folder / "one.txt")
        library.remove(entry.id)
        read = library.read_times()
    assert list(read) == [folder / "one.txt"]
    assert rescan([folder], {}, read).new == (folder / "two.txt",)


def test_a_folder_that_is_gone_is_said_and_the_others_are_looked_through(folder: Path) -> None:
    scan = rescan([folder / "no\x1b[31m", folder], {}, {})
    assert len(scan.new) == 2
    (problem,) = scan.problems
    assert problem.isprintable()


def test_nothing_that_cannot_be_reached_has_a_state(tmp_path: Path) -> None:
    assert state_of(tmp_path / "a\0b") is None
    assert state_of(tmp_path / ("a" * 5000)) is None
    assert state_of(tmp_path / "none") is None


def test_folders_are_remembered_once_whatever_they_are_called(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    names = ["a", "[/red]\x1b\n", os.fsdecode(b"\xff\xfe")]
    for name in [*names, "a"]:
        folders.add(tmp_path / name)
    assert Folders(tmp_path).all() == tuple(tmp_path / name for name in names)
    assert folders.remove(tmp_path / "a")
    assert not folders.remove(tmp_path / "a")
    assert len(folders.all()) == 2
    assert (tmp_path / "folders.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("written", ["", "{}", '[1, null, ""]', "[" * 100_000, "\xff"])
def test_a_file_that_is_not_ours_holds_no_folders(tmp_path: Path, written: str) -> None:
    (tmp_path / "folders.json").write_text(written, encoding="latin-1")
    assert Folders(tmp_path).all() == ()


def test_folders_that_cannot_be_written_down_are_said(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnwritable, match="cannot be written"):
        Folders(tmp_path / "none").add(tmp_path)
