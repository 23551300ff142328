"""Links: from what a file's markup points to, to what can be followed in the finished text.

What stays: web and mail addresses; places in the same text, which become offsets; pictures that
are an entry of the file. Everything else, such as a program or a file beside this one, is
dropped here and never reaches the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.documents.document import Link, Paragraph
from reader.documents.formats.parts import Piece, join
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span

__all__ = [
    "ADDRESSES",
    "ELSEWHERE",
    "NAMELESS",
    "PICTURE",
    "Woven",
    "linked",
    "without_lone_pictures",
    "woven",
]

PICTURE = "picture:"
"""What the target of a picture begins with; the name of its entry follows."""
NAMELESS = "[picture]"
MOST_LINKS = 100_000
LONGEST_TARGET = 2_000
ELSEWHERE = re.compile(r"[#/\\]|[\w+.-]+:")
"""How what is no name of an entry begins: a place, a path on this machine, a scheme."""
ADDRESSES = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Woven:
    """Pieces as one text."""

    text: str
    """Sanitised."""
    paragraphs: tuple[Paragraph, ...]
    links: tuple[Link, ...]


def woven(pieces: Sequence[Piece]) -> Woven:
    """One text of all `pieces`, with what their words point to in it."""
    kept = [piece for piece in pieces if piece.text.strip()]
    text, paragraphs = join(kept)
    if len(paragraphs) != len(kept):  # sanitising left one of them without a character
        return Woven(text, paragraphs, ())
    places = _places(kept, paragraphs)
    links = (
        Link(span, target)
        for piece, paragraph in zip(kept, paragraphs, strict=True)
        for link in piece.links
        if (span := _moved(link.span, piece, paragraph))
        and (target := _followed(link.target, places))
    )
    ordered = sorted(_first(links, MOST_LINKS), key=lambda link: link.span)
    return Woven(text, paragraphs, tuple(ordered))


def _first(links: Iterable[Link], most: int) -> list[Link]:
    return [link for link, _ in zip(links, range(most), strict=False)]


def _places(pieces: Sequence[Piece], paragraphs: Sequence[Paragraph]) -> dict[str, int]:
    places: dict[str, int] = {}
    for piece, paragraph in zip(pieces, paragraphs, strict=True):
        for place in piece.places:
            places.setdefault(place, paragraph.span.start)
    return places


def _moved(span: Span, piece: Piece, paragraph: Paragraph) -> Span | None:
    """Where `span` of the piece's text came to stand; None if nothing is left of it."""
    ahead = len(piece.text) - len(piece.text.lstrip())
    moved = span.shifted(paragraph.span.start - ahead)
    start, end = max(moved.start, paragraph.span.start), min(moved.end, paragraph.span.end)
    return Span(start, end) if start < end else None


def _followed(target: str, places: dict[str, int]) -> str:
    if len(target) > LONGEST_TARGET:
        return ""
    if target.startswith("#"):
        place = places.get(target[1:])
        return "" if place is None else f"#{place}"
    name = target.removeprefix(PICTURE)
    if name.lower().startswith(ADDRESSES):
        return sanitise_line(name)
    is_entry = name and name != target and not ELSEWHERE.match(name)
    return sanitise_line(target) if is_entry else ""


def linked(piece: Piece, marked: Iterable[tuple[int, int, str]], length: int) -> Piece:
    """The piece with links on some of its characters.

    Args:
        piece: Its white space may have been tidied, and it may have got a mark ahead.
        marked: First and last character of each link and its target, where only characters
            count that are no white space: tidying leaves their order alone.
        length: How many such characters there were, without the mark.
    """
    at = [index for index, character in enumerate(piece.text) if not character.isspace()]
    mark = len(at) - length
    links = (
        Link(Span(at[start + mark], at[end - 1 + mark] + 1), target)
        for start, end, target in marked
        if 0 <= start + mark < end + mark <= len(at)
    )
    return replace(piece, links=tuple(links))


def without_lone_pictures(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces; none where there is nothing but pictures of which nothing is said."""
    return pieces if any(piece.text != NAMELESS for piece in pieces) else ()
