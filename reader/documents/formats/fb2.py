"""FictionBook: its elements are called as HTML's first."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import Any

from reader.documents.formats.archive import LARGEST_ENTRY, Archive
from reader.documents.formats.linking import without_lone_pictures, woven
from reader.documents.formats.markup import flow
from reader.documents.formats.parts import Parts
from reader.documents.formats.refusal import Refusal
from reader.documents.formats.xml import (
    attribute,
    descendants,
    local_name,
    parse_xml,
    text_below,
    text_of,
)

__all__ = ["parse", "picture"]

NAMES = {
    "description": "template",
    "binary": "template",
    "stylesheet": "template",
    "epigraph": "blockquote",
    "cite": "blockquote",
    "annotation": "blockquote",
    "subtitle": "h6",
    "text-author": "p",
    "date": "p",
    "stanza": "p",
    "poem": "div",
    "body": "div",
    "emphasis": "span",
    "style": "span",
    "empty-line": "br",
}
LOWEST = 6
BINARY = b"<binary"
"""Where the pictures begin, which stand behind the text and can be very long."""
_BINARY = re.compile(rb"<binary\b([^<>]{0,500})>([^<]*)")
_ID = re.compile(rb"\bid\s{0,9}=\s{0,9}[\"']([^\"']{1,200})[\"']")
MISSING = "has no such picture; open it with another program"
MOST_TAGS = 1_500_000
"""A novel has a tenth of a million."""
TOO_LARGE = "is far larger than a book; part it with what made it"
NO_BOOK = "is no FictionBook, or damaged; open it with what made it"


def parse(data: bytes, encoding: str | None) -> Parts:  # noqa: ARG001 - XML says it itself
    """The parts of a FictionBook, which may be packed as a ZIP archive."""
    if data.startswith(b"PK"):
        data = _unpacked(data)
    start = data.find(BINARY)
    data = data if start < 0 else data[:start]
    if len(data) > LARGEST_ENTRY or data.count(b"<") > MOST_TAGS:
        raise Refusal(TOO_LARGE, "costly")
    root = parse_xml(data)
    if root is None or local_name(root) != "fictionbook":
        raise Refusal(NO_BOOK)
    about = next(descendants(root, "title-info"), None)
    known = {name: _value(about, name) for name in ("book-title", "lang", "date")}
    day = _date(about)
    info = next(descendants(root, "document-info"), None)
    authors = (
        [] if about is None else [_person(who) for who in about if local_name(who) == "author"]
    )
    whole = woven(without_lone_pictures(flow(_as_html(root)).linked()))
    return Parts(
        whole.text,
        whole.paragraphs,
        "utf-8",
        known["book-title"],
        language=known["lang"],
        author=", ".join(filter(None, authors)),
        date=day or known["date"],
        url=text_below(info, "src-url"),
        links=whole.links,
    )


def picture(data: bytes, name: str) -> bytes:
    """The bytes of a picture of the book, which stands behind its text.

    Raises:
        Refusal: if there is none of that name.
    """
    data = _unpacked(data) if data.startswith(b"PK") else data
    for found in _BINARY.finditer(data):
        known = _ID.search(found[1])
        if known and known[1].decode("utf-8", "replace") == name:
            try:
                return b64decode(found[2])
            except ValueError:
                break
    raise Refusal(MISSING)


def _unpacked(data: bytes) -> bytes:
    archive = Archive(data)
    name = next((name for name in archive.names if name.lower().endswith(".fb2")), None)
    if name is None:
        raise Refusal(NO_BOOK)
    return archive.read(name)


def _value(about: Any | None, name: str) -> str:
    return "" if about is None else text_of(next(descendants(about, name), None))


def _date(about: Any | None) -> str:
    """The day that the book says for machines, beside how it writes it for people."""
    date = None if about is None else next(descendants(about, "date"), None)
    return "" if date is None else attribute(date, "value")


def _person(element: Any) -> str:
    names = ("first-name", "middle-name", "last-name", "nickname")
    return " ".join(text for text in (_value(element, name) for name in names[:3]) if text) or (
        _value(element, names[3])
    )


def _as_html(root: Any) -> Any:
    """The book with its elements renamed in place."""
    from lxml import etree

    depth = {root: 0}
    for element in list(root.iter()):
        parent = element.getparent()
        name = local_name(element)
        depth[element] = depth.get(parent, 0) + (name == "section")
        if name == "title":
            element.tag = f"h{min(LOWEST, 1 + depth[element])}"
        elif name in ("v", "p") and parent is not None and _is_one_block(parent):
            element.tag = "span"
            etree.SubElement(element, "br")
        elif name == "subtitle" and not any(map(str.isalnum, text_of(element))):
            element.tag = "p"  # a row of stars between two scenes
        elif name == "a":
            element.set("class", "noteref" if attribute(element, "type") == "note" else "")
            element.tag = "a"
        elif name == "image":
            element.set("src", attribute(element, "href").removeprefix("#"))
        elif name in NAMES:
            element.tag = NAMES[name]
    return root


def _is_one_block(parent: Any) -> bool:
    """Whether what is in it are lines of one block: a title's, which is renamed, or a stanza's."""
    name = local_name(parent)
    return name in {f"h{level}" for level in range(1, LOWEST + 1)} or name == "p"
