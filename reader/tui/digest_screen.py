"""The digest: what several documents say together, each sentence with its source."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from reader.annotations.annotation import highlighted_spans
from reader.documents.document import Document
from reader.errors import ReaderError
from reader.summary.digesting import DigestSentence, Gathering
from reader.text.spans import Span
from reader.tui.analysis import Analysis
from reader.tui.choice import Choice
from reader.tui.desk import Desk
from reader.tui.messages import DigestRequest, Failure
from reader.tui.one_line import shortened
from reader.tui.row_list import RowList
from reader.tui.rows import wrapped
from reader.tui.shelf import Shelf
from reader.tui.status import Header, StatusLine

__all__ = ["DigestScreen"]

HINTS = (("Enter", "go there"), ("+ -", "length"), ("H", "my highlights"), ("q", "back"))
MOST = 200
"""Documents that are digested together."""


class DigestScreen(Screen[tuple[int, Span] | None]):
    """A list of sentences; Enter opens the document of one at its place."""

    CSS_PATH = "beside.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape", "leave", "Back", show=False),
        Binding("plus,equals_sign", "longer(1)", "Longer", show=False),
        Binding("minus", "longer(-1)", "Shorter", show=False),
        Binding("H", "highlights", "My highlights", show=False),
    ]

    def __init__(self, shelf: Shelf, desk: Desk, analysis: Analysis, choice: Choice) -> None:
        """A digest of what is chosen on `shelf`."""
        super().__init__()
        self._shelf = shelf
        self._indexes = [i for i in shelf.chosen if shelf.items[i].entry is not None][:MOST]
        self._desk = desk
        self._analysis = analysis
        self._choice = choice
        self._gathering: Gathering | None = None
        self._length = max(5, 2 * len(self._indexes))
        self._header = Header()
        self._status = StatusLine()
        self._rows: RowList[DigestSentence] = RowList(self._draw, empty="reading…", id="digest")

    def compose(self) -> ComposeResult:
        """Header, list, status."""
        yield self._header
        yield self._rows
        yield self._status

    def on_mount(self) -> None:
        """Begin to read."""
        self._status.hint(HINTS, ())  # they cannot be changed
        self._rows.focus()
        self._read()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the document at the sentence."""
        sentence: DigestSentence = event.row
        self.dismiss((self._indexes[sentence.document], sentence.span))

    def action_leave(self) -> None:
        """Back to the text."""
        self.dismiss(None)

    def action_longer(self, step: int) -> None:
        """More or fewer sentences."""
        if self._gathering is not None:
            longest = max(1, len(self._gathering.sentences))
            self._length = max(1, min(longest, self._length + step))
            self._show()

    def action_highlights(self) -> None:
        """Digest only what is highlighted, or the whole texts."""
        only = not self._choice.highlights_only
        self._choice = Choice(self._choice.method, None, only)
        self._read()

    @work(exclusive=True)
    async def _read(self) -> None:
        self._rows.set_rows(())
        self._rows.set_empty("reading…")
        kind = "Digest of your highlights in" if self._choice.highlights_only else "Digest of"
        count = len(self._indexes)
        self._header.show(f"{kind} {count} {'document' if count == 1 else 'documents'}", "")
        try:
            request = await asyncio.to_thread(self._request)
        except ReaderError as error:
            self._rows.set_empty(str(error))
            return
        answer = await self._analysis.digest(request)
        if isinstance(answer, Failure):
            self._rows.set_empty(answer.message)
            return
        self._gathering = answer
        self._show()

    def _request(self) -> DigestRequest:
        documents: list[Document] = []
        among: list[tuple[Span, ...]] = []
        for index in self._indexes:
            entry = self._shelf.items[index].entry
            assert entry is not None
            documents.append(self._desk.library.read(entry.id))
            among.append(highlighted_spans(self._desk.library.annotations(entry.id)))
        only = tuple(among) if self._choice.highlights_only else None
        return DigestRequest(tuple(documents), self._choice.method, only)

    def _show(self) -> None:
        assert self._gathering is not None
        digest = self._gathering.pick(sentences=self._length)
        self._rows.set_empty("There is nothing to sum up.")
        self._rows.set_rows(digest.sentences, self._rows.cursor)
        self._status.show(f"{len(digest.sentences)} of {len(self._gathering.sentences)} sentences")

    def _draw(self, sentence: DigestSentence, width: int) -> list[Text]:
        title = self._shelf.items[self._indexes[sentence.document]].title
        others = [self._shelf.items[self._indexes[other]].title for other in sentence.also_in]
        source = f"— {title}" + (f" · also in {', '.join(others)}" if others else "")
        column = min(width, 96)
        return [
            *(Text("  ").append_text(line) for line in wrapped(sentence.text, column - 4)),
            Text("  " + shortened(source, column - 4), "dim"),
            Text(),
        ]
