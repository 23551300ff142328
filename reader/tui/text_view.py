"""The text: a focused sentence, and a selection in it by key or by mouse."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.timer import Timer

from reader.documents.document import Document
from reader.text.spans import Span
from reader.tui.keys import SELECTING, TEXT, bindings
from reader.tui.layers import Layer
from reader.tui.selection import Selection, moved, shown_text, word_at
from reader.tui.text_canvas import HEAD, LAYERS
from reader.tui.text_moving import MovingText
from reader.tui.walking import sentence_at

__all__ = ["HEAD", "LAYERS", "TextView"]

_SELECTING = frozenset(key.action.partition("(")[0] for key in SELECTING)
"""The actions that mean something only while there is a selection."""

SCROLLED_EVERY = 0.05
"""Seconds between two lines while the mouse is held above or below the text."""


class TextView(MovingText):
    """A document with a focused sentence, and perhaps a selection."""

    # The same key means one thing while something is selected and another thing otherwise.
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SELECTING),
        *bindings(TEXT),
        Binding("enter", "screen.matches", show=False),
    ]

    class Selecting(Message):
        """A selection has begun or ended, or the keyboard has come or gone."""

        def __init__(self, view: TextView) -> None:
            super().__init__()
            self.view = view

        @property
        def control(self) -> TextView:
            """The view."""
            return self.view

    def __init__(self, *, column: int, id: str | None = None) -> None:  # noqa: A002
        """A view without a document yet; its text is at most `column` cells wide."""
        super().__init__(column=column, id=id)
        self.selection: Selection | None = None
        self._pressed: int | None = None
        self._held: events.MouseMove | None = None
        self._dragged = False
        self._scrolling: Timer | None = None

    def show(self, document: Document, head: str, offset: int = 0) -> None:
        """Show `document`, with `head` above its text and the line of `offset` on top."""
        self.end_selection()
        super().show(document, head, offset)

    def show_whole(self, document: Document, head: str) -> None:
        """Show the document whose beginning was shown so far, with the same selection."""
        selection = self.selection
        super().show_whole(document, head)
        if selection is not None:
            self._select(selection)

    def clear(self) -> None:
        """Show nothing."""
        self.end_selection()
        super().clear()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys of a selection mean it only while there is one."""
        if action in _SELECTING and self.selection is None:
            return False
        return super().check_action(action, parameters)

    @property
    def marked_span(self) -> Span | None:
        """What marking keys mean: the selection, or else the focused sentence."""
        if self.selection is not None:
            return self.selection.span
        return self.focused.span if self.focused is not None else None

    @property
    def marked_text(self) -> str:
        """Its words as they are shown, without what is folded; may be empty."""
        span = self.marked_span
        return shown_text(self.lines.flowed, span) if span is not None else ""

    # By key

    def action_select(self) -> None:
        """Select the focused sentence, or end the selection."""
        if self.selection is not None:
            self.end_selection()
        elif self.focused is not None:
            self._select(Selection(self.focused.span.start, self.focused.span.end))

    def action_grow(self, unit: str, step: int) -> None:
        """Move the moving end of the selection by a unit."""
        if self.selection is not None and self.document is not None:
            flowed = self.lines.flowed
            self._move_end(moved(self.selection, unit, step, self.document, flowed))

    def action_grow_line(self, step: int) -> None:
        """Move the moving end of the selection to the line below or above."""
        if self.selection is None:
            return
        line = self.lines.line_at(self.selection.head) + step
        if 0 <= line < len(self.lines):
            head = self.lines.offset_at(line, self.lines.cell_at(self.selection.head))
            self._move_end(self.selection.to(head))

    def action_swap_ends(self) -> None:
        """Let the other end of the selection move."""
        if self.selection is not None:
            self._move_end(self.selection.swapped())

    async def action_mark_selection(self) -> None:
        """Highlight what is selected."""
        await self.run_action("screen.highlight")

    def action_end_selection(self) -> None:
        """Select nothing."""
        self.end_selection()

    def end_selection(self) -> None:
        """Select nothing; the keys mean what they did before."""
        if self.selection is not None:
            self.selection = None
            self.set_layer("selection", Layer())
            self.post_message(self.Selecting(self))

    def _select(self, selection: Selection) -> None:
        is_new = self.selection is None
        self.selection = selection
        self.set_layer("selection", Layer([(selection.span, "selection")]))
        if is_new:
            self.post_message(self.Selecting(self))

    def _move_end(self, selection: Selection) -> None:
        """Select, and keep the moving end on screen and its sentence in focus."""
        if self.document is None or not selection.span.length:
            return
        self._select(selection)
        place = selection.last_moved
        self._focus_on(place)
        self.bring(Span(place, place + 1))
        self.post_message(self.Moved(self))

    def _focus_on(self, offset: int) -> None:
        if self.document is None or (self.focused and self.focused.span.holds(offset)):
            return
        self._set_focus(sentence_at(self.document, offset))

    def on_focus(self) -> None:
        """The keys of a selection are at hand again."""
        self.post_message(self.Selecting(self))

    def on_blur(self) -> None:
        """The keys belong to somebody else."""
        self.post_message(self.Selecting(self))

    # By mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A selection may begin here."""
        if self.document is not None and event.button == 1:
            self._pressed = self._offset_under(event.x, event.y)
            self._dragged = False
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to the mouse while it is held; scroll while it is held outside."""
        if self._pressed is None:
            return
        self._held = event
        self._drag()
        outside = not 0 <= event.y < self.size.height
        if outside and self._scrolling is None:
            self._scrolling = self.set_interval(SCROLLED_EVERY, self._scroll_held)
        elif not outside:
            self._stop_scrolling()

    def on_mouse_up(self) -> None:
        """The selection is what it is now."""
        if self._pressed is not None:
            self._pressed = self._held = None
            self._stop_scrolling()
            self.release_mouse()
            if self._dragged:
                self.post_message(self.Moved(self))

    def on_click(self, event: events.Click) -> None:
        """Focus the sentence under the mouse; twice selects the word, three times the sentence."""
        if self._dragged or self.document is None:
            self._dragged = False
            return
        offset = self._offset_under(event.x, event.y)
        if event.chain == 1:
            self.end_selection()
            self._set_focus(sentence_at(self.document, offset))
            self.post_message(self.Moved(self))
        elif event.chain == 2:
            word = word_at(self.lines.flowed, offset)
            if word is not None:
                self._select(Selection(word.start, word.end))
        elif self.focused is not None:
            self._select(Selection(self.focused.span.start, self.focused.span.end))

    def _drag(self) -> None:
        if self._pressed is None or self._held is None or self.document is None:
            return
        row = max(0, min(self.size.height - 1, self._held.y))
        offset = self._offset_under(self._held.x, row)
        if offset != self._pressed:
            self._dragged = True
            self._select(Selection(self._pressed, offset))
            self._focus_on(offset)

    def _scroll_held(self) -> None:
        if self._held is not None:
            step = -1 if self._held.y < 0 else 1
            self._scroll_to_row(self._first_row + step)
            self._drag()

    def _stop_scrolling(self) -> None:
        if self._scrolling is not None:
            self._scrolling.stop()
            self._scrolling = None
