"""Blocks: the parts of an exported Markdown file that Reader manages, one an annotation.

A block stands between two comments. The first bears the annotation's id and a hash of what
Reader wrote, which is how an edit by hand is noticed later.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["LOST_HEADING", "NOT_FOUND", "Part", "split_parts", "with_empty_line", "write_block"]

NOT_FOUND = "## Not found in the current text"
"""The heading over the blocks of annotations without a place."""
LOST_HEADING = re.compile(rf"^(?:- )?{NOT_FOUND}[ \t]*\r?(?:\n|\Z)", re.M)
"""The line of that heading, in a file."""

_HASH = 8
"""Hexadecimal digits of the hash."""
_MARK = re.compile(
    r"^(?:- |[ ]{2})?"  # an item of a list, for Logseq
    r"<!-- (?P<end>/?)reader:(?P<id>\S+)(?: (?P<hash>[0-9a-f]+))? -->[ \t]*\r?(?:\n|\Z)",
    re.M,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a file: a block, or what the user wrote between two."""

    text: str
    """Its bytes, as they stand; of a block with the empty line before it."""
    id: str = ""
    """The annotation's id; empty for text that is no block."""
    edited: bool = False
    """Whether the block is not as Reader wrote it."""
    content: str = field(default="", compare=False)
    """What stands between the marks of a block that is whole, its lines ended by "\\n"."""


def write_block(annotation_id: str, content: str, *, as_item: bool = False) -> str:
    """The block of the annotation `annotation_id`; `as_item` of a list."""
    first, rest = ("- ", "  ") if as_item else ("", "")
    inner = "\n".join(f"{rest}{line}" if line else line for line in content.split("\n"))
    opening = f"{first}<!-- reader:{annotation_id} {_hash(inner)} -->"
    return f"{opening}\n{inner}\n{rest}<!-- /reader:{annotation_id} -->\n"


def split_parts(text: str) -> list[Part]:
    r"""The parts of a file, in order; put together they are the file again.

    A block whose end is missing runs up to the next mark and counts as edited.

    >>> [part.id for part in split_parts("mine\n\n" + write_block("a", "his"))]
    ['', 'a']
    """
    parts: list[Part] = []
    done = 0
    marks = list(_MARK.finditer(text))
    for index, mark in enumerate(marks):
        following = marks[index + 1] if index + 1 < len(marks) else None
        if mark["end"] or mark.start() < done:
            continue
        closed = following is not None and bool(following["end"]) and following["id"] == mark["id"]
        start = with_empty_line(text, done, mark.start())
        if start > done:
            parts.append(Part(text[done:start]))
        done = following.end() if following and closed else _end_of_broken(text, mark, following)
        inner = text[mark.end() : following.start()] if following and closed else ""
        inner = inner.replace("\r\n", "\n").removesuffix("\n")
        edited = not closed or _hash(inner) != mark["hash"]
        parts.append(Part(text[start:done], mark["id"], edited, _out_of_list(mark, inner)))
    return [*parts, *_rest(text[done:])]


def _end_of_broken(text: str, mark: re.Match[str], following: re.Match[str] | None) -> int:
    heading = LOST_HEADING.search(text, mark.end())
    ends = [match.start() for match in (heading, following) if match]
    return with_empty_line(text, mark.end(), min(ends)) if ends else len(text)


def _out_of_list(mark: re.Match[str], inner: str) -> str:
    """The content of a block, without the blanks that make it part of a list's item."""
    if not mark[0].startswith("- "):
        return inner
    return "\n".join(line.removeprefix("  ") for line in inner.split("\n"))


def with_empty_line(text: str, earliest: int, start: int) -> int:
    """Where the empty line before `start` begins, `start` if there is none after `earliest`."""
    for empty in ("\r\n", "\n"):
        before = start - len(empty)
        if before >= earliest and text.startswith(empty, before):
            return before if before == earliest or text[before - 1] == "\n" else start
    return start


def _rest(text: str) -> Iterator[Part]:
    if text:
        yield Part(text)


def _hash(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()[:_HASH]
