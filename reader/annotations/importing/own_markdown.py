"""Reader's own Markdown, read back after somebody may have edited it.

Only blocks that were edited say anything new, and of those only the note, the tags, the colour
and the kind: the words that were marked are never rewritten.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from reader.annotations.annotation import COLOURS, AnnotationKind
from reader.annotations.blocks import Part, split_parts
from reader.annotations.importing.incoming import Incoming, Source
from reader.annotations.links import Link, parse_link
from reader.annotations.notes import as_typed
from reader.annotations.templates import NOTE_END, NOTE_START
from reader.text.sanitise import normalise_newlines

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["is_own_markdown", "read_own_markdown"]

_HEAD = re.compile(r"\A---\n(?P<rows>.*?)^---$", re.M | re.S)
_PAGE = re.compile(r"\A(?P<rows>(?:[\w-]+:: [^\n]*\n)+)")
_ROW = re.compile(r"^(?P<name>[a-z]+)::? (?P<value>.*)$", re.M)
_LINK = re.compile(r"\[open\]\((?P<address>reader://[^)\s]+)\)")
_PROPERTY = re.compile(r"(?P<name>[a-z]+):: (?P<value>.*)")
_BLOCK_NAME = re.compile(r"\^reader-[0-9A-Za-z-]+")
_KINDS = {kind.replace("-", " "): kind for kind in get_args(AnnotationKind)}
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a block says beside the words and the note."""

    kind: str | None = None
    colour: str | None = None
    tags: tuple[str, ...] | None = None
    link: Link | None = None


def is_own_markdown(text: str) -> bool:
    """Whether `text` has blocks of an export."""
    return any(part.id for part in split_parts(text))


def read_own_markdown(text: str) -> Iterator[Incoming]:
    """The annotations of the file's blocks that are whole."""
    text = normalise_newlines(text).removeprefix("\ufeff")
    source = _source(text)
    for part in split_parts(text):
        if part.id and part.content:
            yield _incoming(part, source)


def _source(text: str) -> Source:
    head = _HEAD.match(text) or _PAGE.match(text)
    rows = {
        row["name"]: _value(row["value"]) for row in _ROW.finditer(head["rows"] if head else "")
    }
    return Source(
        title=rows.get("title", ""),
        author=rows.get("author", ""),
        address=rows.get("url", ""),
        sha256=rows.get("document", "").removeprefix("sha256:"),
    )


def _value(written: str) -> str:
    try:
        value = json.loads(written)
    except ValueError:
        return _plain(written).strip()
    return value if isinstance(value, str) else written


def _incoming(part: Part, source: Source) -> Incoming:
    lines = part.content.split("\n")
    properties, lines = _properties(lines)
    quoted, lines = _quote(lines)
    facts = _facts_of_properties(properties) if properties else _Facts()
    note: str | None
    if NOTE_START in lines:
        note = _between_marks(lines)
    else:
        if not properties:
            facts, lines = _last_facts(lines)
        note = _note(lines) if facts.link else None
    link = facts.link
    return Incoming(
        id=part.id,
        source=source if link is None else _with_id(source, link.document),
        quote=_words(quoted),
        kind=facts.kind,
        colour=facts.colour,
        note=None if note is None else as_typed(note),
        tags=facts.tags,
        trust="edited" if part.edited else "additions",
    )


def _with_id(source: Source, document: str) -> Source:
    return Source(source.title, source.author, source.address, document, source.sha256)


def _properties(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The properties at the start of a block for Logseq, and the lines after them."""
    found: dict[str, str] = {}
    for number, line in enumerate(lines):
        match = _PROPERTY.fullmatch(line)
        if not match:
            return found, lines[number:]
        found[match["name"]] = match["value"]
    return found, []


def _quote(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of the quote, and those after it; blank ones at either end left out."""
    lines = _trimmed(lines)
    end = next((n for n, line in enumerate(lines) if not line.startswith(">")), len(lines))
    rest = _trimmed(lines[end:])
    if rest and _BLOCK_NAME.fullmatch(rest[0].strip()):
        rest = _trimmed(rest[1:])
    return lines[:end], rest


def _trimmed(lines: list[str]) -> list[str]:
    full = [number for number, line in enumerate(lines) if line.strip()]
    return lines[full[0] : full[-1] + 1] if full else []


def _last_facts(lines: list[str]) -> tuple[_Facts, list[str]]:
    """What the last line that links back says, and the lines before it."""
    for number in range(len(lines) - 1, -1, -1):
        found = _LINK.search(lines[number])
        if found:
            pieces = lines[number][: found.start()].split(" · ")
            return _facts(pieces, parse_link(found["address"])), lines[:number]
    return _Facts(), lines


def _facts(pieces: list[str], link: Link | None) -> _Facts:
    plain = [piece.strip() for piece in pieces]
    return _Facts(
        kind=next((_KINDS[piece] for piece in plain if piece in _KINDS), None),
        colour=next((piece for piece in plain if piece in COLOURS), None),
        tags=tuple(tag for piece in plain if piece.startswith("#") for tag in _tags(piece)),
        link=link,
    )


def _tags(piece: str) -> list[str]:
    """The tags in "#one #two"; each in the form in which it was typed."""
    return [_plain(tag).lstrip("#") for tag in piece.replace(",", " ").split() if tag.strip("#,")]


def _facts_of_properties(properties: Mapping[str, str]) -> _Facts:
    address = _LINK.search(properties.get("link", ""))
    return _Facts(
        kind=_KINDS.get(properties.get("kind", "")),
        colour=properties.get("colour") if properties.get("colour") in COLOURS else None,
        tags=tuple(_tags(properties.get("tags", ""))),
        link=parse_link(address["address"]) if address else None,
    )


def _note(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip()


def _between_marks(lines: list[str]) -> str:
    start = lines.index(NOTE_START)
    end = lines.index(NOTE_END, start) if NOTE_END in lines[start:] else len(lines)
    return _note(lines[start + 1 : end])


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
