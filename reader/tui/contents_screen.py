"""The contents: the headings of the open document, over its text."""

from __future__ import annotations

from dataclasses import dataclass

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.documents.document import Document
from reader.text.folding import fold
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span, index_at
from reader.tui.one_line import shortened
from reader.tui.picker import Picker
from reader.tui.row_list import RowList

__all__ = ["ContentsScreen", "Heading", "headings"]

MARKS = "#=* \t"
"""What may stand around a heading in plain text and is not said again here."""
INDENT = 2
"""Cells by which a deeper heading stands further right."""
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the document."""

    span: Span
    title: str
    depth: int
    """0 for the uppermost of this document."""
    share: float
    """How far into the text it stands, from 0 to 1."""


def headings(document: Document) -> tuple[Heading, ...]:
    """The headings of `document`, in order."""
    found = [
        paragraph
        for paragraph in document.paragraphs
        if paragraph.kind == "heading" and not paragraph.likely_furniture
    ]
    uppermost = min((paragraph.level for paragraph in found), default=0)
    length = max(1, len(document.text))
    return tuple(
        Heading(
            paragraph.span,
            _title(paragraph.span.of(document.text)),
            min(DEEPEST, paragraph.level - uppermost),
            paragraph.span.start / length,
        )
        for paragraph in found
    )


def _title(text: str) -> str:
    line = sanitise_line(text)
    return line.strip(MARKS) or line


class ContentsScreen(Picker[Heading, Span], ModalScreen[Span | None]):
    """Headings to pick from; what is typed filters them."""

    def __init__(self, found: tuple[Heading, ...], place: int) -> None:
        """The headings that were `found`; the reader is at the offset `place`."""
        rows: RowList[Heading] = RowList(
            _draw, height=1, empty="No heading has that. Esc closes.", id="headings"
        )
        super().__init__(rows, "filter", self._list, self._choose)
        self._headings = found
        self._present = max(0, index_at([heading.span.start for heading in found], place))

    def compose(self) -> ComposeResult:
        """Prompt and headings in a frame."""
        with Vertical(id="contents") as frame:
            frame.border_title = "Contents"
            frame.border_subtitle = "Enter goes there · Esc closes"
            yield from super().compose()

    def on_mount(self) -> None:
        """Choose the heading that the reader is below."""
        self.rows.set_rows(self._headings, self._present)

    def _list(self, query: str) -> None:
        """Show the headings that have all words of `query`."""
        words = fold(query).split()
        found = [
            heading
            for heading in self._headings
            if all(word in fold(heading.title) for word in words)
        ]
        present = self._headings[self._present]
        self.rows.set_rows(found, found.index(present) if present in found else 0)

    async def _choose(self, row: Heading) -> None:
        """Close with the place of the heading."""
        self.dismiss(row.span)


def _draw(heading: Heading, width: int) -> list[Text]:
    indent = " " * min(heading.depth * INDENT, width // 2)
    share = f" {heading.share:>4.0%}"
    room = max(1, width - len(indent) - len(share))
    title = Text(indent + shortened(heading.title, room), "bold" if not heading.depth else "")
    title.pad_right(max(0, width - len(share) - title.cell_len))
    return [title.append(share, "dim")]
