"""Reader's own CSV, perhaps after a spreadsheet has had it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from reader.annotations.importing.incoming import Incoming, Source, derived_id
from reader.annotations.interchange import plain_cell
from reader.annotations.moments import from_text

__all__ = ["is_own_table", "read_own_table"]

_NEEDED = {"id", "document", "quote", "note", "tags"}


def is_own_table(text: str) -> bool:
    """Whether `text` is a table with our columns."""
    head = text.partition("\n")[0].replace(";", ",")
    return {name.strip().strip('"') for name in head.split(",")} >= _NEEDED


def read_own_table(text: str) -> Iterator[Incoming]:
    """The annotations in the rows of a table."""
    head = text.partition("\n")[0]
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # a quote may be a chapter
    separator = ";" if head.count(";") > head.count(",") else ","
    for row in csv.DictReader(StringIO(text, newline=""), delimiter=separator):
        cells = {name: plain_cell(value or "") for name, value in row.items() if name}
        if cells["id"] or cells["quote"] or cells["note"]:
            yield _incoming(cells)


def _incoming(cells: dict[str, str]) -> Incoming:
    near = cells.get("start", "")
    return Incoming(
        id=cells["id"] or derived_id("table", cells["quote"], cells["note"]),
        source=Source(cells["document"]),
        quote=cells["quote"],
        kind=cells.get("kind") or None,
        colour=cells.get("colour") or None,
        note=cells["note"],
        tags=tuple(tag.strip() for tag in cells["tags"].split(",") if tag.strip()),
        near=int(near) if near.isascii() and near.isdigit() else None,
        created=from_text(cells.get("created")),
        updated=from_text(cells.get("updated")),
        trust="newer",
    )
