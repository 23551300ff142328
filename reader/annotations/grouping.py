"""Marks put under headings: by what they stand under, their colour, or their tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.annotations.annotation import Annotation
from reader.annotations.colours import COLOURS
from reader.annotations.places import Places
from reader.documents.document import Document
from reader.text.sanitise import sanitise_line

__all__ = ["GROUPS", "Marked", "Row", "Section", "is_of_many", "sections"]


@dataclass(frozen=True)
class Marked:
    """A document with what is marked in it."""

    document: Document
    annotations: Sequence[Annotation]
    id: str
    """The document's id in the library."""

    @property
    def places(self) -> Places:
        """What to call its places."""
        return Places(self.document)


class Row(NamedTuple):
    """A mark and where it belongs."""

    marked: Marked
    places: Places
    annotation: Annotation


class Section(NamedTuple):
    """Marks under one heading."""

    name: str
    """Empty where there is no heading."""
    rows: list[Row]
    is_lost: bool = False
    """Whether its marks have no place in the present texts."""


def sections(documents: Iterable[Marked], group: str) -> list[Section]:
    """The marks of `documents` in sections, in the order of the texts; those without a place last.

    Args:
        documents: what is marked.
        group: one of `GROUPS`.
    """
    several = list(documents)
    rows = [row for marked in several for row in _rows(marked)]
    if group == "document" and len(several) > 1:
        found = _by_document(rows)
    else:
        found = _by_words(rows, group)
    lost = [row for row in rows if not row.annotation.span]
    return [*found, Section("", lost, is_lost=True)] if lost else found


def _by_words(rows: Iterable[Row], group: str) -> list[Section]:
    name_of = GROUPS[group]
    named: dict[str, list[Row]] = {}
    for row in rows:
        if row.annotation.span:
            named.setdefault(name_of(row), []).append(row)
    order = _orders.get(group, list)
    return [Section(name, named[name]) for name in order(named)]


def _by_document(rows: Iterable[Row]) -> list[Section]:
    """A section for each document, also where two have one title."""
    found: dict[str, Section] = {}
    for row in rows:
        if row.annotation.span:
            title = sanitise_line(row.marked.document.title)
            found.setdefault(row.marked.id, Section(title, [])).rows.append(row)
    return list(found.values())


def is_of_many(group: str) -> bool:
    """Whether one file may hold the marks of several documents."""
    return group in _orders


def _rows(marked: Marked) -> Iterator[Row]:
    places = marked.places
    for annotation in sorted(marked.annotations, key=_position):
        yield Row(marked, places, annotation)


def _position(annotation: Annotation) -> tuple[int, int, str, str]:
    span = annotation.span or annotation.anchor.span
    return span.start, span.end, annotation.created.isoformat(), annotation.id


def _no_name(_: Row) -> str:
    return ""


def _heading(row: Row) -> str:
    span = row.annotation.span
    return row.places.heading(span.start) if span else ""


def _colour(row: Row) -> str:
    return sanitise_line(row.annotation.colour) or "no colour"


def _tag(row: Row) -> str:
    """The first tag in the alphabet: a mark stands in a file once."""
    tags = sorted(sanitise_line(tag) for tag in row.annotation.tags)
    return f"#{tags[0]}" if tags else "no tag"


GROUPS: dict[str, Callable[[Row], str]] = {
    "document": _no_name,
    "heading": _heading,
    "colour": _colour,
    "tag": _tag,
}
"""The ways to group marks, each with what names the section of one."""


def _by_colour(names: Iterable[str]) -> list[str]:
    known = {colour: number for number, colour in enumerate(COLOURS)}
    return sorted(names, key=lambda name: (known.get(name, len(known)), name))


def _by_name(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (not name.startswith("#"), name))


_orders: dict[str, Callable[[Iterable[str]], list[str]]] = {"colour": _by_colour, "tag": _by_name}
"""In which order the sections come that are not in the order of the text."""
