"""The canvas of the text: wrapped lines in one column, and layers of style over them.

What it knows of the text is where each line is and what it wears; what is in focus or selected
are layers like any other. A line is drawn when it is first seen, and only what lies on it is
looked up.
"""

from __future__ import annotations

import asyncio
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.documents.document import Document
from reader.documents.flowing import flow
from reader.text.spans import Span
from reader.tui.layers import Layer
from reader.tui.looks import lead, most_led, structure
from reader.tui.margin import MARGIN, Margin
from reader.tui.text_styles import text_style
from reader.tui.wrapping import Lines, cells

__all__ = ["HEAD", "LAYERS", "TextCanvas"]

LAYERS = (
    "structure",
    "focus",
    "summary",
    "annotations",
    "figures",
    "dimmed",
    "matches",
    "current-match",
    "selection",
    "bookmarks",
)
"""From the lowest to the uppermost; bookmarks are shown in the margin only."""

_DRAWN = tuple(name for name in LAYERS if name != "bookmarks")
_SHOWN_DIMMED = frozenset({"structure", "focus", "dimmed", "matches", "current-match", "selection"})
"""What is seen of words that are dimmed."""

HEAD = 2
"""Rows above the first line of text: what the document is, and a blank one."""

CACHED_LINES = 2_000


class TextCanvas(ScrollView, can_focus=True):
    """A document in one column."""

    ALLOW_SELECT = False

    # The canvas has the same place whatever it shows, so another text needs no new layout.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    def __init__(self, *, column: int, id: str | None = None) -> None:  # noqa: A002
        """A canvas without a document yet; its text is at most `column` cells wide."""
        super().__init__(id=id)
        self.column = column
        self.spacing = 1
        """Rows from one line to the next."""
        self.document: Document | None = None
        self.head = self._message = ""
        self.folded = True
        self.lines = Lines("", 2)
        self._stale = True
        """Whether `lines` are those of something else, whatever their width."""
        self._ready: tuple[Document, bool, Lines] | None = None
        self._led = 0
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
        self._led = most_led(document)
        self._layers = dict.fromkeys(LAYERS, Layer())
        self._layers["structure"] = structure(document)
        self._ranks = self._rank_offsets = {}
        self._wanted = offset
        self._stale = True
        self._wrap()
        self.refresh()

    def clear(self) -> None:
        """Show nothing."""
        self.document = None
        self.head = self._message = ""
        self.lines = Lines("", 2)
        self.virtual_size = Size(0, 0)
        self._redraw()

    def watch_virtual_size(self, size: Size) -> None:
        """The scrollbar shows how much there is."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = size.height

    def say(self, message: str) -> None:
        """Show `message`, wrapped, where the text would begin."""
        self._message = message
        self._redraw()

    def set_layer(self, name: str, layer: Layer) -> None:
        """Replace the layer of that name, one of `LAYERS`."""
        self._layers[name] = layer
        self._redraw()
        if self.show_vertical_scrollbar:
            # It carries ticks for some of the layers.
            self.vertical_scrollbar.refresh()

    def layer_named(self, name: str) -> Layer:
        """The layer of that name, one of `LAYERS`."""
        return self._layers[name]

    def set_ranks(self, ranks: dict[int, str]) -> None:
        """Show a sign in the margin of the line at each of these offsets."""
        self._rank_offsets = ranks
        self._place_ranks()
        self._redraw()

    def _place_ranks(self) -> None:
        # Where two begin on one line, the first of them that was given is shown.
        places = reversed(self._rank_offsets.items())
        self._ranks = {self.lines.line_at(offset): sign for offset, sign in places}

    def set_folded(self, folded: bool) -> None:
        """Leave furniture out, or show it."""
        top = self.top
        self.folded = folded
        self._wanted = top
        self._stale = True
        self._wrap()
        self.refresh()

    # Rows of the screen and lines of the text

    @property
    def _first_row(self) -> int:
        return round(self.scroll_y)

    def _row_of(self, line: int) -> int:
        return HEAD + line * self.spacing

    def _line_in(self, row: int) -> int:
        """The line at or above `row`; negative in the head."""
        return (row - HEAD) // self.spacing

    @property
    def top(self) -> int:
        """The offset of the first line on screen."""
        line = self._line_in(self._first_row + self.spacing - 1)
        return self.lines.span(line).start if 0 <= line < len(self.lines) else 0

    @property
    def bottom(self) -> int:
        """The offset behind the last line on screen."""
        line = min(len(self.lines) - 1, self._line_in(self._first_row + self.size.height - 1))
        return self.lines.span(line).end if line >= 0 else 0

    @property
    def progress(self) -> float:
        """The share of the text, from 0 to 1, that ends with the last line on screen."""
        if not len(self.lines):
            return 0.0
        last = self._line_in(self._first_row + self.size.height - 1) + 1
        return max(0.0, min(1.0, last / len(self.lines)))

    def bring(self, span: Span) -> None:
        """Scroll, if it must be, so that `span` is on screen with some lines around it."""
        first = self._row_of(self.lines.line_at(span.start))
        last = self._row_of(self.lines.line_at(max(span.start, span.end - 1)))
        top, height = self._first_row, self.size.height
        if first < top + 1 or last > top + height - 2:
            self._scroll_to_row(max(0, first - height // 3))

    def height_of(self, offset: int) -> int:
        """How many rows below the top of the screen the line of `offset` is; perhaps negative."""
        return self._row_of(self.lines.line_at(offset)) - self._first_row

    def put(self, offset: int, height: int) -> None:
        """Scroll so that the line of `offset` is `height` rows below the top of the screen."""
        self._scroll_to_row(max(0, self._row_of(self.lines.line_at(offset)) - height))

    def scroll_to_offset(self, offset: int) -> None:
        """Put the line of `offset` on top."""
        row = self._row_of(self.lines.line_at(offset)) if offset else 0
        self._scroll_to_row(row)

    def _scroll_to_row(self, row: int) -> None:
        # Even before the scrollbar is there, which comes after the first paint.
        self.scroll_to(y=row, animate=False, force=True)

    def _offset_under(self, x: int, y: int) -> int:
        """The offset at a cell of the widget; the nearest one outside the text."""
        if not len(self.lines):
            return 0
        line = self._line_in(y + self._first_row)
        if line < 0:
            return self.lines.span(0).start
        if line >= len(self.lines):
            return self.lines.span(len(self.lines) - 1).end
        cell = x - self._indent - cells(self._lead(self.lines.span(line)))
        return self.lines.offset_at(line, max(0, cell))

    # Wrapping

    @property
    def _room(self) -> int:
        """Cells for the text and what leads it: all but the margin and one of air."""
        return self.scrollable_content_region.width - MARGIN - 1

    @property
    def _width(self) -> int:
        return self._width_beside(self._led)

    def _width_beside(self, led: int) -> int:
        return max(2, min(self.column, self._room - led))

    @property
    def _indent(self) -> int:
        return MARGIN + max(0, (self._room - self._led - self._width) // 2)

    def _wrap(self) -> None:
        """Wrap anew and keep the wanted offset on top; waits until there is a width."""
        if self.document is None or self.size.width < MARGIN + 2:
            return
        offset = self.top if self._wanted is None else self._wanted
        self._wanted = None
        if self._stale or self.lines.width != self._width:
            self.lines = self._taken_ready() or Lines(self._flowed(), self._width)
            self._stale = False
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, self._row_of(len(self.lines)))
        self._strips.clear()
        self._place_ranks()
        self.scroll_to_offset(offset)
        self._wrapped()

    def _flowed(self) -> str:
        return flow(self.document, folded=self.folded) if self.document is not None else ""

    async def prepare(self, document: Document) -> None:
        """Wrap a huge `document` that will be shown next, while keys are still obeyed."""
        width, folded = self._width_beside(most_led(document)), self.folded
        lines = await asyncio.to_thread(lambda: Lines(flow(document, folded=folded), width))
        self._ready = (document, folded, lines)

    def _taken_ready(self) -> Lines | None:
        """The lines that were prepared, if they are those that are wanted now."""
        ready, self._ready = self._ready, None
        if ready is None or ready[0] is not self.document or ready[1] != self.folded:
            return None
        return ready[2] if ready[2].width == self._width else None

    def _wrapped(self) -> None:
        """What is on screen may be something else."""

    def on_resize(self) -> None:
        """More or less of the text is on screen."""
        if self.document is not None:
            self._wrapped()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in `crop`, wrapped to the width that the canvas has now.

        To wait for the message that says so would be to draw them twice.
        """
        if self._stale or self.lines.width != self._width:
            self._wrap()
        return super().render_lines(crop)

    # Drawing

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
        row = y + self._first_row
        width = self.size.width
        if self.document is None:
            return self._message_line(row)
        if row == 0:
            head = Segment(" " * MARGIN + self.head, self._base + self._style("head"))
            return self._fill([head], width)
        number = self._line_in(row)
        if row != self._row_of(number) or not 0 <= number < len(self.lines):
            return Strip.blank(width, self._base)
        strip = self._strips.get(number)
        if strip is None or strip.cell_length != width:
            if len(self._strips) > CACHED_LINES:
                self._strips.clear()
            strip = self._strips[number] = self._draw(number, width)
        return strip

    def _message_line(self, number: int) -> Strip:
        lines = Lines(self._message, self._width)
        text = lines.text(lines.span(number)) if number < len(lines) else ""
        return self._fill([Segment(" " * MARGIN + text, self._base)], self.size.width)

    def _draw(self, number: int, width: int) -> Strip:
        span = self.lines.span(number)
        if not span.length:
            return Strip.blank(width, self._base)
        lead = Segment(self._lead(span), self._base + self._style("rank"))
        return self._fill([*self._margin(number, span), lead, *self._segments(span)], width)

    def _fill(self, segments: list[Segment], width: int) -> Strip:
        indent = Segment(" " * (self._indent - MARGIN), self._base)
        strip = Strip([indent, *segments])
        return strip.adjust_cell_length(width, self._base)

    def _lead(self, span: Span) -> str:
        """What stands before the words of the line of `span`."""
        if not self._led or self.document is None:
            return ""
        return lead(self.document, span.start)

    def _margin(self, number: int, span: Span) -> list[Segment]:
        margin = Margin(
            rank=self._ranks.get(number, ""),
            marks=tuple(self._layers["annotations"].within(span)),
            is_in_focus=any(self._layers["focus"].within(span)),
            has_bookmark=any(self._layers["bookmarks"].within(span)),
            is_cut=self._is_cut(span.start),
        )
        base = self._base
        return [
            Segment(sign, base + self._style(style) if style else base)
            for sign, style in margin.signs()
        ]

    def _is_cut(self, start: int) -> bool:
        """Whether the line at `start` is the rest of one that is set in columns."""
        if self.document is None or not self.lines.is_cut_before(start):
            return False
        kind = self.document.paragraphs[self.document.paragraph_at(start)].kind
        return kind in ("code", "table")

    def _segments(self, span: Span) -> list[Segment]:
        marks = [
            (start, end, layer, name)
            for layer in _DRAWN
            for start, end, name in self._layers[layer].within(span)
        ]
        cuts = sorted({span.start, span.end, *(m[0] for m in marks), *(m[1] for m in marks)})
        segments = []
        for start, end in pairwise(cuts):
            over = [(m[2], m[3]) for m in marks if m[0] <= start and end <= m[1]]
            segments.append(Segment(self.lines.text(Span(start, end)), self._worn(over)))
        return segments

    def _worn(self, marks: list[tuple[str, str]]) -> Style:
        """What words wear that lie under `marks`: layer and style of each."""
        layers = [layer for layer, _ in marks]
        dimmed = "dimmed" in layers
        style = self._base
        for layer, name in marks:
            if not dimmed or layer in _SHOWN_DIMMED:
                style += self._style(name)
        if not dimmed and layers.count("annotations") > 1:
            style += self._style("overlap")
        return style

    @property
    def _base(self) -> Style:
        """What words wear that nothing lies on; asked for a dozen times a line."""
        style = self._styles.get("")
        if style is None:
            style = self._styles[""] = self.rich_style
        return style

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            plain = self.app.has_class("-plain")
            style = text_style(name, self.app.theme_variables, plain=plain)
            self._styles[name] = style
        return style
