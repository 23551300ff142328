"""A picture over the text, at the line that stands for it.

Not in the text itself: a line of it is a row of cells that can scroll half away, and a picture in
a terminal is neither cut nor moved with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Offset, Size
from textual.screen import ModalScreen

from reader.documents.pictures import DOT, Raster
from reader.text.sanitise import sanitise_line
from reader.tui.one_line import shortened

if TYPE_CHECKING:
    from reader.tui.drawing_terminal import DrawingTerminal

__all__ = ["PictureScreen", "room_for_picture"]

LEAST_WIDTH = 20
"""Cells of the frame's inside, as the style sheet has it."""
AROUND = (4, 4)
"""Cells that the frame and some air take of the width and of the height."""


def room_for_picture(screen: Size, cell: tuple[int, int]) -> tuple[int, int]:
    """The dots that a picture may have on a screen of so many cells."""
    columns, rows = screen.width - AROUND[0], screen.height - AROUND[1]
    return max(1, columns) * cell[0], max(1, rows) * cell[1]


class PictureScreen(ModalScreen[None]):
    """One picture; any key that leaves a window leaves it."""

    CSS_PATH = "beside.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i,enter,space", "leave", "Close", show=False)
    ]

    def __init__(
        self, picture: Raster, words: str, place: Offset, terminal: DrawingTerminal
    ) -> None:
        """Shows `picture`, for which `words` stand in the text above `place`."""
        super().__init__()
        self._picture = picture
        self._words = words
        self._place = place
        self._terminal = terminal

    def compose(self) -> ComposeResult:
        """The picture in a frame, as near to its line as there is room."""
        import PIL.Image

        size = (self._picture.width, self._picture.height)
        assert len(self._picture.dots) == size[0] * size[1] * DOT
        drawn = self._terminal.widget(PIL.Image.frombytes("RGBA", size, self._picture.dots))
        columns, rows = (
            -(-dots // cell) for dots, cell in zip(size, self._terminal.cell, strict=True)
        )
        drawn.styles.width, drawn.styles.height = columns, rows
        with Vertical(id="picture") as frame:
            # Not as a str, which would be taken for markup.
            frame.border_title = Content(self._title(columns))
            frame.border_subtitle = "Esc closes"
            across = max(columns, LEAST_WIDTH) + 2
            frame.styles.margin = (self._top(rows + 2), 0, 0, self._left(across))
            yield drawn

    def action_leave(self) -> None:
        """Back to the text; the terminal need not keep the picture."""
        drawn = self.query_one("#picture").children[0]
        setattr(drawn, "image", None)  # noqa: B010  (what draws it has no type without the extra)
        self.dismiss()

    def _title(self, columns: int) -> str:
        """What stands in the text for the picture, without the brackets around it."""
        words = sanitise_line(self._words.strip("[]"))
        return shortened(words, max(LEAST_WIDTH, columns) - 4)

    def _top(self, height: int) -> int:
        """The row of the frame's upper edge: below the line, or as far down as it has room."""
        return max(0, min(self._place.y, self.app.size.height - height))

    def _left(self, width: int) -> int:
        return max(0, min(self._place.x, self.app.size.width - width))
