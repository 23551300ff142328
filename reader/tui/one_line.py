"""Saying things on one line: shortened to its width, or a document in a few facts."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from reader.documents.document import Document
from reader.text.language_names import language_name
from reader.text.sanitise import sanitise_line

__all__ = ["duration", "heading", "shortened"]


def shortened(text: str, width: int) -> str:
    """`text` on one line of at most `width` cells, with an ellipsis where it is cut.

    >>> shortened("a long title", 8)
    'a long…'
    """
    line = sanitise_line(text)
    if cell_len(line) <= width:
        return line
    return set_cell_size(line, max(0, width - 1)).rstrip() + "…"


def duration(minutes: int) -> str:
    """A reading time as people say it.

    >>> duration(5), duration(95)
    ('5 min', '1 h 35 min')
    """
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{rest} min"


def heading(document: Document) -> str:
    """What a document is, on one line: kicker, author, words, minutes, language, folded lines."""
    folded = sum(paragraph.kind == "furniture" for paragraph in document.paragraphs)
    facts = [
        document.kicker,
        document.origin.author,
        document.origin.date,
        f"{document.words:,} words",
        duration(document.minutes),
        language_name(document.language),
        f"{folded} {'line' if folded == 1 else 'lines'} folded (z)" if folded else "",
    ]
    return sanitise_line(" · ".join(fact for fact in facts if fact))
