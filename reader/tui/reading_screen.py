"""The reading screen: the text in the middle, documents on one side, what it says on the other."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerCancelled, get_current_worker

from reader.errors import LibraryError, ReaderError
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span
from reader.tui.arrangement import Arrangement
from reader.tui.desk import Desk
from reader.tui.history import History, Place
from reader.tui.keys import SCREEN, bindings
from reader.tui.one_line import duration, heading
from reader.tui.shelf import Shelf
from reader.tui.status import IN_EDITOR, IN_LIST, IN_TEXT, Header, StatusLine
from reader.tui.text_view import TextView

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.settings import Settings
    from reader.tui.companions import Companions
    from reader.tui.note_editor import NoteEditor
    from reader.tui.prompt_bar import PromptBar
    from reader.tui.row_list import RowList
    from reader.tui.search_bar import SearchBar

__all__ = ["ReadingScreen"]

QUICKLY = 0.05
"""Seconds for which the first paint waits for the text."""
GLANCE = 5.0
"""Seconds for which a page is looked at before it counts as read without being moved."""
PAINT_FIRST = 0.1
"""Seconds between the first paint of a text and the work that can wait for it."""

_COMMANDS = frozenset(
    key.action.partition("(")[0] for key in SCREEN if all(len(k) == 1 for k in key.shown.split())
)
"""The actions whose keys are printed characters."""

CARD = """\
Welcome to Reader. These are samples; start it with your own files or a folder.

 j k  line     ( )  sentence    h  highlight    a  note
  /   search    .   key figure  e  export       ?  all keys"""


class ReadingScreen(Screen[None]):
    """Three panes, or as many as there is room for."""

    class ThemeChosen(Message):
        """The user wants another theme."""

        def __init__(self, theme: str) -> None:
            super().__init__()
            self.theme = theme

    BINDINGS: ClassVar[list[BindingType]] = bindings(SCREEN)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-middle"), (140, "-wide")]  # noqa: RUF012

    def __init__(
        self, shelf: Shelf, home: Path | None, settings: Settings, *, welcome: bool
    ) -> None:
        """A screen for the documents of `shelf`; `welcome` says that it is the first time."""
        super().__init__()
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
        yield self._header
        with Horizontal(id="panes"):
            yield Vertical(id="documents-pane")
            with Vertical(id="text-pane"):
                yield self._view
                if self._welcome:
                    yield Static(CARD, id="card", markup=False)
            yield Vertical(id="side-pane")
        yield self._status

    async def on_mount(self) -> None:
        """Open the first document; one that opens quickly is there at the first paint."""
        self._arrangement.go_to("text")
        if len(self.shelf):
            self._go_to_document(0)
            opening = asyncio.ensure_future(self._opened())
            await asyncio.wait([opening], timeout=QUICKLY)
        else:
            self._show_problem("No documents yet. Start Reader with files or a folder.")

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

    def _refocus(self) -> None:
        writing = self.query("#note-text")
        if writing:
            self.set_focus(writing.first())
        else:
            self._arrangement.go_to("text")

    def on_key(self) -> None:
        """The first key takes the welcome card away."""
        if self._welcome:
            self._welcome = False
            self.query_one("#card").display = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While somebody writes, a letter is a letter and no command."""
        if self.is_writing and action in _COMMANDS:
            return False
        return super().check_action(action, parameters)

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
        if self.query("NoteEditor"):
            self._status.hint(IN_EDITOR)
        else:
            self._status.hint(IN_TEXT if self._view.has_focus else IN_LIST)

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
        try:
            opened = await self.desk.open(self.shelf.items[index])
        except ReaderError as error:
            self.shelf.put(index, problem=str(error))
            self._show_problem(str(error))
        else:
            self._view.show(opened.document, heading(opened.document), opened.offset)
            if span is not None:
                self._view.go_to(span)
            self._show_place()
            self.set_timer(GLANCE, self._note_place)
        self.set_timer(PAINT_FIRST, self._study)

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
        if self.desk.document is None:
            companions.show_nothing()
        else:
            self._keep()
            await companions.study.run(self.desk.document)
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
            self.desk, self._view, self._settings, say=self.say, changed=self._marks_changed
        )
        await companions.mount(self, self.shelf, self._index)
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
                self.app.call_from_thread(self._put_entry, index, entry, problem)
        except LibraryError as error:
            self.app.call_from_thread(self.say, str(error))

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

    # Moving

    def _show_place(self) -> None:
        document = self.desk.document
        if document is None:
            return
        share = self._view.progress
        left = round((1 - share) * document.minutes)
        count = self._companions.searching.count if self._companions is not None else ""
        facts = [count] if count else []
        facts += [f"{share:.0%}", "end" if share >= 1 else f"{duration(max(1, left))} left"]
        self._status.show(" · ".join(facts))
        self._header.show(document.title, self._number)

    @property
    def _number(self) -> str:
        """Which of how many documents is open."""
        number = f"{self._index + 1} of {len(self.shelf)} · " if len(self.shelf) > 1 else ""
        return f"{number}? help"

    @on(TextView.Moved)
    def _text_moved(self, event: TextView.Moved) -> None:
        self.desk.note_place(self._view.top, self._view.bottom if event.by_hand else None)
        if self._companions is not None:
            self._companions.study.follow()
        self._show_place()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Moving in a side pane moves the text at once."""
        span = self._place_of(event)
        if span is not None:
            self._browse(span)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter moves the keyboard to the text too."""
        if event.rows.id == "documents":
            self._choose_document(event.index)
            return
        span = self._place_of(event)
        if span is not None:
            self._browse(span)
            self._arrangement.go_to("text")

    def _place_of(self, event: RowList.Moved) -> Span | None:
        """Where the row stands in the text; None for a document, and for an orphan."""
        if event.rows.id == "documents":
            return None
        span: Span | None = event.row.span
        if span is None:
            self.say("This mark has not found its place in the present text.")
        return span

    def _choose_document(self, index: int) -> None:
        self._arrangement.go_to("text")
        if index != self._index or self.desk.document is None:
            self._history.note(self._place)
            self._open(index)

    def _browse(self, span: Span) -> None:
        """Show `span` while the keyboard is in a list; the way back leads to before that."""
        if not self._browsing:
            self._browsing = True
            self._history.note(self._place)
        self._view.go_to(span)

    def _jump(self, span: Span) -> None:
        self._history.note(self._place)
        self._view.go_to(span)

    @property
    def _place(self) -> Place:
        return Place(self._index, self._view.top, self._view.place)

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        place = self._history.back()
        if place is None:
            self.say("Nowhere to go back to.")
        elif place.document != self._index:
            self._go_to_document(place.document, Span(place.focus, place.focus))
        else:
            self._view.scroll_to_offset(place.top)
            self._view.go_to(Span(place.focus, place.focus))

    def action_document(self, step: int) -> None:
        """Open the next or the previous document."""
        index = self._index + step
        if 0 <= index < len(self.shelf):
            self._go_to_document(index)
        else:
            self.say("This is the last document." if step > 0 else "This is the first document.")

    async def action_figure(self, step: int) -> None:
        """Go to the next or the previous key figure."""
        study = (await self._beside()).study
        span = study.figure_from(self._view.place, step)
        if span is not None:
            self._jump(span)
        else:
            self.say("Still looking for figures." if study.waits else "No key figures here.")

    # Panes

    async def action_pane(self, step: int) -> None:
        """Move the keyboard to the next or the previous pane."""
        await self._beside()
        self._arrangement.go_on(step)

    async def action_summary(self) -> None:
        """Show or hide the side pane."""
        await self._beside()
        self._arrangement.toggle_side()

    async def action_documents(self) -> None:
        """Show or hide the documents."""
        await self._beside()
        self._arrangement.toggle_documents()

    async def action_longer(self, step: int) -> None:
        """Make the summary longer or shorter by a sentence."""
        (await self._beside()).study.lengthen(step)

    async def action_why(self) -> None:
        """Show why each sentence is in the summary."""
        (await self._beside()).side.toggle_reasons()

    async def action_pins(self) -> None:
        """Put what is highlighted first into the summary, or not."""
        first = (await self._beside()).study.toggle_pins()
        self.say("Your highlights come first." if first else "Your highlights count like the rest.")

    async def action_sum_highlights(self) -> None:
        """Sum up only what is highlighted, or the whole text."""
        study = (await self._beside()).study
        study.choose(highlights_only=not study.choice.highlights_only)
        self._sum_up()

    async def action_genre(self, genre: str) -> None:
        """Take the document for one of a genre; "" tells by its shape."""
        (await self._beside()).study.choose(genre=genre or None, method="reader")
        self._sum_up()

    async def action_method(self, method: str) -> None:
        """Have the sentences ranked by another method."""
        (await self._beside()).study.choose(method=method)
        self._sum_up()

    def on_row_list_marked(self, event: RowList.Marked) -> None:
        """Choose a document for a digest."""
        if event.rows.id == "documents":
            self.shelf.toggle(event.index)
            event.rows.redraw(event.index)

    async def action_digest(self) -> None:
        """Show what the chosen documents say together."""
        from reader.tui.digest_screen import DigestScreen

        study = (await self._beside()).study
        screen = DigestScreen(self.shelf, self.desk, study.analysis, study.choice)
        self.app.push_screen(screen, self._open_place)

    def _open_place(self, place: tuple[int, Span] | None) -> None:
        """Open a document of the shelf where a digest says."""
        if place is not None:
            self._history.note(self._place)
            self._go_to_document(*place)

    async def action_figures(self) -> None:
        """Show all figures, or the key ones."""
        (await self._beside()).study.toggle_figures()

    def action_fold(self) -> None:
        """Fold or unfold furniture."""
        self._view.set_folded(not self._view.folded)

    # Searching

    async def action_search(self) -> None:
        """Open the search prompt."""
        if self.desk.document is not None:
            self._status.display = False
            (await self._beside()).searching.begin()

    async def on_search_bar_changed(self, event: SearchBar.Changed) -> None:
        """Search at each key."""
        (await self._beside()).searching.find(event.query, regex=event.regex)

    async def on_search_bar_ended(self, event: SearchBar.Ended) -> None:
        """Back to the text, with the matches or without."""
        self._status.display = True
        (await self._beside()).searching.end(kept=event.kept)
        self._arrangement.go_to("text")
        self._show_place()

    async def action_match(self, step: int) -> None:
        """Go to the next or the previous match."""
        if not (await self._beside()).searching.step(step):
            self.say("No matches. / searches.")
        self._show_place()

    # Marking

    async def action_highlight(self, colour: str | None = None) -> None:
        """Highlight the focused sentence."""
        await self._opened()
        await (await self._beside()).marking.highlight(colour)

    async def action_delete(self) -> None:
        """Delete the mark on the focused sentence."""
        await self._opened()
        await (await self._beside()).marking.delete()

    async def action_undo(self) -> None:
        """Take the last change to the marks back."""
        await (await self._beside()).marking.undo()

    async def action_redo(self) -> None:
        """Make it again."""
        await (await self._beside()).marking.redo()

    async def action_note(self) -> None:
        """Open the editor for a note on the focused sentence."""
        await self._opened()
        editor = (await self._beside()).marking.editor()
        if editor is not None and not self.query("NoteEditor"):
            self._arrangement.go_to("text")
            await self.query_one("#text-pane").mount(editor)
            self.call_after_refresh(self._view.bring, editor.span)

    async def on_note_editor_saved(self, event: NoteEditor.Saved) -> None:
        """Keep what was written; the editor stays open if it could not be kept."""
        if await (await self._beside()).marking.save(event.editor, event.note, event.tags):
            await self._close_editor()
            self.say("Saved. It is on disk.")

    async def on_note_editor_cancelled(self) -> None:
        """Close the editor."""
        await self._close_editor()
        self.say("Nothing was changed.")

    async def _close_editor(self) -> None:
        await self.query("NoteEditor").remove()
        self._arrangement.go_to("text")

    async def action_export(self) -> None:
        """Ask where to write the marks of this document."""
        self._status.display = not (await self._beside()).exporting.ask()

    async def on_prompt_bar_answered(self, event: PromptBar.Answered) -> None:
        """Export to the file that was named."""
        self._status.display = not await (await self._beside()).exporting.answer(event.answer)
        if self._status.display:
            self._arrangement.go_to("text")

    # Reader

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.help_screen import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_theme(self) -> None:
        """Dark or light."""
        self.post_message(self.ThemeChosen("reader-light" if self._is_dark else "reader-dark"))

    @property
    def _is_dark(self) -> bool:
        return self.app.current_theme.dark

    def action_suspend(self) -> None:
        """Stop like any job of the shell; fg brings Reader back."""
        self.app.action_suspend_process()

    def action_palette(self) -> None:
        """Find a command by its name."""
        self.app.action_command_palette()

    async def action_cancel(self) -> None:
        """Take matches off the screen, else close what lies over the text; never quits."""
        if not (await self._beside()).searching.clear():
            self._arrangement.go_to("text")
        self._show_place()

    def action_leave(self) -> None:
        """Back to the text, then quit."""
        if self._view.has_focus:
            self.app.exit()
        else:
            self._arrangement.go_to("text")
