"""Searching: the prompt, the matches in the text, and the way back."""

from __future__ import annotations

from reader.tui.layers import Layer
from reader.tui.search import Search
from reader.tui.search_bar import SearchBar
from reader.tui.text_view import TextView

__all__ = ["Searching"]


class Searching:
    """The search in the open document, if there is one."""

    def __init__(self, view: TextView, bar: SearchBar) -> None:
        """No search yet."""
        self._view = view
        self._bar = bar
        self._search: Search | None = None
        self._kept: Search | None = None

    @property
    def count(self) -> str:
        """Which match of how many; empty without a search."""
        return self._search.count if self._search else ""

    def forget(self) -> None:
        """Another document is about to be opened."""
        self._search = self._kept = None

    def begin(self) -> None:
        """Open the prompt; does nothing without a document."""
        document = self._view.document
        if document is None:
            return
        self._kept = self._search
        self._search = Search(document.text) if self._kept is None else self._kept.renewed()
        self._search.origin = self._view.top
        self._bar.begin()

    def find(self, query: str, *, regex: bool) -> None:
        """Search anew; the first match from where the search began comes on screen."""
        if self._search is None:
            return
        self._search.find(query, regex=regex, start=self._search.origin)
        self._bar.say(self._search.count)
        self._show()

    def end(self, *, kept: bool) -> None:
        """Keep the matches for n and N, or go back to where the search began."""
        if self._search is None:
            return
        if kept and self._search.current is not None:
            self._view.go_to(self._search.current)
            return
        before, self._kept = self._kept, None
        self.clear()
        if before is not None:
            # What was found before stays at hand for n and N.
            self._search = before
            self._show(bring=False)

    def clear(self) -> bool:
        """Take the matches off the screen and go back; says whether there were any."""
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

    def _show(self, *, bring: bool = True) -> None:
        assert self._search is not None
        matches, current = self._search.layers()
        self._view.set_layer("matches", matches)
        self._view.set_layer("current-match", current)
        if bring and self._search.current is not None:
            self._view.bring(self._search.current)
