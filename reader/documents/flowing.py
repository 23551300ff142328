"""Flow: the document's text prepared for wrapping, code point for code point.

The flowed text has exactly the length of the document's text, so that offsets mean the same in
both. Only white space and what is folded away differ: one character says what kind of break
stands between two paragraphs, and the rest of the gap is filler that no line shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from reader.documents.document import Document, Paragraph

__all__ = [
    "BREAK",
    "FILLER",
    "KEPT_SPACE",
    "KEPT_TAB",
    "SPACED_BREAK",
    "flow",
    "shown",
    "visible_paragraphs",
    "with_spaces",
]

SPACED_BREAK = "\n"
"""A line ends here and a blank one follows."""
BREAK = "\v"
"""A line ends here and the next follows at once."""
FILLER = "\0"
"""Shown nowhere; sanitised text never holds it."""

KEPT_SPACE = "\x1f"
"""A space at which no line is broken: columns stand by it. Sanitised text never holds it."""
KEPT_TAB = "\x1e"
"""A tab of the same sort."""

BATCH = 2_000
"""Pieces that are joined at a time."""

_TIGHT = frozenset({"list", "furniture"})
"""Kinds whose neighbours of the same kind stand without a blank line between them."""

_SET_IN_COLUMNS = frozenset({"code", "table"})
"""Kinds whose lines are cut where the room ends, not at a space."""


def visible_paragraphs(document: Document, *, folded: bool) -> Iterator[Paragraph]:
    """The paragraphs that are shown: all, or all but furniture when that is `folded`."""
    return (
        paragraph
        for paragraph in document.paragraphs
        if not (folded and paragraph.kind == "furniture")
    )


def flow(document: Document, *, folded: bool) -> str:
    """The text of `document` with its breaks made explicit; `folded` leaves furniture out."""
    pieces = _pieces(document.text, visible_paragraphs(document, folded=folded))
    # In batches, since the pieces of a book take as much room as the book. None is empty before
    # the last, for no paragraph is.
    return "".join(iter(lambda: "".join(islice(pieces, BATCH)), ""))


def shown(flowed: str) -> str:
    """What of a flowed text is read: without what is folded, a blank line between paragraphs."""
    text = with_spaces(flowed.replace(FILLER, ""))
    return text.replace(SPACED_BREAK, "\n\n").replace(BREAK, "\n")


def with_spaces(flowed: str) -> str:
    """A flowed text, or a part of it, with what looks like spaces and tabs being such."""
    return flowed.replace(KEPT_SPACE, " ").replace(KEPT_TAB, "\t")


def _pieces(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    end = 0
    before: Paragraph | None = None
    for paragraph in paragraphs:
        gap = paragraph.span.start - end
        if gap:
            yield _break_between(before, paragraph) + FILLER * (gap - 1)
        yield _inside(text, paragraph)
        end = paragraph.span.end
        before = paragraph
    yield FILLER * (len(text) - end)


def _break_between(before: Paragraph | None, after: Paragraph) -> str:
    if before is None:
        return FILLER
    if before.kind == after.kind and after.kind in _TIGHT:
        return BREAK
    return SPACED_BREAK


def _inside(text: str, paragraph: Paragraph) -> str:
    piece = paragraph.span.of(text)
    if paragraph.hard_wrapped:
        return piece.replace("\n", " ")
    in_columns = paragraph.kind in _SET_IN_COLUMNS
    if "\n" not in piece:
        return _in_columns(piece) if in_columns else piece
    lines = _moved_out(piece.split("\n"), _indent(text, paragraph.span.start))
    return BREAK.join(map(_in_columns, lines) if in_columns else lines)


def _indent(text: str, start: int) -> int:
    """How many spaces stand before `start` on its line; 0 if anything else does."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return len(before) if before.strip(" ") == "" else 0


def _moved_out(lines: list[str], indent: int) -> list[str]:
    """`lines` without the indent that all share; that of the first is before the paragraph."""
    shared = min([indent, *(len(line) - len(line.lstrip(" ")) for line in lines[1:] if line)])
    further = (line[:shared].replace(" ", FILLER) + line[shared:] for line in lines[1:])
    return [lines[0], *further] if shared else lines


def _in_columns(line: str) -> str:
    # Spaces at its end stay as they are: no line is needed to show them.
    words = line.rstrip(" ")
    return words.replace(" ", KEPT_SPACE).replace("\t", KEPT_TAB) + " " * (len(line) - len(words))
