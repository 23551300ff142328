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
    """Adds the documents of `damaged` that `connection` lacks; how many there were.

    Where the text can be read but not what the list knew of it, it gets a new id and no path:
    it is found by its text when its file is added.
    """
    entries = {row["number"]: row for row in _rows(damaged, "document", _DOCUMENT)}
    texts = {row["document"]: row for row in _rows(damaged, "version", _VERSION)
             if _is_present(row, entries.get(row["document"]))}  # fmt: skip
    added = 0
    for number, version in texts.items():
        entry = entries.get(number)
        document = _document(entry, version)
        if document is not None and not _is_known(connection, entry, document):
            _add(connection, entry, document)
            added += 1
    return added


def _is_present(version: sqlite3.Row, entry: sqlite3.Row | None) -> bool:
    return entry is None or bool(entry["sha256"] == version["sha256"])


def _add(connection: sqlite3.Connection, entry: sqlite3.Row | None, document: Document) -> None:
    number = catalogue.insert(connection, document, entry["id"] if entry else None)
    versions.keep(connection, number, versions.pack(document))
    indexing.put(connection, number, indexing.searchable(document))
    if entry is not None:
        catalogue.set_removed(connection, number, entry["removed"])


MOST = 10_000
"""Rows that are looked for where not even their number can be read,"""
PATIENCE = 100
"""until so many in a row could not be read."""

# By their numbers, and past all indexes: one damaged page then costs the rows on it alone.
_DOCUMENT = "SELECT * FROM document NOT INDEXED WHERE rowid = :number"
_VERSION = "SELECT * FROM version NOT INDEXED WHERE rowid = :number"
_LAST = {
    "document": "SELECT max(rowid) FROM document NOT INDEXED",
    "version": "SELECT max(rowid) FROM version NOT INDEXED",
}


def _rows(damaged: sqlite3.Connection, table: str, query: str) -> Iterator[sqlite3.Row]:
    """The rows of a table that can be read."""
    failures = 0
    for number in range(1, _last(damaged, _LAST[table]) + 1):
        if failures > PATIENCE:
            return
        try:
            row: sqlite3.Row | None = damaged.execute(query, {"number": number}).fetchone()
        except sqlite3.OperationalError:
            return  # the table is not there at all
        except sqlite3.DatabaseError:
            failures += 1
            continue
        failures = 0
        if row is not None:
            yield row


def _last(damaged: sqlite3.Connection, query: str) -> int:
    try:
        return int(damaged.execute(query).fetchone()[0] or 0)
    except sqlite3.DatabaseError:
        return MOST


def _document(entry: sqlite3.Row | None, version: sqlite3.Row) -> Document | None:
    """The document of a version; None if it is not what was written."""
    path = entry["path"] if entry is not None else None
    try:
        document = versions.unpack(
            version["text"],
            version["structure"],
            Path(os.fsdecode(path)) if path is not None else None,
        )
    except (zlib.error, ValueError, TypeError, KeyError, UnicodeError):
        return None
    return document if document.sha256 == version["sha256"] else None


def _is_known(
    connection: sqlite3.Connection, entry: sqlite3.Row | None, document: Document
) -> bool:
    if entry is None:
        found = connection.execute(
            "SELECT 1 FROM version WHERE sha256 = :sha256", {"sha256": document.sha256}
        )
    else:
        found = connection.execute(
            "SELECT 1 FROM document WHERE id = :id OR path = :path",
            {"id": entry["id"], "path": entry["path"]},
        )
    return found.fetchone() is not None
