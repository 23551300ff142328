"""Reader's own Markdown, read back after somebody may have edited it.

Only blocks that were edited say anything new, and of those only the note, the tags, the colour
and the kind: the words that were marked are never rewritten.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, get_args

from reader.annotations.annotation import AnnotationKind
from reader.annotations.blocks import Part, split_parts
from reader.annotations.colours import COLOURS
from reader.annotations.importing.incoming import Incoming, Source
from reader.annotations.links import Link, parse_link
from reader.annotations.markdown import WHOLE_DOCUMENT
from reader.annotations.notes import as_typed
from reader.annotations.templates import NOTE_END, NOTE_START

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["is_own_markdown", "read_own_markdown"]

_HEAD = re.compile(r"\A---\n(?P<rows>.*?)^---$", re.M | re.S)
_PAGE = re.compile(r"\A(?P<rows>(?:[\w-]+:: [^\n]*\n)+)")
_NO_ROWS = {"rows": ""}
_ROW = re.compile(r"^(?P<name>[a-z]+)::? (?P<value>.*)$", re.M)
_LINK = re.compile(r"\[open\]\((?P<address>reader://[^)\s]+)\)")
_LINE = re.compile(r"(?:p\. [0-9]+, )?line (?P<line>[0-9]{1,9})(?:, |$)")
_PROPERTY = re.compile(r"(?P<name>[a-z]+):: (?P<value>.*)")
_BLOCK_NAME = re.compile(r"\^reader-[0-9A-Za-z-]+")
_KINDS = {kind.replace("-", " "): kind for kind in get_args(AnnotationKind)}
_QUOTING = {kind for kind in _KINDS.values() if kind != "bookmark"}
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a block says beside the words and the note."""

    kind: str | None = None
    colour: str | None = None
    tags: tuple[str, ...] | None = None
    link: Link | None = None
    line: int | None = None
    has_quote: bool = False
    """Whether there must be words: a bookmark, or a note on the whole, need not have any."""


_Content = tuple[list[str], _Facts, str | None]
"""The lines of the quote, the facts, and the note where it can be told."""


def is_own_markdown(text: str) -> bool:
    """Whether `text` has blocks of an export."""
    return any(part.id for part in split_parts(text))


def read_own_markdown(text: str) -> Iterator[Incoming]:
    """The annotations of the file's blocks that are whole."""
    rows = _rows(text)
    source = Source(
        title=rows.get("title", ""),
        author=rows.get("author", ""),
        address=rows.get("url", ""),
        sha256=rows.get("document", "").removeprefix("sha256:"),
    )
    # A head of the user's own does not say which flavour it is of.
    has_names = rows.get("flavour") == "obsidian" or "reader" not in rows
    for part in split_parts(text):
        if part.id and part.content:
            yield _incoming(part, source, has_names=has_names)


def _rows(text: str) -> dict[str, str]:
    """What the head of the file says; a file for Logseq is known by its properties."""
    head = _HEAD.match(text)
    page = None if head else _PAGE.match(text)
    found = _ROW.finditer((head or page or _NO_ROWS)["rows"])
    rows = {row["name"]: _value(row["value"]) for row in found}
    return rows | ({"reader": "1"} if page else {})


def _value(written: str) -> str:
    try:
        value = json.loads(written)
    except ValueError:
        return _plain(written).strip()
    return value if isinstance(value, str) else written


def _incoming(part: Part, source: Source, *, has_names: bool) -> Incoming:
    lines = part.content.split("\n")
    read = _own_form if any(_begins_note(line) for line in lines) else _plain_form
    quoted, facts, note = read(lines, has_names=has_names)
    return Incoming(
        id=part.id,
        source=source if facts.link is None else _with_id(source, facts.link.document),
        quote=_words(quoted),
        kind=facts.kind,
        colour=facts.colour,
        note=None if note is None else as_typed(note),
        tags=facts.tags,
        line=facts.line,
        trust="edited" if part.edited else "additions",
    )


def _own_form(lines: list[str], *, has_names: bool) -> _Content:
    """The content of a block that a template made: of its facts none is sure."""
    del has_names
    start = next(n for n, line in enumerate(lines) if _begins_note(line))
    ends = (n for n, line in enumerate(lines) if n > start and line.startswith(NOTE_END))
    end = next(ends, len(lines))
    others = [*lines[:start], "", *lines[end + 1 :]]
    _, quoted, _ = _first_quote(others)
    found = [match for line in others if (match := _LINK.search(line))]
    link = parse_link(found[-1]["address"]) if found else None
    return quoted, _Facts(link=link), _note(lines[start + 1 : end])


def _begins_note(line: str) -> bool:
    """Whether a note comes next: a template may put words of its own before it."""
    return line.rstrip().endswith(NOTE_START) and not line.rstrip().endswith(f"\\{NOTE_START}")


def _plain_form(lines: list[str], *, has_names: bool) -> _Content:
    """The content of a block as Reader writes it by itself, and what was written around that."""
    properties, lines = _properties(lines)
    facts, after = _facts_of_properties(properties), list[str]()
    if not properties:
        facts, lines, after = _last_facts(lines)
    above, quoted, below = _quote(lines, facts, has_names=has_names)
    if not properties and not facts.link:
        return quoted, facts, None
    return quoted, facts, "\n\n".join(filter(None, map(_note, (above, below, after))))


def _with_id(source: Source, document: str) -> Source:
    return Source(source.title, source.author, source.address, document, source.sha256)


def _properties(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The properties at the start of a block for Logseq, and the lines after them."""
    found: dict[str, str] = {}
    for number, line in enumerate(lines):
        match = _PROPERTY.fullmatch(line)
        if not match:
            # What leads back nowhere is a note of the user's.
            return (found, lines[number:]) if _LINK.search(found.get("link", "")) else ({}, lines)
        found[match["name"]] = match["value"]
    return found, []


def _quote(
    lines: list[str], facts: _Facts, *, has_names: bool
) -> tuple[list[str], list[str], list[str]]:
    """The lines before the quote, those of it, and those after it; blank ones left out."""
    lines = _trimmed(lines)
    if facts.has_quote or (lines and lines[0].startswith(">")):
        above, quoted, rest = _first_quote(lines)
    else:
        above, quoted, rest = [], [], lines
    rest = _trimmed(rest)
    if quoted and has_names and rest and _BLOCK_NAME.fullmatch(rest[0].strip()):
        rest = _trimmed(rest[1:])
    return above, quoted, rest


def _first_quote(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The lines before the first block quote, those of it, and those after it."""
    first = next((n for n, line in enumerate(lines) if line.startswith(">")), len(lines))
    quoted = list(takewhile(lambda line: line.startswith(">"), lines[first:]))
    return lines[:first], quoted, lines[first + len(quoted) :]


def _trimmed(lines: list[str]) -> list[str]:
    full = [number for number, line in enumerate(lines) if line.strip()]
    return lines[full[0] : full[-1] + 1] if full else []


def _last_facts(lines: list[str]) -> tuple[_Facts, list[str], list[str]]:
    """What the last line that links back says, the lines before it, and those after it."""
    for number in range(len(lines) - 1, -1, -1):
        found = _LINK.search(lines[number])
        if found:
            pieces = lines[number][: found.start()].split(" · ")
            facts = _facts(pieces, parse_link(found["address"]))
            return facts, lines[:number], lines[number + 1 :]
    return _Facts(), lines, []


def _facts(pieces: list[str], link: Link | None) -> _Facts:
    plain = [piece.strip() for piece in pieces]
    kind = next((_KINDS[piece] for piece in plain if piece in _KINDS), None)
    return _Facts(
        kind=kind,
        colour=next((piece for piece in plain if piece in COLOURS), None),
        tags=tuple(tag for piece in plain if piece.startswith("#") for tag in _tags(piece)),
        link=link,
        line=next((line for piece in plain if (line := _line_of(piece)) is not None), None),
        has_quote=kind in _QUOTING and WHOLE_DOCUMENT not in plain,
    )


def _line_of(place: str) -> int | None:
    found = _LINE.match(place)
    return int(found["line"]) if found else None


def _tags(piece: str) -> list[str]:
    """The tags in "#one #two"; each in the form in which it was typed."""
    return [_plain(tag).lstrip("#") for tag in piece.replace(",", " ").split() if tag.strip("#,")]


def _facts_of_properties(properties: Mapping[str, str]) -> _Facts:
    address = _LINK.search(properties.get("link", ""))
    kind = _KINDS.get(properties.get("kind", ""))
    return _Facts(
        kind=kind,
        colour=properties.get("colour") if properties.get("colour") in COLOURS else None,
        tags=tuple(_tags(properties.get("tags", ""))),
        link=parse_link(address["address"]) if address else None,
        line=_line_of(properties.get("place", "")),
        has_quote=kind in _QUOTING and properties.get("place") != WHOLE_DOCUMENT,
    )


def _note(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip()


def _plain(words: str) -> str:
    return _ESCAPED.sub(r"\1", words)


def _words(quoted: list[str]) -> str:
    """The words of a block quote, as Markdown reads it."""
    if not quoted:
        return ""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parse("\n".join(quoted))
    return "\n\n".join(_line(token) for token in tokens if token.type == "inline")


def _line(inline: Token) -> str:
    return "".join(
        "\n" if child.type == "softbreak" else child.content for child in inline.children or []
    )
