"""Annotations for other programs: JSON, JSON lines, CSV, W3C Web Annotations.

Pure functions from values to text. Times are RFC 3339 in UTC; offsets count code points.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from io import StringIO

from reader.annotations.annotation import Annotation
from reader.annotations.markdown import link

__all__ = ["as_json", "as_web_annotation", "to_csv", "to_jsonl", "to_jsonld"]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_MOTIVATIONS = {
    "highlight": "highlighting",
    "note": "commenting",
    "bookmark": "bookmarking",
    "key-figure": "highlighting",
}
"""What the W3C calls the purpose of each kind
(https://www.w3.org/TR/annotation-vocab/#named-individuals)."""

_COLUMNS = (
    "document",
    "id",
    "kind",
    "quote",
    "note",
    "tags",
    "colour",
    "start",
    "end",
    "state",
    "created",
    "updated",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would run as a formula
(https://owasp.org/www-community/attacks/CSV_Injection)."""


def as_json(annotation: Annotation) -> dict[str, object]:
    """An annotation as the command line prints it.

    `start` and `end` are its place in the present version, null for an orphan; quote, prefix and
    suffix are as they were when it was made.
    """
    span, anchor = annotation.span, annotation.anchor
    return {
        "id": annotation.id,
        "document": annotation.document,
        "kind": annotation.kind,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "colour": annotation.colour,
        "note": annotation.note,
        "tags": list(annotation.tags),
        "created": _time(annotation.created),
        "updated": _time(annotation.updated),
        "state": annotation.state,
    }


def to_jsonl(annotations: Iterable[Annotation]) -> str:
    """One object a line: the fields of `as_json`, and where the annotation was made.

    That is `version`, the SHA-256 of the text, and `made_start` and `made_end`, the place in it.
    """
    return "".join(
        json.dumps(
            {
                **as_json(annotation),
                "version": annotation.anchor.version,
                "made_start": annotation.anchor.span.start,
                "made_end": annotation.anchor.span.end,
            },
            ensure_ascii=False,
        )
        + "\n"
        for annotation in annotations
    )


def to_csv(rows: Iterable[tuple[str, Annotation]]) -> str:
    r"""A table with a header, for spreadsheets; `rows` are a document's name and an annotation.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP
    advises. So the CSV is for looking at; JSON lines are what gives every character back.
    Lines end in "\r\n" (RFC 4180); tags are separated by commas.
    """
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    for name, annotation in rows:
        cells = {**as_json(annotation), "document": name, "tags": ", ".join(annotation.tags)}
        writer.writerow([_cell(cells[column]) for column in _COLUMNS])
    return table.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, int):
        return str(value)
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def to_jsonld(annotations: Iterable[Annotation], sources: Mapping[str, str]) -> str:
    """A page of W3C Web Annotations (https://www.w3.org/TR/annotation-model/).

    Args:
        annotations: of one document or several.
        sources: the address (IRI) of each document, by its id; without one it is `reader://ID`.
    """
    items = [
        as_web_annotation(
            annotation, sources.get(annotation.document) or f"reader://{annotation.document}"
        )
        for annotation in annotations
    ]
    page = {
        "@context": _CONTEXT,
        "id": "reader://annotations",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def as_web_annotation(annotation: Annotation, source: str) -> dict[str, object]:
    """One W3C Web Annotation on the document whose address is `source`.

    The quote is as it was marked; the position is the present one, and left out for an orphan.
    """
    written: dict[str, object] = {
        "@context": _CONTEXT,
        "id": link(annotation.document, annotation.id),
        "type": "Annotation",
        "motivation": _MOTIVATIONS[annotation.kind],
        "created": _time(annotation.created),
        "modified": _time(annotation.updated),
        "target": {"source": source, "selector": _selectors(annotation)},
    }
    bodies = _bodies(annotation)
    return written | {"body": bodies} if bodies else written


def _bodies(annotation: Annotation) -> list[dict[str, object]]:
    bodies = []
    if annotation.note:
        bodies.append(_body(annotation.note, "commenting") | {"format": "text/markdown"})
    if annotation.colour:
        bodies.append(_body(annotation.colour, "highlighting"))
    return [*bodies, *(_body(tag, "tagging") for tag in annotation.tags)]


def _body(value: str, purpose: str) -> dict[str, object]:
    return {"type": "TextualBody", "value": value, "purpose": purpose}


def _selectors(annotation: Annotation) -> list[dict[str, object]]:
    anchor, span = annotation.anchor, annotation.span
    selectors: list[dict[str, object]] = [
        {
            "type": "TextQuoteSelector",
            "exact": anchor.quote,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        }
    ]
    if span:
        position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        selectors.append(position)
    return selectors


def _time(moment: datetime) -> str:
    """RFC 3339 in UTC; a time without zone is one in UTC."""
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).isoformat().replace("+00:00", "Z")
