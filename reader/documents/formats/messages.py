"""What a mail holds, read from bytes with the standard library: its header and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from urllib.parse import unquote

from reader.documents.decoding import decode
from reader.documents.document import Link, Paragraph
from reader.documents.formats.embedded import names_of_parts, pictures_in
from reader.documents.formats.flowed import is_flowed, unflowed
from reader.documents.formats.linking import NAMELESS, PICTURE, Woven, woven
from reader.documents.formats.mail_fields import as_written, decoded, sent_on
from reader.documents.formats.markup import flow
from reader.documents.formats.parts import Piece
from reader.documents.formats.xml import parse_html
from reader.documents.mail import without_signature
from reader.documents.structure import find_paragraphs
from reader.text.sanitise import normalise_newlines, sanitise
from reader.text.spans import Span

__all__ = ["Section", "date_of", "field_of", "joined", "leaves", "read_message", "sections_of"]

MOST_PARTS = 2_000
LONGEST_VALUE = 16_000
"""Characters of a field of the header; hundreds of people may be written to."""
SHOWN_FIELDS = ("From", "To", "Cc", "Date")

Section = Woven
"""A stretch of text, counted from its own beginning."""


def read_message(data: bytes) -> Message:
    """The mail in `data`."""
    return message_from_bytes(data)


def field_of(message: Message, name: str) -> str:
    """A field of the header with its encoded words read; empty without it."""
    wanted = name.casefold()
    found = (value for field, value in message.raw_items() if field.casefold() == wanted)
    value = str(next(found, ""))[:LONGEST_VALUE]
    return decoded(as_written(value.encode("utf-8", "surrogateescape")))


def date_of(message: Message) -> str:
    """The day on which it was sent, as ISO 8601 writes it; empty if it cannot be told."""
    return sent_on(field_of(message, "Date"))


def leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something themselves; of two forms of the same, the plain one."""
    waiting: list[Message] = [message]
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if not part.is_multipart():
            yield part
            continue
        children = [child for child in part.get_payload() if isinstance(child, Message)]
        if part.get_content_subtype() == "alternative":
            children = [_best(children)] if children else []
        waiting.extend(reversed(children))


def _best(forms: list[Message]) -> Message:
    plain = [form for form in forms if form.get_content_type() == "text/plain"]
    return plain[0] if plain and _payload(plain[0]).strip() else forms[-1]


def sections_of(message: Message, level: int, *, pictures: bool = False) -> Iterator[Section]:
    """The mail as it is read: its subject as a heading, who wrote to whom, and the words.

    With `pictures` those that came with it can be opened: it is the file's only mail.
    """
    subject = field_of(message, "Subject") or "No subject"
    pieces = [Piece(subject, "heading", level)]
    for name in SHOWN_FIELDS:
        value = field_of(message, name)
        if value:
            pieces.append(Piece(f"{name}: {value}", likely_furniture=True))
    yield woven(pieces)
    own = pictures_in(message) if pictures else {}
    names = names_of_parts(message) if pictures else {}
    for part in leaves(message):
        yield _section(part, own, names.get(id(part), ""))


def _section(part: Message, pictures: Mapping[str, str], itself: str) -> Section:
    kind = part.get_content_type()
    name = part.get_filename()
    if part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
        shown = str(name or kind)
        line = f"[attachment: {shown}]"
        links = (Link(Span(0, len(line)), PICTURE + itself),) if itself else ()
        return woven([Piece(line, likely_furniture=True, links=links)])
    words = decode(_payload(part), declared=part.get_content_charset()).text
    if kind == "text/html":
        root = parse_html(words)
        for image in root.iter("img") if root is not None else ():
            source = (image.get("src") or "").strip()
            image.set("src", pictures.get(unquote(source), source))
        pieces = flow(root).linked() if root is not None else ()
        # A picture of which nothing is said is mostly one that counts who reads the mail.
        return woven([piece for piece in pieces if piece.text != NAMELESS])
    text = normalise_newlines(words)
    if is_flowed(part):
        text = unflowed(text, without_space=str(part.get_param("delsp")).casefold() == "yes")
    text = sanitise(text).rstrip()
    return Woven(text, tuple(without_signature(text, find_paragraphs(text))), ())


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (LookupError, ValueError):  # a name of an encoding that no encoding can have
        return b""
    return payload if isinstance(payload, bytes) else b""


def joined(sections: Iterator[Section]) -> Section:
    """All sections as one, with a blank line between."""
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    links: list[Link] = []
    length = 0
    for section in sections:
        if not section.paragraphs:
            continue
        gap = "\n\n" if texts else ""
        length += len(gap)
        paragraphs += [
            replace(paragraph, span=paragraph.span.shifted(length))
            for paragraph in section.paragraphs
        ]
        links += [_shifted(link, length) for link in section.links]
        texts.append(gap + section.text)
        length += len(section.text)
    return Woven("".join(texts), tuple(paragraphs), tuple(links))


def _shifted(link: Link, by: int) -> Link:
    target = link.target
    if target.startswith("#"):
        target = f"#{int(target[1:]) + by}"
    return Link(link.span.shifted(by), target)
