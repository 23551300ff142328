"""What can still be read of a damaged database: documents that no backup has.

Annotations come from the journal, which is sound; of a damaged row nobody knows what it was.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

from reader.documents.document import Document
from reader.library import catalogue, indexing, versions

__all__ = ["salvage"]


def salvage(damaged: sqlite3.Connection, connection: sqlite3.Connection) -> int:
    """Adds the documents of `damaged` that `connection` lacks; how many there were."""
    added = 0
    for number in _numbers(damaged):
        row = _row(damaged, number)
        document = _document(row) if row is not None else None
        if row is None or document is None or _is_known(connection, row):
            continue
        made = catalogue.insert(connection, document, str(row["id"]))
        versions.keep(connection, made, versions.pack(document))
        indexing.put(connection, made, indexing.searchable(document))
        catalogue.set_removed(connection, made, row["removed"])
        added += 1
    return added


def _numbers(damaged: sqlite3.Connection) -> Iterator[int]:
    """The numbers of the documents, up to the first page that cannot be read."""
    try:
        for row in damaged.execute("SELECT number FROM document"):
            yield row[0]
    except sqlite3.DatabaseError:
        return


_DOCUMENT = """
    SELECT id, path, removed, document.sha256, text, structure
    FROM document
    JOIN version ON version.document = number AND version.sha256 = document.sha256
    WHERE number = :number
"""


def _row(damaged: sqlite3.Connection, number: int) -> sqlite3.Row | None:
    try:
        row: sqlite3.Row | None = damaged.execute(_DOCUMENT, {"number": number}).fetchone()
    except sqlite3.DatabaseError:
        return None
    return row


def _document(row: sqlite3.Row) -> Document | None:
    """The document of a row; None if it is not what was written."""
    try:
        path = Path(os.fsdecode(row["path"])) if row["path"] is not None else None
        document = versions.unpack(row["text"], row["structure"], path)
    except (zlib.error, ValueError, TypeError, KeyError, UnicodeError):
        return None
    return document if document.sha256 == row["sha256"] else None


def _is_known(connection: sqlite3.Connection, row: sqlite3.Row) -> bool:
    found = connection.execute(
        "SELECT 1 FROM document WHERE id = :id OR path = :path",
        {"id": row["id"], "path": row["path"]},
    )
    return found.fetchone() is not None
