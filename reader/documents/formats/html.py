"""HTML."""

from __future__ import annotations

from reader.documents.formats.plain import parse

__all__ = ["parse"]
