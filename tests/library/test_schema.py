"""Old, new and later library files."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryNewer
from reader.library import schema
from reader.library.backups import all_backups
from reader.library.connection import Database
from reader.library.library import Library
from reader.library.schema import LATEST, migrate, version_of
from reader.text.spans import Span

FIXTURES = Path(__file__).with_name("fixtures")
FIRST = FIXTURES / "schema_1.sql"

Migration = Callable[[sqlite3.Connection], None]


@pytest.fixture
def old_home(tmp_path: Path) -> Path:
    """A home whose library the first schema wrote."""
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw:
        raw.executescript(FIRST.read_text(encoding="utf-8"))
    return tmp_path


def _version(home: Path) -> int:
    with closing(sqlite3.connect(home / "library.sqlite3")) as raw:
        return schema.version_of(raw)


def _next(monkeypatch: pytest.MonkeyPatch, migration: Migration) -> None:
    monkeypatch.setattr(schema, "_MIGRATIONS", (*schema._MIGRATIONS, migration))
    monkeypatch.setattr(schema, "LATEST", schema.LATEST + 1)


def test_a_library_of_the_first_schema_is_read_whole(old_home: Path) -> None:
    with Library(old_home) as library:
        (entry,) = library.documents()
        (mark,) = library.annotations(entry.id)
        document = library.read(entry.id)
        assert (entry.title, entry.path, entry.position) == (
            "The harbour",
            Path("/texts/harbour.txt"),
            38,
        )
        assert (mark.quote, mark.note, mark.tags) == (
            "38 per cent",
            "Who counted?",
            ("ai", "key-figure"),
        )
        assert mark.span is not None
        assert mark.span.of(document.text) == "38 per cent"
        assert mark.anchor.span.start == mark.span.start - len("Only ")
        assert (document.kicker, document.origin.url) == (
            "Editorial",
            "https://example.org/harbour",
        )
        for query in ("banks", "經濟", "tag:ai", "note:counted"):
            assert [hit.id for hit in library.search(query)] == [entry.id]
        assert library.search("advertisement") == ()
        assert library.check().is_sound


def test_the_history_of_the_first_schema_goes_on(old_home: Path) -> None:
    with Library(old_home) as library:
        assert library.undo() == 'removed "Gone"'
        assert len(library.documents()) == 2
        assert library.undo() == 'deleted bookmark on "The"'
        assert len(library.annotations()) == 2


@pytest.fixture
def second_home(tmp_path: Path) -> Path:
    """A home whose library the second schema wrote, without its journal."""
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw:
        raw.executescript((FIXTURES / "schema_2.sql").read_text(encoding="utf-8"))
    return tmp_path


def test_there_is_a_fixture_of_every_schema() -> None:
    assert [file.name for file in sorted(FIXTURES.glob("schema_*.sql"))] == [
        f"schema_{number}.sql" for number in range(1, LATEST + 1)
    ]


def test_a_library_of_the_second_schema_is_read_whole(second_home: Path) -> None:
    with Library(second_home) as library:
        whole, attached, note = library.annotations()
        assert whole.is_on_document
        assert (attached.state, attached.span, attached.quote) == ("changed", Span(0, 3), "harbour")
        assert (note.note, note.revision) == ("Who counted them?", 2)
        assert [line.note for line in library.revisions(note.id)] == ["Who counted?"]
        assert [mark.note for mark in library.bin()] == ["In the bin."]
        assert library.check().is_sound
        assert library.undo() == 'deleted highlight on "The"'


def test_the_steps_of_the_third_schema_are_undone_as_one(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw:
        raw.executescript((FIXTURES / "schema_3.sql").read_text(encoding="utf-8"))
    with Library(tmp_path) as library:
        assert library.check().is_sound
        assert library.undo() == "imported 1 mark from notes.md"
        assert library.undo() == "coloured 2 marks"
        assert "purple" not in {mark.colour for mark in library.annotations()}


def test_authors_and_dates_are_listed_of_what_the_third_schema_had_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.eml"
    file.write_text("From: Ada\nDate: Wed, 3 Jan 2024 09:38:26 +0100\n\nNobody lit the lamp.\n")
    with Library(tmp_path) as library:
        library.add(file)
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw:
        raw.executescript(
            "ALTER TABLE document DROP COLUMN author; ALTER TABLE document DROP COLUMN date;"
            "PRAGMA user_version = 3"
        )
    with Library(tmp_path) as library:
        (entry,) = library.documents()
    assert (entry.author, entry.date) == ("Ada", "2024-01-03")


@pytest.mark.parametrize("schema_number", range(1, LATEST + 1))
def test_an_older_library_has_its_journal_from_the_first_start(
    tmp_path: Path, schema_number: int
) -> None:
    fixture = FIXTURES / f"schema_{schema_number}.sql"
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw:
        raw.executescript(fixture.read_text(encoding="utf-8"))
    with Library(tmp_path) as library:
        before = library.annotations(), library.bin()
    (tmp_path / "library.sqlite3").unlink()
    with Library(tmp_path) as library:
        after = library.annotations(), library.bin()
    assert [{mark.id: mark.note for mark in marks} for marks in after] == [
        {mark.id: mark.note for mark in marks} for marks in before
    ]


def test_the_tables_of_a_new_library_are_those_of_an_old_one(
    old_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    new_home = tmp_path_factory.mktemp("new")
    tables = []
    for home in (old_home, new_home):
        Library(home).close()
        with closing(sqlite3.connect(home / "library.sqlite3")) as raw:
            rows = raw.execute("SELECT name, sql FROM sqlite_schema ORDER BY name")
            tables.append([(name, " ".join((sql or "").split())) for name, sql in rows])
    assert tables[0] == tables[1]


def test_a_library_of_a_later_reader_is_refused_and_left_alone(tmp_path: Path) -> None:
    Library(tmp_path).close()
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryNewer, match=f"{path}.*format 99"):
        Library(tmp_path)
    assert _version(tmp_path) == 99


def test_a_migration_is_made_once_with_a_backup_before(
    old_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add_table(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE shelf (name TEXT)")

    _next(monkeypatch, add_table)
    for _ in range(2):
        with Library(old_home) as library:
            assert len(library.annotations()) == 1
    assert _version(old_home) == LATEST + 1
    (backup,) = all_backups(old_home / "library.sqlite3")
    with closing(sqlite3.connect(backup)) as raw:
        assert schema.version_of(raw) == 1


def test_a_migration_that_fails_leaves_the_library_as_it_was(
    old_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE placement")
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        _next(patched, fail)
        with pytest.raises(ZeroDivisionError):
            Library(old_home)
    assert _version(old_home) == LATEST
    with Library(old_home) as library:
        assert library.annotations()[0].span is not None


def test_a_library_made_by_another_program_meanwhile_is_no_foreign_one(tmp_path: Path) -> None:
    """What a new file is, is read as of one moment."""
    database = Database(tmp_path / "library.sqlite3")

    def hurry(statement: str) -> None:
        if "sqlite_schema" in statement:
            Library(tmp_path).close()

    with database.reading() as connection:
        connection.set_trace_callback(hurry)
    try:
        migrate(database, before=lambda: None)
        with database.reading() as connection:
            assert version_of(connection) == LATEST
    finally:
        database.close()
