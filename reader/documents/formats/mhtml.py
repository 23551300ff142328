"""A page that a browser saved with all that belongs to it: the HTML in it is read."""

from __future__ import annotations

import codecs
from dataclasses import replace
from email.message import Message

from reader.documents.formats.embedded import picture_of, pictures_in, with_own_pictures
from reader.documents.formats.html import parse as parse_page
from reader.documents.formats.messages import field_of, leaves, read_message
from reader.documents.formats.parts import Parts
from reader.documents.formats.refusal import Refusal

__all__ = ["parse", "picture"]


def parse(data: bytes, encoding: str | None) -> Parts:
    """The parts of a saved page."""
    message = read_message(data)
    for part in leaves(message):
        payload = part.get_payload(decode=True)
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and isinstance(
            payload, bytes
        ):
            address = field_of(message, "Snapshot-Content-Location")
            base = field_of(part, "Content-Location") or address
            page = with_own_pictures(payload, pictures_in(message, base), base)
            parts = parse_page(page, encoding or _charset(part))
            return replace(parts, url=parts.url or address or base)
    raise Refusal("holds no page; save it from the browser anew, as HTML")


def _charset(part: Message) -> str | None:
    """The encoding that the part names, if there is such a one."""
    try:
        return codecs.lookup(part.get_content_charset() or "").name
    except LookupError:
        return None


def picture(data: bytes, name: str) -> bytes:
    """The bytes of a picture that was saved with the page.

    Raises:
        Refusal: if there is none of that name.
    """
    return picture_of(read_message(data), name)
