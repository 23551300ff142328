"""Documents on their way into the library: new, changed, moved, or brought back."""

from __future__ import annotations

import os
import sqlite3

from reader.annotations.annotation import Attachment
from reader.documents.document import Document
from reader.documents.mail_addresses import parted
from reader.library import catalogue, indexing, placing, versions
from reader.library.connection import Database

__all__ = ["add"]


def add(database: Database, document: Document, progress: placing.Progress | None = None) -> str:
    """Adds the document, or that version of it; its id.

    What takes long (packing, looking for annotations in a changed text) is done before the
    file is locked; what another program adds meanwhile is placed under the lock.
    """
    packed = versions.pack(document)
    found: dict[str, Attachment] = {}
    places = 0, 0
    with database.reading() as connection:
        row = catalogue.matching(connection, document)
        if row is not None:
            if _is_kept(connection, row, document, packed):
                return str(row["id"])
            found, places = _placed(connection, row, document, progress)
    searchable = indexing.searchable(document)
    with database.writing() as connection:
        row = catalogue.matching(connection, document)
        if row is None:
            number = catalogue.insert(connection, document)
            versions.keep(connection, number, packed)
            mail = parted(document.origin.path) if document.origin.path else None
            if mail:
                catalogue.retire(connection, mail[0])
        else:
            number = row["number"]
            versions.keep(connection, number, packed)
            placing.write(connection, document.sha256, found)
            later = placing.attachments(connection, row, document.text, document.sha256)
            placing.write(connection, document.sha256, later)
            catalogue.update(connection, row, document, places)
            versions.drop_unused(connection, number)
        indexing.put(connection, number, searchable)
        return catalogue.id_of(connection, number)


def _is_kept(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    document: Document,
    packed: versions.Packed,
) -> bool:
    """Whether the library knows all of `document` already, so that nothing is to be written."""
    path = document.origin.path
    return (
        row["removed"] is None
        and row["sha256"] == document.sha256
        and (path is None or row["path"] == os.fsencode(catalogue.normalised(path)))
        and versions.structure_of(connection, row["number"], document.sha256) == packed.structure
    )


def _placed(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    document: Document,
    progress: placing.Progress | None,
) -> tuple[dict[str, Attachment], tuple[int, int]]:
    if row["sha256"] == document.sha256:
        return {}, (row["position"], row["read_to"])
    return (
        placing.attachments(connection, row, document.text, document.sha256, progress),
        placing.places(connection, row, document.text),
    )
