"""The bookmarks of the open document, over its text, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.annotations.annotation import Annotation
from reader.documents.document import Document
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span, index_at
from reader.tui.one_line import shortened
from reader.tui.row_list import RowList

__all__ = ["BookmarksScreen"]

QUOTED = 200
"""Code points of a bookmarked sentence that a row may need."""


class BookmarksScreen(ModalScreen[Span | None]):
    """Closes with the place that was chosen, or with None."""

    CSS_PATH = "beside.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,apostrophe", "leave", "Close", show=False),
    ]

    def __init__(self, bookmarks: Sequence[Annotation], document: Document, place: int) -> None:
        """The `bookmarks` of `document`, in its order; the reader is at the offset `place`."""
        super().__init__()
        self._bookmarks = bookmarks
        self._length = max(1, len(document.text))
        self._place = place
        self.rows: RowList[Annotation] = RowList(self._draw, height=1, id="bookmarks")

    def compose(self) -> ComposeResult:
        """The bookmarks in a frame."""
        with Vertical(id="bookmarks-frame") as frame:
            frame.border_title = "Bookmarks"
            frame.border_subtitle = "Enter goes there · Esc closes"
            yield self.rows

    def on_mount(self) -> None:
        """Choose the bookmark that the reader is at or behind."""
        starts = [bookmark.span.start for bookmark in self._bookmarks if bookmark.span]
        self.rows.set_rows(self._bookmarks, max(0, index_at(starts, self._place)))
        self.rows.focus()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close with the place of the bookmark."""
        event.stop()
        self.dismiss(event.row.span)

    def action_leave(self) -> None:
        """Close with nothing."""
        self.dismiss(None)

    def _draw(self, bookmark: Annotation, width: int) -> list[Text]:
        share = bookmark.span.start / self._length if bookmark.span is not None else 0
        place = f"{share:>4.0%}  "
        quote = sanitise_line(bookmark.quote[:QUOTED])
        return [Text.assemble((place, "dim"), shortened(quote, max(1, width - len(place))))]
