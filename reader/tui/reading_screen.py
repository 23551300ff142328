"""The reading screen: the text in the middle, documents on one side, what it says on the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.library.entry import Entry
from reader.paths import file_name
from reader.settings import Settings
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span
from reader.tui.arrangement import Arrangement
from reader.tui.desk import Desk
from reader.tui.history import History
from reader.tui.keys import SCREEN, bindings
from reader.tui.marking import Marking
from reader.tui.panes import DocumentsPane, SidePane
from reader.tui.prompt_bar import PromptBar
from reader.tui.row_list import RowList
from reader.tui.rows import heading
from reader.tui.search_bar import SearchBar
from reader.tui.searching import Searching
from reader.tui.shelf import Shelf
from reader.tui.status import Header, StatusLine
from reader.tui.study import Study
from reader.tui.text_view import TextView

if TYPE_CHECKING:
    from reader.tui.note_editor import NoteEditor

__all__ = ["ReadingScreen"]

PAINT_FIRST = 0.15
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
        self._home = home
        self._welcome = welcome
        self._index = 0
        self._history = History()
        self.desk = Desk(home)
        self._documents = DocumentsPane(id="documents-pane")
        self._view = TextView(column=settings.column_width, id="text")
        self._side = SidePane(id="side-pane")
        self._bar = SearchBar(id="search-bar")
        self._prompt = PromptBar(id="prompt-bar")
        self._header = Header()
        self._status = StatusLine()
        self._arrangement = Arrangement(self, self._view, self._documents, self._side)
        self._searching = Searching(self._view, self._bar)
        self._marking = Marking(
            self.desk, self._view, self._side, say=self.say, changed=self._marks_changed
        )
        self.study = Study(
            self._view, self._side, method=settings.method, length=settings.summary_sentences
        )

    def compose(self) -> ComposeResult:
        """Header, panes, status."""
        yield self._header
        with Horizontal(id="panes"):
            yield self._documents
            with Vertical(id="text-pane"):
                yield self._view
                if self._welcome:
                    yield Static(CARD, id="card", markup=False)
            yield self._side
        yield self._bar
        yield self._prompt
        yield self._status
        yield Static("Too small for Reader: 40 × 12 at least.", id="too-small")

    def on_mount(self) -> None:
        """Open the first document."""
        self._documents.show(self.shelf)
        self._arrangement.go_to(self._view)
        if len(self.shelf):
            self._open(0)
        else:
            self._show_problem("No documents yet. Start Reader with files or a folder.")

    async def on_unmount(self) -> None:
        """Note where the text was left, and end what runs."""
        await self.study.stop()
        await self.desk.close()

    def on_resize(self, event: events.Resize) -> None:
        """Say so when there is no room."""
        self.set_class(event.size.width < 40 or event.size.height < 12, "-tiny")

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
    def is_writing(self) -> bool:
        """Whether a prompt or the note editor is open."""
        return isinstance(self.focused, Input) or bool(self.query("NoteEditor"))

    def say(self, message: str) -> None:
        """Show a line to the user for a while."""
        self._status.say(sanitise_line(message))

    # Opening

    @work(exclusive=True, group="open")
    async def _open(self, index: int, span: Span | None = None) -> None:
        """Open the document at `index` of the shelf, at `span` if there is one."""
        self._index = index
        self._documents.list.set_cursor(index)
        self._searching.forget()
        self.study.forget()
        try:
            opened = await self.desk.open(self.shelf.items[index])
        except ReaderError as error:
            self.shelf.put(index, problem=str(error))
            self._documents.list.redraw(index)
            self._show_problem(str(error))
            return
        self._view.show(opened.document, heading(opened.document), opened.offset)
        if span is not None:
            self._view.go_to(span)
        self._show_place()
        self.set_timer(PAINT_FIRST, self._begin_work)

    def _show_problem(self, message: str) -> None:
        self._view.clear()
        self._view.say(message)
        self._side.show_failure("")

    def _begin_work(self) -> None:
        self._keep()
        self._analyse()

    @work(exclusive=True, group="keep")
    async def _keep(self) -> None:
        try:
            await self.desk.keep()
        except ReaderError as error:
            self.say(str(error))
        else:
            self._marking.show()
            self.study.follow()

    @work(exclusive=True, group="analysis")
    async def _analyse(self) -> None:
        if self.desk.document is not None:
            await self.study.run(self.desk.document)
            self._fill_shelf()

    @work(exclusive=True, group="fill", thread=True)
    def _fill_shelf(self) -> None:
        from reader.tui.filling import fill

        worker = get_current_worker()
        items = list(self.shelf.items)
        for index, entry, problem in fill(items, self._home, lambda: worker.is_cancelled):
            self.app.call_from_thread(self._put_entry, index, entry, problem)

    def _marks_changed(self) -> None:
        self._put_entry(self._index, self.desk.entry)

    def _put_entry(self, index: int, entry: Entry | None, problem: str = "") -> None:
        self.shelf.put(index, entry=entry, problem=problem)
        self._documents.list.redraw(index)

    # Moving

    def _show_place(self) -> None:
        document = self.desk.document
        if document is None:
            return
        share = self._view.progress
        left = round((1 - share) * document.minutes)
        facts = [self._searching.count] if self._searching.count else []
        facts += [f"{share:.0%}", f"{left} min left" if left else "end"]
        self._status.show(" · ".join(facts))
        count = f"{self._index + 1} of {len(self.shelf)} · " if len(self.shelf) > 1 else ""
        self._header.show(document.title, f"{count}? help")

    @on(TextView.Moved)
    def _text_moved(self) -> None:
        self.desk.note_place(self._view.top, self._view.bottom)
        self.study.follow()
        self._show_place()

    @on(RowList.Moved, "#summary, #figures, #notes")
    def _row_moved(self, event: RowList.Moved) -> None:
        """Moving in a side pane moves the text at once; Enter moves the keyboard there too."""
        span = event.rows.rows[event.index].span
        if span is None:
            self.say("This mark has not found its place in the present text.")
        elif isinstance(event, RowList.Chosen):
            self._jump(span)
            self._arrangement.go_to(self._view)
        else:
            self._view.go_to(span)

    @on(RowList.Chosen, "#documents")
    def _document_chosen(self, event: RowList.Chosen) -> None:
        self._arrangement.go_to(self._view)
        if event.index != self._index or self.desk.document is None:
            self._history.note(self._index, self._view.top)
            self._open(event.index)

    def _jump(self, span: Span) -> None:
        self._history.note(self._index, self._view.top)
        self._view.go_to(span)

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        place = self._history.back()
        if place is None:
            self.say("Nowhere to go back to.")
        elif place[0] != self._index:
            self._open(place[0], Span(place[1], place[1]))
        else:
            self._view.scroll_to_offset(place[1])
            self._view.go_to(Span(place[1], place[1]))

    def action_document(self, step: int) -> None:
        """Open the next or the previous document."""
        index = self._index + step
        if 0 <= index < len(self.shelf):
            self._open(index)
        else:
            self.say("This is the last document." if step > 0 else "This is the first document.")

    def action_figure(self, step: int) -> None:
        """Go to the next or the previous key figure."""
        span = self.study.figure_from(self._view.place, step)
        if span is not None:
            self._jump(span)
        else:
            self.say("Still looking for figures." if self.study.waits else "No key figures here.")

    # Panes

    def action_pane(self, step: int) -> None:
        """Move the keyboard to the next or the previous pane."""
        self._arrangement.go_on(step)

    def action_summary(self) -> None:
        """Show or hide the side pane."""
        self._arrangement.toggle_side()

    def action_documents(self) -> None:
        """Show or hide the documents."""
        self._arrangement.toggle_documents()

    def action_longer(self, step: int) -> None:
        """Make the summary longer or shorter by a sentence."""
        self.study.lengthen(step)

    def action_figures(self) -> None:
        """Show all figures, or the key ones."""
        self.study.toggle_figures()

    def action_fold(self) -> None:
        """Fold or unfold furniture."""
        self._view.set_folded(not self._view.folded)

    # Searching

    def action_search(self) -> None:
        """Open the search prompt."""
        if self.desk.document is not None:
            self._status.display = False
            self._searching.begin()

    @on(SearchBar.Changed)
    def _search_changed(self, event: SearchBar.Changed) -> None:
        self._searching.find(event.query, regex=event.regex)

    @on(SearchBar.Ended)
    def _search_ended(self, event: SearchBar.Ended) -> None:
        self._status.display = True
        self._searching.end(kept=event.kept)
        self._arrangement.go_to(self._view)
        self._show_place()

    def action_match(self, step: int) -> None:
        """Go to the next or the previous match."""
        if not self._searching.step(step):
            self.say("No matches. / searches.")
        self._show_place()

    # Marking

    async def action_highlight(self, colour: str | None = None) -> None:
        """Highlight the focused sentence."""
        await self._marking.highlight(colour)

    async def action_delete(self) -> None:
        """Delete the mark on the focused sentence."""
        await self._marking.delete()

    async def action_undo(self) -> None:
        """Take the last change to the marks back."""
        await self._marking.undo()

    async def action_redo(self) -> None:
        """Make it again."""
        await self._marking.redo()

    async def action_note(self) -> None:
        """Open the editor for a note on the focused sentence."""
        editor = self._marking.editor()
        if editor is not None and not self.query("NoteEditor"):
            self._arrangement.go_to(self._view)
            await self.query_one("#text-pane").mount(editor)
            self.call_after_refresh(self._view.bring, editor.span)

    async def on_note_editor_saved(self, event: NoteEditor.Saved) -> None:
        """Keep what was written; the editor stays open if it could not be kept."""
        if await self._marking.save(event.editor, event.note, event.tags):
            await self._close_editor()
            self.say("Saved. It is on disk.")

    async def on_note_editor_cancelled(self) -> None:
        """Close the editor."""
        await self._close_editor()

    async def _close_editor(self) -> None:
        await self.query("NoteEditor").remove()
        self._arrangement.go_to(self._view)

    def action_export(self) -> None:
        """Ask where to write the marks of this document."""
        document = self.desk.document
        if document is None or not self.desk.annotations:
            self.say("There is nothing to export yet: h highlights, a adds a note.")
            return
        self._status.display = False
        target = Path.cwd() / f"{file_name(document.title)}.md"
        self._prompt.ask("Write the marks to: ", str(target))

    @on(PromptBar.Answered)
    async def _export_to(self, event: PromptBar.Answered) -> None:
        self._status.display = True
        self._arrangement.go_to(self._view)
        if not event.answer:
            return
        target = Path(event.answer).expanduser()
        try:
            kept = await self.desk.export(target)
        except ReaderError as error:
            self.say(str(error))
            return
        by_hand = f", {len(kept)} changed by hand left as they were" if kept else ""
        self.say(f"Wrote {target}{by_hand}.")

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

    def action_palette(self) -> None:
        """Find a command by its name."""
        self.app.action_command_palette()

    def action_cancel(self) -> None:
        """Take matches off the screen, else close what lies over the text; never quits."""
        if not self._searching.clear():
            self._arrangement.go_to(self._view)
        self._show_place()

    def action_leave(self) -> None:
        """Back to the text, then quit."""
        if self._view.has_focus:
            self.app.exit()
        else:
            self._arrangement.go_to(self._view)
