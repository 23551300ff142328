"""The help: every key, by topic."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.keys import ALL

__all__ = ["HelpScreen", "help_text", "keys_as_markdown"]

KEY_WIDTH = 14
TOPICS = (
    "Moving",
    "Selecting",
    "Finding",
    "Marking",
    "Reading",
    "Lists",
    "All marks",
    "Bin",
    "Reader",
)


def help_text() -> Text:
    """All keys as lines, a topic's together."""
    lines = Text()
    for topic in TOPICS:
        lines.append(f"\n{topic}\n", "bold underline")
        for key in (key for key in ALL if key.topic == topic):
            lines.append(f"{key.shown:<{KEY_WIDTH}}", "bold").append(f"{key.help}\n")
    return lines


def keys_as_markdown() -> str:
    """All keys as the table of the README."""
    rows = [
        f"| {topic if number == 0 else ''} | `{key.shown}` | {key.help} |"
        for topic in TOPICS
        for number, key in enumerate(key for key in ALL if key.topic == topic)
    ]
    return "\n".join(["| | Key | What it does |", "| --- | --- | --- |", *rows])


class HelpScreen(ModalScreen[None]):
    """Lies over the text until a key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "app.pop_screen", "Close", show=False),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
        Binding("space", "page", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The keys, which may be longer than the screen."""
        with VerticalScroll(id="help") as scroll:
            scroll.border_title = "Keys"
            scroll.border_subtitle = "j k scroll · Esc closes"
            yield Static(help_text())

    def action_down(self) -> None:
        """Scroll a line down."""
        self.query_one("#help").scroll_down(animate=False)

    def action_up(self) -> None:
        """Scroll a line up."""
        self.query_one("#help").scroll_up(animate=False)

    def action_page(self) -> None:
        """Scroll a page down."""
        self.query_one("#help").scroll_page_down(animate=False)
