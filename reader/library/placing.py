"""Where annotations and places stand in a new version of their document.

Each annotation is looked for from the text in which it was made, so that errors do not add
up; only what is lost that way is looked for from the version read last.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.annotations.annotation import Attachment
from reader.library.versions import text_of
from reader.text.spans import Span

__all__ = ["attachments", "places", "write"]

GRASP = 80
"""Code points by which an empty span (a bookmark, a place of reading) is found again."""


@dataclass(frozen=True, slots=True)
class _Mark:
    id: str
    version: str
    span: Span


def attachments(
    connection: sqlite3.Connection, row: sqlite3.Row, text: str, sha256: str
) -> dict[str, Attachment]:
    """Finds in `text` what of the document `row` has no place in the version `sha256` yet.

    Deleted annotations are placed too, since they can be brought back.

    Returns:
        The attachments by the ids of their annotations.
    """
    number = row["number"]
    made = _marks(connection, _AS_MADE, number, sha256)
    found = {
        mark.id: Attachment(mark.span, "exact", 1.0) for mark in made if mark.version == sha256
    }
    found |= _reattached(connection, number, [m for m in made if m.version != sha256], text)
    lost = {mark for mark, attachment in found.items() if attachment.span is None}
    read_last = _marks(connection, _AS_READ_LAST, number, sha256)
    return found | _reattached(connection, number, [m for m in read_last if m.id in lost], text)


_AS_MADE = """
    SELECT id, version, start, "end"
    FROM annotation
    WHERE document = :number
      AND id NOT IN (SELECT annotation FROM placement WHERE version = :sha256)
"""
_AS_READ_LAST = """
    SELECT annotation.id, placement.version, placement.start, placement."end"
    FROM annotation
    JOIN document ON document.number = annotation.document
    JOIN placement
      ON placement.annotation = annotation.id AND placement.version = document.sha256
    WHERE document = :number AND placement.start IS NOT NULL
      AND placement.version <> annotation.version AND placement.version <> :sha256
"""


def _marks(connection: sqlite3.Connection, query: str, number: int, sha256: str) -> list[_Mark]:
    rows = connection.execute(query, {"number": number, "sha256": sha256})
    return [_Mark(row["id"], row["version"], Span(row["start"], row["end"])) for row in rows]


def _reattached(
    connection: sqlite3.Connection, number: int, marks: Sequence[_Mark], text: str
) -> dict[str, Attachment]:
    by_version: dict[str, list[_Mark]] = defaultdict(list)
    for mark in marks:
        by_version[mark.version].append(mark)
    attachments: dict[str, Attachment] = {}
    for version, group in by_version.items():
        old_text = text_of(connection, number, version)
        found = _found(old_text, text, [mark.span for mark in group])
        attachments |= {mark.id: place for mark, place in zip(group, found, strict=True)}
    return attachments


def places(connection: sqlite3.Connection, row: sqlite3.Row, text: str) -> tuple[int, int]:
    """Where the place of reading and the furthest line of the document `row` stand in `text`."""
    offsets = row["position"], row["read_to"]
    if not any(offsets):
        return offsets
    old_text = text_of(connection, row["number"], row["sha256"])
    found = _found(old_text, text, [Span(offset, offset) for offset in offsets])
    position, read_to = (
        min(offset, len(text)) if attachment.span is None else attachment.span.start
        for offset, attachment in zip(offsets, found, strict=True)
    )
    return position, max(position, read_to)


def _found(old_text: str, text: str, spans: Sequence[Span]) -> list[Attachment]:
    from reader.annotations.reattaching import reattach

    grasped = [_grasped(span, len(old_text)) for span in spans]
    return [
        attachment if span.length else _let_go(attachment, span, grasp)
        for span, grasp, attachment in zip(
            spans, grasped, reattach(old_text, text, grasped), strict=True
        )
    ]


def _grasped(span: Span, length: int) -> Span:
    """Something to look for: the span itself, or words beside it where it is empty."""
    if span.length:
        return span
    if span.start + 1 < length:
        return Span(span.start, min(length, span.start + GRASP))
    return Span(max(0, length - GRASP), length)


def _let_go(attachment: Attachment, span: Span, grasp: Span) -> Attachment:
    if attachment.span is None:
        return attachment
    edge = attachment.span.start if span.start == grasp.start else attachment.span.end
    return Attachment(Span(edge, edge), attachment.state, attachment.confidence)


def write(
    connection: sqlite3.Connection, sha256: str, attachments: Mapping[str, Attachment]
) -> None:
    """Keeps where annotations stand in the version `sha256`."""
    connection.executemany(
        """
        INSERT OR REPLACE INTO placement (annotation, version, start, "end", state)
        VALUES (:annotation, :version, :start, :end, :state)
        """,
        [
            {
                "annotation": annotation,
                "version": sha256,
                "start": attachment.span.start if attachment.span else None,
                "end": attachment.span.end if attachment.span else None,
                "state": attachment.state,
            }
            for annotation, attachment in attachments.items()
        ],
    )
