"""The list of figures in the side pane."""

from __future__ import annotations

from rich.text import Text

from reader.figures.figure import Figure
from reader.tui.figure_panel import Panel, copied
from reader.tui.messages import FigureTable
from reader.tui.row_list import RowList
from reader.tui.shown_figures import Shown
from reader.tui.themes import FIGURE_STYLES

__all__ = ["FiguresPane"]

HEIGHT = 2
NOTHING = "No figures in this text."
NO_KEY_ONES = "No key figures: f lists all."
NOT_THIS_KIND = "None of this kind: % goes on to the next."


class FiguresPane(RowList[Figure]):
    """Figures with what they measure and how large they are beside each other."""

    def __init__(self) -> None:
        """No figures yet."""
        super().__init__(self._draw, height=HEIGHT, empty="reading…", id="figures")
        self._panel = Panel()

    @property
    def current(self) -> Figure | None:
        """The figure under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def line_to_copy(self, title: str) -> str:
        """The figure under the cursor, of the document `title`; empty without the keyboard."""
        figure = self.current
        return copied(figure, title) if figure is not None and self.has_focus else ""

    def show(self, table: FigureTable, shown: Shown) -> None:
        """List what of `table` is to be `shown`, the cursor on the same figure as before."""
        under, figures = self.current, shown.figures(table)
        self.border_title = shown.title
        self.border_subtitle = str(shown.count(table))
        self.set_empty(_empty(table, shown))
        self._panel = Panel.of(figures)
        same = (index for index, figure in enumerate(figures) if figure == under)
        self.set_rows(figures, next(same, self.cursor))

    def _draw(self, figure: Figure, width: int) -> list[Text]:
        colour = self.app.theme_variables[f"figure-{FIGURE_STYLES[figure.kind]}"]
        return self._panel.rows(figure, width, colour)


def _empty(table: FigureTable, shown: Shown) -> str:
    if shown.kind:
        return NOT_THIS_KIND
    return NO_KEY_ONES if table.figures and not shown.everything else NOTHING
