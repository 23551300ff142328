"""The reading screen: the text in the middle, documents on one side, what it says on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.text.spans import Span
from reader.tui.figure_keys import FigureKeys
from reader.tui.file_keys import FileKeys
from reader.tui.keys import SCREEN, bindings
from reader.tui.marking_keys import MarkingKeys
from reader.tui.text_commands import TextCommands

if TYPE_CHECKING:
    from reader.tui.row_list import RowList
    from reader.tui.search_bar import SearchBar

__all__ = ["ReadingScreen"]


_COMMANDS = frozenset(
    key.action.partition("(")[0] for key in SCREEN if all(len(k) == 1 for k in key.shown.split())
)
"""The actions whose keys are printed characters."""


class ReadingScreen(FigureKeys, MarkingKeys, FileKeys, TextCommands):
    """Three panes, or as many as there is room for."""

    class ThemeChosen(Message):
        """The user wants another theme."""

        def __init__(self, theme: str) -> None:
            super().__init__()
            self.theme = theme

    BINDINGS: ClassVar[list[BindingType]] = bindings(SCREEN)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While somebody writes, a letter is a letter and no command."""
        if self.is_writing and action in _COMMANDS:
            return False
        return super().check_action(action, parameters)

    # Moving

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Moving in a side pane moves the text at once."""
        if event.rows.id == "matches":
            self._show_match(event.index)
            return
        span = self._place_of(event)
        if span is not None:
            self._browse(span)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter moves the keyboard to the text too."""
        if event.rows.id == "documents":
            self._choose_document(self._listed(event.index))
            return
        if event.rows.id == "matches":
            self._go_to_match(event.index)
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
            self._go_to_document(index)

    def _browse(self, span: Span) -> None:
        """Show `span` while the keyboard is in a list; the way back leads to before that."""
        if not self._browsing:
            self._browsing = True
            self._history.note(self._place)
        self._view.go_to(span)

    def action_document(self, step: int) -> None:
        """Open the next or the previous document."""
        index = self._neighbour(step)
        if index is not None:
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
            waits = study.waits and self.desk.document is not None
            self.say("Still looking for figures." if waits else "No key figures here.")

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
        """Make the summary longer or shorter by a sentence, or light more or fewer in the text."""
        if not await self.change_density(step):
            (await self._beside()).study.lengthen(step)

    async def action_why(self) -> None:
        """Show why each sentence is in the summary, and the summary if it is hidden."""
        side = (await self._beside()).side
        side.toggle_reasons(was_hidden=self._arrangement.show_side())

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
            self.shelf.toggle(self._listed(event.index))
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

    async def action_match(self, step: int) -> None:
        """Go to the next or the previous match."""
        if not (await self._beside()).searching.step(step):
            self.say("No matches. / searches.")
        self._show_place()

    # Marking

    async def action_highlight(self, colour: str | None = None) -> None:
        """Highlight the selection or the focused sentence."""
        await self._opened()
        await (await self._beside()).marking.highlight(colour)
        self._view.end_selection()

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

    # Reader

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.help_screen import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_theme(self) -> None:
        """Wear the next theme."""
        from reader.tui.themes import NAMES, next_theme

        theme = next_theme(self.app.theme)
        self.post_message(self.ThemeChosen(theme))
        self.say(f"Theme: {NAMES[theme]}.")

    def action_suspend(self) -> None:
        """Stop like any job of the shell; fg brings Reader back."""
        self.app.action_suspend_process()

    def action_palette(self) -> None:
        """Find a command by its name."""
        self.app.action_command_palette()

    async def action_cancel(self) -> None:
        """Take matches off the screen, else close what lies over the text; never quits."""
        if await self._clear_filter() or (await self._beside()).marking.stop_attaching():
            return
        if not (await self._beside()).searching.clear():
            self._arrangement.go_to("text")
        self._show_place()

    def action_leave(self) -> None:
        """Back to the text, then quit."""
        if self._view.has_focus:
            self.app.exit()
        else:
            self._arrangement.go_to("text")
