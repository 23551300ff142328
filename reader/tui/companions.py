"""What stands beside the text and works on it; brought in after the first paint.

The text alone is on screen first. The lists, the prompts and what fills them come when it has
been painted, so that a reader reads while they come.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.containers import Vertical
from textual.screen import Screen

from reader.annotations.annotation import highlighted_spans
from reader.errors import ReaderError
from reader.settings import Settings
from reader.summary.keeping import KeptRankings
from reader.tui.bookmarking import Bookmarking
from reader.tui.colour_names import colour_names
from reader.tui.desk import Desk
from reader.tui.document_list import DocumentList
from reader.tui.exporting import Exporting
from reader.tui.marking import Marking
from reader.tui.matches_pane import MatchesPane
from reader.tui.prompt_bar import PromptBar
from reader.tui.search_bar import SearchBar
from reader.tui.searching import Searching
from reader.tui.shelf import Shelf
from reader.tui.side_pane import SidePane
from reader.tui.study import Study
from reader.tui.telling import Telling
from reader.tui.text_view import TextView
from reader.tui.ticks import put_ticks

__all__ = ["Companions"]


class Companions:
    """The lists and prompts of a reading screen, and who works with them."""

    def __init__(
        self,
        desk: Desk,
        view: TextView,
        settings: Settings,
        *,
        cache: Path,
        say: Callable[[str], None],
        changed: Callable[[], None],
    ) -> None:
        """Companions of the text in `view`; see `Marking` for `say` and `changed`.

        What took long to compute is kept in `cache`.
        """
        self.documents = DocumentList()
        self.side = SidePane(colour_names(settings.colours))
        self.bar = SearchBar()
        self.prompt = PromptBar()
        self.matches = MatchesPane()
        self.searching = Searching(view, self.bar, self.matches)
        self._view = view
        self.exporting = Exporting(desk, self.prompt, say, flavour=settings.export_flavour)
        self.marking = Marking(desk, view, self.side, say=say, changed=changed)
        self.bookmarking = Bookmarking(desk, view, say=say, show=self.marking.show)
        self.study = Study(
            view,
            self.side,
            method=settings.method,
            length=settings.summary_sentences,
            highlights=lambda: highlighted_spans(desk.annotations),
            kept=KeptRankings(cache),
        )

    async def mount(self, screen: Screen[None], shelf: Shelf, index: int) -> None:
        """Take their places on `screen`; the document at `index` of `shelf` is open."""
        style_sheet = Path(__file__).with_name("beside.tcss")
        screen.app.stylesheet.add_source(
            style_sheet.read_text(encoding="utf-8"), read_from=(str(style_sheet), "")
        )
        documents = Vertical(id="documents-pane")
        panes = screen.query_one("#panes")
        await panes.mount(documents, before="#text-pane")
        await self.documents.mount(documents, shelf, index)
        await screen.query_one("#text-pane").mount(self.matches)
        put_ticks(self._view)
        await panes.mount(Vertical(self.side, id="side-pane"))
        await screen.mount(self.bar, self.prompt, before="#status")

    def forget(self) -> None:
        """Another document is about to be opened."""
        self.searching.forget()
        self.study.forget()

    def show_nothing(self) -> None:
        """There is no document."""
        self.study.forget()
        self.side.show_nothing()

    async def keep(self, desk: Desk, say: Callable[[str], None]) -> None:
        """Note the open document in the library, and show what is marked in it."""
        desk.progress = telling = Telling(say)
        telling.begin()
        try:
            await desk.keep()
        except ReaderError as error:
            say(str(error))
        else:
            self.marking.show()
            self.study.follow()
