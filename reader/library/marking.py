"""What a reader does with annotations: each act is written down so that it can be undone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from reader.annotations.annotation import Anchor, Annotation
from reader.errors import AnnotationError
from reader.library import catalogue, history, marks, placing, versions
from reader.library.moments import as_text, now

__all__ = ["annotate", "attach", "change", "delete"]


def annotate(
    connection: sqlite3.Connection,
    id: str,  # noqa: A002
    offsets: tuple[int, int],
    columns: Mapping[str, str],
    version: str | None,
) -> Annotation:
    """Marks a stretch of the document `id`; see `Library.annotate`."""
    row = _present(connection, id, version)
    span = marks.checked_span(*offsets, row["length"], columns["kind"])
    text = versions.text_of(connection, row["number"], row["sha256"])
    anchor = Anchor.at(span, text, row["sha256"])
    made = marks.insert(connection, row["number"], anchor, columns)
    history.record_added(connection, made)
    return marks.read(connection, made)


def change(connection: sqlite3.Connection, id: str, wanted: Mapping[str, str]) -> Annotation:  # noqa: A002
    """Changes what differs from `wanted`, and nothing if nothing does."""
    annotation = marks.read(connection, id)
    span = annotation.anchor.span
    marks.checked_span(span.start, span.end, span.end, wanted.get("kind", annotation.kind))
    columns = marks.columns(connection, id)
    changed = {name: value for name, value in wanted.items() if columns[name] != value}
    if not changed:
        return annotation
    _write(connection, id, "changed", {**changed, "updated": as_text(now())})
    return marks.read(connection, id)


def delete(connection: sqlite3.Connection, id: str) -> None:  # noqa: A002
    """Puts a tombstone on an annotation."""
    marks.read(connection, id)
    _write(connection, id, "deleted", {"deleted": as_text(now())})


def attach(
    connection: sqlite3.Connection,
    id: str,  # noqa: A002
    offsets: tuple[int, int],
    version: str | None,
) -> Annotation:
    """Attaches an annotation by hand; see `Library.attach`."""
    annotation = marks.read(connection, id)
    row = _present(connection, annotation.document, version)
    span = marks.checked_span(*offsets, row["length"], annotation.kind)
    place = {"version": row["sha256"], "start": span.start, "end": span.end}
    _write(connection, id, "attached", {"attached": json.dumps(place), "updated": as_text(now())})
    placing.place_anew(connection, id)
    return marks.read(connection, id)


def _present(connection: sqlite3.Connection, id: str, version: str | None) -> sqlite3.Row:  # noqa: A002
    """The row of a document, if `version` is its present one."""
    row = catalogue.row_of(connection, id)
    if version not in (None, row["sha256"]):
        raise AnnotationError(f"“{row['title']}” has changed meanwhile: open it again")
    return row


def _write(
    connection: sqlite3.Connection,
    id: str,  # noqa: A002
    action: history.Action,
    after: Mapping[str, str | None],
) -> None:
    columns = marks.columns(connection, id)
    before = {name: columns[name] for name in after}
    marks.write(connection, id, after)
    history.record(connection, action, before, after, annotation=id)
