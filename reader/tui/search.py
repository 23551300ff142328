"""One search in the open document: its matches, the one that is current, where it began."""

from __future__ import annotations

from reader.errors import ReaderError
from reader.text.matching import Matches, SearchableText
from reader.text.spans import Span
from reader.tui.layers import Layer

__all__ = ["Search"]

MOST_REGEX_MATCHES = 10_000
"""A regular expression is given up after so many, before its time runs out."""


class Search:
    """A search over one text; the folded copies are kept from key to key."""

    def __init__(self, text: str) -> None:
        """No query yet."""
        self._searchable = SearchableText(text)
        self.origin = 0
        """The offset on top of the screen when the search began."""
        self.query = ""
        self.matches: Matches | tuple[Span, ...] = ()
        self.problem = ""
        self._current = 0

    def renewed(self) -> Search:
        """Another search in the same text, with the folded copies that were made for this one."""
        search = Search("")
        search._searchable = self._searchable
        return search

    def find(self, query: str, *, regex: bool, start: int) -> None:
        """Search for `query`; the first match at or behind `start` becomes current."""
        self.query, self.problem, self.matches = query, "", ()
        if not query.strip():
            return
        try:
            found = (
                self._searchable.find_regex(query, limit=MOST_REGEX_MATCHES)
                if regex
                else self._searchable.find_all(query)
            )
        except ReaderError as error:
            self.problem = str(error)
            return
        self.matches = found
        first = found.first_from(start)
        self._current = first if first < len(found) else 0

    def step(self, by: int) -> Span | None:
        """Make the next (1) or previous (-1) match current, around the ends; None without any."""
        if not self.matches:
            return None
        self._current = (self._current + by) % len(self.matches)
        return self.matches[self._current]

    @property
    def current(self) -> Span | None:
        """The current match."""
        return self.matches[self._current] if self.matches else None

    @property
    def count(self) -> str:
        """Which of how many, such as "3/14"."""
        if self.problem:
            return self.problem
        if not self.query.strip():
            return ""
        return f"{self._current + 1}/{len(self.matches)}" if self.matches else "no match"

    def layers(self) -> tuple[Layer, Layer]:
        """All matches, and the current one, for the text view."""
        if isinstance(self.matches, tuple):
            return Layer(), Layer()
        current = [(self.current, "current-match")] if self.current else []
        return Layer.of_one_style(self.matches.starts, self.matches.ends, "match"), Layer(current)
