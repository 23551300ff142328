"""Sentences with exact offsets."""

from __future__ import annotations

import re

from reader.text.spans import Span, trimmed

__all__ = ["split"]

_END = re.compile(r"[.!?…]+[\"'”’)\]»]*(?=\s)|[。！？]|\n")


def split(text: str, language: str = "en") -> list[Span]:
    """The sentences of `text`, in order."""
    del language
    spans, start = [], 0
    for match in _END.finditer(text):
        span = trimmed(text, start, match.end())
        if span.length:
            spans.append(span)
        start = match.end()
    last = trimmed(text, start, len(text))
    return [*spans, last] if last.length else spans
