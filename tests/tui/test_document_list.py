"""The list of documents speaks of places on the shelf, in whatever order it shows them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.containers import Vertical

from reader.tui.document_list import Arranged, DocumentList
from reader.tui.shelf import Item, Shelf
from reader.tui.themes import THEMES

COUNT = 12_000


class ListApp(App[None]):
    """A pane for the list."""

    CSS = "#documents-pane { height: 10; width: 40; } RowList { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def compose(self) -> ComposeResult:
        yield Vertical(id="documents-pane")


def shelf(count: int) -> Shelf:
    return Shelf.of_paths(
        Path(f"/texts/{number}{'odd' * (number % 2)}.txt") for number in range(count)
    )


@settings(max_examples=50, deadline=None)
@given(st.permutations(range(9)), st.integers(0, 9))
def test_a_row_and_its_place_on_the_shelf_lead_to_each_other(order: list[int], kept: int) -> None:
    items = shelf(9).items
    shown = order[:kept]
    for arranged in (
        Arranged(items, shown, is_ascending=False),
        Arranged(items, sorted(shown)),
    ):
        for index in range(9):
            row = arranged.row_of(index)
            assert (row is None) == (index not in shown)
            assert row is None or arranged[row] is items[index]


async def test_a_long_list_shows_its_first_rows_before_it_was_looked_through() -> None:
    app = ListApp()
    async with app.run_test() as pilot:
        documents = DocumentList()
        pane = app.query_one("#documents-pane")
        await documents.mount(pane, shelf(COUNT), 0)
        await documents.filter_by("odd")
        await pilot.pause()
        assert len(documents.rows.rows) == COUNT // 2
        assert documents.index_of(0) == 1
        assert documents.neighbour(1, 1) == 3
        assert documents.neighbour(1, -1) is None
        assert pane.border_subtitle == "6,000 of 12,000"


async def test_documents_that_come_later_are_listed_below_the_others() -> None:
    app = ListApp()
    async with app.run_test():
        documents, held = DocumentList(), shelf(3)
        await documents.mount(app.query_one("#documents-pane"), held, 0)
        index = held.add(Item(Path("/texts/new.txt")))
        documents.set_cursor(index)
        assert [item.title for item in documents.rows.rows][-1] == "new.txt"
        assert documents.rows.cursor == index
