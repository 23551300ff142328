"""How the library is: for `reader doctor`."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from reader.library import revisions, versions
from reader.library.backups import all_backups
from reader.library.connection import Database
from reader.library.journal import Journal, lines_in, readable_lines
from reader.library.opening import warning_of_syncing
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
    journal: Path
    """The journal of this device; it need not exist yet."""
    journaled: int
    """Its lines."""
    torn: int
    """How many of them cannot be read: crashes leave one each at most."""
    binned: int
    """Deleted annotations that can be restored."""
    set_aside: tuple[Path, ...]
    """Damaged databases that were restored and are kept."""
    warnings: tuple[str, ...]
    """What is at risk though nothing is wrong."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


_COUNTS = """
    SELECT (SELECT count(*) FROM document WHERE removed IS NULL) AS documents,
           (SELECT count(*) FROM document WHERE removed IS NOT NULL) AS removed,
           (SELECT count(*) FROM version) AS versions,
           (SELECT count(*) FROM annotation WHERE deleted IS NULL) AS annotations,
           (SELECT count(*) FROM annotation WHERE deleted IS NOT NULL) AS binned
"""


def check(database: Database, journal: Journal) -> Check:
    """Reads through the whole library and its journal."""
    lines, torn = readable_lines(lines_in([journal.file]))
    warning = warning_of_syncing(database.path.parent)
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
            journal=journal.file,
            journaled=len(lines) + torn,
            torn=torn,
            binned=counts["binned"],
            set_aside=tuple(sorted(database.path.parent.glob("library.damaged-*.sqlite3"))),
            warnings=(warning,) if warning else (),
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
    changed = [
        f"the annotation {annotation} is not as it was written"
        for annotation in revisions.unsound(connection)
    ]
    return tuple(v for v in (*verdicts, *strays, *texts, *changed) if v != "ok")


def _size(path: Path) -> int:
    files = (path, path.with_name(path.name + "-wal"))
    return sum(file.stat().st_size for file in files if file.exists())
