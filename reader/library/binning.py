"""The bin: deleted annotations stay there until it is emptied, which is for ever."""

from __future__ import annotations

import sqlite3

from reader.annotations.annotation import Annotation
from reader.library import history, marks
from reader.library.moments import as_text, now

__all__ = ["discard", "emptied", "empty", "restore"]


def restore(connection: sqlite3.Connection, id: str) -> Annotation:  # noqa: A002
    """Takes an annotation out of the bin; `undo` puts it back in."""
    deleted = marks.columns(connection, marks.read_deleted(connection, id).id)["deleted"]
    marks.write(connection, id, {"deleted": None})
    history.record(connection, "restored", {"deleted": deleted}, {"deleted": None}, annotation=id)
    return marks.read(connection, id)


def empty(connection: sqlite3.Connection) -> int:
    """Takes all that is in the bin out of the library for ever; how many there were.

    Nothing brings them back: their revisions and the changes that could be undone go too. What
    stays is that there was one of that id, so that no other machine's journal brings it back
    unless it was edited there later.
    """
    rows = connection.execute(
        "SELECT id, revision FROM annotation WHERE deleted IS NOT NULL"
    ).fetchall()
    moment = as_text(now())
    for row in rows:
        discard(connection, row["id"])
        connection.execute(
            """
            INSERT OR REPLACE INTO emptied (annotation, revision, moment)
            VALUES (:id, :revision, :moment)
            """,
            {"id": row["id"], "revision": row["revision"] + 1, "moment": moment},
        )
    return len(rows)


def emptied(connection: sqlite3.Connection) -> frozenset[str]:
    """The ids of all that was ever emptied from the bin."""
    return frozenset(row["annotation"] for row in connection.execute("SELECT * FROM emptied"))


def discard(connection: sqlite3.Connection, id: str) -> None:  # noqa: A002
    """Removes an annotation with all that is known of it."""
    history.forget(connection, id)
    for statement in _DISCARDING:
        connection.execute(statement, {"id": id})


_DISCARDING = (
    "DELETE FROM placement WHERE annotation = :id",
    "DELETE FROM revision WHERE annotation = :id",
    "DELETE FROM annotation WHERE id = :id",
)
