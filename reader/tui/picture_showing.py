"""Showing the picture that a line of the text stands for, in the terminal itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.geometry import Offset

from reader.documents.pictures import Raster, draw_picture
from reader.errors import ReaderError
from reader.text.spans import Span
from reader.tui.drawing_terminal import DrawingTerminal, drawing_terminal
from reader.tui.links import Target, targets_of
from reader.tui.links_screen import LinksScreen
from reader.tui.margin import MARGIN
from reader.tui.picture_screen import PictureScreen, room_for_picture
from reader.tui.remapping import remapping_of
from reader.tui.text_canvas import HEAD

if TYPE_CHECKING:
    from reader.documents.document import Document
    from reader.tui.document_screen import DocumentScreen
    from reader.tui.text_view import TextView

__all__ = ["PictureShowing"]


class PictureShowing:
    """Finds the picture of the focused sentence, has it unpacked, and puts it over the text."""

    def __init__(self, screen: DocumentScreen, document: Document, view: TextView) -> None:
        """Shows pictures of `document`, which is seen in `view`, over `screen`."""
        self._screen = screen
        self._document = document
        self._view = view

    def begin(self) -> None:
        """Show the picture, or ask which of several."""
        sentence = self._view.focused
        found = targets_of(self._document, sentence.span) if sentence is not None else ()
        pictures = tuple(target for target in found if target.picture)
        if len(pictures) > 1:
            self._screen.app.push_screen(LinksScreen(pictures), self._show)
        elif pictures:
            self._show(pictures[0])
        else:
            self._screen.say("There is no picture of the document in this sentence.")

    def _show(self, target: Target | None) -> None:
        if target is None:
            return
        app = self._screen.app
        try:
            terminal = drawing_terminal(app, remapping_of(app).hint("o"))
        except ReaderError as error:
            self._screen.say(str(error))
            return
        draw = partial(self._draw, target, terminal)
        self._screen.run_worker(draw, thread=True, exclusive=True, group="picture")

    def _draw(self, target: Target, terminal: DrawingTerminal) -> None:
        """Have the picture unpacked; runs in a thread."""
        app = self._screen.app
        room = room_for_picture(app.size, terminal.cell)
        try:
            picture = draw_picture(self._document, target.picture, *room)
        except ReaderError as error:
            app.call_from_thread(self._screen.say, str(error))
            return
        app.call_from_thread(self._put, target, picture, terminal)

    def _put(self, target: Target, picture: Raster, terminal: DrawingTerminal) -> None:
        screen = self._screen
        if screen.app.screen is not screen or self._view.document is not self._document:
            return  # something else is on the screen by now
        sentence = self._view.focused
        place = self._below(sentence.span) if sentence is not None else Offset(0, 0)
        screen.app.push_screen(PictureScreen(picture, target.words, place, terminal))

    def _below(self, span: Span) -> Offset:
        """The cell of the screen under the last line of `span`, at the edge of the text."""
        view = self._view
        line = view.lines.line_at(max(span.start, span.end - 1))
        row = HEAD + line * view.spacing - round(view.scroll_y)
        return view.region.offset + Offset(MARGIN, row + 1)
