"""The text: wrapped lines, layers of style over them, and the sentence in focus."""

from __future__ import annotations

from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.documents.document import Document, Sentence
from reader.documents.flowing import flow
from reader.text.spans import Span
from reader.tui.keys import TEXT, bindings
from reader.tui.layers import Layer
from reader.tui.themes import BARS
from reader.tui.walking import next_paragraph, next_sentence, sentence_at
from reader.tui.wrapping import Lines

__all__ = ["LAYERS", "TextView"]

MARGIN = 5
"""Cells left of the text: rank (2), the bar of a mark, the bar of the focus, and air."""

LAYERS = (
    "structure",
    "focus",
    "summary",
    "annotations",
    "figures",
    "matches",
    "current-match",
)
"""From the lowest to the uppermost."""

HEAD = 2
"""Lines above the first line of text: what the document is, and a blank one."""

CACHED_LINES = 2_000


class TextView(ScrollView, can_focus=True):
    """A document in one column, with a focused sentence."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text--head",
        "text--heading",
        "text--quote",
        "text--furniture",
        "text--summary",
        "text--rank",
        "text--percent",
        "text--money",
        "text--count",
        "text--measure",
        "text--date",
        "text--yellow",
        "text--green",
        "text--blue",
        "text--orange",
        "text--purple",
        "text--bar-yellow",
        "text--bar-green",
        "text--bar-blue",
        "text--bar-orange",
        "text--bar-purple",
        "text--match",
        "text--current-match",
        "text--focus",
    }
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TEXT), Binding("enter", "noop", show=False)]

    class Moved(Message):
        """The focus, or what is on screen, is another one."""

        def __init__(self, view: TextView, *, by_hand: bool = True) -> None:
            super().__init__()
            self.view = view
            self.by_hand = by_hand

        @property
        def control(self) -> TextView:
            """The view that moved."""
            return self.view

    def __init__(self, *, column: int, id: str | None = None) -> None:  # noqa: A002
        """A view without a document yet; its text is at most `column` cells wide."""
        super().__init__(id=id)
        self.column = column
        self.document: Document | None = None
        self.head = self._message = ""
        self.folded = True
        self.focused: Sentence | None = None
        self.lines = Lines("", 2)
        self._layers = dict.fromkeys(LAYERS, Layer())
        self._ranks: dict[int, str] = {}
        self._rank_offsets: dict[int, str] = {}
        self._styles: dict[str, Style] = {}
        self._strips: dict[int, Strip] = {}
        self._wanted: int | None = None

    # What is shown

    def show(self, document: Document, head: str, offset: int = 0) -> None:
        """Show `document`, with `head` above its text and the line of `offset` on top."""
        self.document = document
        self.head = head
        self._layers = dict.fromkeys(LAYERS, Layer())
        self._layers["structure"] = _structure(document)
        self._ranks = self._rank_offsets = {}
        self.focused = sentence_at(document, offset or _first_prose(document))
        self._focus_layer()
        self._wanted = offset
        self._wrap()

    def clear(self) -> None:
        """Show nothing."""
        self.document = None
        self.head = self._message = ""
        self.focused = None
        self.lines = Lines("", 2)
        self.virtual_size = Size(0, 0)
        self._redraw()

    def say(self, message: str) -> None:
        """Show `message`, wrapped, where the text would begin."""
        self._message = message
        self._redraw()

    def set_layer(self, name: str, layer: Layer) -> None:
        """Replace the layer of that name, one of `LAYERS`."""
        self._layers[name] = layer
        self._redraw()

    def set_ranks(self, ranks: dict[int, str]) -> None:
        """Show a sign in the margin of the line at each of these offsets."""
        self._rank_offsets = ranks
        # Where two begin on one line, the first of them that was given is shown.
        places = reversed(ranks.items())
        self._ranks = {self.lines.line_at(offset): sign for offset, sign in places}
        self._redraw()

    def set_folded(self, folded: bool) -> None:
        """Leave furniture out, or show it."""
        top = self.top
        self.folded = folded
        self._wanted = top
        self._wrap()

    # Where we are

    @property
    def top(self) -> int:
        """The offset of the first line on screen."""
        line = round(self.scroll_y) - HEAD
        return self.lines.span(line).start if 0 <= line < len(self.lines) else 0

    @property
    def bottom(self) -> int:
        """The offset behind the last line on screen."""
        line = min(len(self.lines), round(self.scroll_y) - HEAD + self.size.height) - 1
        return self.lines.span(line).end if line >= 0 else 0

    @property
    def progress(self) -> float:
        """The share of the text, from 0 to 1, that ends with the last line on screen."""
        if not len(self.lines):
            return 0.0
        last = round(self.scroll_y) - HEAD + self.size.height
        return max(0.0, min(1.0, last / len(self.lines)))

    @property
    def place(self) -> int:
        """The offset of the sentence in focus, or of the top of the screen."""
        return self.focused.span.start if self.focused is not None else self.top

    def go_to(self, span: Span) -> None:
        """Focus the sentence at `span` and bring it on screen."""
        if self.document is None:
            return
        self._set_focus(sentence_at(self.document, span.start))
        self.bring(span)
        self.post_message(self.Moved(self))

    def bring(self, span: Span) -> None:
        """Scroll, if it must be, so that `span` is on screen with some lines around it."""
        first = self.lines.line_at(span.start) + HEAD
        last = self.lines.line_at(max(span.start, span.end - 1)) + HEAD
        top, height = round(self.scroll_y), self.size.height
        if first < top + 1 or last > top + height - 2:
            self.scroll_to(y=max(0, first - height // 3), animate=False)

    def scroll_to_offset(self, offset: int) -> None:
        """Put the line of `offset` on top."""
        line = self.lines.line_at(offset) + HEAD if offset else 0
        self.scroll_to(y=line, animate=False, force=True)

    # Moving

    def action_lines(self, count: int) -> None:
        """Scroll by `count` lines."""
        self.scroll_to(y=round(self.scroll_y) + count, animate=False)
        self._follow()

    def action_pages(self, halves: int) -> None:
        """Scroll by half pages; a whole page keeps one line in view."""
        step = (
            self.size.height // 2 * halves if abs(halves) == 1 else self.size.height * halves // 2
        )
        self.action_lines(step - (1 if step > 0 else -1) * (abs(halves) == 2))

    def action_end(self, which: int) -> None:
        """Go to the first (-1) or the last (1) sentence."""
        if self.document is None:
            return
        self.scroll_to(y=0 if which < 0 else self.virtual_size.height, animate=False)
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

    def action_noop(self) -> None:
        """Enter means nothing in the text."""

    def on_click(self, event: events.Click) -> None:
        """Focus the sentence under the mouse."""
        if self.document is None:
            return
        line = event.y + round(self.scroll_y) - HEAD
        if 0 <= line < len(self.lines):
            offset = self.lines.offset_at(line, max(0, event.x - self._indent))
            self._set_focus(sentence_at(self.document, offset))
            self.post_message(self.Moved(self))

    def _go_on(self, sentence: Sentence | None) -> None:
        if sentence is not None:
            self._set_focus(sentence)
            self.bring(sentence.span)
            self.post_message(self.Moved(self))

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
        self._focus_layer()
        self.refresh()

    def _focus_layer(self) -> None:
        marks = [(self.focused.span, "focus")] if self.focused else []
        self._layers["focus"] = Layer(marks)

    # Drawing

    @property
    def _width(self) -> int:
        return max(2, min(self.column, self.scrollable_content_region.width - MARGIN - 1))

    @property
    def _indent(self) -> int:
        spare = self.scrollable_content_region.width - MARGIN - 1 - self._width
        return MARGIN + max(0, spare // 2)

    def _wrap(self) -> None:
        """Wrap anew and keep the wanted offset on top; waits until there is a width."""
        if self.document is None or self.size.width < MARGIN + 2:
            return
        offset = self.top if self._wanted is None else self._wanted
        self._wanted = None
        self.lines = Lines(flow(self.document, folded=self.folded), self._width)
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, len(self.lines) + HEAD)
        self.set_ranks(self._rank_offsets)
        self.scroll_to_offset(offset)
        self.call_after_refresh(self.post_message, self.Moved(self, by_hand=False))

    def on_resize(self) -> None:
        """Wrap to the new width, the same words on top."""
        if self.document is not None:
            if self._wanted is None:
                self._wanted = self.top
            self._wrap()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    def _forget(self, span: Span) -> None:
        last = self.lines.line_at(max(span.start, span.end - 1))
        for line in range(self.lines.line_at(span.start), last + 1):
            self._strips.pop(line, None)

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the widget."""
        number = y + round(self.scroll_y) - HEAD
        width = self.size.width
        base = self.rich_style
        if self.document is None:
            return self._message_line(number + HEAD)
        if number == -HEAD:
            head = Segment(" " * MARGIN + self.head, base + self._style("head"))
            return self._fill([head], width)
        if not 0 <= number < len(self.lines):
            return Strip.blank(width, base)
        strip = self._strips.get(number)
        if strip is None or strip.cell_length != width:
            if len(self._strips) > CACHED_LINES:
                self._strips.clear()
            strip = self._strips[number] = self._draw(number, width)
        return strip

    def _message_line(self, number: int) -> Strip:
        lines = Lines(self._message, self._width)
        text = lines.text(lines.span(number)) if number < len(lines) else ""
        return self._fill([Segment(" " * MARGIN + text, self.rich_style)], self.size.width)

    def _draw(self, number: int, width: int) -> Strip:
        span = self.lines.span(number)
        if not span.length:
            return Strip.blank(width, self.rich_style)
        return self._fill([*self._margin(number, span), *self._segments(span)], width)

    def _fill(self, segments: list[Segment], width: int) -> Strip:
        indent = Segment(" " * (self._indent - MARGIN), self.rich_style)
        strip = Strip([indent, *segments])
        return strip.adjust_cell_length(width, self.rich_style)

    def _margin(self, number: int, span: Span) -> list[Segment]:
        """Rank, the bar of a mark, the bar of the focus, air."""
        base = self.rich_style
        colours = [colour for _, _, colour in self._layers["annotations"].within(span)]
        bar = base + self._style(f"bar-{colours[-1]}") if colours else base
        in_focus = any(self._layers["focus"].within(span))
        return [
            Segment(f"{self._ranks.get(number, ''):<2}", base + self._style("rank")),
            Segment(BARS[colours[-1]] if colours else " ", bar),
            Segment("▏" if in_focus else " ", base + self._style("rank")),
            Segment(" ", base),
        ]

    def _segments(self, span: Span) -> list[Segment]:
        marks = [
            (start, end, self._style(name))
            for layer in LAYERS
            for start, end, name in self._layers[layer].within(span)
        ]
        cuts = sorted({span.start, span.end, *(m[0] for m in marks), *(m[1] for m in marks)})
        base = self.rich_style
        segments = []
        for start, end in pairwise(cuts):
            style = base
            for mark_start, mark_end, mark_style in marks:
                if mark_start <= start and end <= mark_end:
                    style += mark_style
            segments.append(Segment(self.lines.text(Span(start, end)), style))
        return segments

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            style = self.get_component_rich_style(f"text--{name}", partial=True)
            self._styles[name] = style
        return style


_LOOKS = {"heading": "heading", "quote": "quote"}


def _structure(document: Document) -> Layer:
    """How headings, quotes and furniture look different from prose."""
    marks = []
    for paragraph in document.paragraphs:
        if paragraph.likely_furniture or paragraph.kind == "furniture":
            marks.append((paragraph.span, "furniture"))
        elif paragraph.kind in _LOOKS:
            marks.append((paragraph.span, _LOOKS[paragraph.kind]))
    return Layer(marks)


def _first_prose(document: Document) -> int:
    """Where the first paragraph that is no furniture begins."""
    return next((p.span.start for p in document.paragraphs if p.kind != "furniture"), 0)
