"""What the library hands out: an Entry for each document, a Hit for each place found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.text.spans import Span

__all__ = ["Entry", "Hit"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the library, as its list shows it."""

    id: str
    title: str
    path: Path | None
    """The file, absolute; None for text that never was one."""
    words: int
    language: str
    sha256: str
    """The version that was read last."""
    length: int
    """Code points of its text."""
    added: datetime
    opened: datetime | None
    """When it was last open in the app; None if it never was."""
    read_to: int
    """The offset of the furthest line that was on screen."""
    position: int
    """The offset at the top of the screen when it was last left."""
    annotations: int
    """How many annotations it carries."""
    author: str = ""
    """Who wrote it, or sent it, as the document says it."""
    date: str = ""
    """When, as the document says it: ISO 8601 where it can be told."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a document of the library that a search found."""

    id: str
    """The document's id."""
    title: str
    path: Path | None
    span: Span
    """The words found, in the document's text; empty at 0 where only the title matches."""
    snippet: str
    """Some text around them, on one line, furniture left out."""
    marks: tuple[Span, ...]
    """The words found, in the snippet."""
