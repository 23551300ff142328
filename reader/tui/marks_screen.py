"""What the screens of many marks share: a filter, a list, the chosen ones, one mark in full."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import ClassVar, TypeVar

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Label, Static

from reader.errors import ReaderError
from reader.library.entry import Entry
from reader.text.sanitise import sanitise_line
from reader.tui.all_marks import AllMarks, Marks
from reader.tui.annotation_filter import SORTS, ListedMark, Wanted, pick
from reader.tui.desk import Desk
from reader.tui.keys import LIST, Key
from reader.tui.mark_rows import LISTED_HEIGHT, details, listed_rows
from reader.tui.remapping import key_now
from reader.tui.row_list import RowList
from reader.tui.status import Header, StatusLine

__all__ = ["MarksScreen"]

T = TypeVar("T")
Answer = TypeVar("Answer")

FILTER_HELP = "words  tag:x  colour:yellow  kind:note  state:orphan  document:word  -not"


class MarksScreen(Screen[Answer]):
    """A list of marks of many documents."""

    CSS_PATH = "beside.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        # In the filter it goes to the list, as Enter does.
        Binding("down", "to_list", show=False),
    ]
    TITLE_WORDS: ClassVar[str] = "All marks"
    EMPTY: ClassVar[str] = "No marks yet: {h} highlights the focused sentence, {a} adds a note."
    """What is said of an empty list, with the keys of the text."""
    HINTS: ClassVar[tuple[tuple[str, str], ...]] = ()
    COMMANDS_OF_KEYS: ClassVar[tuple[Key, ...]] = ()
    """What the palette offers here."""

    def __init__(self, desk: Desk, colour_names: Mapping[str, str]) -> None:
        """The marks of the library of `desk`; the colours bear `colour_names` for the user."""
        super().__init__()
        self._desk = desk
        self._colour_names = colour_names
        self._all: AllMarks | None = None
        self._loaded = Marks((), {})
        self._chosen: set[str] = set()
        self._sort = SORTS[0]
        self._is_loading = True
        self._header = Header()
        self._status = StatusLine()
        self._filter = Input(
            placeholder=FILTER_HELP, id="marks-filter", compact=True, select_on_focus=False
        )
        self._filter.cursor_blink = False
        self._rows: RowList[ListedMark] = RowList(
            self._draw, height=LISTED_HEIGHT, empty="reading…", id="marks"
        )
        self._details = Static("", id="mark-details", markup=False)

    def compose(self) -> ComposeResult:
        """Header, filter, list, the mark under the cursor in full, status."""
        yield self._header
        with Horizontal(id="marks-filter-line"):
            yield Label("/", id="marks-filter-sign")
            yield self._filter
        yield self._rows
        yield self._details
        yield self._status

    def on_mount(self) -> None:
        """Begin to read."""
        self._status.hint(self.HINTS, (*self.COMMANDS_OF_KEYS, *LIST))
        self._rows.focus()
        self.reload()

    # What is listed

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what the library held when it was asked last."""
        return not self._is_loading

    @work(exclusive=True, group="load")
    async def reload(self) -> None:
        """Fetch the marks anew, and show them where they were."""
        self._is_loading = True
        loaded = await self.attempt(asyncio.to_thread(self._desk.mending.whole, self._load))
        self._say_notices()
        if loaded is not None:
            self._loaded = loaded
            self._chosen &= {mark.id for mark in loaded.marks}
        self._show()
        self._is_loading = False

    def library_changed(self) -> None:
        """Another program has changed the library."""
        self.reload()

    def _load(self) -> Marks:
        return self.fetch(self.opened())

    def opened(self) -> AllMarks:
        """The marks of the library; called in a thread."""
        if self._all is None:
            self._all = AllMarks(self._desk.library, self._colour_names)
        return self._all

    def fetch(self, all_marks: AllMarks) -> Marks:
        """What this screen lists; called in a thread."""
        return all_marks.load()

    async def attempt(self, doing: Awaitable[T]) -> T | None:
        """What `doing` gives; None if it fails, which is then said."""
        try:
            return await doing
        except ReaderError as error:
            self.say(str(error))
            return None

    def _say_notices(self) -> None:
        """Say once what the library had to say when it was opened, or restored meanwhile."""
        notices, self._desk.notices = self._desk.notices, ()
        if notices:
            self.say(" · ".join(notices))

    def say(self, message: str) -> None:
        """Show a line to the user for a while."""
        self._status.say(sanitise_line(message))

    def _show(self) -> None:
        """Show what the filter lets through, the cursor on the same mark as before."""
        under = self.current
        rows = pick(self._loaded.marks, Wanted.parse(self._filter.value), self._sort)
        cursor = min(self._rows.cursor, max(0, len(rows) - 1))
        if under is not None:
            cursor = next((i for i, mark in enumerate(rows) if mark.id == under.id), cursor)
        none = self.EMPTY.format(h=key_now(self, "h"), a=key_now(self, "a"))
        self._rows.set_empty("No mark fits. Esc shows all again." if self._loaded.marks else none)
        self._rows.set_rows(rows, cursor)
        self._show_counts()
        self.show_details()

    def _show_counts(self) -> None:
        shown, count = len(self._rows.rows), len(self._loaded.marks)
        self._header.show(self.TITLE_WORDS, f"{self._sort.name} · ? help")
        chosen = f"{len(self._chosen):,} chosen · " if self._chosen else ""
        of_all = f"{shown:,} of {count:,}" if shown != count else f"{count:,}"
        self._status.show(f"{chosen}{of_all}")

    def _draw(self, mark: ListedMark, width: int) -> list[Text]:
        colour = mark.annotation.colour
        return listed_rows(
            mark,
            width,
            self.app.theme_variables[f"bar-{colour}"],
            is_chosen=mark.id in self._chosen,
            named=self._colour_names.get(colour, colour),
        )

    # One mark in full

    @property
    def current(self) -> ListedMark | None:
        """The mark under the cursor."""
        rows = self._rows
        return rows.rows[rows.cursor] if rows.rows else None

    @property
    def picked(self) -> list[ListedMark]:
        """The marks that were chosen, in the order of the list; else the one under the cursor."""
        if self._chosen:
            return [mark for mark in self._loaded.marks if mark.id in self._chosen]
        return [self.current] if self.current is not None else []

    def entry_of(self, mark: ListedMark) -> Entry | None:
        """The document of a mark; None for one that was removed."""
        return self._loaded.entries.get(mark.annotation.document)

    @work(exclusive=True, group="details")
    async def show_details(self) -> None:
        """Show the mark under the cursor in full, and what stands at its place if it changed."""
        mark = self.current
        self._details.display = mark is not None
        if mark is None:
            return
        self._put_details(mark, None)
        entry = self.entry_of(mark)
        if mark.annotation.state == "changed" and entry is not None:
            reading = asyncio.to_thread(lambda: self.opened().text_now(mark.annotation, entry))
            text = await self.attempt(reading)
            self._put_details(mark, text or "")

    def _put_details(self, mark: ListedMark, text_now: str | None) -> None:
        width = max(20, self.size.width - 6)
        self._details.update(details(mark, width, text_now, self._colour_names))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another mark is under the cursor."""
        event.stop()
        self.show_details()

    def on_row_list_marked(self, event: RowList.Marked) -> None:
        """Choose the mark, or not any more, and go on."""
        event.stop()
        self._chosen ^= {event.row.id}
        event.rows.redraw(event.index)
        event.rows.action_move(1)
        self._show_counts()

    def action_choose_all(self) -> None:
        """Choose all that are listed; none if they are chosen already."""
        listed = {mark.id for mark in self._rows.rows}
        self._chosen = self._chosen - listed if listed <= self._chosen else self._chosen | listed
        self._rows.redraw()
        self._show_counts()

    # The filter

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While somebody writes, a key is a letter and no command."""
        if action == "to_list":
            return self._filter.has_focus
        if self.is_writing and not action.startswith("app."):
            return action == "cancel"
        return super().check_action(action, parameters)

    @property
    def is_writing(self) -> bool:
        """Whether a line is being written."""
        return isinstance(self.focused, Input) or bool(self.query("NoteEditor"))

    @on(Input.Changed, "#marks-filter")
    def _filter_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show()

    @on(Input.Submitted, "#marks-filter")
    def _filter_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_to_list()

    def action_filter(self) -> None:
        """Write in the filter."""
        self.set_focus(self._filter)

    def action_to_list(self) -> None:
        """Back to the list with what was found."""
        self.set_focus(self._rows)

    def action_sort(self) -> None:
        """List the marks in the next order."""
        self._sort = SORTS[(SORTS.index(self._sort) + 1) % len(SORTS)]
        self._show()
        self.say(f"Sorted: {self._sort.name}.")

    def action_cancel(self) -> None:
        """Leave the filter, else take it away, else choose none; else go back."""
        if self._filter.has_focus:
            self.action_to_list()
        elif self._filter.value:
            self._filter.value = ""
        elif self._chosen:
            self._chosen.clear()
            self._rows.redraw()
            self._show_counts()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)

    async def change(self, doing: Callable[[], T]) -> T | None:
        """Make a change in a thread and show what it made; None if it failed."""
        done = await self.attempt(asyncio.to_thread(self._desk.mending.whole, doing))
        self.reload()
        return done
