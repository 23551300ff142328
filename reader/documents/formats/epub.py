"""EPUB 2 and 3: the chapters of a book in reading order, with its contents as headings.

A chapter that is missing or broken is left out, because the rest of the book is still worth
reading. Where the contents point, there is a heading, of the level that the contents give it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from reader.documents.formats.archive import Archive, joined
from reader.documents.formats.linking import (
    ADDRESSES,
    ELSEWHERE,
    PICTURE,
    without_lone_pictures,
    woven,
)
from reader.documents.formats.markup import flow
from reader.documents.formats.package import BookFile, ContentsLine, read_package
from reader.documents.formats.parts import Parts, Piece
from reader.documents.formats.refusal import Refusal
from reader.documents.formats.xml import parse_markup
from reader.text.words import letters_of

__all__ = ["parse"]

NEAR = 3
"""Pieces behind the place that the contents name within which its heading stands."""
LOWEST = 6
LONGEST_LABEL = 200

Headings = dict[int, list[ContentsLine]]
"""Which lines of the contents point at which piece."""


def parse(data: bytes, encoding: str | None) -> Parts:  # noqa: ARG001 - the book says it itself
    """The parts of an EPUB book."""
    archive = Archive(data)
    package = read_package(archive)
    pieces: list[Piece] = []
    by_file: defaultdict[str, list[ContentsLine]] = defaultdict(list)
    for entry in package.contents:
        by_file[entry.name].append(entry)
    depth = 1
    for chapter in package.chapters:
        entries = by_file.pop(chapter.name, [])
        found = _chapter(archive, chapter, entries, depth)
        if chapter.name == package.navigation:
            found = [replace(piece, likely_furniture=True) for piece in found]
        pieces.extend(found)
        depth = entries[-1].depth if entries else depth
    whole = woven(without_lone_pictures(pieces))
    if not whole.paragraphs and package.chapters:
        raise Refusal(
            "holds no text, only pictures or missing chapters; open it in another reader", "empty"
        )
    return Parts(
        whole.text,
        whole.paragraphs,
        "utf-8",
        package.title,
        language=package.language,
        author=package.author,
        date=package.date,
        url=package.address,
        links=whole.links,
    )


def _chapter(
    archive: Archive, chapter: BookFile, entries: Sequence[ContentsLine], depth: int
) -> list[Piece]:
    """The pieces of one file; `depth` is that of the contents in which it begins."""
    data = archive.find(chapter.name) if chapter.name else None
    root = parse_markup(data) if data else None
    if root is None:
        return []
    found = flow(root)
    at: Headings = defaultdict(list)
    for entry in entries:
        at[found.anchors.get(entry.fragment, 0) if entry.fragment else 0].append(entry)
    pieces = found.linked(partial(_target, chapter.name), chapter.name)
    return _with_headings(pieces, at, depth) if entries else _lowered(pieces, depth)


def _target(chapter: str, written: str) -> str:
    """What a link in the file `chapter` points to, in the book."""
    if written.lower().startswith(ADDRESSES):
        return written
    if written.startswith(PICTURE):
        source = written.removeprefix(PICTURE)
        return written if ELSEWHERE.match(source) else PICTURE + joined(chapter, source)
    return f"#{joined(chapter, written)}#{written.partition('#')[2]}"


def _with_headings(pieces: Sequence[Piece], at: Headings, depth: int) -> list[Piece]:
    """The pieces with a heading wherever the contents point, and lower ones between."""
    headed: list[Piece] = []
    taken: dict[int, int] = {}
    before: dict[int, list[Piece]] = {}
    for index, entries in at.items():
        for entry in entries:
            place = _heading_near(pieces, index, entry, taken)
            if place is None:
                label = entry.label[:LONGEST_LABEL]
                before.setdefault(index, []).append(Piece(label, "heading", _level(entry.depth)))
            else:
                taken[place] = entry.depth
    for index, piece in enumerate(pieces):
        headed.extend(before.get(index, ()))
        if index in at:
            depth = at[index][-1].depth
        if index in taken:
            depth = taken[index]
            headed.append(replace(piece, kind="heading", level=_level(depth)))
        else:
            headed.extend(_lowered((piece,), depth))
    headed.extend(piece for index in before if index >= len(pieces) for piece in before[index])
    return headed


def _heading_near(
    pieces: Sequence[Piece], index: int, entry: ContentsLine, taken: dict[int, int]
) -> int | None:
    """Which piece at or shortly behind `index` is the heading that the contents name."""
    near = [i for i in range(index, min(index + NEAR, len(pieces))) if i not in taken]
    label = letters_of(entry.label)
    for place in near:
        if letters_of(pieces[place].text) == label and pieces[place].kind in ("heading", "body"):
            return place
    return next((place for place in near if pieces[place].kind == "heading"), None)


def _lowered(pieces: Iterable[Piece], depth: int) -> list[Piece]:
    """The pieces, with headings below that of the contents' line they stand under."""
    return [
        replace(piece, level=min(LOWEST, max(_level(depth) + (depth > 1), piece.level)))
        if piece.kind == "heading"
        else piece
        for piece in pieces
    ]


def _level(depth: int) -> int:
    """A chapter is a section of the book, whose title is the heading of level 1."""
    return min(LOWEST, depth + 1)
