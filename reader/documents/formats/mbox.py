"""A file of many mails: one document with a heading for each, in the order of the file.

One file is one document everywhere else, and marks in it are found again by its path; so here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.documents.formats.linking import woven
from reader.documents.formats.messages import Section, joined, read_message, sections_of
from reader.documents.formats.parts import Parts, Piece
from reader.documents.formats.refusal import Refusal

__all__ = ["parse"]

MOST_MESSAGES = 2_000
"""More are left out, and said to be."""
_SEPARATOR = re.compile(rb"(?:\A|\n\r?\n)From [^\n]*\n")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def parse(data: bytes, encoding: str | None) -> Parts:  # noqa: ARG001 - each mail says it itself
    """The parts of a file of mails."""
    starts = list(_SEPARATOR.finditer(data))
    if not starts:
        raise Refusal("is no file of mails, or damaged; save the mails as .eml or .mbox anew")
    whole = joined(_sections(data, starts))
    return Parts(whole.text, whole.paragraphs, "utf-8", links=whole.links)


def _sections(data: bytes, starts: list[re.Match[bytes]]) -> Iterator[Section]:
    ends = [start.start() for start in starts[1:]] + [len(data)]
    for start, end in zip(starts[:MOST_MESSAGES], ends, strict=False):
        raw = _QUOTED.sub(rb"\1", data[start.end() : end])
        yield from sections_of(read_message(raw), 2)
    left = len(starts) - MOST_MESSAGES
    if left > 0:
        yield woven([Piece(f"[{left} more mails are not shown; split the file]")])
