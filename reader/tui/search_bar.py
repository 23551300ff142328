"""The search prompt: live, with a count, and a way back."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

__all__ = ["SearchBar"]

ROOM = 34
"""Cells kept for the count, such as "12/99,546 · paragraph 3"; as `min-width` in the style."""


class SearchBar(Horizontal):
    """One line: the prompt, and how many matches there are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "end", "Cancel", show=False),
        Binding("ctrl+t", "regex", "Regex", show=False),
    ]

    class Changed(Message):
        """Another query, or another way to read it."""

        def __init__(self, query: str, *, regex: bool) -> None:
            super().__init__()
            self.query = query
            self.regex = regex

    class Ended(Message):
        """The prompt is done with; `kept` unless it was cancelled."""

        def __init__(self, *, kept: bool) -> None:
            super().__init__()
            self.kept = kept

    def __init__(self) -> None:
        """A bar that searches for nothing yet."""
        super().__init__(id="search-bar")
        self.regex = False
        self._room = ROOM
        self.sign = Label("/", id="search-sign")
        self.input = Input(id="search-input", compact=True, select_on_focus=True)
        self.input.cursor_blink = False
        self.count = Label("", id="search-count", markup=False)

    def compose(self) -> ComposeResult:
        """Prompt and count."""
        yield self.sign
        yield self.input
        yield self.count

    def begin(self) -> None:
        """Take the keyboard, for a literal search."""
        self._read_as(regex=False)
        self.display = True
        # At once: what is typed next must not be taken for commands.
        self.screen.set_focus(self.input)

    def say(self, message: str) -> None:
        """Show `message` where the count stands.

        It has room for a count already, so that a count moves nothing and costs no layout.
        """
        room = max(ROOM, cell_len(message))
        self.count.update(message, layout=room != self._room)
        self._room = room

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search at each key."""
        event.stop()
        self.post_message(self.Changed(event.value, regex=self.regex))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter keeps what was found."""
        event.stop()
        self.action_end(kept=True)

    def action_regex(self) -> None:
        """Read the query as a regular expression, or literally again."""
        self._read_as(regex=not self.regex)
        self.post_message(self.Changed(self.input.value, regex=self.regex))

    def _read_as(self, *, regex: bool) -> None:
        self.regex = regex
        self.sign.update(".*" if regex else "/")

    def action_end(self, *, kept: bool = False) -> None:
        """Give the keyboard back."""
        self.display = False
        self.post_message(self.Ended(kept=kept))
