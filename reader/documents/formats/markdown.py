"""Markdown: the text as it reads, without its marks.

markdown-it-py gives blocks as tokens; each becomes one piece. What was bold or a link is plain
text here: a reader reads words, and offsets count what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.documents.decoding import decode
from reader.documents.document import Link, ParagraphKind
from reader.documents.formats.linking import PICTURE, woven
from reader.documents.formats.parts import Parts, Piece
from reader.documents.formats.plain import parse_text
from reader.documents.formats.stripping import strip
from reader.documents.formats.tabular import aligned
from reader.text.sanitise import normalise_newlines, sanitise
from reader.text.spans import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["parse"]

LONGEST = 4 * 1024 * 1024
"""Characters; a longer text is shown as it is written, for parsing takes a second a megabyte."""
UNSUSPICIOUS = 20_000
"""Characters; so short a text cannot keep the parser busy."""
MOST_MARKS = 5_000
"""In one block: links or emphasis that are never closed cost the parser quadratic time."""
MOST_LINES = 5_000
"""In one block; no paragraph, list or table is as long."""
MOST_CELLS = 2_000
"""In one line of a table."""
MARKS = "[<`*_&"

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"(\w+)[ \t]*:[ \t]*(\S.*)")
_SLUG = re.compile(r"[^\w\- ]")
GUARD = "\ufdd0"
"""Stands ahead of a note while the text is parsed; no sanitised text has it."""

_NOTE = re.compile(r"\[(\^[^\]\s]{1,60})\](:?)")
_NOTE_LINE = re.compile(r"^( {0,3})(?=\[\^[^\]\s]{1,60}\]:)", re.MULTILINE)
"""The beginning of a note, which CommonMark would take for the address of a link."""
_BLANK = re.compile(r"\n[ \t]*\n")
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_TEXTS = frozenset({"text", "code_inline", "image"})


def parse(data: bytes, encoding: str | None) -> Parts:
    """The parts of a Markdown file."""
    decoded = decode(data, encoding)
    text = sanitise(normalise_newlines(decoded.text))
    if _is_hostile(text):
        plain = parse_text(text, decoded.encoding)
        return replace(plain, page=False, guessed=decoded.is_guess)
    fields, body = _front_matter(text)
    pieces = list(_Walk().pieces(_tokens(body)))
    whole = woven(_with_places(pieces))
    first = next((piece.text for piece in pieces if piece.level == 1 and _is_heading(piece)), "")
    return Parts(
        whole.text,
        whole.paragraphs,
        decoded.encoding,
        title=fields.get("title") or first,
        language=fields.get("lang") or fields.get("language", ""),
        author=fields.get("author") or fields.get("authors", ""),
        date=fields.get("date", ""),
        url=_address(fields),
        guessed=decoded.is_guess,
        links=whole.links,
    )


def _with_places(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the names by which others point to them, and the marks of notes as links."""
    return [_with_notes(_named(piece)) for piece in pieces]


def _named(piece: Piece) -> Piece:
    if not _is_heading(piece):
        return piece
    return replace(piece, places=(_SLUG.sub("", piece.text.lower()).replace(" ", "-"),))


def _with_notes(piece: Piece) -> Piece:
    """The piece of a note called by its mark, and other marks pointing to theirs."""
    if "[^" not in piece.text or piece.kind == "code":
        return piece
    places, links = list(piece.places), list(piece.links)
    for mark in _NOTE.finditer(piece.text):
        if mark.start() == 0 and mark[2]:
            places.append(mark[1])
        else:
            links.append(Link(Span(mark.start(), mark.start() + len(mark[1]) + 2), f"#{mark[1]}"))
    return replace(piece, places=tuple(places), links=tuple(links))


def _is_heading(piece: Piece) -> bool:
    return piece.kind == "heading"


def _is_hostile(text: str) -> bool:
    if len(text) > LONGEST:
        return True
    if len(text) < UNSUSPICIOUS:
        return False
    crowded = any(
        sum(map(block.count, MARKS)) > MOST_MARKS or block.count("\n") > MOST_LINES
        for block in _BLANK.split(text)
        if len(block) > MOST_MARKS
    )
    return crowded or any(
        line.count("|") > MOST_CELLS for line in text.split("\n") if len(line) > MOST_CELLS
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields between the lines `---` at the start, and the text after them."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    lines = [_FIELD.fullmatch(line.rstrip()) for line in found[1].split("\n")]
    if not any(lines):
        return {}, text
    fields = {line[1].lower(): _unquoted(line[2]) for line in lines if line}
    return fields, text[found.end() :]


def _address(fields: dict[str, str]) -> str:
    """Where the text comes from; clipping programs call that differently."""
    named = (fields.get(name, "") for name in ("url", "source", "source_url", "canonical_url"))
    return next((value for value in named if value.lower().startswith(("https://", "http://"))), "")


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value.strip("[]")


def _tokens(text: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    if not _NOTE_LINE.search(text):
        return parser.parse(text)
    tokens = parser.parse(_NOTE_LINE.sub(rf"\1{GUARD}", text))
    for token in tokens:
        for each in (token, *(token.children or ())):
            each.content = each.content.replace(GUARD, "")
    return tokens


@dataclass(slots=True)
class _Walk:
    """Where among the nested blocks the walk through the tokens is."""

    lists: list[int | None] = field(default_factory=list)
    """For each open list the number of its next item; None for bullets."""
    mark: str = ""
    """Of the item whose first paragraph has not come yet."""
    quotes: int = 0
    heading: int = 0
    rows: list[list[str]] = field(default_factory=list)

    def pieces(self, tokens: Sequence[Token]) -> Iterator[Piece]:
        for token in tokens:
            if token.type == "inline":
                yield from self._inline(token)
            elif token.type in ("fence", "code_block"):
                yield Piece(token.content, "code")
            elif token.type == "html_block":
                yield from strip(token.content)
            elif token.type == "table_close":
                yield Piece(aligned(self.rows), "table")
                self.rows = []
            else:
                self._step(token)

    def _step(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self.heading = int(token.tag[1:])
            case "heading_close":
                self.heading = 0
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "bullet_list_open":
                self.lists.append(None)
            case "ordered_list_open":
                self.lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self._item()
            case "tr_open":
                self.rows.append([])
            case _:
                pass

    def _item(self) -> None:
        number = self.lists[-1]
        self.mark = "• " if number is None else f"{number}. "
        if number is not None:
            self.lists[-1] = number + 1

    def _inline(self, token: Token) -> Iterator[Piece]:
        text, links = _plain(token)
        if self.rows:
            self.rows[-1].append(text)
            return
        kind: ParagraphKind = "heading" if self.heading else "body"
        if kind == "body" and self.lists:
            depth = len(self.lists)
            ahead = "  " * (depth - 1) + (self.mark or "  ")
            own = tuple(Link(link.span.shifted(len(ahead)), link.target) for link in links)
            yield Piece(ahead + text, "list", depth, links=own)
            self.mark = ""
        elif kind == "body" and self.quotes:
            yield Piece(text, "quote", links=links)
        elif _is_picture(token):
            yield Piece(f"[{text or 'picture'}]", likely_furniture=True, links=links)
        else:
            yield Piece(text, kind, self.heading, links=links)


def _is_picture(token: Token) -> bool:
    """Whether the block is nothing but a picture."""
    children = token.children or ()
    return len(children) == 1 and children[0].type == "image"


def _plain(token: Token) -> tuple[str, tuple[Link, ...]]:
    """The words of a block, without marks, and what they point to."""
    parts: list[str] = []
    links: list[Link] = []
    opened: list[tuple[int, str]] = []
    length = 0
    for child in token.children or ():
        text = child.content if child.type in _TEXTS else _BREAKS.get(child.type, "")
        if child.type == "link_open":
            opened.append((length, str(child.attrs.get("href", ""))))
        elif child.type == "link_close" and opened:
            start, target = opened.pop()
            links.append(Link(Span(start, length), target))
        elif child.type == "image":
            source = f"{PICTURE}{child.attrs.get('src', '')}"
            links.append(Link(Span(length, length + max(1, len(text))), source))
        parts.append(text)
        length += len(text)
    return "".join(parts).strip(), tuple(links)
