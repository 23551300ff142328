"""RTF: the words that striprtf finds, with structure guessed from the lines."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.documents.formats.parts import Parts
from reader.documents.formats.plain import parse_text
from reader.documents.formats.refusal import Refusal

__all__ = ["parse"]

BEGINNING = b"{\\rtf"
HEADER = 100_000
"""Characters at the beginning in which the title stands."""
DEFAULT = "cp1252"
"""What the format takes bytes for that name no encoding."""
_INFORMATION = re.compile(r"\{\\(title|author)\s([^{}]{1,500})\}")


def parse(data: bytes, encoding: str | None) -> Parts:
    """The parts of an RTF file."""
    if not data.lstrip().startswith(BEGINNING):
        raise Refusal("is no RTF document, or damaged; open it with what made it")
    source = data.decode("latin-1")
    text = _words(source, encoding)
    known = {
        found[1]: _words(f"{{\\rtf1 {found[2]}}}", encoding)
        for found in _INFORMATION.finditer(source[:HEADER])
    }
    return replace(
        parse_text(text, encoding or DEFAULT),
        title=known.get("title", ""),
        author=known.get("author", ""),
        page=False,
    )


def _words(source: str, encoding: str | None) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(source, encoding=encoding or DEFAULT, errors="replace"))  # type: ignore[no-untyped-call]
