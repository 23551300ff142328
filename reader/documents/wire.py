"""What goes through the pipe to a parser in another process, and what comes back.

A message is a length of eight bytes, a JSON object, and then raw bytes, which have their own
length. No pickle: the other end has read a stranger's file, and may only send values.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import IO, Any

from reader.documents.document import Link, Paragraph
from reader.documents.formats.parts import Parts
from reader.documents.formats.refusal import Refusal
from reader.text.sanitise import sanitise, sanitise_line
from reader.text.spans import Span

__all__ = ["answer_of", "body_of", "parts_of", "receive", "refusal_of", "send"]

LENGTH = 8
"""Bytes of a length, the highest first."""
LONGEST = 1024 * 1024 * 1024
"""Bytes; a longer message is none of ours."""

_OWN_WAY = ("text", "paragraphs", "pages", "links")
_PLAIN = tuple(field.name for field in fields(Parts) if field.name not in _OWN_WAY)

Message = tuple[dict[str, Any], bytes]


def send(pipe: IO[bytes], head: dict[str, Any], body: bytes = b"") -> None:
    """Writes one message.

    Raises:
        OSError: if nobody reads any more.
    """
    encoded = json.dumps(head).encode()
    pipe.write(len(encoded).to_bytes(LENGTH, "big") + encoded)
    pipe.write(len(body).to_bytes(LENGTH, "big"))
    pipe.write(body)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Message:
    """The next message.

    Raises:
        EOFError: if there is no whole one any more.
        TypeError, ValueError: if what comes is no message.
    """
    return dict(json.loads(_exactly(pipe))), _exactly(pipe)


def _exactly(pipe: IO[bytes]) -> bytes:
    length = int.from_bytes(_read(pipe, LENGTH), "big")
    if length > LONGEST:
        raise ValueError("a message that is too long")
    return _read(pipe, length)


def _read(pipe: IO[bytes], length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data


def answer_of(parts: Parts) -> Message:
    """The message that carries `parts`."""
    head: dict[str, Any] = {name: getattr(parts, name) for name in _PLAIN}
    head["pages"] = parts.pages
    head["paragraphs"] = [
        (p.span.start, p.span.end, p.kind, p.level, p.likely_furniture, p.hard_wrapped)
        for p in parts.paragraphs
    ]
    head["links"] = [(link.span.start, link.span.end, link.target) for link in parts.links]
    return head, parts.text.encode()


def refusal_of(refusal: Refusal) -> Message:
    """The message that carries `refusal`."""
    return {"refused": refusal.problem, "kind": refusal.kind}, b""


def body_of(message: Message) -> bytes:
    """The bytes that the other end sent.

    Raises:
        Refusal: if it refused the file.
    """
    head, body = message
    if "refused" in head:
        raise Refusal(str(head["refused"]), head.get("kind", "damaged"))
    return body


def parts_of(message: Message) -> Parts:
    """The parts that the other end sent.

    Raises:
        Refusal: if it refused the file.
        ValueError: if the message is not what `answer_of` makes.
    """
    body = body_of(message)
    head = message[0]
    try:
        text = sanitise(body.decode())
        paragraphs = tuple(
            Paragraph(Span(start, end), *rest) for start, end, *rest in head["paragraphs"]
        )
        pages = tuple(int(start) for start in head["pages"])
        links = tuple(
            Link(Span(start, end), sanitise_line(target)) for start, end, target in head["links"]
        )
        plain = {name: head[name] for name in _PLAIN}
        return Parts(text, paragraphs, **plain, pages=pages, links=links)
    except (LookupError, TypeError) as error:
        raise ValueError("a message with holes") from error
