"""Searching all documents of the library: a prompt, and what it finds while one types."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from rich.text import Text
from textual import on, work
from textual.widgets import Input
from textual.worker import Worker, WorkerCancelled

from reader.errors import EntryNotFound, ReaderError
from reader.library.entry import Entry, Hit
from reader.library.library import Library
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span
from reader.tui.one_line import shortened
from reader.tui.picker import FramedPicker
from reader.tui.row_list import RowList

__all__ = ["LibraryScreen", "PlaceInLibrary"]

PAUSE = 0.12
"""Seconds without a key after which the library is searched."""
MOST_HITS = 50
WIDEST = 100
"""Cells of a line of a hit at most."""
HINTS = (("Enter", "open there"), ("↓ ↑", "move"), ("Esc", "back"))
SYNTAX = 'word word · "a phrase" · -not · this OR that · title: tag: note:'
EMPTY = (
    "The library is empty. What you open in Reader is added to it; "
    "reader add PATH adds files and folders."
)


@dataclass(frozen=True, slots=True)
class PlaceInLibrary:
    """A place in a document of the library."""

    entry: Entry
    span: Span


class LibraryScreen(FramedPicker[Hit, PlaceInLibrary]):
    """Hits to pick from; what is typed is searched for."""

    def __init__(self, library: Library, unread: Callable[[], int]) -> None:
        """A search of `library`; `unread` counts the files of the list that are not yet in it."""
        super().__init__(RowList(self._draw, id="hits"), SYNTAX, self._list, self._choose)
        self._library = library
        self._unread = unread
        self._documents = 0
        self._searching: Worker[None] | None = None

    def on_mount(self) -> None:
        """Say what can be searched."""
        self.status.hint(HINTS, ())  # they cannot be changed
        self.header.show("Search the library", "")
        self._count()

    @work(exclusive=True, group="count")
    async def _count(self) -> None:
        entries = await asyncio.to_thread(self._library.documents)
        self._documents = len(entries)
        named = "document" if len(entries) == 1 else "documents"
        self.header.show("Search the library", f"{len(entries):,} {named}")
        self._say_how_much("")
        if not self.prompt.value:
            self.rows.set_empty(self._invitation)

    @property
    def _invitation(self) -> str:
        return f"Type to search all documents. {SYNTAX}" if self._documents else EMPTY

    def _list(self, query: str) -> None:
        """Search for `query`; what is being searched for is given up."""
        self._library.interrupt_search()
        self._searching = self._search(query)

    @on(Input.Submitted)
    async def _wait_for_hits(self) -> None:
        """Enter that comes before what it is to choose from waits for that."""
        if self._searching is not None:
            with suppress(WorkerCancelled):
                await self._searching.wait()

    @work(exclusive=True, group="search")
    async def _search(self, query: str) -> None:
        if not query:
            self._show((), self._invitation)
            return
        await asyncio.sleep(PAUSE)
        try:
            hits = await asyncio.to_thread(self._library.search, query, MOST_HITS)
        except ReaderError as error:
            self._show((), sanitise_line(str(error)))
            return
        self._show(hits, f"Nothing has “{query}”." if self._documents else EMPTY)

    def _show(self, hits: Sequence[Hit], empty: str) -> None:
        self.rows.set_empty(empty)
        self.rows.set_rows(hits)
        more = "the best " if len(hits) == MOST_HITS else ""
        found = f"{more}{len(hits)} {'document' if len(hits) == 1 else 'documents'}"
        self._say_how_much(found if hits else "")

    def _say_how_much(self, found: str) -> None:
        """How much was found, and that some of the list cannot be found yet."""
        unread = self._unread()
        missing = f"{unread:,} of the list not read yet" if unread else ""
        self.status.show(" · ".join(filter(None, (found, missing))))

    async def _choose(self, row: Hit) -> None:
        """Close with the place of the hit."""
        try:
            entry = await asyncio.to_thread(self._library.document, row.id)
        except EntryNotFound:
            self.status.say("That document has been removed in the meantime.")
        else:
            self.dismiss(PlaceInLibrary(entry, row.span))

    def action_leave(self) -> None:
        """Close with nothing, and give up what is being searched for."""
        self._library.interrupt_search()
        super().action_leave()

    def _draw(self, hit: Hit, width: int) -> list[Text]:
        width = min(width, WIDEST)
        accent = f"bold {self.app.theme_variables['accent']}"
        snippet = Text(hit.snippet)
        for mark in hit.marks:
            snippet.stylize(accent, mark.start, mark.end)
        lines = snippet.wrap(self.app.console, max(2, width - 3))
        return [
            Text(f" {shortened(hit.title, width - 2)}", "bold"),
            *(Text("  ").append_text(line) for line in lines),
            Text(),
        ]
