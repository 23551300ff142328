"""Showing the picture that a line of the text stands for, in the terminal itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.geometry import Offset

from reader.errors import ReaderError
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span
from reader.tui.document_screen import DocumentScreen
from reader.tui.margin import MARGIN
from reader.tui.text_canvas import HEAD

if TYPE_CHECKING:
    from reader.documents.document import Document
    from reader.documents.pictures import Raster
    from reader.tui.drawing_terminal import DrawingTerminal
    from reader.tui.links import Target

__all__ = ["PictureKeys"]


class PictureKeys(DocumentScreen):
    """A document's screen that shows its pictures over the text."""

    def action_show_picture(self) -> None:
        """Show the picture of the focused sentence, or ask which of several."""
        from reader.tui.links import targets_of
        from reader.tui.links_screen import LinksScreen

        document, sentence = self.desk.document, self._view.focused
        found = targets_of(document, sentence.span) if document and sentence else ()
        pictures = tuple(target for target in found if target.picture)
        if len(pictures) > 1:
            self.app.push_screen(LinksScreen(pictures), self._show_picture)
        elif pictures:
            self._show_picture(pictures[0])
        else:
            self.say("There is no picture of the document in this sentence.")

    def _show_picture(self, target: Target | None) -> None:
        from reader.tui.drawing_terminal import drawing_terminal
        from reader.tui.remapping import remapping_of

        document = self.desk.document
        if target is None or document is None:
            return
        try:
            terminal = drawing_terminal(self.app, remapping_of(self.app).hint("o"))
        except ReaderError as error:
            self.say(str(error))
            return
        self._draw_picture(document, target, terminal)

    @work(thread=True, exclusive=True, group="picture")
    def _draw_picture(self, document: Document, target: Target, terminal: DrawingTerminal) -> None:
        from reader.documents.pictures import draw_picture
        from reader.tui.picture_screen import room_for_picture

        room = room_for_picture(self.app.size, terminal.cell)
        try:
            picture = draw_picture(document, target.picture, *room)
        except ReaderError as error:
            self.app.call_from_thread(self.say, sanitise_line(str(error)))
            return
        self.app.call_from_thread(self._put_picture, document, target, picture, terminal)

    def _put_picture(
        self, document: Document, target: Target, picture: Raster, terminal: DrawingTerminal
    ) -> None:
        from reader.tui.picture_screen import PictureScreen

        if document is not self.desk.document or self.app.screen is not self:
            return  # something else is on the screen by now
        sentence = self._view.focused
        place = self._below(sentence.span) if sentence is not None else Offset(0, 0)
        self.app.push_screen(PictureScreen(picture, target.words, place, terminal))

    def _below(self, span: Span) -> Offset:
        """The cell of the screen under the last line of `span`, at the edge of the text."""
        view = self._view
        line = view.lines.line_at(max(span.start, span.end - 1))
        row = HEAD + line * view.spacing - round(view.scroll_y)
        return view.region.offset + Offset(MARGIN, row + 1)
