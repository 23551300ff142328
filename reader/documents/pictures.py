"""Pictures in documents: their bytes, to be shown by another program.

Only what begins like one of four kinds of pictures comes out here, whatever it is called: they
hold no program, as SVG can.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from reader.documents.document import Document
from reader.documents.files import read_file, shown_name
from reader.documents.formats.archive import joined
from reader.documents.formats.table import find_format
from reader.documents.mail_addresses import parted
from reader.documents.mailbox import mail_bytes
from reader.documents.parsing import dots_of, entry_of, unpacked, unpacked_name
from reader.errors import DocumentDamaged, DocumentNotFound, DocumentTooCostly, FormatUnsupported

__all__ = ["Raster", "draw_picture", "load_picture"]

LARGEST = 16 * 1024 * 1024
"""Bytes; also the most that is read of an entry of an archive."""
DOT = 4
"""Bytes."""
KINDS = (  # where it stands in the file, what stands there, the suffix
    (0, b"\x89PNG\r\n\x1a\n", ".png"),
    (0, b"\xff\xd8\xff", ".jpg"),
    (0, b"GIF8", ".gif"),
    (8, b"WEBP", ".webp"),
)


def load_picture(document: Document, name: str) -> tuple[bytes, str]:
    """The bytes of a picture of `document`, and the suffix that such a file has.

    Args:
        document: It came from a file.
        name: Of the entry of that file; of a file in its folder, where it is no archive.

    Raises:
        DocumentError: if it is not there, too large, or no picture that is shown.
    """
    path = document.origin.path
    if path is None:
        raise DocumentNotFound("the picture is not here; open the document from a file")
    data = _read(path, name)
    if len(data) > LARGEST:
        raise DocumentTooCostly(
            f"the picture in {shown_name(path)} has more than {LARGEST >> 20} MB; "
            "open it with another program"
        )
    for offset, magic, suffix in KINDS:
        if data.startswith(magic, offset):
            return data, suffix
    raise FormatUnsupported(
        f"{shown_name(name)} is no PNG, JPEG, GIF or WebP picture; open it with another program"
    )


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture as dots."""

    width: int
    height: int
    dots: bytes
    """From the left top, four bytes each: red, green, blue, and how much it covers."""


def draw_picture(document: Document, name: str, width: int, height: int) -> Raster:
    """A picture of `document`, shrunk to fit into `width` times `height` dots.

    It is unpacked in another process. Needs Pillow, which comes with the extra `images`.

    Raises:
        DocumentError: if it is not there, too large, or no picture that is shown.
    """
    data, _ = load_picture(document, name)
    assert document.origin.path is not None
    columns, rows, dots = dots_of(data, width, height, shown_name(document.origin.path))
    if len(dots) != columns * rows * DOT:
        raise DocumentDamaged(f"{shown_name(name)} cannot be drawn; open it with another program")
    return Raster(columns, rows, dots)


def _read(path: Path, name: str) -> bytes:
    if parted(path) is not None:
        data, suffix = mail_bytes(path)[1], ".eml"
    else:
        data, suffix = read_file(path), unpacked_name(path).suffix
    row = find_format(suffix, data if suffix else unpacked(data, shown_name(path)))
    if row.binary or row.embeds:
        return entry_of(row, data, name, shown_name(path))
    inside = joined("", unquote(name).replace("\\", "/"))
    beside = (path.parent / inside).resolve()
    if not inside or not beside.is_relative_to(path.parent.resolve()):
        raise DocumentNotFound(f"{shown_name(name)} is not in the folder of the document")
    return read_file(beside)
