"""One search in the open document: its matches, the one that is current, where it began."""

from __future__ import annotations

from reader.errors import ReaderError
from reader.text.matches import Matches
from reader.text.matching import SearchableText
from reader.text.spans import Span
from reader.tui.layers import Layer, MatchLayer

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
        self.index = 0
        """Which match is current."""

    def renewed(self) -> Search:
        """Another search in the same text, with the folded copies that were made for this one."""
        search = Search("")
        search._searchable = self._searchable
        return search

    def is_quick(self, query: str, *, regex: bool) -> bool:
        """Whether the screen can wait for what `query` finds."""
        return not query.strip() or (not regex and self._searchable.is_ready_for(query))

    def find(self, query: str, *, regex: bool, start: int) -> None:
        """Search for `query`; the first match at or behind `start` becomes current."""
        self.take(query, *self.look_for(query, regex=regex), start)

    def look_for(self, query: str, *, regex: bool) -> tuple[Matches | tuple[Span, ...], str]:
        """Where `query` stands, and what is wrong with it; changes nothing but the copies."""
        if not query.strip():
            return (), ""
        try:
            if regex:
                return self._searchable.find_regex(query, limit=MOST_REGEX_MATCHES), ""
            return self._searchable.find_all(query), ""
        except ReaderError as error:
            return (), str(error)

    def take(
        self, query: str, matches: Matches | tuple[Span, ...], problem: str, start: int
    ) -> None:
        """Make `matches` those of `query`; the first at or behind `start` becomes current."""
        self.query, self.matches, self.problem = query, matches, problem
        first = matches.first_from(start) if isinstance(matches, Matches) else 0
        self.index = first if first < len(matches) else 0

    def step(self, by: int) -> Span | None:
        """Make the next (1) or previous (-1) match current, around the ends; None without any."""
        if not self.matches:
            return None
        self.index = (self.index + by) % len(self.matches)
        return self.matches[self.index]

    @property
    def current(self) -> Span | None:
        """The current match."""
        return self.matches[self.index] if self.matches else None

    @property
    def count(self) -> str:
        """Which of how many, such as "3/14"."""
        if self.problem:
            return self.problem
        if not self.query.strip():
            return ""
        return f"{self.index + 1}/{len(self.matches)}" if self.matches else "no match"

    @property
    def failure(self) -> str:
        """Why there are no matches; empty if nothing was searched for."""
        if self.problem or self.matches or not self.query.strip():
            return self.problem
        return f"Nothing matches “{self.query.strip()}” in this document."

    def layers(self) -> tuple[Layer, Layer]:
        """All matches, and the current one, for the text view."""
        if isinstance(self.matches, tuple):
            return Layer(), Layer()
        current = [(self.current, "current-match")] if self.current else []
        return MatchLayer(self.matches, "match"), Layer(current)
