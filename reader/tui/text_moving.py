"""Moving through the text: by line, page, sentence and paragraph, the focus always on screen."""

from __future__ import annotations

from textual.message import Message

from reader.documents.document import Document, Sentence
from reader.text.spans import Span
from reader.tui.layers import Layer
from reader.tui.text_canvas import TextCanvas
from reader.tui.walking import next_paragraph, next_sentence, sentence_at

__all__ = ["MovingText"]


class MovingText(TextCanvas):
    """A document with a focused sentence."""

    class Moved(Message):
        """The focus, or what is on screen, is another one."""

        def __init__(self, view: MovingText, *, by_hand: bool = True) -> None:
            super().__init__()
            self.view = view
            self.by_hand = by_hand

        @property
        def control(self) -> MovingText:
            """The view that moved."""
            return self.view

    def __init__(self, *, column: int, id: str | None = None) -> None:  # noqa: A002
        """A view without a document yet; its text is at most `column` cells wide."""
        super().__init__(column=column, id=id)
        self.focused: Sentence | None = None
        self._landing: int | None = None
        self.is_beginning = False
        """Whether the document is only the beginning of one that is still being read."""
        self._wants_end = False

    def show(self, document: Document, head: str, offset: int = 0) -> None:
        """Show `document`, with `head` above its text and the line of `offset` on top."""
        super().show(document, head, offset)
        self.is_beginning = self._wants_end = False
        self._set_focus(sentence_at(document, offset or _first_prose(document)))

    def show_whole(self, document: Document, head: str) -> None:
        """Show the document whose beginning was shown so far; nothing moves before the eye."""
        top, place, wants_end = self.top, self.place, self._wants_end
        self.show(document, head, top)
        self._set_focus(sentence_at(document, place))
        if wants_end:
            self.action_end(1)

    def clear(self) -> None:
        """Show nothing."""
        super().clear()
        self.focused = self._landing = None

    @property
    def place(self) -> int:
        """Where the last jump led, while its sentence is in focus.

        Otherwise the offset of the sentence in focus, or of the top of the screen.
        """
        if self._landing is not None:
            return self._landing
        return self.focused.span.start if self.focused is not None else self.top

    def go_to(self, span: Span) -> None:
        """Focus the sentence at `span` and bring it on screen."""
        if self.document is None:
            return
        self._set_focus(sentence_at(self.document, span.start))
        self._landing = span.start
        self.bring(span)
        self.post_message(self.Moved(self))

    def action_lines(self, count: int) -> None:
        """Scroll by `count` lines."""
        self._scroll(count * self.spacing)

    def action_pages(self, halves: int) -> None:
        """Scroll by half pages; a whole page keeps one line in view."""
        step = (
            self.size.height // 2 * halves if abs(halves) == 1 else self.size.height * halves // 2
        )
        self._scroll(step - (1 if step > 0 else -1) * (abs(halves) == 2) * self.spacing)

    def action_end(self, which: int) -> None:
        """Go to the first (-1) or the last (1) sentence."""
        if self.document is None:
            return
        if self.is_beginning:
            self._wants_end = which > 0
        self._scroll_to_row(0 if which < 0 else self.virtual_size.height)
        self._set_focus(sentence_at(self.document, 0 if which < 0 else len(self.document.text)))
        self.post_message(self.Moved(self))

    def action_sentence(self, step: int) -> None:
        """Focus the next or the previous sentence."""
        if self.document is None or self.focused is None:
            return
        self._go_on(next_sentence(self.document, self.focused, step))

    def action_paragraph(self, step: int) -> None:
        """Focus the first sentence of the next or the previous paragraph."""
        if self.document is None or self.focused is None:
            return
        span = next_paragraph(self.document, self.focused.span.start, step)
        self._go_on(sentence_at(self.document, span.start) if span else None)

    def _go_on(self, sentence: Sentence | None) -> None:
        if sentence is not None:
            self._set_focus(sentence)
            self.bring(sentence.span)
            self.post_message(self.Moved(self))

    def _scroll(self, rows: int) -> None:
        self._scroll_to_row(self._first_row + rows)
        self._follow()

    def _follow(self) -> None:
        """After scrolling, move the focus to a sentence that is on screen."""
        if self.document is None or self.focused is None:
            return
        span = self.focused.span
        if span.end <= self.top:
            self._set_focus(sentence_at(self.document, self.top))
        elif span.start >= self.bottom:
            self._set_focus(sentence_at(self.document, max(self.top, self.bottom - 1)))
        self.post_message(self.Moved(self))

    def _set_focus(self, sentence: Sentence | None) -> None:
        for changed in (self.focused, sentence):
            if changed is not None:
                self._forget(changed.span)
        self.focused = sentence
        self._landing = None
        self._layers["focus"] = Layer([(sentence.span, "focus")] if sentence else [])
        self.refresh()

    def _wrapped(self) -> None:
        self.post_message(self.Moved(self, by_hand=False))


def _first_prose(document: Document) -> int:
    """Where the first paragraph that is no furniture begins."""
    return next((p.span.start for p in document.paragraphs if p.kind != "furniture"), 0)
