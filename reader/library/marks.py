"""Annotations as rows: made, read, changed, and marked as deleted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from reader.annotations.annotation import WHOLE, Anchor, Annotation, AnnotationKind
from reader.annotations.colours import COLOURS
from reader.errors import AnnotationError, AnnotationNotFound
from reader.library import revisions, versions
from reader.library.connection import Unsound
from reader.library.moments import as_moment, as_text, new_annotation_id, now
from reader.text.sanitise import sanitise, sanitise_line
from reader.text.spans import Span, index_at

__all__ = [
    "checked",
    "checked_span",
    "columns",
    "insert",
    "normalised_tags",
    "read",
    "read_all",
    "read_bin",
    "read_deleted",
    "tags_by_frequency",
    "write",
]

KINDS: tuple[str, ...] = get_args(AnnotationKind)

_ANNOTATIONS = """
    SELECT annotation.*, document.id AS document_id, document.sha256 AS present,
           placement.start AS place_start, placement."end" AS place_end,
           coalesce(placement.state, 'orphan') AS state
    FROM annotation
    JOIN document ON document.number = annotation.document
    LEFT JOIN placement
      ON placement.annotation = annotation.id AND placement.version = document.sha256
"""
_ALIVE = "WHERE annotation.deleted IS NULL AND document.removed IS NULL"
_IN_ORDER = """
    ORDER BY document.added DESC, document.number DESC, place_start IS NULL,
             place_start, place_end, annotation.start, annotation.id
"""


def _annotations(connection: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> list[Annotation]:
    """The annotations in `rows`, with their pages."""
    pages: dict[int, tuple[int, ...]] = {}
    annotations = []
    for row in list(rows):
        number = row["document"]
        if number not in pages:
            pages[number] = versions.pages_of(connection, number, row["present"])
        annotations.append(_on_page(_annotation(row), pages[number]))
    return annotations


def _on_page(annotation: Annotation, pages: tuple[int, ...]) -> Annotation:
    if not pages or annotation.span is None or annotation.is_on_document:
        return annotation
    return replace(annotation, page=max(1, index_at(pages, annotation.span.start) + 1))


def _annotation(row: sqlite3.Row) -> Annotation:
    """The annotation in a row.

    Raises:
        Unsound: if the row is not what was written.
    """
    try:
        return _read_row(row)
    except (ValueError, TypeError) as error:
        raise Unsound(f"annotation {row['id']!r} cannot be read") from error


def _read_row(row: sqlite3.Row) -> Annotation:
    start, end = row["place_start"], row["place_end"]
    return Annotation(
        id=row["id"],
        document=row["document_id"],
        kind=row["kind"],
        anchor=Anchor(
            quote=row["quote"],
            prefix=row["prefix"],
            suffix=row["suffix"],
            span=Span(row["start"], row["end"]),
            version=row["version"],
        ),
        span=Span(start, end) if start is not None else None,
        state=row["state"],
        colour=row["colour"],
        note=row["note"],
        tags=tuple(json.loads(row["tags"])),
        created=as_moment(row["created"]),
        updated=as_moment(row["updated"]),
        deleted=as_moment(row["deleted"]) if row["deleted"] else None,
        attached=row["attached"],
        revision=row["revision"],
    )


def read_all(connection: sqlite3.Connection, number: int | None) -> tuple[Annotation, ...]:
    """Those of a document in its order, orphans last; those of all documents where it is None."""
    rows = connection.execute(
        f"{_ANNOTATIONS} {_ALIVE} "
        f"AND (:number IS NULL OR annotation.document = :number) {_IN_ORDER}",
        {"number": number},
    )
    return tuple(_annotations(connection, rows))


def read(connection: sqlite3.Connection, id: str) -> Annotation:  # noqa: A002
    """The annotation `id`.

    Raises:
        AnnotationNotFound: if there is none, or it was deleted.
    """
    row = connection.execute(
        f"{_ANNOTATIONS} {_ALIVE} AND annotation.id = :id", {"id": id}
    ).fetchone()
    if row is None:
        raise AnnotationNotFound(
            f"no annotation {id!r}: `reader annotations --format json` shows all ids"
        )
    return _annotations(connection, [row])[0]


def read_bin(connection: sqlite3.Connection) -> tuple[Annotation, ...]:
    """Those that were deleted, the last one first; also of documents that are hidden."""
    rows = connection.execute(
        f"{_ANNOTATIONS} WHERE annotation.deleted IS NOT NULL "
        "ORDER BY annotation.deleted DESC, annotation.id"
    )
    return tuple(_annotations(connection, rows))


def read_deleted(connection: sqlite3.Connection, id: str) -> Annotation:  # noqa: A002
    """The annotation `id` as it lies in the bin.

    Raises:
        AnnotationNotFound: if it does not.
    """
    row = connection.execute(
        f"{_ANNOTATIONS} WHERE annotation.deleted IS NOT NULL AND annotation.id = :id", {"id": id}
    ).fetchone()
    if row is None:
        raise AnnotationNotFound(f"no annotation {id!r} in the bin: it was emptied, or never there")
    return _annotations(connection, [row])[0]


def tags_by_frequency(connection: sqlite3.Connection) -> tuple[str, ...]:
    """All tags in use, the most used first, equals by their letters."""
    rows = connection.execute(_TAGS)
    return tuple(row["name"] for row in rows)


_TAGS = """
    SELECT tag.value AS name, count(*) AS uses
    FROM annotation
    JOIN document ON document.number = annotation.document
    JOIN json_each(annotation.tags) AS tag
    WHERE annotation.deleted IS NULL AND document.removed IS NULL
    GROUP BY name ORDER BY uses DESC, name
"""


def checked_span(start: int, end: int, length: int, kind: str) -> Span:
    """The span of a new annotation in a text of `length` code points.

    Raises:
        AnnotationError: if it does not lie in the text, or is empty though it is neither a
            bookmark nor a note on the whole document.
    """
    may_be_empty = kind == "bookmark" or (kind == "note" and start == WHOLE.start)
    if not 0 <= start <= end <= length or (start == end and not may_be_empty):
        raise AnnotationError(
            f"nothing to annotate from {start} to {end}: "
            f"give a start before an end, both from 0 to {length}"
        )
    return Span(start, end)


def checked(
    kind: str | None, colour: str | None, note: str | None, tags: Iterable[str] | None
) -> dict[str, str]:
    """What of an annotation can be changed, as columns; nothing for what is None.

    Raises:
        AnnotationError: if the kind or the colour is unknown.
    """
    if kind is not None and kind not in KINDS:
        raise AnnotationError(f"no kind of annotation {kind!r}: use one of {', '.join(KINDS)}")
    if colour is not None and colour not in COLOURS:
        raise AnnotationError(f"no colour {colour!r}: use one of {', '.join(COLOURS)}")
    given = {
        "kind": kind,
        "colour": colour,
        "note": None if note is None else sanitise(note),
        "tags": None if tags is None else _as_json(normalised_tags(tags)),
    }
    return {column: value for column, value in given.items() if value is not None}


def _as_json(tags: tuple[str, ...]) -> str:
    return json.dumps(tags, ensure_ascii=False)


def normalised_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags without "#" before and white space within, each once, in the order given.

    A comma parts two tags, as it does wherever they are typed or written in a table.

    >>> normalised_tags([" #AI ", "key figures", "AI, ports", "#"])
    ('AI', 'key-figures', 'ports')
    """
    given = [tags] if isinstance(tags, str) else tags
    pieces = (piece for tag in given for piece in sanitise_line(tag).split(","))
    lines = (piece.strip().lstrip("#").strip() for piece in pieces)
    return tuple(dict.fromkeys(line.replace(" ", "-") for line in lines if line))


def insert(
    connection: sqlite3.Connection, number: int, anchor: Anchor, changeable: Mapping[str, str]
) -> str:
    """Adds an annotation to the document `number`, and its place; its id."""
    id = new_annotation_id()  # noqa: A001
    moment = as_text(now())
    connection.execute(
        """
        INSERT INTO annotation (id, document, version, quote, prefix, suffix, start, "end",
                                kind, colour, note, tags, created, updated)
        VALUES (:id, :document, :version, :quote, :prefix, :suffix, :start, :end,
                :kind, :colour, :note, :tags, :moment, :moment)
        """,
        {
            "id": id,
            "document": number,
            "version": anchor.version,
            "quote": anchor.quote,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "start": anchor.span.start,
            "end": anchor.span.end,
            "moment": moment,
            **changeable,
        },
    )
    connection.execute(
        """
        INSERT INTO placement (annotation, version, start, "end", state)
        VALUES (:id, :version, :start, :end, 'exact')
        """,
        {
            "id": id,
            "version": anchor.version,
            "start": anchor.span.start,
            "end": anchor.span.end,
        },
    )
    return id


_CHANGEABLE = ("kind", "colour", "note", "tags", "updated", "deleted", "attached")


def columns(connection: sqlite3.Connection, id: str) -> dict[str, str | None]:  # noqa: A002
    """The columns of an annotation that can be changed, as they stand."""
    row = connection.execute("SELECT * FROM annotation WHERE id = :id", {"id": id}).fetchone()
    return {column: row[column] for column in _CHANGEABLE}


def write(
    connection: sqlite3.Connection,
    id: str,  # noqa: A002
    changed: Mapping[str, str | None],
) -> None:
    """Writes some of the columns that can be changed, as the next revision.

    What it was stays as a revision. The new one stands in the journal before it is committed.
    """
    revisions.keep_present(connection, id)
    written = {**columns(connection, id), **changed}
    connection.execute(
        """
        UPDATE annotation
        SET kind = :kind, colour = :colour, note = :note, tags = :tags,
            updated = :updated, deleted = :deleted, attached = :attached,
            revision = revision + 1, device = '', hash = NULL
        WHERE id = :id
        """,
        {**written, "id": id},
    )
