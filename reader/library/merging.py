"""Journals of other machines, or our own after a damage, merged into the library.

Of all lines on one annotation the highest wins: by revision, then by time, then by the hash of
its content. So a deletion wins over older edits, and an edit over older deletions. All others are
kept as revisions. What was emptied from the bin takes every line below it along. The outcome
depends only on which lines have come, not on their order or number.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.documents.document import Document, Origin, Paragraph
from reader.library import (
    binning,
    catalogue,
    history,
    indexing,
    marks,
    placing,
    revisions,
    versions,
)
from reader.library.journal import read_text_file
from reader.library.lines import Key, Line
from reader.text.spans import Span

__all__ = ["Merged", "merge"]


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge has done."""

    added: int = 0
    """Annotations that were not known."""
    changed: int = 0
    """Annotations that are other than before; deleted ones among them."""
    deleted: int = 0
    """Annotations that went to the bin, or out of it for ever."""
    kept: int = 0
    """States that lost and are kept as revisions."""
    unreadable: int = 0
    """Lines that were torn, flipped, or none of ours."""


class _Merge:
    """One merge in one transaction."""

    def __init__(
        self, connection: sqlite3.Connection, texts: Path | None, *, is_undone: bool
    ) -> None:
        self._connection = connection
        self._is_undone = is_undone
        self._texts = texts
        self._touched: set[int] = set()
        self.added = self.changed = self.deleted = 0
        self.losers: list[Line] = []

    def take(self, line: Line) -> None:
        """Merges one line."""
        if line.key <= self._emptied(line.id):
            return
        known = revisions.present(self._connection, line.id)
        if line.emptied:
            self._empty(line, known)
        elif known is None:
            self._write(line)
            self.added += 1
            if self._is_undone and line.deleted is None:
                history.record_added(self._connection, line.id)
        elif line.key > known.key:
            self._lose(known)
            before = marks.columns(self._connection, line.id)
            self._write(line)
            self.changed += 1
            if self._is_undone:
                self._record(line.id, before)
            self.deleted += line.deleted is not None and known.deleted is None
        elif line.key < known.key:
            self._lose(line)

    def _record(self, id: str, before: Mapping[str, str | None]) -> None:  # noqa: A002
        after = marks.columns(self._connection, id)
        told = {name: value for name, value in after.items() if value != before[name]}
        if told:
            was = {name: before[name] for name in told}
            history.record(self._connection, "changed", was, told, annotation=id)

    def place(self) -> None:
        """Finds where the new annotations stand in the present versions of their documents."""
        for number in sorted(self._touched):
            row = self._connection.execute(
                "SELECT * FROM document WHERE number = :number", {"number": number}
            ).fetchone()
            text = versions.text_of(self._connection, number, row["sha256"])
            found = placing.attachments(self._connection, row, text, row["sha256"])
            placing.write(self._connection, row["sha256"], found)

    def _emptied(self, id: str) -> Key:  # noqa: A002
        row = self._connection.execute(
            "SELECT revision, moment FROM emptied WHERE annotation = :id", {"id": id}
        ).fetchone()
        # Above any hash: what was emptied has the last word among equals.
        return (row["revision"], row["moment"], "~") if row else (-1, "", "")

    def _empty(self, line: Line, known: Line | None) -> None:
        last_word = line.revision, line.updated, "~"
        self._connection.execute(
            """
            INSERT OR REPLACE INTO emptied (annotation, revision, moment)
            VALUES (:id, :revision, :moment)
            """,
            {"id": line.id, "revision": line.revision, "moment": line.updated},
        )
        if known is not None and known.key <= last_word:
            binning.discard(self._connection, line.id)
            self.deleted += known.deleted is None
            self.changed += 1
            return
        for revision in revisions.all_of(self._connection, line.id):
            if revision.key <= last_word:
                self._connection.execute(
                    "DELETE FROM revision WHERE annotation = :id AND hash = :hash",
                    {"id": line.id, "hash": revision.hash},
                )

    def _lose(self, line: Line) -> None:
        if revisions.keep(self._connection, line):
            self.losers.append(line)

    def _write(self, line: Line) -> None:
        """Makes `line` what the annotation is; the journal learns of it with the transaction."""
        number = _document(self._connection, line, self._texts)
        self._touched.add(number)
        self._connection.execute(
            "DELETE FROM revision WHERE annotation = :id AND hash = :hash",
            {"id": line.id, "hash": line.hash},
        )
        self._connection.execute("DELETE FROM placement WHERE annotation = :id", {"id": line.id})
        self._connection.execute(_WRITE, _columns(line, number))


_WRITE = """
    INSERT INTO annotation (id, document, version, quote, prefix, suffix, start, "end", kind,
                            colour, note, tags, created, updated, deleted, attached, revision,
                            device)
    VALUES (:id, :document, :version, :quote, :prefix, :suffix, :start, :end, :kind,
            :colour, :note, :tags, :created, :updated, :deleted, :attached, :revision, :device)
    ON CONFLICT (id) DO UPDATE SET
        document = excluded.document, version = excluded.version, quote = excluded.quote,
        prefix = excluded.prefix, suffix = excluded.suffix, start = excluded.start,
        "end" = excluded."end", kind = excluded.kind, colour = excluded.colour,
        note = excluded.note, tags = excluded.tags, created = excluded.created,
        updated = excluded.updated, deleted = excluded.deleted, attached = excluded.attached,
        revision = excluded.revision, device = excluded.device, hash = NULL
"""


def _columns(line: Line, number: int) -> dict[str, object]:
    return {
        "id": line.id,
        "document": number,
        "version": line.version,
        "quote": line.quote,
        "prefix": line.prefix,
        "suffix": line.suffix,
        "start": line.made_start,
        "end": line.made_end,
        "kind": line.kind,
        "colour": line.colour,
        "note": line.note,
        "tags": json.dumps(line.tags, ensure_ascii=False),
        "created": line.created,
        "updated": line.updated,
        "deleted": line.deleted,
        "attached": line.attached,
        "revision": line.revision,
        "device": line.device,
    }


def merge(
    connection: sqlite3.Connection,
    lines: Iterable[Line],
    texts: Path | None = None,
    *,
    unreadable: int = 0,
    is_undone: bool = False,
) -> tuple[Merged, list[Line]]:
    """Merges `lines` inside a transaction.

    Args:
        connection: the library, in a transaction.
        lines: in any order.
        texts: the folder of the texts that carry them, beside their journal.
        unreadable: how many other lines could not be read, for the account of it.
        is_undone: whether undo takes it back: what a user brought in, not what was restored.

    Returns:
        What was done, and what lost and was not known yet, for the journal of this device.
    """
    merging = _Merge(connection, texts, is_undone=is_undone)
    for line in lines:
        merging.take(line)
    merging.place()
    done = Merged(merging.added, merging.changed, merging.deleted, len(merging.losers), unreadable)
    return done, merging.losers


def _document(connection: sqlite3.Connection, line: Line, texts: Path | None) -> int:
    """The number of the document that `line` belongs to; made where there is none.

    Known by its id, then by the text that was marked, then by its path, as when it is added.
    """
    number = _known_document(connection, line)
    stored = _stored(line, texts)
    if number is None:
        document = stored or _placeholder(line)
        number = catalogue.insert(connection, document, line.document or None)
        versions.keep(connection, number, versions.pack(document))
        indexing.put(connection, number, indexing.searchable(document))
    elif stored is not None and versions.packed(connection, number, line.version) is None:
        versions.keep(connection, number, versions.pack(stored))
    return number


_KNOWN = (
    "SELECT number FROM document WHERE id = :id",
    "SELECT document AS number FROM version WHERE sha256 = :version ORDER BY document LIMIT 1",
    "SELECT number FROM document WHERE path = :path",
)


def _known_document(connection: sqlite3.Connection, line: Line) -> int | None:
    known = {
        "id": line.document,
        "version": line.version,
        "path": os.fsencode(line.path) if line.path else None,
    }
    for query in _KNOWN:
        row = connection.execute(query, known).fetchone()
        if row is not None:
            return int(row["number"])
    return None


def _stored(line: Line, texts: Path | None) -> Document | None:
    """The document as it stands beside the journal; None where it does not, or is damaged."""
    packed = read_text_file(texts / f"{line.version}.z") if texts is not None else None
    if packed is None:
        return None
    structure, text = packed
    path = Path(line.path) if line.path else None
    try:
        document = versions.unpack(text, structure, path)
    except (zlib.error, ValueError, TypeError, KeyError, UnicodeDecodeError):
        return None
    return document if document.sha256 == line.version else None


def _placeholder(line: Line) -> Document:
    """Stands for a document whose text is not here until its file is added: the words marked."""
    text = f"{line.prefix}{line.quote}{line.suffix}"
    digest = hashlib.sha256(line.version.encode()).hexdigest()[:8]
    title = line.title or f"Document {digest}"
    path = Path(line.path) if line.path else None
    paragraphs = (Paragraph(Span(0, len(text))),) if text else ()
    return Document(text, title, "en", paragraphs, origin=Origin(path))
