"""The pictures that a mail or a saved page brings with it, by their place among its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from email.message import Message
from urllib.parse import unquote, urljoin

from reader.documents.formats.refusal import Refusal

__all__ = ["names_of_parts", "picture_of", "pictures_in", "with_own_pictures"]

MOST_PARTS = 2_000
LONGEST_TAG = 2_000
"""Characters of a tag in which its source is looked for."""
MISSING = "has no such picture; open it with a mail program or a browser"
_SOURCE = re.compile(
    rb"(<img\b[^<>]{0,%d}?\ssrc\s{0,9}=\s{0,9}([\"']))([^\"'<>]{1,%d})(?=\2)"
    % (LONGEST_TAG, LONGEST_TAG),
    re.IGNORECASE,
)


def pictures_in(message: Message, base: str = "") -> dict[str, str]:
    """From what the words of `message` call a picture to the name that it has here.

    Args:
        message: Its parts say of themselves a Content-ID or a Content-Location.
        base: The address that places are relative to.
    """
    names: dict[str, str] = {}
    for number, part in _numbered(message):
        if part.get_content_maintype() != "image":
            continue
        place = str(part.get("Content-Location") or "").strip()
        mark = str(part.get("Content-ID") or "").strip().strip("<>")
        for called in (f"cid:{mark}" if mark else "", _resolved(base, place) if place else ""):
            if called:
                names.setdefault(called, _name(number))
    return names


def names_of_parts(message: Message) -> dict[int, str]:
    """The name of each picture among the parts of `message`, by the `id` of the part."""
    return {
        id(part): _name(number)
        for number, part in _numbered(message)
        if part.get_content_maintype() == "image"
    }


def picture_of(message: Message, name: str) -> bytes:
    """The bytes of a picture.

    Raises:
        Refusal: if there is none of that name.
    """
    for number, part in _numbered(message):
        if _name(number) == name and part.get_content_maintype() == "image":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return payload
    raise Refusal(MISSING)


def with_own_pictures(page: bytes, pictures: Mapping[str, str], base: str = "") -> bytes:
    """The HTML with the names of `pictures` in place of what it calls them."""
    if not pictures:
        return page

    def named(source: re.Match[bytes]) -> bytes:
        called = source[3].decode("utf-8", "replace").strip().replace("&amp;", "&")
        own = pictures.get(unquote(called)) or pictures.get(_resolved(base, called))
        return source[1] + own.encode() if own else source[0]

    return _SOURCE.sub(named, page)


def _resolved(base: str, place: str) -> str:
    try:
        return urljoin(base, place)
    except ValueError:
        return place


def _name(number: int) -> str:
    return f"part-{number}"


def _numbered(message: Message) -> Iterator[tuple[int, Message]]:
    """All parts in their order, however deep they are nested."""
    waiting = [message]
    for number in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        yield number, part
        if part.is_multipart():
            children = [child for child in part.get_payload() if isinstance(child, Message)]
            waiting.extend(reversed(children))
