"""The mails of a mailbox as their headers tell them, and the key by which each is known.

A mail is known by its Message-ID; without one by sender, subject and date together; and by all
that it says where neither is there or several mails share it. So its key stays when mails are
put in or taken out around it, and never passes to another mail.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import BinaryIO

from reader.documents.formats.mail_bounds import bounds
from reader.documents.formats.mail_fields import as_written, decoded, sent_on
from reader.text.sanitise import sanitise_line

__all__ = ["Mail", "read_heads"]

MOST_MAILS = 50_000
"""More are not listed."""
LONGEST_HEADER = 64 * 1024
"""Bytes of a mail in which its fields are looked for."""
LONGEST_VALUE = 2000
"""Bytes of a field that are looked at."""
CHUNK = 4 * 1024 * 1024

_END = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(
    rb"^(message-id|from|subject|date)[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as its mailbox lists it."""

    key: str
    start: int
    """Where its header begins in the file, in bytes,"""
    end: int
    """and one past its last byte."""
    digest: bytes
    """Of all that it says."""
    subject: str
    """Safe to show on one line, like sender and date; empty where it is not said."""
    sender: str
    date: str
    """ISO 8601, such as "2024-01-03"."""


def read_heads(stream: BinaryIO) -> tuple[Mail, ...]:
    """The mails of a mailbox in its order, also those that stand in it again; none if it is none.

    Only headers are looked at, within bounds, and the rest is counted into digests.
    """
    heads = [_head(stream, start, end) for start, end in bounds(stream, MOST_MAILS)]
    return tuple(map(_mail, _keys(heads), heads))


@dataclass(frozen=True, slots=True)
class _Head:
    """What was read of a mail."""

    start: int
    end: int
    fields: Mapping[bytes, bytes]
    digest: bytes

    @property
    def identity(self) -> bytes:
        """What no other mail should have; empty where it says too little."""
        fields = self.fields
        if message_id := b"".join(fields.get(b"message-id", b"").split()):
            return b"id " + message_id
        if b"date" in fields and (b"from" in fields or b"subject" in fields):
            return b"head " + _told(fields)
        return b""


def _told(fields: Mapping[bytes, bytes]) -> bytes:
    """Sender, subject and date, which no program changes as it does the rest of a header."""
    values = (fields.get(name, b"") for name in (b"from", b"subject", b"date"))
    return b"\0".join(b" ".join(value.split()) for value in values)


def _head(stream: BinaryIO, start: int, end: int) -> _Head:
    end = _without_empty_lines(stream, start, end)
    stream.seek(start)
    beginning = stream.read(min(end - start, LONGEST_HEADER))
    stop = _END.search(beginning)
    header = beginning[: stop.start()] if stop else beginning
    fields: dict[bytes, bytes] = {}
    if not beginning.startswith((b"\n", b"\r\n")):
        for name, value in _FIELD.findall(header):
            fields.setdefault(name.lower(), value)
    body = start + stop.end() if stop else start
    return _Head(start, end, fields, _digest(stream, body, end, _told(fields)))


def _without_empty_lines(stream: BinaryIO, start: int, end: int) -> int:
    """Where a mail ends: the last one of a file has fewer empty lines below it than the others."""
    last = max(start, end - 16)
    stream.seek(last)
    return last + len(stream.read(end - last).rstrip(b"\r\n"))


def _digest(stream: BinaryIO, start: int, end: int, told: bytes) -> bytes:
    counted = blake2b(told, digest_size=16)
    stream.seek(start)
    left = end - start
    while left > 0 and (chunk := stream.read(min(left, CHUNK))):
        counted.update(chunk)
        left -= len(chunk)
    return counted.digest()


def _keys(heads: Sequence[_Head]) -> tuple[str, ...]:
    """The key of each mail: by its identity, or where others have the same one, by all it says."""
    digests: defaultdict[bytes, set[bytes]] = defaultdict(set)
    for head in heads:
        digests[head.identity].add(head.digest)
    keys = []
    for head in heads:
        is_told = head.identity and len(digests[head.identity]) == 1
        sign = head.identity if is_told else head.identity + b"\0" + head.digest
        keys.append("m" + blake2b(sign, digest_size=6).hexdigest())
    return tuple(keys)


def _mail(key: str, head: _Head) -> Mail:
    subject, sender, date = (_shown(head.fields, name) for name in (b"subject", b"from", b"date"))
    return Mail(key, head.start, head.end, head.digest, subject, sender, sent_on(date))


def _shown(fields: Mapping[bytes, bytes], name: bytes) -> str:
    return sanitise_line(decoded(as_written(fields.get(name, b"")[:LONGEST_VALUE])))
