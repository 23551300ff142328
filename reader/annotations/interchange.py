"""Annotations for other programs: JSON, JSON lines, CSV, W3C Web Annotations.

Pure functions from values to text. Times are RFC 3339 in UTC; offsets count code points.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from io import StringIO

from reader.annotations.annotation import Annotation
from reader.annotations.links import link
from reader.annotations.moments import in_utc
from reader.documents.document import Document

__all__ = [
    "as_json",
    "as_web_annotation",
    "harmless_cell",
    "plain_cell",
    "to_csv",
    "to_jsonl",
    "to_jsonld",
]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_NONE: Mapping[str, Document] = {}

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
    "page",
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
        "created": in_utc(annotation.created),
        "updated": in_utc(annotation.updated),
        "state": annotation.state,
    }


def to_jsonl(annotations: Iterable[Annotation], documents: Mapping[str, Document] = _NONE) -> str:
    """One object a line: the fields of `as_json`, and where the annotation was made.

    That is `version`, the SHA-256 of the text, and `made_start` and `made_end`, the place in it;
    `attached`, where somebody attached it by hand; and of `documents`, by their ids, what tells
    them apart on another machine.
    """
    return "".join(
        json.dumps(
            {
                **as_json(annotation),
                "version": annotation.anchor.version,
                "made_start": annotation.anchor.span.start,
                "made_end": annotation.anchor.span.end,
                "revision": annotation.revision,
                **({"attached": annotation.attached} if annotation.attached else {}),
                **_described(documents.get(annotation.document)),
            },
            ensure_ascii=False,
        )
        + "\n"
        for annotation in annotations
    )


def _described(document: Document | None) -> dict[str, str]:
    if document is None:
        return {}
    origin = document.origin
    known = {"title": document.title, "author": origin.author, "url": origin.url}
    return {name: value for name, value in known.items() if value}


def to_csv(rows: Iterable[tuple[str, Annotation]]) -> str:
    r"""A table with a header, for spreadsheets; `rows` are a document's name and an annotation.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP
    advises; `plain_cell` takes it off again.
    Lines end in "\r\n" (RFC 4180); tags are separated by commas.
    """
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    for name, annotation in rows:
        cells = {
            **as_json(annotation),
            "document": name,
            "tags": ", ".join(annotation.tags),
            "page": annotation.page,
        }
        writer.writerow([harmless_cell(cells[column]) for column in _COLUMNS])
    return table.getvalue()


def harmless_cell(value: object) -> str:
    """What a table may hold of `value`; a spreadsheet runs nothing of it."""
    if isinstance(value, int):
        return str(value)
    text = "" if value is None else str(value)
    return f"'{text}" if _is_formula(text) else text


def plain_cell(text: str) -> str:
    """What stood in a cell before it was made harmless.

    >>> plain_cell("'=1+1"), plain_cell("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if text.startswith("'") and _is_formula(text) else text


def _is_formula(text: str) -> bool:
    """Whether it begins like a formula, or like one that was made harmless."""
    return text.lstrip("'").startswith(_FORMULA)


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
        "created": in_utc(annotation.created),
        "modified": in_utc(annotation.updated),
        "target": _target(annotation, source),
    }
    bodies = _bodies(annotation)
    return written | {"body": bodies} if bodies else written


def _bodies(annotation: Annotation) -> list[dict[str, object]]:
    bodies = []
    if annotation.note:
        bodies.append(_body(annotation.note, "commenting") | {"format": "text/markdown"})
    if annotation.colour:
        bodies.append(_body(annotation.colour, "highlighting"))
    if annotation.kind == "key-figure":
        # No motivation of the model says so; other programs take it for a highlight.
        bodies.append(_body(annotation.kind, "classifying"))
    return [*bodies, *(_body(tag, "tagging") for tag in annotation.tags)]


def _body(value: str, purpose: str) -> dict[str, object]:
    return {"type": "TextualBody", "value": value, "purpose": purpose}


def _target(annotation: Annotation, source: str) -> str | dict[str, object]:
    """The document, or a place in it."""
    selectors = [] if annotation.is_on_document else _selectors(annotation)
    return {"source": source, "selector": selectors} if selectors else source


def _selectors(annotation: Annotation) -> list[dict[str, object]]:
    anchor, span = annotation.anchor, annotation.span
    selectors: list[dict[str, object]] = []
    if anchor.quote:
        quote = {"exact": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix}
        selectors.append({"type": "TextQuoteSelector", **quote})
    if span:
        position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        selectors.append(position)
    return selectors
