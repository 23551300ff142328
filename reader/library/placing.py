"""Where annotations and places stand in a new version of their document.

Each annotation is looked for from the text in which it was made, so that errors do not add
up; only what is lost that way is looked for from the version read last.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.annotations.annotation import WHOLE, Attachment
from reader.library.versions import packed, text_of
from reader.text.spans import Span

__all__ = ["Progress", "attachments", "place_anew", "places", "write"]

Progress = Callable[[int, int], None]
"""Told how many annotations of how many have been looked for. What it raises ends the search."""

_APART = "\n\n"
GRASP = 80
"""Code points by which an empty span (a bookmark, a place of reading) is found again."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """An annotation as it is looked for."""

    id: str
    version: str
    """The text in which it stands,"""
    span: Span
    """and where."""
    row: sqlite3.Row


def attachments(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    text: str,
    sha256: str,
    progress: Progress | None = None,
) -> dict[str, Attachment]:
    """Finds in `text` what of the document `row` has no place in the version `sha256` yet.

    Deleted annotations are placed too, since they can be brought back. One that a user attached
    by hand is looked for from there.

    Returns:
        The attachments by the ids of their annotations.
    """
    number = row["number"]
    made = _marks(connection, _AS_MADE, number, sha256)
    found = {mark.id: _as_it_stands(mark, text) for mark in made if mark.version == sha256}
    found |= {mark.id: _ON_THE_WHOLE for mark in made if _is_on_the_whole(mark)}
    elsewhere = [mark for mark in made if mark.id not in found]
    found |= _reattached(connection, number, elsewhere, text, progress)
    lost = {mark for mark, attachment in found.items() if attachment.span is None}
    read_last = _marks(connection, _AS_READ_LAST, number, sha256)
    return found | _reattached(connection, number, [m for m in read_last if m.id in lost], text)


def place_anew(connection: sqlite3.Connection, annotation: str) -> None:
    """Forgets where an annotation stands, in every version, and looks for it in the present one.

    In the others it is looked for when they come again.
    """
    row = connection.execute(
        """
        SELECT * FROM document
        WHERE number = (SELECT document FROM annotation WHERE id = :id)
        """,
        {"id": annotation},
    ).fetchone()
    connection.execute("DELETE FROM placement WHERE annotation = :id", {"id": annotation})
    text = text_of(connection, row["number"], row["sha256"])
    write(connection, row["sha256"], attachments(connection, row, text, row["sha256"]))


_ON_THE_WHOLE = Attachment(WHOLE, "exact", 1.0)


def _is_on_the_whole(mark: _Mark) -> bool:
    made = Span(mark.row["made_start"], mark.row["made_end"])
    return mark.row["kind"] == "note" and made == WHOLE


def _as_it_stands(mark: _Mark, text: str) -> Attachment:
    """The place of a mark that was made, or attached by hand, in the present text."""
    if mark.row["attached"] is None:
        return Attachment(mark.span, "exact", 1.0)
    same = mark.span.of(text) == mark.row["quote"]
    return Attachment(mark.span, "moved" if same else "changed", 1.0)


_AS_MADE = """
    SELECT *, annotation.start AS made_start, annotation."end" AS made_end,
           coalesce(json_extract(attached, '$.version'), version) AS known_version,
           coalesce(json_extract(attached, '$.start'), start) AS known_start,
           coalesce(json_extract(attached, '$.end'), "end") AS known_end
    FROM annotation
    WHERE document = :number
      AND id NOT IN (SELECT annotation FROM placement WHERE version = :sha256)
    ORDER BY start, id
"""
_AS_READ_LAST = """
    SELECT annotation.*, annotation.start AS made_start, annotation."end" AS made_end,
           placement.version AS known_version, placement.start AS known_start,
           placement."end" AS known_end
    FROM annotation
    JOIN document ON document.number = annotation.document
    JOIN placement
      ON placement.annotation = annotation.id AND placement.version = document.sha256
    WHERE document = :number AND placement.start IS NOT NULL
      AND placement.version <> annotation.version AND placement.version <> :sha256
"""


def _marks(connection: sqlite3.Connection, query: str, number: int, sha256: str) -> list[_Mark]:
    rows = connection.execute(query, {"number": number, "sha256": sha256})
    return [
        _Mark(row["id"], row["known_version"], Span(row["known_start"], row["known_end"]), row)
        for row in rows
    ]


def _reattached(
    connection: sqlite3.Connection,
    number: int,
    marks: Sequence[_Mark],
    text: str,
    progress: Progress | None = None,
) -> dict[str, Attachment]:
    by_version: dict[str, list[_Mark]] = defaultdict(list)
    for mark in marks:
        by_version[mark.version].append(mark)
    attachments: dict[str, Attachment] = {}
    for version, group in by_version.items():
        for mark, place in _searched(connection, number, version, group, text):
            attachments[mark.id] = place
            if progress is not None:
                progress(len(attachments), len(marks))
    return attachments


def _searched(
    connection: sqlite3.Connection, number: int, version: str, group: Sequence[_Mark], text: str
) -> Iterator[tuple[_Mark, Attachment]]:
    """Each of the marks of one version, and where it stands in `text`."""
    if packed(connection, number, version) is not None:
        old_text = text_of(connection, number, version)
        yield from zip(group, _found(old_text, text, [mark.span for mark in group]), strict=True)
        return
    yield from _quoted(group, text)


def _quoted(group: Sequence[_Mark], text: str) -> Iterator[tuple[_Mark, Attachment]]:
    """The marks of a text that never was here: made on another machine, only quoted by them.

    Quotes that stand in `text` are found at once; all others are looked for together, in a text
    made of them, since to compare two texts takes as long for one as for many.
    """
    from reader.annotations.quoting import Quotable

    quotable = Quotable(text)
    missing: list[_Mark] = []
    for mark in group:
        row = mark.row
        place = quotable.best(
            row["quote"], prefix=row["prefix"], suffix=row["suffix"], near=mark.span.start
        )
        if place is None or not place.length:
            missing.append(mark)
        else:
            same = place.of(text) == row["quote"]
            yield mark, Attachment(place, "moved" if same else "changed", 1.0)
    pieces, spans, start = [], [], 0
    for mark in missing:
        prefix, quote, suffix = (mark.row[name] for name in ("prefix", "quote", "suffix"))
        pieces.append(f"{prefix}{quote}{suffix}")
        begin = start + len(prefix)
        spans.append(Span(begin, begin + len(quote)))
        start += len(pieces[-1]) + len(_APART)
    yield from zip(missing, _found(_APART.join(pieces), text, spans), strict=True)


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


def _found(old_text: str, text: str, spans: Sequence[Span]) -> Iterator[Attachment]:
    """Where each of `spans` stands in `text`, one after the other."""
    from reader.annotations.reattaching import each_reattached

    grasped = [_grasped(span, len(old_text)) for span in spans]
    places = each_reattached(old_text, text, grasped)
    for span, grasp, attachment in zip(spans, grasped, places, strict=True):
        yield attachment if span.length else _let_go(attachment, span, grasp)


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
