"""One line of a journal: an annotation as it stood after a change, complete in itself.

A line is JSON with the fields of the exported JSON lines, and what a merge needs: `revision`,
`device`, `deleted`. A journal is plain enough to be read in twenty years, and strict enough
that a line which was torn or flipped is known for one: it ends with its own CRC-32.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, get_args

from reader.annotations.annotation import AnnotationKind
from reader.annotations.colours import COLOURS
from reader.library.moments import as_text
from reader.text.sanitise import sanitise, sanitise_line

__all__ = ["Line", "emptied_line", "line_of", "parse", "written"]

_KINDS = get_args(AnnotationKind)
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_CHECK = re.compile(rb',"check":"([0-9a-f]{8})"\}$')
_CONTENT = (
    "id", "revision", "kind", "colour", "note", "tags", "created", "updated", "deleted",
    "quote", "prefix", "suffix", "made_start", "made_end", "version", "attached", "emptied",
)  # fmt: skip
"""What makes a state of an annotation: all but what differs between two machines anyway."""
_MOST = 2**53
"""No number in a line is larger: JSON of other programs holds none that is."""

Key = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """An annotation after a change. Moments are texts as `as_text` writes them."""

    id: str
    revision: int
    kind: str
    colour: str
    note: str
    tags: tuple[str, ...]
    created: str
    updated: str
    deleted: str | None
    """When it was put into the bin."""
    quote: str
    prefix: str
    suffix: str
    made_start: int
    made_end: int
    version: str
    """SHA-256 of the text in which it was made."""
    attached: str | None = None
    """Where a user attached it by hand, as JSON; None where nobody did."""
    emptied: bool = False
    """Whether it was taken out of the bin for ever: then the line holds no words."""
    device: str = ""
    """Where the change was made."""
    document: str = ""
    """The id of the document on that device."""
    title: str = ""
    path: str | None = None

    @property
    def hash(self) -> str:
        """What tells this state of the annotation from any other, on whatever machine."""
        content = {name: getattr(self, name) for name in _CONTENT}
        packed = json.dumps(content, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
        return hashlib.sha256(packed.encode()).hexdigest()[:32]

    @property
    def key(self) -> Key:
        """What is compared to find the last word on an annotation: the highest has it."""
        return self.revision, self.updated, self.hash


def line_of(row: sqlite3.Row, device: str) -> Line:
    """The line of an annotation's row, joined with `document_id`, `title` and `path`.

    `device` is written where the row names none: the change was made here.
    """
    return Line(
        id=row["id"],
        revision=row["revision"],
        kind=row["kind"],
        colour=row["colour"],
        note=row["note"],
        tags=tuple(json.loads(row["tags"])),
        created=row["created"],
        updated=row["updated"],
        deleted=row["deleted"],
        quote=row["quote"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        made_start=row["start"],
        made_end=row["end"],
        version=row["version"],
        attached=row["attached"],
        device=row["device"] or device,
        document=row["document_id"],
        title=row["title"],
        path=_unicode(row["path"]),
    )


def _unicode(path: bytes | None) -> str | None:
    """The path as JSON can hold it; one that is no Unicode is known by its text alone."""
    try:
        return None if path is None else path.decode()
    except UnicodeDecodeError:
        return None


def emptied_line(id: str, revision: int, moment: str, device: str) -> Line:  # noqa: A002
    """The line that says that an annotation has left the bin for ever."""
    return Line(
        id=id, revision=revision, kind="highlight", colour=COLOURS[0], note="", tags=(),
        created=moment, updated=moment, deleted=moment, quote="", prefix="", suffix="",
        made_start=0, made_end=0, version="", emptied=True, device=device,
    )  # fmt: skip


def written(line: Line) -> bytes:
    """The line as it stands in a journal, its end included."""
    values = ((name, getattr(line, name)) for name in Line.__slots__)
    known = {name: value for name, value in values if value is not None}
    if not line.emptied:
        del known["emptied"]
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    body = text.encode()
    return b'%s,"check":"%08x"}\n' % (body[:-1], zlib.crc32(body))


def parse(raw: bytes | str) -> Line | None:
    """The line that stands in a journal; None for one that is torn, flipped, or none of ours.

    A line without a checksum is taken as it is: an export has none.
    """
    body = (raw.encode(errors="replace") if isinstance(raw, str) else raw).strip()
    check = _CHECK.search(body)
    if check is not None:
        body = body[: check.start()] + b"}"
        if int(check[1], 16) != zlib.crc32(body):
            return None
    try:
        return _checked(json.loads(body))
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return None


def _checked(given: Mapping[str, Any]) -> Line:
    """The line, every field of the right kind.

    Raises:
        ValueError, TypeError, KeyError: if it has one that is not.
    """
    line = Line(
        id=_matching(_ID, given["id"]),
        revision=_number(given.get("revision", 1)),
        kind=_one_of(_KINDS, given["kind"]),
        colour=_one_of(COLOURS, given.get("colour") or COLOURS[0]),
        note=sanitise(_text(given.get("note", ""))),
        tags=tuple(sanitise_line(_text(tag)) for tag in given.get("tags", ())),
        created=_moment(given["created"]),
        updated=_moment(given["updated"]),
        deleted=_moment(given["deleted"]) if given.get("deleted") else None,
        quote=sanitise(_text(given["quote"])),
        prefix=sanitise(_text(given.get("prefix", ""))),
        suffix=sanitise(_text(given.get("suffix", ""))),
        made_start=_number(given["made_start"]),
        made_end=_number(given["made_end"]),
        version="" if given.get("emptied") else _matching(_SHA256, given["version"]),
        attached=_place(given["attached"]) if given.get("attached") else None,
        emptied=given.get("emptied") is True,
        device=sanitise_line(_text(given.get("device", ""))),
        document=_matching(_ID, given["document"]) if given.get("document") else "",
        title=sanitise_line(_text(given.get("title", ""))),
        path=_text(given["path"]) if given.get("path") else None,
    )
    if line.made_start > line.made_end:
        raise ValueError("a span that ends before it starts")
    if line.emptied:
        return emptied_line(line.id, line.revision, line.updated, line.device)
    return line


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _MOST:
        raise ValueError("no count")
    return value


def _one_of(names: tuple[str, ...], value: object) -> str:
    if value not in names:
        raise ValueError("an unknown name")
    return str(value)


def _matching(pattern: re.Pattern[str], value: object) -> str:
    if not pattern.fullmatch(_text(value)):
        raise ValueError("no such id")
    return str(value)


def _moment(value: object) -> str:
    moment = datetime.fromisoformat(_text(value))
    return as_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _place(value: object) -> str:
    place = json.loads(_text(value))
    start, end = _number(place["start"]), _number(place["end"])
    if start > end:
        raise ValueError("a span that ends before it starts")
    return json.dumps({"version": _matching(_SHA256, place["version"]), "start": start, "end": end})
