"""Plain text: as it is, with its structure guessed from its lines."""

from __future__ import annotations

from dataclasses import replace

from reader.documents.decoding import decode
from reader.documents.formats.parts import Parts
from reader.documents.structure import find_paragraphs
from reader.text.sanitise import normalise_newlines, sanitise

__all__ = ["parse", "parse_text"]


def parse(data: bytes, encoding: str | None) -> Parts:
    """The parts of a plain text file."""
    decoded = decode(data, encoding)
    return replace(parse_text(decoded.text, decoded.encoding), guessed=decoded.is_guess)


def parse_text(text: str, encoding: str = "utf-8") -> Parts:
    r"""The parts of a plain text; it keeps its length but for "\r\n"."""
    clean = sanitise(normalise_newlines(text))
    return Parts(clean, tuple(find_paragraphs(clean)), encoding, page=True)
