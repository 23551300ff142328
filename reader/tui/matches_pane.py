"""The list of matches, below the text that it searches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message

from reader.documents.document import Document
from reader.text.spans import Span
from reader.tui.context import in_context
from reader.tui.row_list import RowList

__all__ = ["MatchesPane"]


class MatchesPane(Vertical):
    """A row for each match, with its sentence; closed until it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close(False)", "Back to where the search began", show=False),
        Binding("q,r", "close(True)", "Close", show=False),
    ]

    class Closed(Message):
        """The list is done with; `kept` unless the search was cancelled."""

        def __init__(self, *, kept: bool) -> None:
            super().__init__()
            self.kept = kept

    def __init__(self) -> None:
        """A list that is closed."""
        super().__init__(id="matches-pane")
        self.display = False
        self.rows: RowList[Span] = RowList(self._draw, height=1, empty="No matches.", id="matches")
        self._document: Document | None = None

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield self.rows

    def open(self, document: Document, matches: Sequence[Span], current: int, query: str) -> None:
        """List `matches` for `query` in `document`, and take the keyboard."""
        self._document = document
        self.border_title = f"Matches of “{query}”"
        self.border_subtitle = f"{len(matches):,} · Enter goes there, Esc goes back"
        self.display = True
        self.rows.set_rows(matches, current)

    def close(self) -> None:
        """Take the list off the screen."""
        self.display = False
        self.rows.set_rows(())
        self._document = None

    def action_close(self, kept: bool) -> None:
        """Tell that the list is done with."""
        self.post_message(self.Closed(kept=kept))

    def _draw(self, match: Span, width: int) -> list[Text]:
        if self._document is None:
            return [Text()]
        share = match.start / max(1, len(self._document.text))
        place = f"{share:>4.0%}  "
        style = f"bold {self.app.theme_variables['accent']}"
        line = in_context(self._document, match, width - len(place) - 1, style)
        return [Text.assemble((place, "dim"), line)]
