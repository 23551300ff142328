"""The list of documents: what the library knows of each without its text."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from reader.documents.document import Document
from reader.documents.document_state import state_of
from reader.errors import EntryNotFound
from reader.library.entry import Entry
from reader.library.moments import as_moment, as_text, new_document_id, now

__all__ = [
    "all_entries",
    "entry_at",
    "entry_of",
    "id_of",
    "insert",
    "matching",
    "normalised",
    "retire",
    "row_of",
    "set_position",
    "set_removed",
    "update",
]

_ENTRIES = """
    SELECT number, id, path, title, language, words, length, sha256, added, opened,
           read_to, position, removed, author, date,
           (SELECT count(*) FROM annotation
            WHERE annotation.document = document.number AND deleted IS NULL) AS annotations
    FROM document
"""


def normalised(path: Path | str) -> Path:
    """The one spelling of a path by which a document is known: absolute, links not followed.

    A mail in a mailbox is known by its key, not by its number. A leading "~" is a letter like any
    other: the shell has replaced it where it is none.
    """
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  (takes ".." out)
    if "#" not in absolute.name:
        return absolute
    from reader.documents.mailbox import settled

    return settled(absolute)


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        id=row["id"],
        title=row["title"],
        path=Path(os.fsdecode(row["path"])) if row["path"] is not None else None,
        words=row["words"],
        language=row["language"],
        sha256=row["sha256"],
        length=row["length"],
        added=as_moment(row["added"]),
        opened=as_moment(row["opened"]) if row["opened"] else None,
        read_to=row["read_to"],
        position=row["position"],
        annotations=row["annotations"],
        author=row["author"],
        date=row["date"],
    )


def all_entries(connection: sqlite3.Connection) -> tuple[Entry, ...]:
    """All documents that are not hidden, newest first."""
    rows = connection.execute(f"{_ENTRIES} WHERE removed IS NULL ORDER BY added DESC, number DESC")
    return tuple(_entry(row) for row in rows)


def row_of(connection: sqlite3.Connection, id: str) -> sqlite3.Row:  # noqa: A002
    """All columns of the document `id`.

    Raises:
        EntryNotFound: if there is none, or it is hidden.
    """
    row: sqlite3.Row | None = connection.execute(
        f"{_ENTRIES} WHERE id = :id AND removed IS NULL",
        {"id": id},
    ).fetchone()
    if row is None:
        raise EntryNotFound(
            f"no document {id!r} in the library: `reader list --format json` shows all ids"
        )
    return row


def entry_of(connection: sqlite3.Connection, id: str) -> Entry:  # noqa: A002
    """The document `id`.

    Raises:
        EntryNotFound: if there is none, or it is hidden.
    """
    return _entry(row_of(connection, id))


def id_of(connection: sqlite3.Connection, number: int) -> str:
    """The id of the document in the row `number`."""
    row = connection.execute("SELECT id FROM document WHERE number = :number", {"number": number})
    return str(row.fetchone()["id"])


def entry_at(connection: sqlite3.Connection, path: Path) -> Entry | None:
    """The document whose file is at `path`; None if the library has none, or hides it."""
    row = connection.execute(
        f"{_ENTRIES} WHERE path = :path AND removed IS NULL",
        {"path": os.fsencode(path)},
    ).fetchone()
    return _entry(row) if row else None


_OF_THAT_TEXT = """
    SELECT * FROM document
    WHERE sha256 = :sha256
       OR number IN (  -- what another machine marked in a text that has not come here yet
           SELECT document FROM annotation
           WHERE version = :sha256
             AND NOT EXISTS (
                 SELECT * FROM version
                 WHERE version.document = annotation.document AND sha256 = :sha256
             )
       )
    ORDER BY path IS NULL DESC, number DESC
"""


def matching(connection: sqlite3.Connection, document: Document) -> sqlite3.Row | None:
    """The row that `document` belongs to, hidden or not; None for one that is new.

    The path decides; where it is new, the text does, provided that no file is left at the
    path where that text was known (it was moved, or never was a file).
    """
    path = document.origin.path
    if path is not None:
        at_path: sqlite3.Row | None = connection.execute(
            "SELECT * FROM document WHERE path = :path", {"path": os.fsencode(normalised(path))}
        ).fetchone()
        if at_path:
            return at_path
    same_text = connection.execute(_OF_THAT_TEXT, {"sha256": document.sha256})
    row: sqlite3.Row
    for row in same_text:
        if row["path"] is None or (path is not None and not _exists(row["path"])):
            return row
    return None


def _exists(path: bytes) -> bool:
    """Whether a file is at `path`, as far as can be told: one that cannot be reached is."""
    try:
        Path(os.fsdecode(path)).stat()
    except (FileNotFoundError, NotADirectoryError):
        return state_of(Path(os.fsdecode(path))) is not None  # it may be a mail in a mailbox
    except OSError:
        return True
    return True


def insert(
    connection: sqlite3.Connection,
    document: Document,
    id: str | None = None,  # noqa: A002
) -> int:
    """Adds a document that is new, under the `id` that it has elsewhere; its number."""
    cursor = connection.execute(
        """
        INSERT INTO document
            (id, path, title, language, words, length, sha256, added, author, date)
        VALUES
            (:id, :path, :title, :language, :words, :length, :sha256, :added, :author, :date)
        """,
        {"id": id or new_document_id(), "added": as_text(now()), **_columns(document)},
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def update(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    document: Document,
    places: tuple[int, int],
) -> None:
    """Writes what the present version says of itself, and brings a hidden document back.

    Args:
        connection: the library.
        row: what it knew of the document.
        document: the present version.
        places: the place of reading and the furthest line, in that version.
    """
    columns = _columns(document)
    connection.execute(
        """
        UPDATE document
        SET path = :path, title = :title, language = :language, words = :words,
            length = :length, sha256 = :sha256, author = :author, date = :date,
            added = :added, removed = NULL,
            position = :position, read_to = :read_to
        WHERE number = :number
        """,
        {
            **columns,
            "path": columns["path"] or row["path"],
            "added": as_text(now()) if row["removed"] else row["added"],
            "position": places[0],
            "read_to": places[1],
            "number": row["number"],
        },
    )


def _columns(document: Document) -> dict[str, object]:
    path = document.origin.path
    return {
        "path": os.fsencode(normalised(path)) if path is not None else None,
        "title": document.title,
        "language": document.language,
        "words": document.words,
        "length": len(document.text),
        "sha256": document.sha256,
        "author": document.origin.author,
        "date": document.origin.date,
    }


def set_position(connection: sqlite3.Connection, number: int, offset: int, read_to: int) -> None:
    """Keeps the place in a document; `read_to` only grows, and both stay inside the text."""
    connection.execute(
        """
        UPDATE document
        SET position = max(0, min(:offset, length)),
            read_to = max(read_to, min(:read_to, length)),
            opened = :opened
        WHERE number = :number
        """,
        {"number": number, "offset": offset, "read_to": read_to, "opened": as_text(now())},
    )


def retire(connection: sqlite3.Connection, mailbox: Path) -> None:
    """Hides a mailbox that was added as one document, now that its mails are documents.

    What was ever marked in it stays to be seen.
    """
    connection.execute(
        """
        UPDATE document SET removed = :moment
        WHERE path = :path AND removed IS NULL
          AND NOT EXISTS (SELECT * FROM annotation WHERE annotation.document = document.number)
        """,
        {"moment": as_text(now()), "path": os.fsencode(normalised(mailbox))},
    )


def set_removed(connection: sqlite3.Connection, number: int, moment: str | None) -> None:
    """Hides a document, or shows it again where `moment` is None."""
    connection.execute(
        "UPDATE document SET removed = :removed WHERE number = :number",
        {"removed": moment, "number": number},
    )
