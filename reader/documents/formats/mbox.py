"""A file of many mails, read whole: one document with a heading for each, in their order.

In the library each mail is a document of its own; `documents.mailbox` finds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from reader.documents.formats.linking import woven
from reader.documents.formats.mail_bounds import bounds, unquoted
from reader.documents.formats.messages import Section, joined, read_message, sections_of
from reader.documents.formats.parts import Parts, Piece
from reader.documents.formats.refusal import Refusal

__all__ = ["parse"]

MOST_MESSAGES = 2_000
"""More are left out, and said to be."""
NO_MAILS = "is no file of mails, or damaged; save the mails as .eml or .mbox anew"


def parse(data: bytes, encoding: str | None) -> Parts:  # noqa: ARG001 - each mail says it itself
    """The parts of a file of mails."""
    found = list(bounds(BytesIO(data), MOST_MESSAGES + 1))
    if not found:
        raise Refusal(NO_MAILS)
    whole = joined(_sections(data, found))
    return Parts(whole.text, whole.paragraphs, "utf-8", links=whole.links)


def _sections(data: bytes, found: list[tuple[int, int]]) -> Iterator[Section]:
    for start, end in found[:MOST_MESSAGES]:
        yield from sections_of(read_message(unquoted(data[start:end])), 2)
    if len(found) > MOST_MESSAGES:
        left = f"[More than {MOST_MESSAGES:,} mails: the others are not shown here]"
        yield woven([Piece(left)])
