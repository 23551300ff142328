"""A match with the words around it, on one line."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells
from rich.text import Text

from reader.documents.document import Document
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span
from reader.tui.one_line import shortened
from reader.tui.walking import sentence_at

__all__ = ["in_context"]

FURTHEST = 400
"""Code points before and after a match that are looked at."""
LONGEST_PARAGRAPH = 20_000
"""Code points of a paragraph that is split into sentences each time that a row is drawn."""
SHARE_BEFORE = 0.4
"""Of the line, for what stands before a match that would else be cut off."""


def in_context(document: Document, match: Span, width: int, style: str) -> Text:
    """The sentence of `match` in at most `width` cells, the match in `style` and never cut off.

    Where the line is too short for the sentence, its beginning gives way to an ellipsis.
    """
    whole = _surroundings(document, match)
    before = _line(document, max(whole.start, match.start - FURTHEST), match.start)
    words = _line(document, match.start, min(match.end, match.start + FURTHEST))
    after = _line(document, match.end, min(max(whole.end, match.end), match.end + FURTHEST))
    if cell_len(before + words) > width * (1 - SHARE_BEFORE):
        before = _ending(before, round(width * SHARE_BEFORE))
    line = Text.assemble(before.lstrip(), (shortened(words, width), style), after.rstrip())
    line.truncate(width, overflow="ellipsis")
    return line


def _surroundings(document: Document, match: Span) -> Span:
    """The sentence of `match`; its paragraph where that is too long to be split for a row."""
    if not document.paragraphs:
        return match
    paragraph = document.paragraphs[document.paragraph_at(match.start)].span
    if paragraph.length > LONGEST_PARAGRAPH:
        return paragraph
    sentence = sentence_at(document, match.start)
    return sentence.span if sentence is not None and sentence.span.overlaps(match) else paragraph


def _line(document: Document, start: int, end: int) -> str:
    """What stands there, on one line; a space at either end stays."""
    piece = document.text[start:end]
    line = sanitise_line(piece)
    left = " " if piece[:1].isspace() and line.strip() else ""
    right = " " if piece[-1:].isspace() else ""
    return f"{left}{line.strip()}{right}"


def _ending(text: str, width: int) -> str:
    """The last `width` cells of `text`, with an ellipsis where it is cut."""
    if cell_len(text) <= width:
        return text
    pieces = chop_cells(text[::-1], max(1, width - 1))
    return "…" + pieces[0][::-1]
