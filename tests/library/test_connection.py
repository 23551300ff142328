"""What a user is told when the library's file cannot be used."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.errors import LibraryBusy, LibraryDamaged, LibraryUnwritable
from reader.library import connection as connections
from reader.library.connection import Database
from reader.library.library import Library


def test_a_text_that_cannot_be_inflated_is_damage(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        entry = library.add_document(read_text("A text."))
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw, raw:
        raw.execute("UPDATE version SET text = x'00'")
    with Library(tmp_path) as library, pytest.raises(LibraryDamaged):
        library.read(entry.id)


def test_a_text_that_is_missing_is_damage(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        entry = library.add_document(read_text("A text."))
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw, raw:
        raw.execute("DELETE FROM version")
    with Library(tmp_path) as library:
        with pytest.raises(LibraryDamaged, match=r"start Reader again.*backups"):
            library.read(entry.id)
        with pytest.raises(LibraryDamaged, match="backups"):
            library.add_document(read_text("A text."))
        with pytest.raises(LibraryDamaged, match="backups"):
            library.annotate(entry.id, 0, 1)


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipe (name)")
    with pytest.raises(LibraryDamaged, match="another program"):
        Library(tmp_path)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("", encoding="utf-8")
    with pytest.raises(LibraryUnwritable, match=r"home.*--home"):
        Library(home)


def test_a_disk_that_is_full_is_said(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add_document(read_text("A text."))
    database = Database(tmp_path / "library.sqlite3")
    with database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with (
        pytest.raises(LibraryUnwritable, match="full"),
        database.writing() as connection,
    ):
        connection.execute("CREATE TABLE big AS SELECT randomblob(1000000) AS noise")
    database.close()


def test_a_program_that_holds_the_library_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "PATIENCE", 0.01)
    with Library(tmp_path) as library:
        entry = library.add_document(read_text("A text."))
        with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(LibraryBusy, match="try again"):
                library.annotate(entry.id, 0, 1)
            assert library.documents() == (entry,)
            other.rollback()
        assert library.annotate(entry.id, 0, 1).quote == "A"


def test_a_fault_of_ours_is_not_hidden(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), database.reading() as it:
        it.execute("SELECT * FROM recipe")
    database.close()


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")

    def fail() -> None:
        with database.writing() as connection:
            connection.execute("CREATE TABLE half (x)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    database.close()


SECOND_PROGRAM = """
import sys
from reader.library.library import Library
with Library(sys.argv[1]) as library:
    library.documents()
"""


def test_another_program_never_takes_the_log_from_one_that_opened_the_library_twice(
    tmp_path: Path,
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A sentence to mark. Another one to mark.\n")
    first = Library(tmp_path / "home")
    entry = first.add(page)
    first.annotate(entry.id, 0, 10)
    with Library(tmp_path / "home") as second:
        second.documents()
        for start in range(3):
            subprocess.run(
                [sys.executable, "-c", SECOND_PROGRAM, str(tmp_path / "home")],
                check=True,
                timeout=60,
            )
            first.annotate(entry.id, start, start + 5)
    with Library(tmp_path / "home") as other:
        assert len(other.annotations()) == 4
    first.close()
    with Library(tmp_path / "home") as later:
        assert len(later.annotations()) == 4


def test_a_library_in_a_folder_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Library(home) as library:
        entry = library.add_document(read_text("Some words to mark."))
        library.annotate(entry.id, 0, 4, note="kept")
    files = [home, *home.rglob("*")]
    for file in files:
        file.chmod(0o500 if file.is_dir() else 0o400)
    try:
        if os.access(home, os.W_OK):
            pytest.skip("the system lets this user write anywhere")
        with Library(home) as library:
            assert [mark.note for mark in library.annotations()] == ["kept"]
            assert library.search("words")
            with pytest.raises(LibraryUnwritable, match="--home"):
                library.annotate(entry.id, 5, 10)
            assert len(library.annotations()) == 1
    finally:
        for file in files:
            file.chmod(0o700 if file.is_dir() else 0o600)
