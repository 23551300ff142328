"""What every format's parser hands over: the text, its structure and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.documents.document import Link, Paragraph, ParagraphKind
from reader.text.sanitise import sanitise
from reader.text.spans import trimmed

__all__ = ["Parts", "Piece", "join"]


@dataclass(frozen=True, slots=True)
class Parts:
    """A parsed file."""

    text: str
    """Sanitised."""
    paragraphs: tuple[Paragraph, ...]
    encoding: str
    """How the bytes were read."""
    title: str = ""
    """What the file itself says, not sanitised, like all below; empty if it says nothing."""
    language: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    site: str = ""
    """The name of the site, which some add to every title."""
    page: bool = False
    """Whether furniture may stand in the text: a paste, or a page that could not be cleaned."""
    guessed: bool = False
    """Whether the encoding is a guess."""
    pages: tuple[int, ...] = ()
    """Where in the text each page of the file begins; empty for formats without pages."""
    links: tuple[Link, ...] = ()
    """What words in the text point to; `linking.woven` makes them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of text that a parser found in the markup."""

    text: str
    kind: ParagraphKind = "body"
    level: int = 0
    likely_furniture: bool = False
    """Probably not the text itself, such as what a picture shows."""
    links: tuple[Link, ...] = ()
    """With spans in `text`, and targets as the file writes them, from its root."""
    places: tuple[str, ...] = ()
    """What a link to this block would say after its "#"."""


def join(pieces: Iterable[Piece]) -> tuple[str, tuple[Paragraph, ...]]:
    r"""One sanitised text of all `pieces`, and where each came to stand in it.

    A blank line parts them, except for the items of a list. Here is the door through which
    what a parser unescaped, such as `&#27;`, comes in.

    >>> join([Piece("On ice", "heading", 1), Piece("a", "list", 1), Piece("b", "list", 1)])[0]
    'On ice\n\na\nb'
    """
    parts: list[str] = []
    paragraphs: list[Paragraph] = []
    length, before = 0, ""
    for piece in pieces:
        clean = sanitise(piece.text).rstrip().lstrip("\n")
        if not clean.strip():
            continue
        if parts:
            gap = "\n" if piece.kind == before == "list" else "\n\n"
            parts.append(gap)
            length += len(gap)
        span = trimmed(clean, 0, len(clean)).shifted(length)
        paragraphs.append(Paragraph(span, piece.kind, piece.level, piece.likely_furniture))
        parts.append(clean)
        length += len(clean)
        before = piece.kind
    return "".join(parts), tuple(paragraphs)
