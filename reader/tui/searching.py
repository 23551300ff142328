"""Searching: the prompt, the matches in the text and in a list, and the way back."""

from __future__ import annotations

import asyncio
from itertools import accumulate

from reader.documents.document import Document
from reader.text.spans import Span
from reader.tui.layers import Layer
from reader.tui.matches_pane import MatchesPane
from reader.tui.search import Search
from reader.tui.search_bar import SearchBar
from reader.tui.text_view import TextView

__all__ = ["Searching"]


class Searching:
    """The search in the open document, if there is one."""

    def __init__(self, view: TextView, bar: SearchBar, pane: MatchesPane) -> None:
        """No search yet."""
        self._view = view
        self._bar = bar
        self._pane = pane
        self._search: Search | None = None
        self._kept: Search | None = None
        self._looking: asyncio.Task[None] | None = None
        self.failure = ""
        """Why nothing was found by the search that ended last; empty if it was, or cancelled."""
        self._numbered: Document | None = None
        self._numbers: list[int] = []

    @property
    def count(self) -> str:
        """Which match of how many, and in which paragraph; empty without a search."""
        if self._search is None:
            return ""
        match = self._search.current
        place = f" · paragraph {self._paragraph(match)}" if match is not None else ""
        return f"{self._search.count}{place}"

    def forget(self) -> None:
        """Another document is about to be opened."""
        self._stop_looking()
        self._search = self._kept = self._numbered = None
        self._pane.close()

    def begin(self) -> None:
        """Open the prompt; does nothing without a document."""
        document = self._view.document
        if document is None:
            return
        self._pane.close()
        self._kept = self._search
        self._search = Search(document.text) if self._kept is None else self._kept.renewed()
        self._search.origin = self._view.top
        self._bar.begin()

    def find(self, query: str, *, regex: bool) -> None:
        """Search anew; the first match from where the search began comes on screen.

        A regular expression is looked for in a thread, since it may take long; so are the first
        letters of a search in a large text, of which a copy is made.
        """
        self._stop_looking()
        if self._search is None:
            return
        if self._search.is_quick(query, regex=regex):
            self._search.find(query, regex=regex, start=self._search.origin)
            self._show_found()
        else:
            self._bar.say("searching…")
            self._looking = asyncio.create_task(self._find_slowly(self._search, query, regex))

    async def end(self, *, kept: bool) -> bool:
        """Keep the matches for n and N, or go back to where the search began.

        Says whether a match is on screen now.
        """
        if kept and self._looking is not None:
            await asyncio.wait([self._looking])
        self._stop_looking()
        self.failure = ""
        if self._search is None:
            return False
        if kept and self._search.current is not None:
            self._view.go_to(self._search.current)
            return True
        if kept:
            self.failure = self._search.failure
        before, self._kept = self._kept, None
        self.clear()
        if before is not None:
            # What was found before stays at hand for n and N.
            self._search = before
            self._show(bring=False)
        return False

    def clear(self) -> bool:
        """Take the matches off the screen and go back; says whether there were any."""
        self._pane.close()
        if self._search is None:
            return False
        origin, found = self._search.origin, bool(self._search.query)
        self._search = None
        for name in ("matches", "current-match"):
            self._view.set_layer(name, Layer())
        if found:
            self._view.scroll_to_offset(origin)
        return found

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) match; says whether there is one."""
        match = self._search.step(by) if self._search else None
        if match is None:
            return False
        self._show()
        self._view.go_to(match)
        return True

    def list_matches(self) -> bool:
        """Open the list of matches; says whether there are any."""
        document, search = self._view.document, self._search
        if document is None or search is None or search.current is None:
            return False
        self._pane.open(document, search.matches, search.index, search.query)
        self._view.call_after_refresh(self._view.bring, search.current)
        return True

    def choose(self, index: int) -> None:
        """Show the match at `index` of the list."""
        if self._search is not None and index < len(self._search.matches):
            self._search.index = index
            self._show()
            self._view.go_to(self._search.matches[index])

    def close_list(self) -> None:
        """Take the list of matches off the screen; the matches stay."""
        self._pane.close()

    async def _find_slowly(self, search: Search, query: str, regex: bool) -> None:
        matches, problem = await asyncio.to_thread(search.look_for, query, regex=regex)
        search.take(query, matches, problem, search.origin)
        if search is self._search:
            self._show_found()

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _show_found(self) -> None:
        self._bar.say(self.count)
        self._show()

    def _show(self, *, bring: bool = True) -> None:
        assert self._search is not None
        matches, current = self._search.layers()
        self._view.set_layer("matches", matches)
        self._view.set_layer("current-match", current)
        if bring and self._search.current is not None:
            self._view.bring(self._search.current)

    def _paragraph(self, match: Span) -> int:
        """The number of the paragraph of `match`, furniture not counted."""
        document = self._view.document
        if document is None:
            return 0
        if document is not self._numbered:
            texts = (paragraph.kind != "furniture" for paragraph in document.paragraphs)
            self._numbered, self._numbers = document, list(accumulate(map(int, texts)))
        return self._numbers[document.paragraph_at(match.start)] if self._numbers else 0
