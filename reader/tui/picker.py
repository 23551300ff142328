"""A prompt above a list: what is typed narrows the list or searches, arrows move, Enter picks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from reader.tui.row_list import RowList
from reader.tui.status import Header, StatusLine

__all__ = ["FramedPicker", "Picker"]

Row = TypeVar("Row")
Picked = TypeVar("Picked")


class Picker(Screen[Picked | None], Generic[Row, Picked]):
    """The keyboard is always in the prompt; keys that it has no use for move in the list."""

    CSS_PATH = "beside.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Cancel", show=False),
        Binding("down,ctrl+n,ctrl+j", "move(1)", "Down", show=False),
        Binding("up,ctrl+p", "move(-1)", "Up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("tab,shift+tab", "noop", show=False),
    ]

    def __init__(
        self,
        rows: RowList[Row],
        placeholder: str,
        look_for: Callable[[str], None],
        pick: Callable[[Row], Awaitable[None]],
    ) -> None:
        """A picker among `rows`.

        Args:
            rows: where what was found is shown.
            placeholder: what the empty prompt says.
            look_for: shows the rows for a query.
            pick: closes with what a row stands for.
        """
        super().__init__()
        self._look_for = look_for
        self._pick = pick
        self.rows = rows
        self.rows.can_focus = False
        self.prompt = Input(placeholder=placeholder, id="picker-prompt", compact=True)
        self.prompt.cursor_blink = False

    def compose(self) -> ComposeResult:
        """Prompt and rows."""
        yield self.prompt
        yield self.rows

    def take_key(self, event: events.Key) -> None:
        """Give the prompt a key that was sent to what had the keyboard before.

        At once: an Enter that follows finds the prompt without going through its queue.
        """
        if event.is_printable and event.character:
            event.prevent_default()
            self.prompt.insert_text_at_cursor(event.character)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another query; a slash at its start only says that one wants to filter."""
        event.stop()
        self._look_for(event.value.removeprefix("/").strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter picks the row under the cursor."""
        event.stop()
        self.rows.action_choose()

    async def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Pick the row."""
        event.stop()
        await self._pick(event.row)

    def action_move(self, step: int) -> None:
        """Move in the list."""
        self.rows.action_move(step)

    def action_page(self, step: int) -> None:
        """Move in the list by a page."""
        self.rows.action_page(step)

    def action_noop(self) -> None:
        """There is no other pane here."""

    def action_leave(self) -> None:
        """Close with nothing."""
        self.dismiss(None)


class FramedPicker(Picker[Row, Picked]):
    """A picker with a whole screen: what it is above, keys and how things stand below."""

    def __init__(
        self,
        rows: RowList[Row],
        placeholder: str,
        look_for: Callable[[str], None],
        pick: Callable[[Row], Awaitable[None]],
    ) -> None:
        """A picker among `rows`; see `Picker`."""
        super().__init__(rows, placeholder, look_for, pick)
        self.header = Header()
        self.status = StatusLine()

    def compose(self) -> ComposeResult:
        """Header, prompt, rows, status."""
        yield self.header
        yield from super().compose()
        yield self.status
