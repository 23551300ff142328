"""A single mail: its subject is the title, its header and signature are not the text."""

from __future__ import annotations

from dataclasses import replace

from reader.documents.formats.embedded import picture_of
from reader.documents.formats.messages import (
    date_of,
    field_of,
    joined,
    read_message,
    sections_of,
)
from reader.documents.formats.parts import Parts
from reader.documents.formats.plain import parse as parse_plain
from reader.documents.mail import without_answer

__all__ = ["parse", "picture"]


def parse(data: bytes, encoding: str | None) -> Parts:
    """The parts of a mail; of a text without any header, its paragraphs."""
    message = read_message(data)
    if not message.keys():
        return replace(parse_plain(data, encoding), page=False)
    whole = joined(sections_of(message, 1, pictures=True))
    return Parts(
        whole.text,
        whole.paragraphs,
        "utf-8",
        without_answer(field_of(message, "Subject")),
        author=field_of(message, "From"),
        date=date_of(message),
        links=whole.links,
    )


def picture(data: bytes, name: str) -> bytes:
    """The bytes of a picture that came with the mail.

    Raises:
        Refusal: if there is none of that name.
    """
    return picture_of(read_message(data), name)
