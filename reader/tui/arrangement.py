"""The arrangement of the panes: which are shown, and which has the keyboard.

The screen's classes say it all: "-wide", "-middle" or "-narrow" by width; "at-text",
"at-documents" or "at-side" for the pane with the keyboard, which is the only one shown when
narrow; "no-side", "no-documents" and "with-documents" for what the user has hidden or opened.
"""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from reader.tui.panes import DocumentsPane, SidePane
from reader.tui.text_view import TextView

__all__ = ["Arrangement"]

PLACES = ("at-text", "at-documents", "at-side")


class Arrangement:
    """Moves the keyboard between the panes of a screen and shows or hides them."""

    def __init__(
        self, screen: Screen[None], view: TextView, documents: DocumentsPane, side: SidePane
    ) -> None:
        """The panes of `screen`."""
        self._screen = screen
        self._view = view
        self._documents = documents
        self._side = side

    def go_to(self, pane: Widget) -> None:
        """Give `pane` the keyboard, and show it if it is the only one that there is room for."""
        here = "at-side"
        if pane is self._view:
            here = "at-text"
            self._screen.remove_class("with-documents")
        elif pane is self._documents.list:
            here = "at-documents"
        for place in PLACES:
            self._screen.set_class(place == here, place)
        self._screen.set_focus(pane)
        if self._screen.focused is not pane:
            # A pane that was hidden can be focused only after the styles are applied.
            self._screen.call_after_refresh(self._screen.set_focus, pane)

    def go_on(self, step: int) -> None:
        """Give the keyboard to the next (1) or previous (-1) pane that can be shown."""
        panes = self._reachable()
        focused = self._screen.focused
        here = panes.index(focused) if focused in panes else 0
        self.go_to(panes[(here + step) % len(panes)])

    def toggle_side(self) -> None:
        """Show or hide the side pane; when narrow, go there or back to the text."""
        if self._narrow:
            at_side = self._screen.has_class("at-side")
            self.go_to(self._view if at_side else self._side.summary)
            return
        self._screen.toggle_class("no-side")
        if self._screen.has_class("no-side") and self._screen.has_class("at-side"):
            self.go_to(self._view)

    def toggle_documents(self) -> None:
        """Show the documents and go there, or hide them and go back to the text."""
        if self._documents.list.has_focus:
            self._screen.add_class("no-documents")
            self.go_to(self._view)
            return
        self._screen.remove_class("no-documents")
        self._screen.add_class("with-documents")
        self.go_to(self._documents.list)

    @property
    def _narrow(self) -> bool:
        return self._screen.has_class("-narrow")

    def _reachable(self) -> list[Widget]:
        side: list[Widget] = [self._side.summary, self._side.figures, self._side.notes]
        shows_side = self._narrow or not self._screen.has_class("no-side")
        shows_documents = self._narrow or self._documents.display
        return [
            *([self._documents.list] if shows_documents else []),
            self._view,
            *(side if shows_side else []),
        ]
