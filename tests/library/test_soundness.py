"""When a library is read through before it is used."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.library import opening, soundness
from reader.library.connection import Database
from reader.library.journal import Journal
from reader.library.library import Library
from reader.library.moments import now


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Library(tmp_path) as library:
        library.annotate(library.add_document(read_text("Some words to mark.")).id, 0, 4)
    return tmp_path


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The databases that are read through."""
    looked: list[Path] = []
    real = soundness.problem_of

    def problem_of(database: Database) -> str | None:
        looked.append(database.path)
        return real(database)

    monkeypatch.setattr(soundness, "problem_of", problem_of)
    return looked


def test_a_library_that_nobody_touched_is_not_read_through(home: Path, looks: list[Path]) -> None:
    for _ in range(2):
        Library(home).close()
    assert looks == []


def test_work_in_reader_is_no_reason(home: Path, looks: list[Path]) -> None:
    for _ in range(2):
        with Library(home) as library:
            library.annotate(library.documents()[0].id, 5, 10)
    with Library(home) as one, Library(home) as two:
        one.annotate(one.documents()[0].id, 5, 10)
        two.annotate(one.documents()[0].id, 5, 10)
    Library(home).close()
    assert looks == []


def test_once_a_day_it_is(home: Path, looks: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    later = now() + timedelta(days=1, minutes=1)
    monkeypatch.setattr(opening, "now", lambda: later)
    for _ in range(2):
        Library(home).close()
    assert len(looks) == 1


def test_a_clock_that_went_backwards_is_a_reason(
    home: Path, looks: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "now", lambda: datetime(2001, 1, 1, tzinfo=UTC))
    Library(home).close()
    assert len(looks) == 1


def test_so_is_a_file_that_another_program_wrote_to(home: Path, looks: list[Path]) -> None:
    status = (home / "library.sqlite3").stat()
    os.utime(home / "library.sqlite3", ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    for _ in range(2):
        Library(home).close()
    assert len(looks) == 1


def test_so_is_a_crash(home: Path, looks: list[Path]) -> None:
    journal = Journal.of(home)
    with journal.file.open("ab") as file:
        file.write(b'{"torn')
    for _ in range(2):
        Library(home).close()
    assert len(looks) == 1


@pytest.mark.parametrize("note", ["", "x", "once upon a time", "2026-01-01 1 2 3", "\0"])
def test_a_damaged_note_is_a_reason_and_no_more(home: Path, note: str, looks: list[Path]) -> None:
    (home / "checked").write_text(note, encoding="utf-8")
    with Library(home) as library:
        assert library.notices == ()
        assert len(library.annotations()) == 1
    assert len(looks) == 1


def test_a_step_of_undo_that_belongs_to_nothing_any_more_is_mended(home: Path) -> None:
    with closing(sqlite3.connect(home / "library.sqlite3")) as connection, connection:
        connection.execute("UPDATE change SET annotation = 'flipped'")
    with Library(home) as library:
        assert "does not fit" in library.notices[0]
        assert len(library.annotations()) == 1
        library.undo()


def test_a_place_that_was_flipped_is_mended(home: Path) -> None:
    with closing(sqlite3.connect(home / "library.sqlite3")) as connection, connection:
        connection.execute('UPDATE placement SET "end" = 6')
    with Library(home) as library:
        assert "do not stand where they were made" in library.notices[0]
        [mark] = library.annotations()
        assert mark.span == mark.anchor.span


def test_a_place_given_by_hand_and_taken_back_in_a_later_version_is_sound(
    home: Path, tmp_path: Path
) -> None:
    (page := tmp_path / "page.txt").write_text("Some words to mark here.")
    with Library(home) as library:
        entry = library.add(page)
        mark = library.annotate(entry.id, 0, 4)
        library.attach(mark.id, 5, 10)
        page.write_text("Some more words to mark here.")
        library.add(page)
        library.undo()
        library.annotate(entry.id, 0, 4)
        assert library.annotation(mark.id).span == mark.span
    soundness.distrust(home / "library.sqlite3")
    assert Library(home).notices == ()


def test_a_journal_that_has_lost_lines_gets_them_again(home: Path) -> None:
    with Library(home) as library:
        page = library.documents()[0].id
        for start in range(4):
            library.annotate(page, start, 5)
        library.delete(library.annotate(page, 5, 9).id)
        library.empty_bin()
        before = library.annotations()
    journal = Journal.of(home).file
    journal.write_bytes(journal.read_bytes()[:700])
    Library(home).close()
    for file in (home / "library.sqlite3", *(home / "backups").iterdir()):
        file.unlink()
    with Library(home) as library:
        assert library.annotations() == before
        assert library.bin() == ()
