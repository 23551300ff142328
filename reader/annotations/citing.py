"""What names a document where it is quoted: author, title, date and address."""

from __future__ import annotations

import re

from reader.annotations.escaping import as_inline
from reader.documents.document import Document
from reader.text.sanitise import sanitise_line

__all__ = ["as_footnote", "cited", "web_address"]

_WEB = re.compile(r"https?://[^\s<>\"']+")


def cited(document: Document) -> str:
    """Author, title, date and address on one line, as far as they are known.

    >>> from reader.documents.loading import read_text
    >>> cited(read_text("Some words.", title="On ice"))
    '“On ice”'
    """
    return ", ".join(_pieces(document))


def as_footnote(document: Document, document_id: str) -> str:
    """The citation as the definition of a footnote in Markdown."""
    pieces = [as_inline(piece) for piece in _pieces(document)]
    address = web_address(document)
    if address:
        pieces[-1] = f"<{address}>"
    return f"[^{document_id}]: {', '.join(pieces)}\n"


def web_address(document: Document) -> str:
    """The document's address if it is one of the web, which alone is made a link."""
    address = sanitise_line(document.origin.url)
    return address if _WEB.fullmatch(address) else ""


def _pieces(document: Document) -> list[str]:
    origin = document.origin
    address = origin.url or (origin.path.name if origin.path else "")
    known = [origin.author, f"“{document.title}”", origin.date, address]
    return [line for line in map(sanitise_line, known) if line]
