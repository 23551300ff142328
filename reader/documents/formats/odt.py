"""OpenDocument texts, as LibreOffice writes them: their elements are called as HTML's first."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from reader.documents.formats.archive import Archive
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

__all__ = ["parse"]

CONTENT, META, MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
PROTECTED = "is protected by a password; open it in LibreOffice and save it without"
NAMES = {
    "p": "p",
    "a": "a",
    "list": "ul",
    "list-item": "li",
    "list-header": "li",
    "table": "table",
    "table-row": "tr",
    "line-break": "br",
    "section": "div",
    "text-box": "div",
    "tracked-changes": "template",
    "annotation": "template",
    "sequence-decls": "template",
    "forms": "template",
    "ruby-text": "rt",
}
"""What elements are called in HTML; others are read through."""
HEADING_STYLES = {
    "Title": "h1",
    "Subtitle": "h2",
    "Quotations": "blockquote",
    "Quote": "blockquote",
    "Preformatted_20_Text": "pre",
}
"""Styles whose paragraphs are none, and what they are."""
NOTE = "note:"
"""Before the id of a note's words, for its own is its mark's."""
MOST_SPACES = 1000
MOST_CELLS = 100
"""Of a row in which cells are said to be repeated; more fill up a sheet."""
LOWEST = 6


def parse(data: bytes, encoding: str | None) -> Parts:  # noqa: ARG001 - XML says it itself
    """The parts of an OpenDocument text."""
    archive = Archive(data)
    if b"encryption-data" in (archive.find(MANIFEST) or b""):
        raise Refusal(PROTECTED, "protected")
    root = parse_xml(archive.read(CONTENT))
    whole = woven(without_lone_pictures(flow(_as_html(root)).linked()) if root is not None else ())
    known = parse_xml(archive.find(META) or b"")
    return Parts(
        whole.text,
        whole.paragraphs,
        "utf-8",
        text_below(known, "title"),
        language=text_below(known, "language"),
        author=text_below(known, "initial-creator") or text_below(known, "creator"),
        date=(text_below(known, "creation-date") or text_below(known, "date"))[:10],
        links=whole.links,
    )


def _as_html(root: Any) -> Any:
    """The body of the document, its elements renamed in place and its notes behind it."""
    headings, numbered = _heading_styles(root), _numbered_styles(root)
    body = next(descendants(root, "body"), root)
    notes = list(descendants(body, "note"))
    for element in list(body.iter()):
        name = local_name(element)
        style = attribute(element, "style-name")
        if name == "h":
            level = attribute(element, "outline-level")
            element.tag = f"h{min(LOWEST, int(level)) if level.isdecimal() and int(level) else 1}"
        elif name == "p":
            element.tag = headings.get(style, "p")
        elif name == "list" and style in numbered:
            element.tag = "ol"
        elif name in ("s", "tab"):
            _write_space(element)
        elif name == "table-cell":
            _make_cell(element)
        elif name == "frame":
            _make_picture(element)
        else:
            element.tag = NAMES.get(name, "div" if name == "body" else "span")
    for note in notes:
        _move_note(note, body)
    for line in [code for code in body.iter("pre") if _continues(code)]:
        _join_before(line)
    return body


def _continues(code: Any) -> bool:
    before = code.getprevious()
    return before is not None and before.tag == "pre"


def _join_before(line: Any) -> None:
    """Puts a line of code to those before it."""
    block = line.getprevious()
    last = block[-1] if len(block) else None
    added = f"\n{line.text or ''}"
    if last is None:
        block.text = f"{block.text or ''}{added}"
    else:
        last.tail = f"{last.tail or ''}{added}"
    block.extend(list(line))
    line.getparent().remove(line)


def _heading_styles(root: Any) -> dict[str, str]:
    """The styles of titles, and those that the document made of them."""
    found = dict(HEADING_STYLES)
    for style in descendants(root, "style"):
        parent = attribute(style, "parent-style-name")
        if parent in HEADING_STYLES:
            found[attribute(style, "name")] = HEADING_STYLES[parent]
    return found


def _numbered_styles(root: Any) -> set[str]:
    return {
        attribute(style, "name")
        for style in descendants(root, "list-style")
        if len(style) and local_name(style[0]) == "list-level-style-number"
    }


def _write_space(element: Any) -> None:
    count = attribute(element, "c")
    spaces = min(MOST_SPACES, int(count)) if count.isdecimal() and len(count) < 6 else 1
    element.tag = "span"
    element.text = " " * spaces


def _make_cell(element: Any) -> None:
    """A cell of a table, as often as it is said to stand there."""
    element.tag = "td"
    element.set("colspan", attribute(element, "number-columns-spanned"))
    element.set("rowspan", attribute(element, "number-rows-spanned"))
    count = attribute(element, "number-columns-repeated")
    copies = int(count) - 1 if count.isdecimal() and len(count) < 4 else 0
    parent = element.getparent()
    if parent is None or copies + len(parent) > MOST_CELLS or not text_of(element):
        return
    for _ in range(copies):
        twin = deepcopy(element)
        twin.tail = None
        parent.insert(parent.index(element) + 1, twin)


def _make_picture(element: Any) -> None:
    """A frame: a picture with what is said of it, or text in a box, which stays."""
    if next(descendants(element, "text-box"), None) is not None:
        element.tag = "div"
        return
    said = [text_of(inner) for inner in descendants(element, "title", "desc")]
    image = next(descendants(element, "image"), None)
    for child in list(element):
        element.remove(child)
    element.tag = "img"
    element.set("alt", " ".join(filter(None, said)))
    if image is not None:
        element.set("src", attribute(image, "href").removeprefix("./"))


def _move_note(note: Any, body: Any) -> None:
    """Leaves the note's mark where it stood, and puts its words behind the text."""
    citation = text_of(note[0]) if len(note) else ""
    tail, place = note.tail, attribute(note, "id")
    inner = list(note)[1:]
    for child in list(note):
        note.remove(child)
    note.tag, note.text, note.tail = "a", f"[{citation}]", tail
    note.set("href", f"#{NOTE}{place}")
    for child in inner:
        child.tag = "div"
        first = child[0] if len(child) else child
        first.text = f"[{citation}] {first.text or ''}"
        child.set("id", f"{NOTE}{place}")
        body.append(child)
