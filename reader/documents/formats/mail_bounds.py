"""Where each mail of a mailbox begins and ends, told without reading the mails themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

__all__ = ["begins_mail", "bounds", "has_header", "unquoted"]

CHUNK = 4 * 1024 * 1024
"""Bytes that are looked through at a time."""
LONGEST_LINE = 1000
"""Bytes of a line "From …", and of the one below it, that are looked at."""
MOST_CANDIDATES = 500_000
"""Places that may be the beginning of a mail; a text that is full of them is no mailbox."""
_CONTEXT = len(b"\n\r\nFrom ")
_PLACE = re.compile(rb"\n\r?\nFrom ")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_HEADER_LINE = re.compile(rb"(?:([!-9;-~]{1,70})[ \t]*:|[ \t]).*\r?\n?")
LONGEST_HEADER = 64 * 1024
ON_THE_WAY = frozenset(
    (b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"content-type")
)
"""Fields that programs write and nobody copies by hand."""
_TIME = re.compile(rb"\d\d:\d\d")
_YEAR = re.compile(rb"\s\d{4}\Z")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def bounds(stream: BinaryIO, most: int) -> Iterator[tuple[int, int]]:
    """The first byte of each mail, below its line "From …", and the one past its last line.

    A mail begins at the beginning of the file, or below an empty line where a field of a header
    follows or "From …" bears a date: some programs leave such words in a mail as they are.

    Args:
        stream: The mailbox.
        most: Beyond so many mails the rest is not looked at.
    """
    before: int | None = None
    for count, place in enumerate(_beginnings(stream)):
        if before is not None:
            yield before, place
        if count == most:
            return
        before = _below(stream, place)
    if before is not None:
        yield before, max(before, stream.seek(0, 2))


def _beginnings(stream: BinaryIO) -> Iterator[int]:
    for place in islice(_candidates(stream), MOST_CANDIDATES):
        line, _, below = _read(stream, place, 2 * LONGEST_LINE).partition(b"\n")
        if place == 0 or _is_dated(line) or _FIELD.match(below):
            yield place


def begins_mail(data: bytes) -> bool:
    """Whether `data`, which begins "From ", is surely a mailbox, whatever it is called."""
    line, _, below = data[: 2 * LONGEST_LINE].partition(b"\n")
    return _TIME.search(line) is not None and _FIELD.match(below) is not None


def has_header(data: bytes) -> bool:
    """Whether `data` begins with the header of a mail as it was sent, whatever it is called."""
    names = set()
    position = 0
    while field := _HEADER_LINE.match(data, position, LONGEST_HEADER):
        names.add((field[1] or b"").lower())
        position = field.end()
    ends = data[position : position + 2].startswith((b"\n", b"\r\n")) or position == len(data)
    return ends and b"from" in names and not names.isdisjoint(ON_THE_WAY)


def _is_dated(line: bytes) -> bool:
    return _TIME.search(line) is not None and _YEAR.search(line.rstrip()) is not None


def _candidates(stream: BinaryIO) -> Iterator[int]:
    """Where "From " stands at the beginning of the file or below an empty line."""
    start, kept, last = 0, b"\n\n", -1
    while chunk := _read(stream, start, CHUNK):
        data = kept + chunk
        offset = start - len(kept)
        for found in _PLACE.finditer(data):
            place = offset + found.end() - len(b"From ")
            if place > last:  # what was kept may hold one that was found already
                last = place
                yield place
        start += len(chunk)
        kept = data[-_CONTEXT:]


def _below(stream: BinaryIO, place: int) -> int:
    """Where the line after the one at `place` begins."""
    line = _read(stream, place, 2 * LONGEST_LINE)
    return place + (line.find(b"\n") + 1 or len(line))


def _read(stream: BinaryIO, start: int, length: int) -> bytes:
    stream.seek(start)
    return stream.read(length)


def unquoted(mail: bytes) -> bytes:
    r"""A mail as it was before it was put into the file, which marks lines that begin "From ".

    >>> unquoted(b"Snow.\n>From here on ice.")
    b'Snow.\nFrom here on ice.'
    """
    return _QUOTED.sub(rb"\1", mail)
