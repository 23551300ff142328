"""Ticks on the scrollbar: where in the text matches, marks and summary sentences are.

A tick's glyph says what it is, its colour says it again. Which cell of the bar a span falls into
is reckoned once for each change of a layer, the wrapping or the height, not for each frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBar, ScrollBarRender

from reader.tui.layers import Layer
from reader.tui.text_canvas import HEAD
from reader.tui.text_view import TextView
from reader.tui.wrapping import Lines

__all__ = ["TICKS", "Tick", "put_ticks", "ticks_of"]


@dataclass(frozen=True, slots=True)
class Tick:
    """How the spans of a layer show on the scrollbar."""

    layer: str
    glyph: str
    colour: str
    """The name of a variable of the theme."""


TICKS = (
    Tick("summary", "•", "accent"),
    Tick("annotations", "◆", "bar-orange"),
    Tick("matches", "━", "current-match"),
    Tick("current-match", "◀", "current-match"),
)
"""From the lowest to the uppermost."""


def ticks_of(layer: Layer, lines: Lines, cells: int, spacing: int = 1) -> set[int]:
    """The cells of a bar of `cells` in which a span of `layer` begins.

    A step for each cell, however many spans there are. A line takes `spacing` rows.
    """
    rows = HEAD + len(lines) * spacing
    found = set()
    for cell in range(cells):
        first, last = (
            # The first line that begins at or below the edge of the cell.
            max(0, -((HEAD * cells - edge * rows) // (cells * spacing)))
            for edge in (cell, cell + 1)
        )
        if first < last and _begins_between(layer, lines, first, last):
            found.add(cell)
    return found


def _begins_between(layer: Layer, lines: Lines, first: int, last: int) -> bool:
    """Whether a span begins on a line from `first` up to, not including, `last`."""
    end = lines.span(last).start if last < len(lines) else len(lines.flowed)
    return layer.begins_in(lines.span(first).start, end)


def put_ticks(view: TextView) -> None:
    """Have the scrollbar of `view` carry ticks from now on."""
    bar = view.vertical_scrollbar
    kept = _Kept(view)

    class Render(ScrollBarRender):
        """Textual's bar with ticks over it."""

        @classmethod
        def render_bar(cls, size: int = 25, *args: Any, **kwargs: Any) -> Segments:
            drawn = super().render_bar(size, *args, **kwargs)
            ticks = kept.ticks(size)
            segments = [
                _over(segment, ticks[row]) if row in ticks else segment
                for row, segment in enumerate(drawn.segments)
            ]
            return Segments(segments, new_lines=True)

    _set_renderer(bar, Render)


def _set_renderer(bar: ScrollBar, renderer: type[ScrollBarRender]) -> None:
    # Textual documents this for single bars, though it declares the attribute for the class.
    setattr(bar, "renderer", renderer)  # noqa: B010


class _Kept:
    """The ticks of a view, reckoned anew when something has changed."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._for: tuple[object, ...] = ()
        self._ticks: dict[int, tuple[str, str]] = {}

    def ticks(self, cells: int) -> dict[int, tuple[str, str]]:
        """For each cell that has one its glyph and its colour; none while all is in view."""
        view = self._view
        if view.virtual_size.height <= cells:
            return {}
        layers = [view.layer_named(tick.layer) for tick in TICKS]
        now = (cells, view.lines, view.spacing, view.app.theme, *layers)
        if now != self._for:
            self._for = now
            colours = view.app.theme_variables
            self._ticks = {
                cell: (tick.glyph, colours.get(tick.colour, colours["accent"]))
                for tick, layer in zip(TICKS, layers, strict=True)
                for cell in ticks_of(layer, view.lines, cells, view.spacing)
            }
        return self._ticks


def _over(segment: Segment, tick: tuple[str, str]) -> Segment:
    """The tick in the place of `segment`, on the colour that shows there."""
    glyph, colour = tick
    style = segment.style or Style()
    below = style.color if style.reverse else style.bgcolor
    width = len(segment.text)
    over = Style(color=Color.parse(colour), bgcolor=below, meta=style.meta)
    return Segment(glyph.ljust(width), over)
