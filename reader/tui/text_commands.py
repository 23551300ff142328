"""What the keys of the text do that need more than the text: jumps, copying, density, bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.text.spans import Span
from reader.text.words import count_words
from reader.tui.document_screen import DocumentScreen
from reader.tui.history import Place
from reader.tui.remapping import WHILE_SELECTING, key_now
from reader.tui.status import IN_SELECTION
from reader.tui.text_view import TextView
from reader.tui.walking import next_heading, next_span

if TYPE_CHECKING:
    from pathlib import Path

    from reader.settings import Settings
    from reader.tui.shelf import Shelf

__all__ = ["TextCommands"]


class TextCommands(DocumentScreen):
    """A document's screen on which one moves, copies and dims."""

    def __init__(
        self, shelf: Shelf, home: Path | None, settings: Settings, *, welcome: bool
    ) -> None:
        """A screen for the documents of `shelf`; `welcome` says that it is the first time."""
        super().__init__(shelf, home, settings, welcome=welcome)
        self._view.spacing = settings.line_spacing

    # Jumps, and the way back

    @property
    def _place(self) -> Place:
        return Place(self._index, self._view.top, self._view.place)

    def _jump(self, span: Span) -> None:
        self._history.note(self._place)
        self._view.go_to(span)

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        self._return_to(self._history.back(self._place), "Nowhere to go back to.")

    def action_forward(self) -> None:
        """Go forward again to where the last way back began."""
        self._return_to(self._history.forward(self._place), "Nowhere to go forward to.")

    def _return_to(self, place: Place | None, otherwise: str) -> None:
        if place is None:
            self.say(otherwise)
        elif place.document != self._index:
            self._go_to_document(place.document, Span(place.focus, place.focus))
        else:
            self._view.scroll_to_offset(place.top)
            self._view.go_to(Span(place.focus, place.focus))

    def action_heading(self, step: int) -> None:
        """Go to the next or the previous heading."""
        document = self._view.document
        if document is None:
            return
        span = next_heading(document, self._view.place, step)
        if span is not None:
            self._jump(span)
        else:
            self.say("No heading after this." if step > 0 else "No heading before this.")

    async def action_annotation(self, step: int) -> None:
        """Go to the next or the previous mark."""
        await self._opened()
        spans = sorted(a.span for a in self.desk.annotations if a.span is not None and a.span.end)
        span = next_span(spans, self._view.place, step)
        if span is not None:
            self._jump(span)
        elif spans:
            self.say("No mark after this." if step > 0 else "No mark before this.")
        else:
            highlight, note, bookmark = (key_now(self, key) for key in "ham")
            self.say(f"No marks here. {highlight} highlights, {note} notes, {bookmark} bookmarks.")

    # Bookmarks

    async def action_bookmark(self) -> None:
        """Bookmark the focused sentence, or take its bookmark away."""
        await self._opened()
        await (await self._beside()).bookmarking.toggle()

    async def action_bookmarks(self) -> None:
        """Show the bookmarks to choose one to go to."""
        from reader.tui.bookmarks_screen import BookmarksScreen

        await self._opened()
        document = self._view.document
        bookmarks = (await self._beside()).bookmarking.bookmarks
        if document is None or not bookmarks:
            self.say("No bookmarks here. m bookmarks the focused sentence.")
        else:
            screen = BookmarksScreen(bookmarks, document, self._view.place)
            self.app.push_screen(screen, self._bookmark_chosen)

    def _bookmark_chosen(self, span: Span | None) -> None:
        if span is not None:
            self._jump(span)

    # Copying

    def action_copy(self) -> None:
        """Copy what is selected, or the focused sentence."""
        text = self._figure_to_copy() or self._view.marked_text.strip()
        if not text:
            self.say("There is nothing to copy.")
            return
        self.app.copy_to_clipboard(text)
        words = count_words(text)
        self.say(
            "Sent to the terminal's clipboard; some terminals ignore it. "
            f"{words} {'word' if words == 1 else 'words'}."
        )
        self._view.end_selection()

    def _figure_to_copy(self) -> str:
        """The figure under the cursor of their list; empty if the keyboard is elsewhere."""
        document = self.desk.document
        if self._companions is None or document is None:
            return ""
        return self._companions.side.figures.line_to_copy(document.title)

    # Density

    async def action_density(self) -> None:
        """Dim all but the summary in the text, or nothing."""
        study = (await self._beside()).study
        if not study.density.toggle():
            self.say("There is no summary yet.")
        self._show_mode()

    async def change_density(self, step: int) -> bool:
        """Light more or fewer sentences; says whether some are dimmed at all."""
        density = (await self._beside()).study.density
        density.step(step)
        self._show_mode()
        return density.is_on

    # What the status line says of it

    @on(TextView.Selecting)
    def _selecting_changed(self) -> None:
        if not self._view.has_focus:
            return
        if self._view.selection is None:
            self._status.hint(self._keys_in_text)
        else:
            self._status.say("")  # what was said lies over the keys
            self._status.hint(IN_SELECTION, WHILE_SELECTING)

    @on(TextView.Moved)
    def _mode_may_be_over(self) -> None:
        self._show_mode()

    def _show_mode(self) -> None:
        density = self._companions.study.density.label if self._companions is not None else ""
        self._status.show_mode(density)
