"""A page that a browser saved with all that belongs to it: the HTML in it is read."""

from __future__ import annotations

import codecs
from dataclasses import replace
from email.message import Message

from reader.documents.formats.html import parse as parse_page
from reader.documents.formats.messages import field_of, leaves, read_message
from reader.documents.formats.parts import Parts
from reader.documents.formats.refusal import Refusal

__all__ = ["parse"]


def parse(data: bytes, encoding: str | None) -> Parts:
    """The parts of a saved page."""
    message = read_message(data)
    for part in leaves(message):
        payload = part.get_payload(decode=True)
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and isinstance(
            payload, bytes
        ):
            parts = parse_page(payload, encoding or _charset(part))
            address = field_of(message, "Snapshot-Content-Location")
            return replace(parts, url=parts.url or address or field_of(part, "Content-Location"))
    raise Refusal("holds no page; save it from the browser anew, as HTML")


def _charset(part: Message) -> str | None:
    """The encoding that the part names, if there is such a one."""
    try:
        return codecs.lookup(part.get_content_charset() or "").name
    except LookupError:
        return None
