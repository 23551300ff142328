"""The keys of lists and panes: contents, matches, the library, sorting, widths, links."""

from __future__ import annotations

import asyncio
from threading import Lock
from typing import TYPE_CHECKING

from textual import on, work
from textual.widgets import Input

from reader.errors import ReaderError
from reader.paths import Home
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span
from reader.tui.document_screen import DocumentScreen
from reader.tui.history import Place
from reader.tui.shelf import Item

if TYPE_CHECKING:
    from reader.documents.document import Document
    from reader.tui.library_screen import PlaceInLibrary
    from reader.tui.links import Target
    from reader.tui.matches_pane import MatchesPane
    from reader.tui.search_bar import SearchBar

__all__ = ["ListKeys"]

_REMEMBERING = Lock()


class ListKeys(DocumentScreen):
    """A document's screen with lists of places, in which and to which one jumps."""

    @property
    def _here(self) -> Place:
        """Where a jump begins that is made now."""
        return Place(self._index, self._view.top, self._view.place)

    # Contents

    def action_contents(self) -> None:
        """Show the headings, to go to one."""
        from reader.tui.contents_screen import ContentsScreen, headings

        document = self.desk.document
        found = headings(document) if document is not None else ()
        if found:
            self.app.push_screen(ContentsScreen(found, self._view.place), self._go_to_place)
        else:
            self.say("This document has no headings.")

    def _go_to_place(self, span: Span | None) -> None:
        if span is not None:
            self._history.note(self._here)
            self._view.go_to(span)
            self._arrangement.go_to("text")

    # Matches

    async def on_search_bar_ended(self, event: SearchBar.Ended) -> None:
        """Back to the text, with the matches or without."""
        self._status.display = True
        place = self._here
        searching = (await self._beside()).searching
        if await searching.end(kept=event.kept):
            self._history.note(place)
        elif searching.failure:
            self.say(searching.failure)
        self._arrangement.go_to("text")
        self._show_place()

    async def action_matches(self) -> None:
        """Open the list of matches."""
        if (await self._beside()).searching.list_matches():
            self._arrangement.go_to("matches")
        else:
            self.say("No matches to list. / searches.")

    def _show_match(self, index: int) -> None:
        if self._companions is not None:
            self._companions.searching.choose(index)
            self._show_place()

    def _go_to_match(self, index: int) -> None:
        """Show the match of a row, close the list, and give the text the keyboard."""
        self._show_match(index)
        if self._companions is not None:
            self._companions.searching.close_list()
        self._arrangement.go_to("text")

    async def on_matches_pane_closed(self, event: MatchesPane.Closed) -> None:
        """Back to the text, or to where the search began."""
        searching = (await self._beside()).searching
        if event.kept:
            searching.close_list()
        else:
            searching.clear()
        self._arrangement.go_to("text")
        self._show_place()

    # The library

    async def action_search_library(self) -> None:
        """Search all documents."""
        from reader.tui.library_screen import LibraryScreen

        await self._beside()
        try:
            library = await asyncio.to_thread(lambda: self.desk.library)
        except ReaderError as error:
            self.say(str(error))
            return
        self.app.push_screen(LibraryScreen(library, self._count_unread), self._open_found)

    def _count_unread(self) -> int:
        """How many files of the list the library does not know yet."""
        return sum(item.entry is None and not item.problem for item in self.shelf)

    def _open_found(self, place: PlaceInLibrary | None) -> None:
        """Open what was found in the library, which need not be on the shelf yet."""
        if place is not None:
            self._history.note(self._here)
            index = self.shelf.index_of(place.entry)
            if index is None:
                index = self.shelf.add(Item(place.entry.path, place.entry))
            self._arrangement.go_to("text")
            self._go_to_document(index, place.span)

    # Documents

    def _listed(self, row: int) -> int:
        """The place on the shelf of a row of the list."""
        return row if self._companions is None else self._companions.documents.index_of(row)

    def _neighbour(self, step: int) -> int | None:
        """The document that comes `step` after the open one in the list; None past its ends."""
        if self._companions is not None:
            return self._companions.documents.neighbour(self._index, step)
        index = self._index + step
        return index if 0 <= index < len(self.shelf) else None

    async def action_sort(self) -> None:
        """Sort the documents in the next way."""
        order = await (await self._beside()).documents.sort_next()
        self.say(f"Documents: {order}." if order else "Documents in the order they were given.")

    async def action_filter(self) -> None:
        """Open the prompt that filters the documents."""
        documents = (await self._beside()).documents
        self._arrangement.show_documents()
        documents.begin_filter()

    @on(Input.Changed, "#documents-filter")
    def _filter_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._filter_documents(event.value)

    @work(exclusive=True, group="filter")
    async def _filter_documents(self, query: str) -> None:
        await (await self._beside()).documents.filter_by(query)

    @on(Input.Submitted, "#documents-filter")
    async def _filter_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        await self._end_filter(kept=True)

    async def _end_filter(self, *, kept: bool) -> None:
        documents = (await self._beside()).documents
        self._arrangement.go_to("documents")
        self._filter_documents(documents.end_filter(kept=kept))

    async def _clear_filter(self) -> bool:
        """List all documents again, if the keyboard is there; says whether some were left out."""
        documents = (await self._beside()).documents
        if not documents.has_focus or not documents.prompt.display:
            return False
        await self._end_filter(kept=False)
        return True

    # Panes

    async def action_move_edge(self, step: int) -> None:
        """Move the edge between the text and the pane at its side."""
        await self._beside()
        changed = self._arrangement.move_edge(step)
        if changed is None:
            self.say("There is one pane only; a wider window shows more.")
        else:
            self._remember(changed)

    @work(thread=True, group="remember")
    def _remember(self, setting: str) -> None:
        """Write down what the setting is by now, one thread after the other."""
        from reader.settings import store_setting

        try:
            with _REMEMBERING:
                width = self._arrangement.widths[setting]
                store_setting(Home.find(self._home).settings, setting, width)
        except ReaderError as error:
            self.app.call_from_thread(self.say, str(error))

    # Links

    def action_open_link(self) -> None:
        """Go where the focused sentence points: a page, a picture, a note or another place."""
        from reader.tui.links import targets_of
        from reader.tui.links_screen import LinksScreen

        document, sentence = self.desk.document, self._view.focused
        span = sentence.span if sentence else Span(0, 0)
        found = targets_of(document, span) if document is not None else ()
        if len(found) > 1:
            self.app.push_screen(LinksScreen(found), self._follow)
        elif found:
            self._follow(found[0])
        else:
            self.say("There is no link in this sentence, and the document has no address.")

    def _follow(self, target: Target | None) -> None:
        document = self.desk.document
        if target is None or document is None:
            return
        if target.place is not None:
            self._go_to_place(Span(target.place, target.place))
        elif target.picture:
            self.say("Opening the picture")
            self._open_picture(document, target.picture)
        else:
            self.say(sanitise_line(f"Opening {target.address}"))
            self._open_link(target.address)

    def action_show_picture(self) -> None:
        """Show the focused sentence's picture over the text, where the terminal draws pictures."""
        from reader.tui.picture_showing import PictureShowing

        if self.desk.document is not None:
            PictureShowing(self, self.desk.document, self._view).begin()

    @work(thread=True, group="link")
    def _open_picture(self, document: Document, name: str) -> None:
        from reader.tui.links import open_picture

        try:
            told = open_picture(document, name)
        except ReaderError as error:
            told = str(error)
        except OSError as error:
            told = f"The picture cannot be shown: {error.strerror}"
        self.app.call_from_thread(self.say, sanitise_line(told))

    @work(thread=True, group="link")
    def _open_link(self, address: str) -> None:
        from reader.tui.links import open_address

        self.app.call_from_thread(self.say, sanitise_line(open_address(address)))
