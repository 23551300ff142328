"""W3C Web Annotations in JSON-LD, Reader's own among them.

The model leaves much open (https://www.w3.org/TR/annotation-model/); read is what programs
write: one annotation, a list, a page, a graph, or a collection with its first page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reader.annotations.colours import COLOURS
from reader.annotations.importing.incoming import Incoming, Source, derived_id
from reader.annotations.importing.values import items, mapping_at, text_at, texts
from reader.annotations.links import Link, parse_link
from reader.annotations.moments import from_text

__all__ = ["Selected", "is_web_annotations", "read_web_annotations", "selected"]

_KINDS = {"bookmarking": "bookmark", "commenting": "note", "highlighting": "highlight"}
_DEEPEST = 8
"""How many selectors may refine each other."""


class Selected(NamedTuple):
    """What selectors tell of a place in a text."""

    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    near: int | None = None


def selected(selector: object, depth: int = 0) -> Selected:
    """The place that one selector, or several, tell."""
    found = Selected()
    for one in items(selector):
        if "exact" in one:
            quote = (text_at(one, "exact"), text_at(one, "prefix"), text_at(one, "suffix"))
            found = Selected(*quote, found.near)
        start = one.get("start")
        if type(start) is int and text_at(one, "type") == "TextPositionSelector":
            found = found._replace(near=max(0, start))
        if not found.quote and "refinedBy" in one and depth < _DEEPEST:
            found = selected(one["refinedBy"], depth + 1)
    return found


def is_web_annotations(data: object) -> bool:
    """Whether `data` holds Web Annotations."""
    return any("target" in item for item in _annotations(data)[:1])


def read_web_annotations(data: object) -> Iterator[Incoming]:
    """The annotations."""
    for item in _annotations(data):
        yield _incoming(item)


def _annotations(data: object) -> list[Mapping[str, object]]:
    if isinstance(data, Mapping):
        for name in ("items", "@graph"):
            if name in data:
                return items(data[name])
        if "first" in data:
            return items(mapping_at(data, "first").get("items"))
    return items(data)


def _incoming(item: Mapping[str, object]) -> Incoming:
    address, place = _target(item.get("target"))
    own = parse_link(text_at(item, "id"))
    note, tags, colour = _bodies(item)
    motivations = texts(item.get("motivation"))
    kind = next((_KINDS[word] for word in motivations if word in _KINDS), None)
    kind = "key-figure" if _is_key_figure(item) else kind
    return Incoming(
        id=own.annotation if own else derived_id("w3c", text_at(item, "id") or place.quote + note),
        source=_source(address, own),
        quote=place.quote,
        kind=kind or ("note" if note or not place.quote else "highlight"),
        colour=colour,
        note=note,
        tags=tags,
        prefix=place.prefix,
        suffix=place.suffix,
        near=place.near,
        created=from_text(item.get("created")),
        updated=from_text(item.get("modified") or item.get("created")),
        trust="newer",
    )


def _is_key_figure(item: Mapping[str, object]) -> bool:
    return any(
        (text_at(body, "purpose"), text_at(body, "value")) == ("classifying", "key-figure")
        for body in _each(item.get("body"))
    )


def _source(address: str, own: Link | None) -> Source:
    return Source(address=address, id=own.document if own else "")


def _target(target: object) -> tuple[str, Selected]:
    """The address of the document, and the place in it."""
    if isinstance(target, str):
        return target, Selected()
    addresses = texts(target)
    for one in _each(target):
        source = one.get("source", one.get("id"))
        address = source if isinstance(source, str) else text_at(mapping_at(one, "source"), "id")
        return address, selected(one.get("selector"))
    return (addresses[0] if addresses else ""), Selected()


def _each(value: object) -> Iterator[Mapping[str, object]]:
    """The objects of `value`, those of a choice, a composite or a list one by one."""
    for one in items(value):
        yield from items(one["items"]) if "items" in one else [one]


def _bodies(item: Mapping[str, object]) -> tuple[str, tuple[str, ...], str | None]:
    """The note, the tags and the colour."""
    notes = texts(item.get("bodyValue"))
    tags: list[str] = []
    colour = None
    for body in _each(item.get("body")):
        value, purpose = text_at(body, "value"), text_at(body, "purpose")
        if purpose == "tagging":
            tags.append(value)
        elif purpose == "highlighting" and value in COLOURS:
            colour = value
        elif value and purpose != "classifying":
            notes.append(value)
    return "\n\n".join(notes), tuple(tags), colour
