"""What a server calls the formats: from a media type to the suffix of the table of formats."""

from __future__ import annotations

from pathlib import PurePosixPath

from reader.documents.formats.table import is_readable_name

__all__ = ["suffix_for"]

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "application/pdf": ".pdf",
    "application/x-pdf": ".pdf",
    "application/epub+zip": ".epub",
    f"{OFFICE}.document": ".docx",
    f"{OFFICE}.template": ".dotx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/x-fictionbook+xml": ".fb2",
    "application/x-fictionbook": ".fb2",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
    "multipart/related": ".mhtml",
    "application/x-mimearchive": ".mhtml",
}
"""Media types (RFC 6838) whose files are documents."""
PLAIN = "text/plain"
VAGUE = frozenset(
    {"", PLAIN, "application/octet-stream", "binary/octet-stream", "application/zip",
     "application/gzip", "application/x-gzip", "application/download", "application/force-download",
     "application/xml"}
)  # fmt: skip
"""What servers say of files that they know nothing of: the address tells more."""


def suffix_for(media_type: str, path: str) -> str | None:
    """The suffix of a file of `media_type` at `path` of a server; None for what is no document.

    Empty where neither tells anything: then how the file begins has to.

    >>> suffix_for("application/pdf", "/report"), suffix_for("text/plain", "/notes.md")
    ('.pdf', '.md')
    >>> suffix_for("text/csv", "/table"), suffix_for("image/png", "/a.html"), suffix_for("", "/a")
    ('.txt', None, '')
    """
    known = SUFFIXES.get(media_type)
    if known is not None:
        return known
    if media_type not in VAGUE:
        return ".txt" if media_type.startswith("text/") else None
    return _suffix_of(PurePosixPath(path)) or (".txt" if media_type == PLAIN else "")


def _suffix_of(path: PurePosixPath) -> str:
    """The suffix by which a document is known, with the ".gz" behind it."""
    packed = path.suffix.lower() == ".gz"
    inner = PurePosixPath(path.stem).suffix if packed else path.suffix
    suffix = inner.lower() if is_readable_name(inner) else ""
    return f"{suffix or '.txt'}.gz" if packed else suffix
