"""Backups."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.errors import LibraryDamaged
from reader.library.backups import KEPT, all_backups, back_up
from reader.library.connection import Database
from reader.library.library import Library


def test_a_day_of_work_leaves_one_backup_that_is_whole(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for note in ("first", "second"):
        with Library(home) as library:
            entry = library.add_document(read_text("A text."))
            library.annotate(entry.id, 0, 1, note=note)
    (backup,) = all_backups(home / "library.sqlite3")
    assert [file.name for file in backup.parent.iterdir()] == [backup.name]
    restored = tmp_path / "restored"
    restored.mkdir()
    shutil.copy(backup, restored / "library.sqlite3")
    with Library(restored) as library:
        assert [mark.note for mark in library.annotations()] == ["first"]
        assert library.search("text")
        assert library.check().is_sound


def test_looking_makes_no_backup(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.documents()
    assert all_backups(tmp_path / "library.sqlite3") == ()


def test_only_the_newest_backups_are_kept(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    left = tmp_path / "backups" / "library-2025-12-31.0000.unfinished"
    left.parent.mkdir()
    left.touch()
    days = [date(2026, 1, day) for day in range(1, KEPT + 3)]
    made = [back_up(database, day) for day in days]
    database.close()
    assert all_backups(database.path) == tuple(made[: -KEPT - 1 : -1])
    assert not left.exists()


def test_an_unsound_library_replaces_no_backup(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for number in range(50):
            library.add_document(read_text(f"Text {number}. " + "word " * 500))
    path = tmp_path / "library.sqlite3"
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(bytes(path.stat().st_size // 4))
    database = Database(path)
    with pytest.raises(LibraryDamaged):
        back_up(database, date(2100, 1, 1))
    database.close()
    assert len(all_backups(path)) == 1
