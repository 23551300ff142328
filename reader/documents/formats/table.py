"""Which format a file is of: one row a format, and one a kind of file that is no text.

A new format is a new row and a module with `parse(data, encoding) -> Parts`. The modules are
imported when a file needs them, because some parsers take long to load.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, Protocol, cast

from reader.documents.decoding import find_wide
from reader.documents.formats.parts import Parts

__all__ = [
    "FORMATS",
    "Format",
    "Parser",
    "find_format",
    "foreign_kind",
    "is_readable_name",
    "parser_of",
    "picture_in",
]


class Parser(Protocol):
    """What turns the bytes of one format into its parts."""

    def __call__(self, data: bytes, encoding: str | None) -> Parts:
        """Parses `data`, read as `encoding` where the user names one."""


class Format(NamedTuple):
    """A row of the table of formats."""

    name: str
    suffixes: tuple[str, ...]
    """In lower case, with the dot."""
    module: str
    """In this package; it has `parse`."""
    magic: tuple[bytes, ...] = ()
    """What such a file begins with, in lower case; asked only where no suffix decides."""
    sure: tuple[bytes, ...] = ()
    """What only such a file begins with, whatever it is called."""
    inside: tuple[bytes, ...] = ()
    """What the first entry, or the list of entries, of such a ZIP archive holds."""
    isolated: bool = False
    """Whether its parser runs in a process of its own."""
    binary: bool = False
    """Whether such a file is anything but lines of letters."""
    holds_many: bool = False
    """Whether it holds texts with titles of their own, so that only its name is its title."""
    rescue: str = ""
    """The module whose parser reads the file simply where `module` breaks on it."""

    embeds: bool = False
    """Whether its pictures stand in the file itself, where `picture` of `module` finds them."""

    def parser(self) -> Parser:
        """The function that reads this format."""
        return parser_of(self.module)


def picture_in(module: str, data: bytes, name: str) -> bytes:
    """A picture of a file that embeds its own, by the module of its format.

    Raises:
        Refusal: if it has none of that name.
    """
    finder = import_module(f"{__package__}.{module}").picture
    return cast("bytes", finder(data, name))


def parser_of(module: str) -> Parser:
    """The parser in a module of this package.

    Raises:
        ImportError: if there is none.
    """
    return cast("Parser", import_module(f"{__package__}.{module}").parse)


PLAIN = Format("txt", (".txt", ".text", ".rst"), "plain")
FORMATS = (
    PLAIN,
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), "markdown"),
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        "html",
        magic=(
            b"<!doctype html",
            b"<html",
            b'<?xml version="1.0" encoding="utf-8"?><!doctype html',
        ),
        isolated=True,
        rescue="stripped",
    ),
    Format(
        "epub",
        (".epub",),
        "epub",
        inside=(b"mimetypeapplication/epub+zip", b"META-INF/container.xml"),
        isolated=True,
        binary=True,
    ),
    Format("pdf", (".pdf",), "pdf", sure=(b"%PDF-",), isolated=True, binary=True),
    Format(
        "docx",
        (".docx", ".docm", ".dotx"),
        "docx",
        inside=(b"word/document.xml",),
        isolated=True,
        binary=True,
    ),
    Format(
        "odt",
        (".odt", ".ott"),
        "odt",
        inside=(b"mimetypeapplication/vnd.oasis.opendocument.text",),
        isolated=True,
        binary=True,
    ),
    Format("rtf", (".rtf",), "rtf", sure=(b"{\\rtf",), isolated=True, binary=True),
    Format(
        "fb2",
        (".fb2", ".fbz"),
        "fb2",
        magic=(b'<?xml version="1.0" encoding="utf-8"?><fictionbook', b"<fictionbook"),
        inside=(b".fb2",),
        isolated=True,
        binary=True,
        embeds=True,
    ),
    Format("mail", (".eml",), "eml", isolated=True, embeds=True),
    Format("mbox", (".mbox", ".mbx"), "mbox", isolated=True, holds_many=True),
    Format(
        "mhtml",
        (".mhtml", ".mht"),
        "mhtml",
        magic=(b"from: <saved by ",),
        isolated=True,
        embeds=True,
    ),
)

_BY_SUFFIX = {suffix: row for row in FORMATS for suffix in row.suffixes}

ARCHIVE = b"PK\x03\x04"
ARCHIVE_ENDS = 64 * 1024
"""Bytes at either end of a ZIP archive in which the names of what it holds are looked for."""

CALIBRE = "convert it to EPUB with Calibre first"
OFFICE = "save it as .docx or .odt with LibreOffice first"
TEXTUAL = (  # what a file begins with that is written in letters but not meant to be read
    (b"%!PS", "a PostScript document", "convert it to PDF with ps2pdf first"),
)
BINARY = (  # where it stands in the file, what stands there, what such a file is, what helps
    (0, b"PK\x03\x04", "a ZIP archive", "unpack it first"),
    (0, b"PK\x05\x06", "an empty ZIP archive", ""),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", OFFICE),
    (60, b"BOOKMOBI", "a Kindle book", CALIBRE),
    (60, b"TEXtREAd", "a Palm book", CALIBRE),
    (0, b"TPZ", "a Kindle book", CALIBRE),
    (0, b"\xeaDRMION\xee", "a protected Kindle book (DRM)", "read it with Kindle"),
    (0, b"ITOLITLS", "a Microsoft Reader book", CALIBRE),
    (0, b"ITSF", "a compiled help file", CALIBRE),
    (0, b"AT&TFORM", "a DjVu document", "convert it to PDF with DjVuLibre (ddjvu) first"),
    (0, b"\x89PNG\r\n", "a PNG picture", ""),
    (0, b"\xff\xd8\xff", "a JPEG picture", ""),
    (0, b"GIF8", "a GIF picture", ""),
    (8, b"WEBP", "a WebP picture", ""),
    (0, b"II*\x00", "a TIFF picture", ""),
    (0, b"MM\x00*", "a TIFF picture", ""),
    (0, b"\x7fELF", "a program", ""),
    (0, b"MZ\x90\x00", "a Windows program", ""),
    (0, b"\xcf\xfa\xed\xfe", "a macOS program", ""),
    (0, b"\xca\xfe\xba\xbe", "a compiled program", ""),
    (0, b"\x1f\x8b\x08", "a gzip archive in a gzip archive", "unpack it first"),
    (0, b"BZh", "a bzip2 archive", "unpack it first"),
    (0, b"\xfd7zXZ\x00", "an xz archive", "unpack it first"),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive", "unpack it first"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (0, b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (257, b"ustar", "a tar archive", "unpack it first"),
    (0, b"SQLite format 3\x00", "an SQLite database", ""),
    (0, b"ID3", "an MP3 recording", ""),
    (0, b"OggS", "an Ogg recording", ""),
    (0, b"fLaC", "a FLAC recording", ""),
    (8, b"WAVE", "a WAV recording", ""),
    (4, b"ftyp", "a video or recording", ""),
    (0, b"\x1aE\xdf\xa3", "a video", ""),
)

MEANT_AS_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xef\xbb\xbf")
SAMPLE = 64 * 1024
HEAD = 512
"""Bytes in which every binary format has a control character, and a text hardly ever one."""
MOST_CONTROLS = 0.1
"""A greater share of control characters than this is no text; terminal logs have a few."""
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r\x0c\x1b\x08\x07\x0e\x0f"})


def find_format(suffix: str, data: bytes) -> Format:
    """The format of a file: by what only one can be, by its suffix, by how it begins.

    What is none of them is plain text, or nothing that can be read.
    """
    row = _unmistakable(data) or _BY_SUFFIX.get(suffix.lower())
    if row is not None:
        return row
    start = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if data.startswith(b"From ") and _is_mailbox(data):
        return _BY_SUFFIX[".mbox"]
    begun = next((row for row in FORMATS if row.magic and start.startswith(row.magic)), None)
    return begun or (_BY_SUFFIX[".eml"] if _is_mail(data) else PLAIN)


def _is_mailbox(data: bytes) -> bool:
    from reader.documents.formats.mail_bounds import begins_mail

    return begins_mail(data)


def _is_mail(data: bytes) -> bool:
    if not data[:1].isalpha():
        return False
    from reader.documents.formats.mail_bounds import has_header

    return has_header(data)


def _unmistakable(data: bytes) -> Format | None:
    if data.startswith(ARCHIVE):
        ends = data[:ARCHIVE_ENDS] + data[-ARCHIVE_ENDS:]
        return next((row for row in FORMATS if any(name in ends for name in row.inside)), None)
    return next((row for row in FORMATS if row.sure and data.startswith(row.sure)), None)


def is_readable_name(suffix: str) -> bool:
    """Whether files with this suffix are documents."""
    return suffix.lower() in _BY_SUFFIX


def foreign_kind(data: bytes) -> tuple[str, str] | None:
    """What a file that is no text seems to be and what to do; None for a text.

    Such as ("a Kindle book", "convert it to EPUB with Calibre first"); the second may be empty.
    """
    known = _known_kind(data)
    if known:
        return known
    if data.startswith(MEANT_AS_TEXT):
        return None
    sample = data[:SAMPLE]
    if b"\0" in data:
        return None if _is_wide(data) else ("a binary file", "")
    return ("a binary file", "") if _controls_in(sample) > MOST_CONTROLS * len(sample) else None


def _known_kind(data: bytes) -> tuple[str, str] | None:
    """The kind whose magic bytes `data` has. A text may begin "THE NEW WAVE", or with "ID3"."""
    for beginning, kind, cure in TEXTUAL:
        if data.startswith(beginning):
            return kind, cure
    binary = _controls_in(data[:HEAD]) > 0
    for offset, magic, kind, cure in BINARY:
        if data.startswith(magic, offset) and (binary or not magic.isascii()):
            return kind, cure
    return None


def _controls_in(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _is_wide(data: bytes) -> bool:
    """Whether the NUL bytes are those of UTF-16 or UTF-32 without a mark."""
    if find_wide(data):
        return True
    import chardet

    start = max(0, data.index(b"\0") - SAMPLE // 2) // 4 * 4
    guess = chardet.detect(data[start : start + SAMPLE])["encoding"] or ""
    return guess.lower().startswith(("utf-16", "utf-32"))
