"""The screen of an open document: opens it, has it studied, and shows where one is."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerCancelled, get_current_worker

from reader.errors import LibraryError, ReaderError
from reader.paths import Home
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span
from reader.tui.arrangement import Arrangement
from reader.tui.desk import Desk
from reader.tui.encodings import guessed_encoding
from reader.tui.history import History
from reader.tui.memory import give_back, keep_blocks_apart
from reader.tui.one_line import duration, heading
from reader.tui.shelf import Shelf
from reader.tui.status import (
    IN_EDITOR,
    IN_FIGURES,
    IN_LIST,
    IN_MATCHES,
    IN_TEXT,
    Header,
    StatusLine,
)
from reader.tui.text_view import TextView

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.settings import Settings
    from reader.tui.companions import Companions

__all__ = ["DocumentScreen"]

QUICKLY = 0.05
"""Seconds for which the first paint waits for the text."""
ROOM_FOR_GUESS = 60
"""Cells of a header that has room for the encoding beside the title."""
GLANCE = 5.0
"""Seconds for which a page is looked at before it counts as read without being moved."""
PAINT_FIRST = 0.12
"""Seconds between the first paint of a text and the work that can wait for it."""
LARGE = 1_000_000
"""Code points of a text whose copies are felt."""
READING = "reading…"
"""Said while the rest of a large document is on its way."""

CARD = """\
Welcome to Reader. These are samples; start it with your own files or a folder.

 j k  line     ( )  sentence    h  highlight    a  note
  /   search    .   key figure  e  export       ?  all keys"""


class DocumentScreen(Screen[None]):
    """The text in the middle; what stands beside it comes after the first paint."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-middle"), (140, "-wide")]  # noqa: RUF012
    AUTO_FOCUS = ""

    def __init__(
        self, shelf: Shelf, home: Path | None, settings: Settings, *, welcome: bool
    ) -> None:
        """A screen for the documents of `shelf`; `welcome` says that it is the first time."""
        super().__init__(classes="at-text")
        self.shelf = shelf
        self.desk = Desk(home)
        self._home = home
        self._settings = settings
        self._welcome = welcome
        self._index = 0
        self._history = History()
        self._browsing = False
        self._view = TextView(column=settings.column_width, id="text")
        self._header = Header()
        self._status = StatusLine()
        self._arrangement = Arrangement(self)
        self._companions: Companions | None = None
        self._opening: Worker[None] | None = None
        self._furnishing: asyncio.Future[None] | None = None

    def compose(self) -> ComposeResult:
        """Header, panes, status; what fills the panes comes after the first paint."""
        # Known before there is anything to style, the width costs no second round of styling.
        width = self.app.size.width
        self.add_class([name for least, name in self.HORIZONTAL_BREAKPOINTS if least <= width][-1])
        yield self._header
        with Horizontal(id="panes"), Vertical(id="text-pane"):
            yield self._view
            if self._welcome:
                yield Static(CARD, id="card", markup=False)
        yield self._status

    async def on_mount(self) -> None:
        """Open the first document; one that opens quickly is there at the first paint."""
        self._arrangement.keep_room(self._settings)
        self._arrangement.go_to("text")
        if len(self.shelf):
            self._go_to_document(0, self.shelf.start)
            opening = asyncio.ensure_future(self._opened())
            await asyncio.wait([opening], timeout=QUICKLY)
        else:
            self._show_problem("No documents yet. Start Reader with files or a folder.")

    def on_screen_resume(self) -> None:
        """Draw once what Textual would draw twice: when it has the screen, and its size."""
        drawing = ExitStack()
        drawing.enter_context(self.app.batch_update())
        self.call_later(drawing.close)

    async def on_unmount(self) -> None:
        """Note where the text was left, and end what runs."""
        if self._companions is not None:
            await self._companions.study.stop()
        with suppress(LibraryError):  # the screen is gone; every mark is on disk already
            await self.desk.close()

    def on_resize(self, event: events.Resize) -> None:
        """Say so when there is no room."""
        too_small = event.size.width < 40 or event.size.height < 12
        was_too_small = self.has_class("-tiny")
        self.set_class(too_small, "-tiny")
        if was_too_small and not too_small:
            # What was hidden has lost the keyboard.
            self.call_after_refresh(self._refocus)
        self._status.demand_room(too_small)
        if too_small or was_too_small:
            asked = any(bar.display for bar in self.query("#search-bar, #prompt-bar"))
            self._status.display = too_small or not asked

    def _refocus(self) -> None:
        writing = self.query("#note-text")
        if writing:
            self.set_focus(writing.first())
        elif not isinstance(self.focused, Input):  # a prompt was never hidden
            self._arrangement.go_to("text")

    def on_key(self) -> None:
        """The first key takes the welcome card away."""
        if self._welcome:
            self._welcome = False
            self.query_one("#card").display = False

    @property
    def is_settled(self) -> bool:
        """Whether the open document has been studied and its marks have been fetched."""
        companions = self._companions
        return companions is not None and not companions.study.waits and self.desk.entry is not None

    @property
    def is_writing(self) -> bool:
        """Whether a prompt or the note editor is open."""
        return isinstance(self.focused, Input) or bool(self.query("NoteEditor"))

    def on_descendant_focus(self) -> None:
        """Offer the keys of what has the keyboard now."""
        if self._view.has_focus:
            self._browsing = False
            self._close_prompts()
        if self.query("NoteEditor"):
            self._status.hint(IN_EDITOR)
        else:
            self._status.hint(self._keys_in_text if self._view.has_focus else self._keys_in_list)

    @property
    def _keys_in_list(self) -> tuple[tuple[str, str], ...]:
        companions = self._companions
        return IN_FIGURES if companions and companions.side.figures.has_focus else IN_LIST

    @property
    def _keys_in_text(self) -> tuple[tuple[str, str], ...]:
        return (*IN_MATCHES, *IN_TEXT) if self._matches_count else IN_TEXT

    @property
    def _matches_count(self) -> str:
        return self._companions.searching.count if self._companions is not None else ""

    def _close_prompts(self) -> None:
        """A prompt that has lost the keyboard, to a click say, is over; what it found stays."""
        if self._companions is not None:
            self._companions.bar.display = False
            if self._companions.prompt.display:
                self._companions.prompt.action_cancel()
            self._status.display = True

    def say(self, message: str) -> None:
        """Show a line to the user for a while."""
        self._status.say(sanitise_line(message))

    # Opening

    def _go_to_document(self, index: int, span: Span | None = None) -> None:
        """Begin to open the document at `index` of the shelf, at `span` if there is one."""
        self._index = index
        self._opening = self._open(index, span)

    async def _opened(self) -> None:
        """Wait for the document that was asked for last: what is typed next is meant for it."""
        while self._opening is not None and not self._opening.is_finished:
            with suppress(WorkerCancelled):
                await self._opening.wait()

    @work(exclusive=True, group="open")
    async def _open(self, index: int, span: Span | None) -> None:
        if self._companions is not None:
            self._companions.documents.set_cursor(index)
            self._companions.forget()
        if span is None:
            await self._open_beginning(index)
        try:
            opened = await self.desk.open(self.shelf.items[index])
        except ReaderError as error:
            self.shelf.put(index, problem=str(error))
            self._show_problem(str(error))
        else:
            if self._view.is_beginning or len(opened.document.text) > LARGE:
                await self._view.prepare(opened.document)
            head = heading(opened.document)
            # Before the first layout nothing can be gone to: the place is where it opens, too.
            offset = opened.offset if span is None else span.start
            if self._view.is_beginning:
                self._view.show_whole(opened.document, head)
            else:
                self._view.show(opened.document, head, offset)
            if span is not None:
                self._view.go_to(span)
            self._show_place()
            self.set_timer(GLANCE, self._note_place)
        self.call_after_refresh(self.set_timer, PAINT_FIRST, self._study)

    async def _open_beginning(self, index: int) -> None:
        """Show the beginning of a large document, and give it time to be painted."""
        beginning = await self.desk.beginning(self.shelf.items[index])
        if beginning is not None:
            self._view.show(beginning, READING)
            self._view.is_beginning = True
            self._header.show(beginning.title, self._number)
            self._status.show(READING)
            await asyncio.sleep(PAINT_FIRST)
            await asyncio.to_thread(keep_blocks_apart)

    def _note_place(self) -> None:
        """What has been on screen for a while counts as read."""
        self.desk.note_place(self._view.top, self._view.bottom)

    def _show_problem(self, message: str) -> None:
        self._view.clear()
        self._view.say(sanitise_line(message))
        title = sanitise_line(self.shelf.items[self._index].title) if len(self.shelf) else "Reader"
        self._header.show(title, self._number)
        self._status.show("")
        if self._companions is not None:
            self._companions.show_nothing()
            self._companions.documents.redraw(self._index)

    @work(exclusive=True, group="study")
    async def _study(self) -> None:
        """Bring in what stands beside the text, and have the text studied."""
        companions = await self._beside()
        document = self.desk.document
        if document is None:
            companions.show_nothing()
        else:
            keeping = self._keep()
            if len(document.text) > LARGE:
                # One after the other, so that a book is not copied by both at once.
                with suppress(WorkerCancelled):
                    await keeping.wait()
                await asyncio.to_thread(give_back)
            await companions.study.run(document)
        self._fill_shelf()

    @work(exclusive=True, group="study")
    async def _sum_up(self) -> None:
        """Sum up the open document again, in the way that is chosen now."""
        companions = await self._beside()
        if self.desk.document is not None:
            await companions.study.run(self.desk.document)

    async def _beside(self) -> Companions:
        """What stands beside the text, brought in when it is first needed."""
        if self._companions is None:
            self._furnishing = self._furnishing or asyncio.ensure_future(self._furnish())
            await asyncio.shield(self._furnishing)
        assert self._companions is not None
        return self._companions

    async def _furnish(self) -> None:
        from reader.tui.companions import Companions

        companions = Companions(
            self.desk,
            self._view,
            self._settings,
            cache=Home.find(self._home).cache,
            say=self.say,
            changed=self._marks_changed,
        )
        with self.app.batch_update():
            await companions.mount(self, self.shelf, self._index)
            self._arrangement.give_room(self._settings)
            self.query_one("#text-pane").update_node_styles()
        self._companions = companions

    @work(exclusive=True, group="keep")
    async def _keep(self) -> None:
        companions = await self._beside()
        await companions.keep(self.desk, self.say)

    @work(exclusive=True, group="fill", thread=True)
    def _fill_shelf(self) -> None:
        from reader.tui.filling import fill

        worker = get_current_worker()
        items = list(self.shelf.items)
        try:
            for index, entry, problem in fill(items, self._home, lambda: worker.is_cancelled):
                self.app.call_from_thread(self._put_filled, index, entry, problem)
        except LibraryError as error:
            self.app.call_from_thread(self.say, str(error))
        if not worker.is_cancelled and self._companions is not None:
            self.app.call_from_thread(self._companions.documents.tell_all_filled)

    def _put_filled(self, index: int, entry: Entry | None, problem: str) -> None:
        self._put_entry(index, entry, problem)
        if self._companions is not None:
            self._companions.documents.tell_filled(index + 1)

    def _marks_changed(self) -> None:
        self._put_entry(self._index, self.desk.entry)
        if self._companions is not None:
            if self._companions.study.choice.highlights_only:
                self._sum_up()
            else:
                self._companions.study.marks_changed()

    def _put_entry(self, index: int, entry: Entry | None, problem: str = "") -> None:
        self.shelf.put(index, entry=entry, problem=problem)
        if self._companions is not None:
            self._companions.documents.redraw(index)

    # Where one is

    def _show_place(self) -> None:
        document = self.desk.document
        if document is None:
            return
        share = self._view.progress
        left = round((1 - share) * document.minutes)
        facts = [self._matches_count] if self._matches_count else []
        facts += [f"{share:.0%}", "end" if share >= 1 else f"{duration(max(1, left))} left"]
        self._status.show(" · ".join(facts))
        if self._view.has_focus and self._view.selection is None:
            self._status.hint(self._keys_in_text)
        self._header.show(document.title, self._number)

    @property
    def _number(self) -> str:
        """Which of how many documents is open."""
        number = f"{self._index + 1} of {len(self.shelf)} · " if len(self.shelf) > 1 else ""
        guess = guessed_encoding(self.desk.document)
        has_room = self.app.size.width >= ROOM_FOR_GUESS
        return f"{guess} (guess) · {number}? help" if guess and has_room else f"{number}? help"

    @on(TextView.Moved)
    def _text_moved(self, event: TextView.Moved) -> None:
        self.desk.note_place(self._view.top, self._view.bottom if event.by_hand else None)
        if self._companions is not None:
            self._companions.study.follow()
        self._show_place()
