"""Versions of a document: its text and structure, as they are kept and given back."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import zlib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from reader.documents.document import Document, Link, Origin, Paragraph
from reader.library.connection import Unsound
from reader.library.moments import as_text, now
from reader.text.spans import Span

__all__ = [
    "Packed",
    "document_of",
    "drop_unused",
    "keep",
    "pack",
    "packed",
    "pages_of",
    "structure_of",
    "text_of",
    "unpack",
    "unreadable",
]


@dataclass(frozen=True, slots=True)
class Packed:
    """A document as the database holds it."""

    sha256: str
    text: bytes
    """UTF-8, deflated."""
    structure: bytes
    """All but the text and the path: JSON, deflated."""


def pack(document: Document) -> Packed:
    """The document, ready to be kept. Equal structures give equal JSON."""
    structure = {
        "title": document.title,
        "kicker": document.kicker,
        "language": document.language,
        "paragraphs": [
            [paragraph.span.start, paragraph.span.end, _unusual(paragraph, "span")]
            for paragraph in document.paragraphs
        ],
        "origin": _unusual(document.origin, "path"),
        **({"pages": document.pages} if document.pages else {}),
        **({"links": _written(document.links)} if document.links else {}),
    }
    written = json.dumps(structure, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Packed(
        document.sha256, zlib.compress(document.text.encode()), zlib.compress(written.encode())
    )


def _written(links: tuple[Link, ...]) -> list[tuple[int, int, str]]:
    return [(link.span.start, link.span.end, link.target) for link in links]


def _unusual(value: Paragraph | Origin, *without: str) -> dict[str, object]:
    """The fields of `value` that differ from their defaults."""
    return {
        field.name: getattr(value, field.name)
        for field in fields(value)
        if field.name not in without
        and (field.default is MISSING or getattr(value, field.name) != field.default)
    }


def unpack(text: bytes, structure: bytes, path: Path | None) -> Document:
    """The document that was packed, at the `path` where it stands now."""
    written = json.loads(zlib.decompress(structure))
    return Document(
        text=zlib.decompress(text).decode(),
        title=written["title"],
        language=written["language"],
        paragraphs=tuple(
            Paragraph(Span(start, end), **_known(Paragraph, others))
            for start, end, others in written["paragraphs"]
        ),
        kicker=written["kicker"],
        origin=replace(Origin(**_known(Origin, written["origin"])), path=path),
        pages=tuple(written.get("pages", ())),
        links=tuple(
            Link(Span(start, end), target) for start, end, target in written.get("links", ())
        ),
    )


def _known(kind: type[Paragraph | Origin], written: Mapping[str, Any]) -> dict[str, Any]:
    """What `kind` has a field for: another Reader may have written more."""
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in written.items() if name in names}


def packed(connection: sqlite3.Connection, number: int, sha256: str) -> Packed | None:
    """A version as the database holds it; None for one whose text is not here."""
    row = connection.execute(
        "SELECT text, structure FROM version WHERE document = :document AND sha256 = :sha256",
        {"document": number, "sha256": sha256},
    ).fetchone()
    return None if row is None else Packed(sha256, row["text"], row["structure"])


def keep(connection: sqlite3.Connection, number: int, packed: Packed) -> None:
    """Keeps a version of the document `number`, or its structure where the text is kept."""
    connection.execute(
        """
        INSERT INTO version (document, sha256, seen, text, structure)
        VALUES (:document, :sha256, :seen, :text, :structure)
        ON CONFLICT (document, sha256) DO UPDATE SET structure = excluded.structure
        """,
        {
            "document": number,
            "sha256": packed.sha256,
            "seen": as_text(now()),
            "text": packed.text,
            "structure": packed.structure,
        },
    )


def text_of(connection: sqlite3.Connection, number: int, sha256: str) -> str:
    """The text of a version that is kept."""
    return _inflated(_row(connection, number, sha256)["text"])


@lru_cache(maxsize=1)
def _inflated(text: bytes) -> str:
    """The text; kept, since one who marks a long text does so many times in a row."""
    return zlib.decompress(text).decode()


def structure_of(connection: sqlite3.Connection, number: int, sha256: str) -> bytes:
    """The structure of a version that is kept, as it is packed."""
    structure: bytes = _row(connection, number, sha256)["structure"]
    return structure


def document_of(
    connection: sqlite3.Connection, number: int, sha256: str, path: Path | None
) -> Document:
    """The Document of a version that is kept."""
    row = _row(connection, number, sha256)
    return unpack(row["text"], row["structure"], path)


def _row(connection: sqlite3.Connection, number: int, sha256: str) -> sqlite3.Row:
    """The text and the structure of a version that is kept, as they are packed.

    Raises:
        Unsound: if it is not there.
    """
    row: sqlite3.Row | None = connection.execute(
        "SELECT text, structure FROM version WHERE document = :document AND sha256 = :sha256",
        {"document": number, "sha256": sha256},
    ).fetchone()
    if row is None:
        raise Unsound("the text of a document is missing")
    return row


def unreadable(connection: sqlite3.Connection, *, annotated: bool = False) -> tuple[str, ...]:
    """The ids of the documents of which a version cannot be given back as it came in.

    Args:
        connection: the library.
        annotated: look at the versions that carry annotations only.
    """
    rows = connection.execute(
        """
        SELECT document.id, version.sha256, text, structure
        FROM version JOIN document ON document.number = version.document
        WHERE NOT :annotated OR version.sha256 IN (SELECT version FROM annotation)
        ORDER BY document.number
        """,
        {"annotated": annotated},
    )
    return tuple(dict.fromkeys(row["id"] for row in rows if not _is_readable(row)))


def _is_readable(row: sqlite3.Row) -> bool:
    try:
        text = zlib.decompress(row["text"])
        zlib.decompress(row["structure"])
    except zlib.error:
        return False
    return hashlib.sha256(text).hexdigest() == str(row["sha256"])


_PAGES = re.compile(rb'"pages":(\[[0-9,]*\])')
"""In the structure as `pack` writes it; a quotation mark in a title has a backslash before it."""


def pages_of(connection: sqlite3.Connection, number: int, sha256: str) -> tuple[int, ...]:
    """Where the pages of a version begin; nothing without pages, or where it is not here."""
    row = connection.execute(
        "SELECT structure FROM version WHERE document = :document AND sha256 = :sha256",
        {"document": number, "sha256": sha256},
    ).fetchone()
    return () if row is None else _pages(row["structure"])


@lru_cache(maxsize=256)
def _pages(structure: bytes) -> tuple[int, ...]:
    written = _PAGES.search(zlib.decompress(structure))
    return tuple(json.loads(written[1])) if written else ()


def drop_unused(connection: sqlite3.Connection, number: int) -> None:
    """Drops the versions of a document that are neither present nor the place of an anchor."""
    connection.execute(
        """
        DELETE FROM version
        WHERE document = :document
          AND sha256 <> (SELECT sha256 FROM document WHERE number = :document)
          AND sha256 NOT IN (
              SELECT version FROM annotation WHERE document = :document
              UNION ALL
              SELECT json_extract(attached, '$.version') FROM annotation
              WHERE document = :document AND attached IS NOT NULL
          )
        """,
        {"document": number},
    )
    connection.execute(
        """
        DELETE FROM placement
        WHERE annotation IN (SELECT id FROM annotation WHERE document = :document)
          AND version NOT IN (SELECT sha256 FROM version WHERE document = :document)
        """,
        {"document": number},
    )
