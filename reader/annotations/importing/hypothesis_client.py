"""Hypothesis: the annotations of a page as its client exports them, or its API lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.annotations.importing.incoming import Incoming, Source, derived_id
from reader.annotations.importing.values import items, mapping_at, text_at, texts
from reader.annotations.importing.web_annotations import Selected, selected
from reader.annotations.moments import from_text

__all__ = ["is_hypothesis", "read_hypothesis"]


def is_hypothesis(data: object) -> bool:
    """Whether `data` is what Hypothesis gives."""
    return any("uri" in row and "target" in row for row in _rows(data)[:1])


def read_hypothesis(data: object) -> Iterator[Incoming]:
    """The annotations; replies follow the note that they answer."""
    rows = _rows(data)
    replies: dict[str, list[str]] = {}
    for row in rows:
        above = texts(row.get("references"))
        if above:
            replies.setdefault(above[0], []).append(text_at(row, "text"))
    known = {text_at(row, "id") for row in rows}
    for row in rows:
        above = texts(row.get("references"))
        if not above or above[0] not in known:
            yield _incoming(row, replies.get(text_at(row, "id"), []))


def _rows(data: object) -> list[Mapping[str, object]]:
    if isinstance(data, Mapping):
        for name in ("annotations", "rows"):
            if name in data:
                return items(data[name])
    return items(data)


def _incoming(row: Mapping[str, object], replies: list[str]) -> Incoming:
    targets = items(row.get("target"))
    place = selected(targets[0].get("selector")) if targets else Selected()
    note = "\n\n".join(filter(None, [text_at(row, "text").strip(), *map(str.strip, replies)]))
    titles = texts(mapping_at(row, "document").get("title"))
    source = Source(titles[0] if titles else "", address=text_at(row, "uri"))
    return Incoming(
        id=derived_id("hypothesis", text_at(row, "id") or place.quote or note),
        source=source,
        quote=place.quote,
        kind="note" if note or not place.quote else "highlight",
        note=note,
        tags=tuple(texts(row.get("tags"))),
        prefix=place.prefix,
        suffix=place.suffix,
        near=place.near,
        created=from_text(row.get("created")),
        updated=from_text(row.get("updated")),
        trust="newer",
    )
