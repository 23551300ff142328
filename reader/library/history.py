"""What was done, so that it can be undone and done again, also after a restart.

A change is the columns of one row that it touched, before and after. Several that were made as
one step are undone as one. What was undone stays until something new is done.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Literal

from reader.annotations.annotation import WHOLE
from reader.library import catalogue, marks, placing
from reader.library.moments import as_text, now
from reader.text.spans import Span

__all__ = [
    "Action",
    "forget",
    "next_redo",
    "next_undo",
    "record",
    "record_added",
    "redo",
    "step",
    "undo",
]

Action = Literal["added", "changed", "deleted", "restored", "attached", "removed"]
Columns = Mapping[str, str | None]

QUOTED = 24
"""Code points of a quote that a description shows."""


def record(
    connection: sqlite3.Connection,
    action: Action,
    before: Columns,
    after: Columns,
    *,
    annotation: str | None = None,
    document: int | None = None,
) -> None:
    """Writes down a change of an annotation or of a document; nothing can be redone after it."""
    connection.execute("DELETE FROM change WHERE undone")
    connection.execute(
        """
        INSERT INTO change (moment, action, annotation, document, before, after)
        VALUES (:moment, :action, :annotation, :document, :before, :after)
        """,
        {
            "moment": as_text(now()),
            "action": action,
            "annotation": annotation,
            "document": document,
            "before": json.dumps(before, ensure_ascii=False),
            "after": json.dumps(after, ensure_ascii=False),
        },
    )


def record_added(connection: sqlite3.Connection, annotation: str) -> None:
    """Writes down that an annotation was made; to undo it is to delete it."""
    unmade = {"deleted": as_text(now())}
    record(connection, "added", unmade, {"deleted": None}, annotation=annotation)


@contextmanager
def step(connection: sqlite3.Connection, verb: str, origin: str = "") -> Iterator[None]:
    """Makes what is recorded inside one step, which one undo takes back.

    Args:
        connection: the library, in a transaction.
        verb: what is done to its annotations, such as "deleted".
        origin: where they came from, such as the name of a file; else a step of one change is
            described as that change is.
    """
    last = connection.execute("SELECT coalesce(max(number), 0) FROM change").fetchone()[0]
    yield
    connection.execute(
        """
        UPDATE change SET step = :last + 1, verb = :verb, origin = :origin
        WHERE number > :last
          AND (:origin <> '' OR (SELECT count(*) FROM change WHERE number > :last) > 1)
        """,
        {"last": last, "verb": verb, "origin": origin},
    )


_LAST_DONE = "SELECT * FROM change WHERE NOT undone ORDER BY number DESC LIMIT 1"
_LAST_UNDONE = "SELECT * FROM change WHERE undone ORDER BY number LIMIT 1"


def undo(connection: sqlite3.Connection) -> str | None:
    """Takes the last change back and says what it was; None where there is none."""
    return _step(connection, _LAST_DONE, "before")


def redo(connection: sqlite3.Connection) -> str | None:
    """Makes the change that was taken back last again; None where there is none."""
    return _step(connection, _LAST_UNDONE, "after")


def next_undo(connection: sqlite3.Connection) -> str | None:
    """What `undo` would take back, in words; None where there is nothing."""
    change = connection.execute(_LAST_DONE).fetchone()
    return None if change is None else _described(connection, change)


def next_redo(connection: sqlite3.Connection) -> str | None:
    """What `redo` would make again, in words; None where there is nothing."""
    change = connection.execute(_LAST_UNDONE).fetchone()
    return None if change is None else _described(connection, change)


def forget(connection: sqlite3.Connection, annotation: str) -> None:
    """Forgets all changes of an annotation that is gone for ever."""
    connection.execute("DELETE FROM change WHERE annotation = :id", {"id": annotation})


def _step(
    connection: sqlite3.Connection, query: str, wanted: Literal["before", "after"]
) -> str | None:
    change = connection.execute(query).fetchone()
    if change is None:
        return None
    for each in _changes_of_step(connection, change, wanted):
        _retrace(connection, each, wanted)
    return _described(connection, change)


def _changes_of_step(
    connection: sqlite3.Connection, change: sqlite3.Row, wanted: Literal["before", "after"]
) -> list[sqlite3.Row]:
    """All changes that are undone together with `change`, the last first; or done, the first."""
    if change["step"] is None:
        return [change]
    order = "DESC" if wanted == "before" else "ASC"
    query = f"SELECT * FROM change WHERE step = :step ORDER BY number {order}"  # noqa: S608  (ours)
    return connection.execute(query, {"step": change["step"]}).fetchall()


def _retrace(
    connection: sqlite3.Connection, change: sqlite3.Row, wanted: Literal["before", "after"]
) -> None:
    columns = json.loads(change[wanted])
    if change["annotation"]:
        marks.write(connection, change["annotation"], columns)
        if "attached" in columns:
            placing.place_anew(connection, change["annotation"])
    else:
        catalogue.set_removed(connection, change["document"], columns["removed"])
    connection.execute(
        "UPDATE change SET undone = :undone WHERE number = :number",
        {"undone": wanted == "before", "number": change["number"]},
    )


def _described(connection: sqlite3.Connection, change: sqlite3.Row) -> str:
    if change["step"] is not None:
        return _step_described(connection, change)
    if change["document"]:
        title = connection.execute(
            "SELECT title FROM document WHERE number = :number", {"number": change["document"]}
        ).fetchone()["title"]
        return f'{change["action"]} "{_shortened(title)}"'
    row = connection.execute(
        """
        SELECT kind, quote, start, "end", title
        FROM annotation JOIN document ON document.number = annotation.document
        WHERE annotation.id = :id
        """,
        {"id": change["annotation"]},
    ).fetchone()
    thing = f"{change['action']} {row['kind'].replace('-', ' ')}"
    if row["kind"] == "note" and Span(row["start"], row["end"]) == WHOLE:
        return f'{thing} on the whole of "{_shortened(row["title"])}"'
    return f'{thing} on "{_shortened(row["quote"])}"' if row["quote"].strip() else thing


def _step_described(connection: sqlite3.Connection, change: sqlite3.Row) -> str:
    count: int = connection.execute(
        "SELECT count(DISTINCT annotation) FROM change WHERE step = :step", {"step": change["step"]}
    ).fetchone()[0]
    origin = f" from {change['origin']}" if change["origin"] else ""
    return f"{change['verb']} {count:,} mark{'' if count == 1 else 's'}{origin}"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else line[:QUOTED].rstrip() + "…"
