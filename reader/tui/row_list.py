"""A list of rows of one or more lines, drawn line by line.

Only the rows on screen are drawn, so that a list of a hundred thousand costs what a list of
twenty does.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any, ClassVar, Generic, TypeVar

from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.keys import LIST, bindings

__all__ = ["RowList"]

Row = TypeVar("Row")

NO_ROW = -1
"""In the place of a row's index, for what is drawn where there is none."""


class RowList(ScrollView, Generic[Row], can_focus=True):
    """Rows with a cursor on one of them."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--cursor",
        "row--quiet-cursor",
        "row--lit",
        "row--empty",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings(LIST)

    class Moved(Message):
        """The user has moved the cursor to another row."""

        def __init__(self, rows: RowList[Any], index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index
            # The rows may be others by the time that this arrives.
            self.row: Any = rows.rows[index]

        @property
        def control(self) -> RowList[Any]:
            """The list that was moved in."""
            return self.rows

    class Chosen(Moved):
        """The user has chosen a row with Enter or a click."""

    class Marked(Moved):
        """The user has marked a row for later, or takes the mark back."""

    def __init__(
        self,
        draw: Callable[[Row, int], list[Text]],
        *,
        height: int | None = None,
        empty: str = "",
        id: str | None = None,  # noqa: A002
    ) -> None:
        """A list without rows yet.

        Args:
            draw: The lines of a row at a width in cells.
            height: How many lines every row has; None where they differ.
            empty: What to say while there are no rows.
            id: The widget's id.
        """
        super().__init__(id=id)
        self._draw_row = draw
        self._height = height
        self.empty = empty
        self.rows: Sequence[Row] = ()
        self.cursor = 0
        self.lit = range(0)
        self._tops: Sequence[int] = range(1)
        self._drawn: dict[int, list[Strip]] = {}

    def set_rows(self, rows: Sequence[Row], cursor: int = 0) -> None:
        """Show `rows` with the cursor on the one at `cursor`."""
        self.rows = rows
        self.lit = range(0)
        self.cursor = max(0, min(cursor, len(rows) - 1))
        self._measure()
        self._show_cursor()

    def lengthen(self, rows: Sequence[Row]) -> None:
        """Show `rows`, of which those that are shown are the first.

        Where these fill the screen, nothing but the scrollbar is drawn anew.
        """
        if self._height is None or not self.show_vertical_scrollbar:
            self.set_rows(rows, self.cursor)
            return
        self.rows = rows
        self._tops = range(0, (len(rows) + 1) * self._height, self._height)
        self.set_reactive(RowList.virtual_size, Size(self.virtual_size.width, self._tops[-1]))
        self.vertical_scrollbar.window_virtual_size = self._tops[-1]

    def set_empty(self, empty: str) -> None:
        """Say `empty` while there are no rows."""
        self.empty = empty
        self._measure()

    def set_cursor(self, index: int) -> None:
        """Put the cursor on the row at `index` without telling anyone."""
        if index != self.cursor and 0 <= index < len(self.rows):
            self._drawn.pop(self.cursor, None)
            self._drawn.pop(index, None)
            self.cursor = index
            self._show_cursor()
            self.refresh()

    def light(self, rows: range) -> None:
        """Show that `rows` belong to what the user looks at elsewhere, and no others."""
        if rows != self.lit:
            for index in (*self.lit, *rows):
                self._drawn.pop(index, None)
            self.lit = rows
            self._show_lit()
            self.refresh()

    def redraw(self, index: int | None = None) -> None:
        """Draw the row at `index` anew, or all of them."""
        if index is None:
            self._drawn.clear()
        else:
            self._drawn.pop(index, None)
        self.refresh()

    def action_move(self, step: int) -> None:
        """Move the cursor by `step` rows."""
        self._move_to(self.cursor + step)

    def action_page(self, step: int) -> None:
        """Move the cursor by a screenful of rows."""
        line = self._tops[self.cursor] + step * self.size.height
        self._move_to(bisect_right(self._tops, max(0, line)) - 1)

    def action_end(self, which: int) -> None:
        """Move the cursor to the first (-1) or last (1) row."""
        self._move_to(0 if which < 0 else len(self.rows) - 1)

    def action_mark(self) -> None:
        """Mark the row under the cursor."""
        if self.rows:
            self.post_message(self.Marked(self, self.cursor))

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.rows:
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        index = bisect_right(self._tops, event.y + round(self.scroll_y)) - 1
        if 0 <= index < len(self.rows):
            self.set_cursor(index)
            self.action_choose()

    def on_resize(self) -> None:
        """Draw to the new width."""
        self._measure()
        self._show_cursor()

    def on_focus(self) -> None:
        """Show where the cursor is."""
        self.redraw(self.cursor)

    def on_blur(self) -> None:
        """Show the cursor as a quiet one."""
        self.redraw(self.cursor)

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._drawn.clear()

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the widget."""
        width = self.size.width
        if not self.rows:
            strips = self._without_rows(width)
            return strips[min(y, len(strips) - 1)]
        line = y + round(self.scroll_y)
        index = bisect_right(self._tops, line) - 1
        if not 0 <= index < len(self.rows):
            return self._without_rows(width)[-1]
        return self._strips(index)[line - self._tops[index]]

    def _move_to(self, index: int) -> None:
        index = max(0, min(index, len(self.rows) - 1))
        if self.rows and index != self.cursor:
            self.set_cursor(index)
            self.post_message(self.Moved(self, index))

    def _measure(self) -> None:
        self._drawn.clear()
        width = self._width
        if self._height is not None:
            self._tops = range(0, (len(self.rows) + 1) * self._height, self._height)
        else:
            heights = (len(self._draw_row(row, width)) for row in self.rows)
            self._tops = array("I", accumulate(heights, initial=0))
        height = self._tops[-1] if self.rows else self.size.height
        self.virtual_size = Size(width + 1, height)
        self.refresh()

    def _show_cursor(self) -> None:
        if self.rows:
            self._show_rows(self.cursor, self.cursor)

    def _show_lit(self) -> None:
        if self.lit:
            self._show_rows(self.lit[0], self.lit[-1])

    def _show_rows(self, first_row: int, last_row: int) -> None:
        """Scroll, if it must be, so that these rows are on screen, the first at least."""
        top, end = self._tops[first_row], self._tops[last_row + 1]
        first, height = round(self.scroll_y), self.size.height
        if top < first:
            self.scroll_to(y=top, animate=False)
        elif end > first + height > 0:
            self.scroll_to(y=min(top, end - height), animate=False)

    def _strips(self, index: int) -> list[Strip]:
        strips = self._drawn.get(index)
        if strips is None:
            strips = self._drawn[index] = self._draw_strips(index)
        return strips

    def _draw_strips(self, index: int) -> list[Strip]:
        width = self._width
        style = self.rich_style
        if index == self.cursor and self.has_focus:
            style += self.get_component_rich_style("row--cursor", partial=True)
        elif index == self.cursor:
            style += self.get_component_rich_style("row--quiet-cursor", partial=True)
        if index in self.lit:
            style += self.get_component_rich_style("row--lit", partial=True)
        wanted = self._tops[index + 1] - self._tops[index]
        lines = self._draw_row(self.rows[index], width)
        strips = []
        for number in range(wanted):
            text = lines[number] if number < len(lines) else Text()
            strip = Strip(text.render(self.app.console)).apply_style(style)
            strips.append(strip.adjust_cell_length(self.size.width, style))
        return strips

    @property
    def _width(self) -> int:
        """Cells of a row: the same whether or not the scrollbar is shown, and one of air."""
        return max(1, self.scrollable_content_region.width - 1)

    def _without_rows(self, width: int) -> list[Strip]:
        """What is said while there are no rows, and at last a blank line."""
        strips = self._drawn.get(NO_ROW)
        if strips is None:
            style = self.rich_style + self.get_component_rich_style("row--empty", partial=True)
            lines = Text(self.empty).wrap(self.app.console, max(1, width))
            drawn = [Strip(line.render(self.app.console)).apply_style(style) for line in lines]
            strips = [strip.adjust_cell_length(width, style) for strip in drawn]
            strips.append(Strip.blank(width, self.rich_style))
            self._drawn[NO_ROW] = strips
        return strips
