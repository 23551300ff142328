"""The help: every key, by topic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.fixed_keys import ALL_FIXED
from reader.tui.keys import ALL, Key
from reader.tui.remapping import remapping_of

__all__ = ["TOPICS", "HelpScreen", "actions_as_markdown", "help_text", "keys_as_markdown"]

KEY_WIDTH = 14
TOPICS = (
    "Moving", "Selecting", "Finding", "Marking", "Reading", "Lists", "All marks", "Bin", "Reader",
    "While you write", "Windows",
)  # fmt: skip
SCROLLS = "j k scroll · / filter · Esc closes"
FILTERS = "Enter scrolls · Esc all keys"


def help_text(keys: Sequence[Key] = (*ALL, *ALL_FIXED), words: str = "") -> Text:
    """Those of `keys` with all of `words` in their lines, a topic's together."""
    lines = Text()
    for topic in TOPICS:
        rows = [key for key in keys if key.topic == topic and _has(key, words)]
        if rows:
            lines.append(f"\n{topic}\n", "bold underline")
        for key in rows:
            lines.append(f"{key.shown:<{KEY_WIDTH - 1}} ", "bold").append(f"{key.help}\n")
    return lines if lines else Text("\nNo key has these words.\n")


def _has(key: Key, words: str) -> bool:
    line = f"{key.shown} {key.help} {key.topic} {key.label} {key.id}"
    # A letter alone is looked for as a key: "h" is not every line with an h in it.
    return all(
        word in key.shown.split() if len(word) == 1 else word.lower() in line.lower()
        for word in words.split()
    )


def keys_as_markdown() -> str:
    """All keys as the table of the README."""
    rows = [
        f"| {topic if number == 0 else ''} | `{key.shown}` | {key.help} |"
        for topic in TOPICS
        for number, key in enumerate(key for key in (*ALL, *ALL_FIXED) if key.topic == topic)
    ]
    return "\n".join(["| | Key | What it does |", "| --- | --- | --- |", *rows])


def actions_as_markdown() -> str:
    """All actions that the settings can give keys, as the table of docs/settings.md."""
    rows = [f"| `{key.id}` | `{key.shown}` | {key.help} |" for key in ALL]
    return "\n".join(["| Action | Key | What it does |", "| --- | --- | --- |", *rows])


class HelpScreen(ModalScreen[None]):
    """Lies over the text until a key closes it."""

    CSS_PATH = "beside.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "All keys, then close", show=False),
        Binding("q,question_mark,f1", "app.pop_screen", "Close", show=False),
        Binding("slash", "filter", "Filter", show=False),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
        Binding("space,pagedown,ctrl+f", "scroll('page_down')", show=False),
        Binding("b,pageup,ctrl+b", "scroll('page_up')", show=False),
        Binding("g,home", "scroll('home')", show=False),
        Binding("G,end", "scroll('end')", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The keys, which may be longer than the screen, and what filters them."""
        self._keys = (*remapping_of(self.app).all(), *ALL_FIXED)
        self._text = Static(help_text(self._keys))
        self._filter = Input(placeholder="words of a key, its name or what it does", compact=True)
        self._filter.cursor_blink = False
        self._filter.display = False
        with Vertical(id="help") as box:
            box.border_title = "Keys"
            box.border_subtitle = SCROLLS
            yield self._filter
            with VerticalScroll(id="help-keys") as self._scroll:
                yield self._text

    def on_mount(self) -> None:
        """Scroll from the keyboard at once."""
        self.set_focus(self._scroll)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter at each key."""
        self._text.update(help_text(self._keys, event.value))
        self._scroll.scroll_home(animate=False)

    def on_input_submitted(self) -> None:
        """Scroll in what is left."""
        self._go_to_keys()

    def action_filter(self) -> None:
        """Take words to filter by."""
        self._filter.display = True
        self.set_focus(self._filter)
        self.query_one("#help").border_subtitle = FILTERS

    def action_cancel(self) -> None:
        """Show all keys again; close if they are shown."""
        if not self._filter.display:
            self.dismiss()
            return
        self._filter.value = ""
        self._filter.display = False
        self._go_to_keys()

    def action_scroll(self, where: str) -> None:
        """Scroll by a line or a page, or to an end."""
        getattr(self._scroll, f"scroll_{where}")(animate=False)

    def _go_to_keys(self) -> None:
        self.set_focus(self._scroll)
        self.query_one("#help").border_subtitle = SCROLLS
