"""The tables of the library, and how an older file becomes a present one.

A migration is a numbered function in one transaction. The file bears Reader's
`application_id`, and the number of its last migration as `user_version`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from reader.errors import LibraryDamaged, LibraryNewer
from reader.library.connection import Database

__all__ = ["APPLICATION", "LATEST", "ForeignDatabase", "migrate", "version_of"]

APPLICATION = 0x52656164
"""SQLite's `application_id` of our files: "Read"."""


class ForeignDatabase(LibraryDamaged):
    """The file is the database of another program: never moved or restored."""


_MARK = """
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" >= start),
        kind TEXT NOT NULL CHECK (kind IN ('highlight', 'note', 'bookmark', 'key-figure')),
        colour TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,     -- a JSON array
        created TEXT NOT NULL,
        updated TEXT NOT NULL
""".strip()
"""What an annotation has been since the first tables: a migration does not change later."""

_FIRST = (
    """
    CREATE TABLE document (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        path BLOB UNIQUE,       -- as the file system spells it, which need not be Unicode
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        words INTEGER NOT NULL,
        length INTEGER NOT NULL,
        sha256 TEXT NOT NULL,   -- the present version
        added TEXT NOT NULL,
        opened TEXT,
        read_to INTEGER NOT NULL DEFAULT 0,
        position INTEGER NOT NULL DEFAULT 0,
        removed TEXT            -- when it was hidden
    )
    """,
    "CREATE INDEX document_by_sha256 ON document (sha256)",
    """
    CREATE TABLE version (
        document INTEGER NOT NULL REFERENCES document (number),
        sha256 TEXT NOT NULL,
        seen TEXT NOT NULL,
        text BLOB NOT NULL,     -- UTF-8, deflated
        structure BLOB NOT NULL,  -- JSON, deflated
        PRIMARY KEY (document, sha256)
    )
    """,
    f"""
    CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        document INTEGER NOT NULL,
        version TEXT NOT NULL,  -- the anchor: never rewritten
        {_MARK},
        deleted TEXT,           -- a tombstone: when it was deleted
        FOREIGN KEY (document, version) REFERENCES version (document, sha256)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX annotation_by_document ON annotation (document, version)",
    """
    CREATE TABLE placement (
        annotation TEXT NOT NULL REFERENCES annotation (id),
        version TEXT NOT NULL,  -- SHA-256 of the text in which it stands here
        start INTEGER,          -- NULL for an orphan
        "end" INTEGER,
        state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'changed', 'orphan')),
        PRIMARY KEY (annotation, version)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE change (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        moment TEXT NOT NULL,
        action TEXT NOT NULL,   -- 'added', 'changed', 'deleted' or 'removed'
        annotation TEXT REFERENCES annotation (id),
        document INTEGER REFERENCES document (number),
        before TEXT NOT NULL,   -- JSON: the columns that the change touched
        after TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        CHECK ((annotation IS NULL) <> (document IS NULL))
    )
    """,
    """
    CREATE VIRTUAL TABLE page USING fts5 (
        title, body, content = '', tokenize = "unicode61 remove_diacritics 2"
    )
    """,
    """
    CREATE TABLE indexed (
        number INTEGER PRIMARY KEY REFERENCES document (number),
        title TEXT NOT NULL,    -- what stands in page, which needs it word for word to forget it
        body BLOB NOT NULL
    )
    """,
)


def _create(connection: sqlite3.Connection) -> None:
    for statement in _FIRST:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")


_SECOND = (
    "PRAGMA defer_foreign_keys = ON",  # the table that others refer to is made anew
    "CREATE TEMP TABLE old_annotation AS SELECT * FROM annotation",
    "DROP TABLE annotation",
    f"""
    CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (number),
        version TEXT NOT NULL,  -- the anchor: never rewritten; its text may be on another machine
        {_MARK},
        deleted TEXT,           -- when it was put into the bin
        attached TEXT,          -- JSON: where a user attached it by hand
        revision INTEGER NOT NULL DEFAULT 1,
        device TEXT NOT NULL DEFAULT '',  -- '' until it is journaled
        hash TEXT               -- of that revision; NULL until it stands in the journal
    ) WITHOUT ROWID
    """,
    "CREATE INDEX annotation_by_document ON annotation (document, version)",
    "CREATE INDEX annotation_by_version ON annotation (version)",
    "CREATE INDEX annotation_unjournaled ON annotation (id) WHERE hash IS NULL",
    """
    INSERT INTO annotation (id, document, version, quote, prefix, suffix, start, "end",
                            kind, colour, note, tags, created, updated, deleted)
    SELECT id, document, version, quote, prefix, suffix, start, "end",
           kind, colour, note, tags, created, updated, deleted
    FROM old_annotation
    """,
    "DROP TABLE old_annotation",
    """
    CREATE TABLE revision (     -- what an annotation also was, here or on another machine
        annotation TEXT NOT NULL,
        hash TEXT NOT NULL,
        line TEXT NOT NULL,     -- as it stands in a journal
        PRIMARY KEY (annotation, hash)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE emptied (      -- what was taken out of the bin for ever
        annotation TEXT PRIMARY KEY,
        revision INTEGER NOT NULL,
        moment TEXT NOT NULL,
        hash TEXT               -- NULL until it stands in the journal
    ) WITHOUT ROWID
    """,
)


def _keep_revisions(connection: sqlite3.Connection) -> None:
    for statement in _SECOND:
        connection.execute(statement)


_THIRD = (
    "ALTER TABLE change ADD COLUMN step INTEGER",  # the same for all that are undone together
    "ALTER TABLE change ADD COLUMN verb TEXT NOT NULL DEFAULT ''",  # what the step is called
    "ALTER TABLE change ADD COLUMN origin TEXT NOT NULL DEFAULT ''",  # and where it came from
    "CREATE INDEX change_by_step ON change (step)",
    "CREATE INDEX change_by_annotation ON change (annotation)",
    "CREATE INDEX change_undone ON change (number) WHERE undone",
)


def _group_changes(connection: sqlite3.Connection) -> None:
    for statement in _THIRD:
        connection.execute(statement)


_FOURTH = (
    "ALTER TABLE document ADD COLUMN author TEXT NOT NULL DEFAULT ''",  # as the document says
    "ALTER TABLE document ADD COLUMN date TEXT NOT NULL DEFAULT ''",
)


def _name_authors(connection: sqlite3.Connection) -> None:
    from reader.library.remembering import origin_of

    for statement in _FOURTH:
        connection.execute(statement)
    rows = connection.execute(
        """
        SELECT number, structure FROM document JOIN version
        ON version.document = document.number AND version.sha256 = document.sha256
        """
    ).fetchall()
    for row in rows:
        origin = origin_of(row["structure"])
        connection.execute(
            "UPDATE document SET author = :author, date = :date WHERE number = :number",
            {
                "author": str(origin.get("author", "")),
                "date": str(origin.get("date", "")),
                "number": row["number"],
            },
        )


_MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _create,
    _keep_revisions,
    _group_changes,
    _name_authors,
)

LATEST = len(_MIGRATIONS)
"""The `user_version` that this Reader writes."""


def version_of(connection: sqlite3.Connection) -> int:
    """The `user_version` of a library's file; 0 for an empty one."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(database: Database, before: Callable[[], None]) -> None:
    """Brings the file to the present tables.

    Args:
        database: the library's file.
        before: called before a file that holds something is migrated (a backup).

    Raises:
        LibraryNewer: if a later Reader wrote it.
        ForeignDatabase: if it belongs to another program.
    """
    with database.reading() as connection:
        connection.execute("BEGIN")  # one moment: another program may be making the tables
        try:
            version = version_of(connection)
            _check_owner(database, connection, version)
        finally:
            if connection.in_transaction:  # an error may have ended it
                connection.execute("COMMIT")
    if version == LATEST:
        return
    if version:
        before()
    for number in range(1, LATEST + 1):
        with database.writing() as connection:
            # Asked again, since another program may have done it in the meantime.
            if version_of(connection) < number:
                _MIGRATIONS[number - 1](connection)
                connection.execute(f"PRAGMA user_version = {number}")


def _check_owner(database: Database, connection: sqlite3.Connection, version: int) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and tables:
        raise ForeignDatabase(
            f"the library {database.path} is the database of another program: "
            "move it away, or name another folder with --home"
        )
    if version > LATEST:
        raise LibraryNewer(
            f"the library {database.path} was written by a later Reader (format {version}, "
            f"this one knows {LATEST}): install the present Reader"
        )
