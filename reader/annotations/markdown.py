"""The annotations of a document as a Markdown file that another program, or its user, can read.

Plain CommonMark with YAML front matter. Reading it gives every quote back exactly. Nothing in it
depends on when it was written, so writing it twice gives the same bytes.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from reader.annotations.annotation import Annotation
from reader.annotations.blocks import NOT_FOUND, write_block
from reader.annotations.escaping import as_inline, as_quote
from reader.annotations.merging import MergedExport, merge
from reader.annotations.notes import contained
from reader.documents.document import Document
from reader.text.sanitise import sanitise, sanitise_line
from reader.text.spans import Span, index_at

__all__ = ["MergedExport", "link", "merge", "to_markdown"]

_HEADING = 60
"""Code points of a heading that tells a place."""
_UNPRINTABLE = re.compile("[\x7f-\x9f\ufeff]")
"""What JSON leaves as it is but YAML does not allow."""
_TAG_BREAKS = re.compile(r"\s+")


def to_markdown(document: Document, annotations: Sequence[Annotation], document_id: str) -> str:
    """The Markdown file for the annotations of a document, in the order of the text.

    Args:
        document: the present version.
        annotations: the document's, in any order; those without a place come last, under a
            heading of their own.
        document_id: the document's id in the library, for the links.
    """
    places = _Places(document)
    ordered = sorted(annotations, key=_position)
    found = [annotation for annotation in ordered if annotation.span]
    lost = [annotation for annotation in ordered if not annotation.span]
    parts = [_front_matter(document), f"# {as_inline(sanitise_line(document.title))}\n"]
    parts += [_block(annotation, places, document_id) for annotation in found]
    if lost:
        parts.append(f"{NOT_FOUND}\n")
    parts += [_block(annotation, places, document_id) for annotation in lost]
    return "\n".join(parts)


def link(document_id: str, annotation_id: str) -> str:
    """The address of an annotation.

    >>> link("d1", "a1")
    'reader://d1/a1'
    """
    return f"reader://{quote(document_id, safe='')}/{quote(annotation_id, safe='')}"


def _position(annotation: Annotation) -> tuple[int, int, str, str]:
    span = annotation.span or annotation.anchor.span
    return span.start, span.end, annotation.created.isoformat(), annotation.id


def _front_matter(document: Document) -> str:
    origin = document.origin
    rows = {
        "title": document.title,
        "source": origin.path.name if origin.path else origin.url,
        "author": origin.author,
        "date": origin.date,
        "url": origin.url,
    }
    lines = [f"{name}: {_yaml(value)}" for name, value in rows.items() if value]
    return "\n".join(["---", "reader: 1", *lines, f"document: sha256:{document.sha256}", "---\n"])


def _yaml(value: str) -> str:
    """A string for YAML, of which JSON's strings are nearly a part."""
    written = json.dumps(sanitise_line(value), ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _block(annotation: Annotation, places: _Places, document_id: str) -> str:
    return write_block(annotation.id, "\n\n".join(_content(annotation, places, document_id)))


def _content(annotation: Annotation, places: _Places, document_id: str) -> Iterator[str]:
    """The paragraphs of a block: the quote, the note, what else is known."""
    if annotation.quote:
        yield as_quote(sanitise(annotation.quote))
    note = contained(annotation.note)
    if note:
        yield note
    yield " · ".join(_facts(annotation, places, document_id))


def _facts(annotation: Annotation, places: _Places, document_id: str) -> Iterator[str]:
    yield annotation.kind.replace("-", " ")
    if annotation.colour:
        yield as_inline(sanitise_line(annotation.colour))
    for tag in annotation.tags:
        yield "#" + as_inline(_TAG_BREAKS.sub("-", sanitise_line(tag)))
    if annotation.span:
        yield places.name(annotation.span.start)
    yield f"[open]({link(document_id, annotation.id)})"


@dataclass(frozen=True)
class _Places:
    """What to call a place of a document."""

    document: Document

    def name(self, offset: int) -> str:
        """The line, and the heading it stands under if there is one."""
        line = f"line {bisect_left(self._line_ends, offset) + 1}"
        index = index_at(self._heading_starts, offset)
        if index < 0:
            return line
        heading = sanitise_line(self._headings[index].of(self.document.text))
        short = heading if len(heading) <= _HEADING else heading[: _HEADING - 1].rstrip() + "…"
        return f"{line}, {as_inline(short)}"

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.document.text)]

    @cached_property
    def _headings(self) -> list[Span]:
        """The headings of sections; that of the whole tells no place."""
        return [
            paragraph.span
            for paragraph in self.document.paragraphs
            if paragraph.kind == "heading" and paragraph.level > 1
        ]

    @cached_property
    def _heading_starts(self) -> list[int]:
        return [heading.start for heading in self._headings]
