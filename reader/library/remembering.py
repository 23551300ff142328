"""What the library remembers of a file that the file itself does not say.

That is the encoding that a user has chosen for it, and the address of a page that was fetched.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.documents.document import Document
from reader.documents.titles import title_of_name
from reader.library.catalogue import normalised

__all__ = ["Remembered", "as_remembered", "origin_of", "remembered"]

ORIGIN_WITHIN = 64 * 1024
"""Bytes of a structure in which its origin stands: only title and such come before it."""
ORIGIN = '"origin":'


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of a file from before."""

    title: str
    url: str = ""
    encoding: str | None = None
    """The one that the user has chosen; None where there was no need."""


def remembered(connection: sqlite3.Connection, path: Path) -> Remembered | None:
    """What is known of the file at `path`, hidden or not; None if nothing is."""
    row = connection.execute(
        """
        SELECT title, structure FROM document JOIN version
        ON version.document = document.number AND version.sha256 = document.sha256
        WHERE path = :path
        """,
        {"path": os.fsencode(normalised(path))},
    ).fetchone()
    if row is None:
        return None
    origin = origin_of(row["structure"])
    chosen = origin.get("encoding", "utf-8") if origin.get("encoding_is") == "chosen" else None
    return Remembered(row["title"], origin.get("url", ""), chosen)


def origin_of(structure: bytes) -> dict[str, Any]:
    """The origin in a packed structure, without unpacking the thousands of paragraphs after it."""
    try:
        written = zlib.decompressobj().decompress(structure, ORIGIN_WITHIN).decode(errors="replace")
        start = written.index(ORIGIN) + len(ORIGIN)
        found, _ = json.JSONDecoder().raw_decode(written, start)
    except (ValueError, zlib.error):
        return {}
    return found if isinstance(found, dict) else {}


def as_remembered(document: Document, known: Remembered | None) -> Document:
    """The copy of a web page as it was known before: with its address, and its title."""
    path = document.origin.path
    if known is None or path is None:
        return document
    nameless = document.title == title_of_name(path.stem)
    return replace(
        document,
        title=known.title if nameless else document.title,
        origin=replace(document.origin, url=known.url or document.origin.url),
    )
