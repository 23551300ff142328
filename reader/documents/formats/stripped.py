"""HTML without its tags: for a page that breaks the parser."""

from __future__ import annotations

from reader.documents.formats.html import parse_simply

__all__ = ["parse"]

parse = parse_simply
