"""What is read from a file of annotations, before anybody knows where it belongs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import reduce
from typing import Literal

__all__ = ["Incoming", "Source", "Trust", "derived_id", "united"]

Trust = Literal["edited", "newer", "additions"]


@dataclass(frozen=True, slots=True)
class Source:
    """A document, as the other program knows it."""

    title: str = ""
    author: str = ""
    address: str = ""
    """Where it is on the web, or the path of its file; may be `reader://ID`."""
    id: str = ""
    """Its id in the library that wrote the file."""
    sha256: str = ""
    """The version of the text."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A mark made elsewhere. What is None is not said, so that what is known stays."""

    id: str
    source: Source
    quote: str
    """Empty for a note on the whole document."""
    kind: str | None = None
    colour: str | None = None
    note: str | None = None
    tags: tuple[str, ...] | None = None
    prefix: str = ""
    suffix: str = ""
    near: int | None = None
    """About where the quote begins, in code points."""
    line: int | None = None
    """The line of the text in which it begins, from 1."""
    created: datetime | None = None
    updated: datetime | None = None
    trust: Trust = "additions"
    """When a mark that is known already takes over what this one says: always, since it was
    edited by hand; if it is not older; or only where nothing was said before."""


def derived_id(*parts: str) -> str:
    """An id for a mark that has none: the same for the same parts, wherever it is read.

    >>> derived_id("kindle", "a", "b") == derived_id("kindle", "a", "b") != derived_id("kindle")
    True
    """
    packed = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"i{hashlib.sha256(packed).hexdigest()[:23]}"


_EVER = datetime.min.replace(tzinfo=UTC)


def united(marks: Iterable[Incoming]) -> Iterator[Incoming]:
    """`marks` with one for those that bear the same id, so that a file says one thing.

    What was edited by hand stands alone, every copy of it; else the newest counts, the last of
    several, and what it does not say is taken from the others.
    """
    by_id: dict[str, list[Incoming]] = {}
    for mark in marks:
        by_id.setdefault(mark.id, []).append(mark)
    for copies in by_id.values():
        edited = [mark for mark in copies if mark.trust == "edited"]
        if edited:
            yield from edited
        else:
            newest_last = sorted(copies, key=lambda mark: mark.updated or mark.created or _EVER)
            yield reduce(_completed, reversed(newest_last))


def _completed(mark: Incoming, other: Incoming) -> Incoming:
    """The mark with what only the other one says."""
    placed = mark if mark.quote.strip() else other
    return replace(
        mark,
        quote=placed.quote,
        prefix=placed.prefix,
        suffix=placed.suffix,
        near=placed.near,
        kind=mark.kind or other.kind,
        colour=mark.colour or other.colour,
        note=mark.note or other.note,
        tags=mark.tags or other.tags,
        created=mark.created or other.created,
    )
