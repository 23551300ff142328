"""The beginning of a large text, to be read while the rest is on its way."""

from __future__ import annotations

import stat
from pathlib import Path

from reader.documents.document import Document
from reader.documents.formats.table import PLAIN, find_format
from reader.documents.loading import read_bytes
from reader.errors import ReaderError

__all__ = ["is_large", "load_beginning"]

LARGE = 400_000
"""Bytes; less is read and structured before anybody notices."""
BEGINNING = 64_000
"""Bytes; some twenty screens."""
LEAST = 4_000
"""Bytes; a beginning should fill the highest screen."""


def is_large(path: Path) -> bool:
    """Whether the file at `path` is large enough to be shown in part first."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size >= LARGE


def load_beginning(path: Path) -> Document | None:
    """The beginning of the file at `path` as a Document of its own, up to the end of a paragraph.

    Where none ends, up to the end of a line or of a word. Its offsets are those of the whole.
    None for what is small, is no plain text in UTF-8, or cannot be read: then the whole has to be
    waited for, which says what is wrong.
    """
    if not is_large(path):
        return None
    try:
        with path.open("rb") as file:
            data = file.read(BEGINNING)
        end = _end(data)
        if end < LEAST or not _is_plain(path, data[:end]):
            return None
        return read_bytes(data[:end], path.name)
    except (OSError, ValueError, ReaderError):
        return None


def _end(data: bytes) -> int:
    """Where the last paragraph of `data` ends, or where a line or a word does in its place."""
    for breaks in ((b"\n\n", b"\r\n\r\n"), (b"\n",), (b" ",)):
        end = max(map(data.rfind, breaks))
        if end >= LEAST:
            return end
    return 0


def _is_plain(path: Path, data: bytes) -> bool:
    """Whether `data` is plain text that no later byte can turn into something else."""
    if b"\0" in data or b"\x1b" in data or find_format(path.suffix, data) is not PLAIN:
        return False
    data.decode("utf-8")
    return True
