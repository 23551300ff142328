"""The line above the panes and the line below them."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.text import Text
from textual.widget import Widget

from reader.tui.keys import Key
from reader.tui.one_line import shortened
from reader.tui.remapping import NORMAL, key_now

__all__ = [
    "IN_EDITOR",
    "IN_FIGURES",
    "IN_LIST",
    "IN_MATCHES",
    "IN_SELECTION",
    "IN_TEXT",
    "Header",
    "StatusLine",
]

IN_TEXT = (
    ("/", "search"),
    ("h", "highlight"),
    ("a", "note"),
    ("s", "summary"),
    ("Tab", "panes"),
    (".", "figure"),
    ("+ -", "length"),
    ("e", "export"),
    ("l", "documents"),
    ("t", "contents"),
    ("d", "density"),
    ("v", "select"),
    ("^G", "search all"),
    ("A", "all marks"),
)
IN_MATCHES = (("n N", "next, previous match"), ("r", "list them"), ("Esc", "end the search"))
"""Before the others while there are matches."""
IN_LIST = (("Enter", "go there"), ("j k", "move"), ("Tab", "next pane"), ("q", "to the text"))
IN_FIGURES = (
    ("Enter", "go there"),
    ("%", "one kind"),
    ("f", "all or key"),
    ("y", "copy"),
    ("h", "keep"),
    ("L", "all documents"),
    ("Tab", "next pane"),
)
IN_SELECTION = (
    ("h l b w ( ) { }", "move the end"),
    ("o", "other end"),
    ("Enter", "highlight"),
    ("a", "note"),
    ("y", "copy"),
    ("Esc", "end"),
)
IN_EDITOR = (("^S", "save"), ("Tab", "tags"), ("Esc", "cancel"))
ALWAYS = (("?", "all keys"),)
ROOMY = 100
"""Cells from which there is room for a message beside how things stand."""
AIR = 2
"""Cells between two keys."""
SAID_FOR = 5.0
"""Seconds that a message stays."""


class Header(Widget):
    """What is open."""

    def __init__(self) -> None:
        """Nothing is."""
        super().__init__(id="header")
        self._left = self._right = ""

    def show(self, left: str, right: str) -> None:
        """Show `left` at the left, `right` at the right."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render(self) -> Text:
        """Both on one line."""
        return _apart(Text(f" {self._left}", "bold"), Text(f"{self._right} "), self.size.width)


class StatusLine(Widget):
    """The keys that matter now, and how things stand."""

    def __init__(self) -> None:
        """Nothing to say yet."""
        super().__init__(id="status")
        self._state = ""
        self._mode = ""
        self._news = ""
        self._said = ""
        self._sayings = 0
        self._too_small = False
        self._hints: tuple[tuple[str, str], ...] = IN_TEXT
        self._among: Iterable[Key] = NORMAL

    def show(self, state: str) -> None:
        """Show `state` at the right."""
        if state != self._state:
            self._state = state
            self.refresh()

    def show_mode(self, mode: str) -> None:
        """Show before the state that the view is in some mode; "" for none."""
        if mode != self._mode:
            self._mode = mode
            self.refresh()

    def show_news(self, news: str) -> None:
        """Show before all else at the right what has become of the file; "" for nothing."""
        if news != self._news:
            self._news = news
            self.refresh()

    def demand_room(self, too_small: bool) -> None:
        """Say that the window is too small, or that it is not any more."""
        if too_small != self._too_small:
            self._too_small = too_small
            self.refresh()

    def hint(self, keys: tuple[tuple[str, str], ...], among: Iterable[Key] = NORMAL) -> None:
        """Show other keys from now on, which are of the rows `among`."""
        if keys != self._hints:
            self._hints, self._among = keys, among
            self.refresh()

    def say(self, message: str) -> None:
        """Show `message` for a while in the place of the keys."""
        self._said = message
        self._sayings += 1
        self.set_timer(SAID_FOR, lambda saying=self._sayings: self._fall_silent(saying))
        self.refresh()

    def render(self) -> Text:
        """Message or keys, and the state."""
        if self._too_small:
            return Text(" Too small for Reader: 40 × 12 at least.")
        state = Text(" · ".join(filter(None, (self._mode, self._state))) + " ", "dim")
        if self._news:
            state = Text.assemble((f"{self._news}", "bold"), (" · ", "dim"), state)
        width = self.size.width
        if self._said:
            said = Text(f" {self._said}", "bold")
            # What was said goes before how things stand: that will be there again.
            fits = said.cell_len + 1 + state.cell_len <= width or width >= ROOMY
            return _apart(said, state if fits else Text(), width)
        hints = tuple((key_now(self, keys, self._among), label) for keys, label in self._hints)
        hints += tuple((key_now(self, keys), label) for keys, label in ALWAYS)
        return _apart(_hints(hints, width - state.cell_len - 1), state, width)

    def _fall_silent(self, saying: int) -> None:
        if saying == self._sayings:
            self._said = ""
            self.refresh()


def _hints(keys: tuple[tuple[str, str], ...], width: int) -> Text:
    """As many keys as there is room for; the last one, the way to all of them, always."""
    *others, last = keys
    room = width + AIR - 1 - _width(*last)
    line = Text(" ")
    for hint in others:
        room -= _width(*hint)
        if room < 0:
            break
        _put(line, *hint)
    _put(line, *last).truncate(width)
    return line


def _width(key: str, label: str) -> int:
    return cell_len(key) + 1 + cell_len(label) + AIR


def _put(line: Text, key: str, label: str) -> Text:
    return line.append(key, "bold").append(f" {label}{' ' * AIR}", "dim")


def _apart(left: Text, right: Text, width: int) -> Text:
    room = max(0, width - right.cell_len - 1)
    if left.cell_len > room:
        cut = Text(shortened(left.plain, room), left.style)
        left = cut
    gap = max(1, width - left.cell_len - right.cell_len)
    line = Text(no_wrap=True, overflow="crop")
    line.append_text(left).append(" " * gap).append_text(right)
    return line
