"""How the library is: for `reader doctor`."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from reader.library import versions
from reader.library.backups import all_backups
from reader.library.connection import Database
from reader.library.schema import version_of

__all__ = ["Check", "check"]


@dataclass(frozen=True, slots=True)
class Check:
    """What the library says of itself."""

    path: Path
    problems: tuple[str, ...]
    """What is unsound; empty where nothing is."""
    schema: int
    """The number of its last migration."""
    documents: int
    """Hidden ones not counted."""
    removed: int
    """Documents that are hidden."""
    versions: int
    annotations: int
    size: int
    """Bytes of the file and of what still waits in its log."""
    sqlite: str
    """The version of SQLite."""
    full_text: bool
    """Whether this SQLite has FTS5."""
    backups: tuple[Path, ...]
    """Newest first."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


_COUNTS = """
    SELECT (SELECT count(*) FROM document WHERE removed IS NULL) AS documents,
           (SELECT count(*) FROM document WHERE removed IS NOT NULL) AS removed,
           (SELECT count(*) FROM version) AS versions,
           (SELECT count(*) FROM annotation WHERE deleted IS NULL) AS annotations
"""


def check(database: Database) -> Check:
    """Reads through the whole library."""
    with database.reading() as connection:
        counts = connection.execute(_COUNTS).fetchone()
        modules = connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")
        return Check(
            path=database.path,
            problems=_problems(connection),
            schema=version_of(connection),
            documents=counts["documents"],
            removed=counts["removed"],
            versions=counts["versions"],
            annotations=counts["annotations"],
            size=_size(database.path),
            sqlite=sqlite3.sqlite_version,
            full_text=modules.fetchone() is not None,
            backups=all_backups(database.path),
        )


def _problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    verdicts = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
    strays = [
        f"a row of {row['table']} belongs to no {row['parent']}"
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    texts = [
        f"a text of the document {document} cannot be read"
        for document in versions.unreadable(connection)
    ]
    return tuple(verdict for verdict in (*verdicts, *strays, *texts) if verdict != "ok")


def _size(path: Path) -> int:
    files = (path, path.with_name(path.name + "-wal"))
    return sum(file.stat().st_size for file in files if file.exists())
