"""From the bytes of a file to its parts, or to one clear line that names the file.

Which format it is, unpacking it where it is a `.gz`, and in which process it is parsed.
"""

from __future__ import annotations

import zlib
from pathlib import Path

from reader.documents.decoding import decode
from reader.documents.formats.parts import Parts
from reader.documents.formats.refusal import Refusal, RefusalKind
from reader.documents.formats.table import FORMATS, Format, find_format, foreign_kind, parser_of
from reader.errors import (
    DocumentDamaged,
    DocumentEmpty,
    DocumentError,
    DocumentProtected,
    DocumentTooCostly,
    FormatUnsupported,
)

__all__ = ["dots_of", "entry_of", "parse", "unpacked", "unpacked_name"]

LARGEST_UNPACKED = 128 * 1024 * 1024
"""Bytes; a `.gz` that holds more is a trap or no document."""
LARGEST_TEXT = 128 * 1024 * 1024
"""Bytes that are read as text in this process."""
MOST_LINES = 2_000_000
LARGEST_RESCUED = 4 * 1024 * 1024
"""Bytes of a file that broke its parser and is read simply."""
UNPACKED_AT_ONCE = 16 * 1024
"""Bytes of a `.gz` that are handed over in one step."""
IN_PARTS = "split it into smaller files first"
GZIP = b"\x1f\x8b\x08"
_ERRORS: dict[RefusalKind, type[DocumentError]] = {
    "damaged": DocumentDamaged,
    "protected": DocumentProtected,
    "costly": DocumentTooCostly,
    "empty": DocumentEmpty,
}


def parse(data: bytes, named: Path, name: str, encoding: str | None) -> tuple[Format, Parts]:
    """The format of `data` and what its parser finds in it.

    Args:
        data: The bytes of the file.
        named: Its path, whose suffix may tell the format.
        name: How to call it in a message.
        encoding: How to read its bytes, where the guess is wrong.

    Raises:
        DocumentError: one of its children, if the file is refused.
    """
    try:
        if data.startswith(GZIP):
            data, named = _unpacked(data), unpacked_name(named)
        row = find_format(named.suffix, data)
        if not row.binary:
            _refuse_foreign(data, name, encoding)
        return row, _parsed(row, data, encoding)
    except Refusal as refusal:
        raise _error(refusal, name) from None


def _error(refusal: Refusal, name: str) -> DocumentError:
    return _ERRORS.get(refusal.kind, DocumentDamaged)(f"{name} {refusal.problem}")


def entry_of(row: Format, data: bytes, entry: str, name: str) -> bytes:
    """An entry of the archive `data`, or a picture that the file embeds, read in another process.

    Args:
        row: The format of the file.
        data: The bytes of the file.
        entry: The name in the archive.
        name: How to call the file in a message.

    Raises:
        DocumentError: one of its children, if it is missing, broken or too large.
    """
    from reader.documents.isolation import read_apart

    try:
        data = _unpacked(data) if data.startswith(GZIP) else data
        return read_apart(data, entry, row.module if row.embeds else "")
    except Refusal as refusal:
        raise _error(refusal, name) from None


def dots_of(picture: bytes, width: int, height: int, name: str) -> tuple[int, int, bytes]:
    """A picture that fits into so many dots, unpacked in another process; see `drawing.drawn`.

    Raises:
        DocumentError: one of its children, if it is broken or too large.
    """
    from reader.documents.isolation import draw_apart

    try:
        return draw_apart(picture, width, height)
    except Refusal as refusal:
        raise _error(refusal, name) from None


def unpacked(data: bytes, name: str) -> bytes:
    """What the gzip file `data` holds; `data` itself where it is none.

    Raises:
        DocumentError: one of its children, if it is damaged or holds too much.
    """
    try:
        return _unpacked(data) if data.startswith(GZIP) else data
    except Refusal as refusal:
        raise _error(refusal, name) from None


def unpacked_name(path: Path) -> Path:
    """The path without ".gz" behind it.

    >>> unpacked_name(Path("notes.txt.gz")).name
    'notes.txt'
    """
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path


def _refuse_foreign(data: bytes, name: str, encoding: str | None) -> None:
    kind, cure = (not encoding and foreign_kind(data)) or ("", "")
    if kind:
        suffixes = ", ".join(row.suffixes[0] for row in FORMATS)
        cure = cure or f"save it as text or in another format that Reader reads ({suffixes})"
        raise FormatUnsupported(f"{name} seems to be {kind}; {cure}")


def _parsed(row: Format, data: bytes, encoding: str | None) -> Parts:
    if not row.isolated:
        _refuse_endless(data)
        return row.parser()(data, encoding)
    from reader.documents.isolation import parse_apart

    decode(b"", encoding)  # an encoding that does not exist is said here
    try:
        return parse_apart(row.module, data, encoding)
    except Refusal:
        if not row.rescue or len(data) > LARGEST_RESCUED:
            raise
        _refuse_endless(data)
        return parser_of(row.rescue)(data, encoding)


def _refuse_endless(data: bytes) -> None:
    """Refuses what would take gigabytes of memory as text."""
    if len(data) > LARGEST_TEXT:
        raise Refusal(f"has more than {LARGEST_TEXT >> 20} MB of text; {IN_PARTS}", "costly")
    if max(data.count(b"\n"), data.count(b"\r")) > MOST_LINES:
        raise Refusal(f"has more than {MOST_LINES:,} lines; {IN_PARTS}", "costly")


def _unpacked(data: bytes) -> bytes:
    """What the gzip file `data` holds, all its members."""
    unpacked = bytearray()
    position = complete = 0
    while position < len(data):
        stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
        # In steps: what is left over is copied, and there may be very many members.
        while position < len(data) and not stream.eof:
            step = data[position : position + UNPACKED_AT_ONCE]
            try:
                unpacked += stream.decompress(step, LARGEST_UNPACKED + 1 - len(unpacked))
            except zlib.error as error:
                if complete:  # rubbish behind the last member
                    return bytes(unpacked[:complete])
                raise Refusal(f"is a damaged gzip file ({error}); make or fetch it anew") from None
            if len(unpacked) > LARGEST_UNPACKED:
                limit = LARGEST_UNPACKED // 1024**2
                raise Refusal(f"holds more than {limit} MB; unpack it and take a part", "costly")
            position += len(step) - len(stream.unused_data)
        if not stream.eof:
            raise Refusal("is a gzip file that is cut off; make or fetch it anew")
        complete = len(unpacked)
    return bytes(unpacked)
