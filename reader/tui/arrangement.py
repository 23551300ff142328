"""The arrangement of the panes: which are shown, and which has the keyboard.

The screen's classes say it all: "-wide", "-middle" or "-narrow" by width; "at-text",
"at-documents" or "at-side" for the pane with the keyboard, which is the only one shown when
narrow; "no-side", "no-documents" and "with-documents" for what the user has hidden or opened.
"""

from __future__ import annotations

from textual.screen import Screen

from reader.settings import Settings

__all__ = ["Arrangement"]

PLACES = {"text": "at-text", "matches": "at-text", "documents": "at-documents"}
"""Which class says that a pane has the keyboard; all others are at the side."""

SETTINGS = {"documents-pane": "documents_width", "side-pane": "side_width"}
"""Under which setting the width of a pane is remembered."""
NARROWEST, WIDEST = 20, 80
"""Cells of a pane beside the text; the settings allow the same."""
LEAST_TEXT = 50
"""Cells that are left to the text, and to a third pane."""
SIDE_OF_TWO = 34
"""Cells of the side pane where there is room for two panes, as the style sheet has it."""


class Arrangement:
    """Moves the keyboard between the panes of a screen and shows or hides them."""

    def __init__(self, screen: Screen[None]) -> None:
        """The panes of `screen`, known by their ids."""
        self._screen = screen
        self.widths: dict[str, int] = {}
        """What was set, under the names of the settings."""

    def go_to(self, name: str) -> None:
        """Give the pane `name` the keyboard, and show it if there is room for one only."""
        place = PLACES.get(name, "at-side")
        if name == "text":
            self._screen.remove_class("with-documents")
        for other in ("at-text", "at-documents", "at-side"):
            self._screen.set_class(other == place, other)
        pane = self._screen.query_one(f"#{name}")
        self._screen.set_focus(pane)
        if self._screen.focused is not pane:
            # A pane that was hidden can be focused only after the styles are applied.
            self._screen.call_after_refresh(self._screen.set_focus, pane)

    def go_on(self, step: int) -> None:
        """Give the keyboard to the next (1) or previous (-1) pane that can be shown."""
        names = self._reachable()
        focused = self._screen.focused
        here = names.index(focused.id) if focused and focused.id in names else 0
        self.go_to(names[(here + step) % len(names)])

    def toggle_side(self) -> None:
        """Show or hide the side pane; when narrow, go there or back to the text."""
        if self._narrow:
            self.go_to("text" if self._screen.has_class("at-side") else "summary")
            return
        self._screen.toggle_class("no-side")
        if self._screen.has_class("no-side") and self._screen.has_class("at-side"):
            self.go_to("text")

    def show_side(self) -> bool:
        """Show the side pane; whether it was hidden."""
        if self._narrow:
            was_hidden = not self._screen.has_class("at-side")
        else:
            was_hidden = self._screen.has_class("no-side")
        if was_hidden:
            self.toggle_side()
        return was_hidden

    def toggle_documents(self) -> None:
        """Show the documents and go there, or hide them and go back to the text."""
        if self._screen.has_class("at-documents"):
            self._screen.add_class("no-documents")
            self.go_to("text")
            return
        self._screen.remove_class("no-documents")
        self._screen.add_class("with-documents")
        self.go_to("documents")

    def show_documents(self) -> None:
        """Show the documents without giving them the keyboard."""
        self._screen.remove_class("no-documents", "at-text", "at-side")
        self._screen.add_class("with-documents", "at-documents")

    def keep_room(self, settings: Settings) -> None:
        """Keep the room that the panes beside the text will take when they come."""
        side, documents = settings.side_width, settings.documents_width
        if self._screen.has_class("-middle"):
            side = SIDE_OF_TWO if side == Settings().side_width else side
            side, documents = min(side, self._screen.app.size.width // 2), 0
        if not self._narrow:
            self._screen.query_one("#panes").styles.padding = (0, side, 0, documents)

    def give_room(self, settings: Settings) -> None:
        """Let the panes that have come take the room that was kept for them."""
        self._screen.query_one("#panes").styles.padding = 0
        for pane, setting in SETTINGS.items():
            width: int = getattr(settings, setting)
            if width != getattr(Settings(), setting):
                self.set_width(pane, width)

    def set_width(self, pane: str, width: int) -> None:
        """Make `pane`, one of `SETTINGS`, so many cells wide wherever it stands beside the text."""
        self.widths[SETTINGS[pane]] = width
        self._screen.query_one(f"#{pane}").styles.width = width

    def move_edge(self, step: int) -> str | None:
        """Move the edge of the pane with the keyboard by `step` cells to the right.

        From the text it is the edge of the side pane, or else of the documents. Returns the
        setting that is another one now; None where no panes are beside each other.
        """
        if self._narrow:
            return None
        at_documents = self._screen.has_class("at-documents")
        shown = [name for name in SETTINGS if self._screen.query_one(f"#{name}").display]
        wanted = "documents-pane" if at_documents else "side-pane"
        if wanted not in shown and not shown:
            return None
        name = wanted if wanted in shown else shown[0]
        pane = self._screen.query_one(f"#{name}")
        widest = min(WIDEST, self._screen.size.width - LEAST_TEXT)
        grown = pane.outer_size.width + (step if name == "documents-pane" else -step)
        self.set_width(name, max(NARROWEST, min(widest, grown)))
        return SETTINGS[name]

    @property
    def _narrow(self) -> bool:
        return self._screen.has_class("-narrow")

    def _reachable(self) -> list[str]:
        shows_side = self._narrow or not self._screen.has_class("no-side")
        shows_documents = self._narrow or self._screen.query_one("#documents-pane").display
        lists_matches = self._screen.query("#matches-pane").first().display
        return [
            *(["documents"] if shows_documents else []),
            "text",
            *(["matches"] if lists_matches else []),
            *(["summary", "figures", "notes"] if shows_side else []),
        ]
