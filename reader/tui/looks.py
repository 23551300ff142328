"""Looks: how headings, lists, quotes, tables and code differ from prose."""

from __future__ import annotations

import re

from reader.documents.document import Document, Paragraph
from reader.text.spans import Span
from reader.tui.layers import Layer
from reader.tui.wrapping import cells

__all__ = ["LOOKS", "lead", "most_led", "structure"]

LOOKS = ("heading", "list-marker", "quote", "table-head", "code", "furniture")
"""The names of the styles of `structure`."""

_MARKER = re.compile(r"(?:[•‣◦▪·*+–—-]|\(?\w{1,3}[.)])[ \t]+")
"""What begins the item of a list."""

_BARS = {"quote": "│ ", "code": "┆ "}
"""What stands before each line of these kinds."""

LEVEL = 2
"""Cells by which each level of a list is moved in."""
FURTHEST = 8
"""Cells that a line is moved in at most."""


def structure(document: Document) -> Layer:
    """The layer of what is not prose."""
    marks = []
    for paragraph in document.paragraphs:
        if paragraph.likely_furniture or paragraph.kind == "furniture":
            marks.append((paragraph.span, "furniture"))
        elif paragraph.kind in ("heading", "quote", "code"):
            marks.append((paragraph.span, paragraph.kind))
        elif paragraph.kind == "list":
            marks.append((_marker(document.text, paragraph), "list-marker"))
        elif paragraph.kind == "table":
            marks.append((_first_line(document.text, paragraph.span), "table-head"))
    return Layer(marks)


def most_led(document: Document) -> int:
    """How many cells the lines of `document` are moved in at most."""
    kinds = {"list", *_BARS}
    led = (paragraph for paragraph in document.paragraphs if paragraph.kind in kinds)
    return max((cells(_lead(document.text, each, is_first=False)) for each in led), default=0)


def lead(document: Document, offset: int) -> str:
    """What stands before the line that begins at `offset`.

    A bar beside quotes and code; blanks before the item of a list by its level, and before its
    further lines as many as its marker is wide, so that they stand under its words.
    """
    paragraph = document.paragraphs[document.paragraph_at(offset)]
    return _lead(document.text, paragraph, is_first=offset <= paragraph.span.start)


def _lead(text: str, paragraph: Paragraph, *, is_first: bool) -> str:
    if paragraph.kind != "list":
        return _BARS.get(paragraph.kind, "")
    level = LEVEL * max(0, paragraph.level - 1)
    marker = 0 if is_first else cells(_marker(text, paragraph).of(text))
    return " " * min(FURTHEST, level + marker)


def _marker(text: str, paragraph: Paragraph) -> Span:
    start = paragraph.span.start
    found = _MARKER.match(text, start, paragraph.span.end)
    return Span(start, found.end() if found else start)


def _first_line(text: str, span: Span) -> Span:
    end = text.find("\n", span.start, span.end)
    return Span(span.start, end if end >= 0 else span.end)
