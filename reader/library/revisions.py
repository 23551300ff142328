"""What annotations were before, here or on another machine, and how changes reach the journal.

A revision that was overwritten is kept as the line of a journal, whoever overwrote it: what
loses against another machine is never gone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.library import versions
from reader.library.journal import Addition, Journal
from reader.library.lines import Line, emptied_line, line_of, parse, written

__all__ = [
    "all_of",
    "begin_again",
    "is_behind",
    "journalise",
    "keep",
    "keep_present",
    "present",
    "unsound",
    "write_again",
]

_ROWS = """
    SELECT annotation.*, document.id AS document_id, document.title, document.path
    FROM annotation JOIN document ON document.number = annotation.document
"""


def present(connection: sqlite3.Connection, id: str) -> Line | None:  # noqa: A002
    """The annotation as it stands, in the bin or not; None where there is none."""
    row = connection.execute(f"{_ROWS} WHERE annotation.id = :id", {"id": id}).fetchone()
    return None if row is None else line_of(row, "")


def keep(connection: sqlite3.Connection, line: Line) -> bool:
    """Keeps a line as a revision; whether it was not known."""
    cursor = connection.execute(
        """
        INSERT OR IGNORE INTO revision (annotation, hash, line)
        VALUES (:annotation, :hash, :line)
        """,
        {"annotation": line.id, "hash": line.hash, "line": written(line).decode().rstrip("\n")},
    )
    return cursor.rowcount > 0


def keep_present(connection: sqlite3.Connection, id: str) -> None:  # noqa: A002
    """Keeps what an annotation is before it becomes something else."""
    line = present(connection, id)
    if line is not None:
        keep(connection, line)


def all_of(connection: sqlite3.Connection, id: str) -> tuple[Line, ...]:  # noqa: A002
    """What the annotation `id` was before, or is on a machine that lost: the highest first."""
    rows = connection.execute("SELECT line FROM revision WHERE annotation = :id", {"id": id})
    lines = (parse(row["line"]) for row in rows)
    return tuple(sorted((line for line in lines if line), key=lambda line: line.key, reverse=True))


def journalise(connection: sqlite3.Connection, journal: Journal, addition: Addition) -> None:
    """Appends to the journal what has changed and does not stand there yet, texts first.

    Called inside the transaction that made the changes, so that it fails where this does.

    Raises:
        LibraryUnwritable: if there is no room or no permission.
    """
    rows = connection.execute(f"{_ROWS} WHERE annotation.hash IS NULL").fetchall()
    for number, sha256 in {(row["document"], row["version"]) for row in rows}:
        _keep_text(connection, journal, number, sha256)
    changed = [line_of(row, journal.device) for row in rows]
    gone = [
        emptied_line(row["annotation"], row["revision"], row["moment"], journal.device)
        for row in connection.execute("SELECT * FROM emptied WHERE hash IS NULL")
    ]
    addition.append([*changed, *gone])
    connection.executemany(
        "UPDATE annotation SET hash = :hash, device = :device WHERE id = :id",
        [{"id": line.id, "hash": line.hash, "device": line.device} for line in changed],
    )
    connection.executemany(
        "UPDATE emptied SET hash = :hash WHERE annotation = :id",
        [{"id": line.id, "hash": line.hash} for line in gone],
    )


def is_behind(connection: sqlite3.Connection, journal: Journal) -> bool:
    """Whether there are annotations that the journal does not have: made before there was one."""
    wanted = "hash IS NULL" if journal.file.exists() else "TRUE"
    query = f"SELECT EXISTS (SELECT 1 FROM annotation WHERE {wanted})"  # noqa: S608  (ours)
    return bool(connection.execute(query).fetchone()[0])


def begin_again(connection: sqlite3.Connection, journal: Journal) -> None:
    """Has all annotations written into a journal that is not there: new, lost, or elsewhere."""
    if not journal.file.exists():
        connection.execute("UPDATE annotation SET hash = NULL")


def write_again(connection: sqlite3.Connection, *, all_but: Iterable[Line]) -> None:
    """Has all annotations written into a journal that has lost lines, but for what it still has."""
    known = {(line.id, line.hash) for line in all_but}
    for table, id_ in (("annotation", "id"), ("emptied", "annotation")):
        rows = connection.execute(f"SELECT {id_}, hash FROM {table}")  # noqa: S608  (ours)
        missing = [(row[0],) for row in rows.fetchall() if (row[0], row["hash"]) not in known]
        update = f"UPDATE {table} SET hash = NULL WHERE {id_} = ?"  # noqa: S608  (ours)
        connection.executemany(update, missing)


def _keep_text(connection: sqlite3.Connection, journal: Journal, number: int, sha256: str) -> None:
    if journal.has_text(sha256):
        return
    packed = versions.packed(connection, number, sha256)
    if packed is not None:
        journal.keep_text(sha256, packed.structure, packed.text)


def unsound(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The ids of annotations that are not as they were written: what a flipped byte leaves."""
    rows = connection.execute(f"{_ROWS} WHERE annotation.hash IS NOT NULL")
    return tuple(row["id"] for row in rows if not _is_sound(row))


def _is_sound(row: sqlite3.Row) -> bool:
    try:
        line = line_of(row, "")
    except (ValueError, TypeError):
        return False
    return line.hash == str(row["hash"])
