"""The list of documents: what is on the shelf, sorted and filtered.

A row is not a place on the shelf: the shelf keeps its order, on which everything else counts,
and the list shows it in another one.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from textual.widgets import Input

from reader.tui.haystack import Haystack
from reader.tui.ordering import SORTS, Filter
from reader.tui.row_list import RowList
from reader.tui.rows import document_rows
from reader.tui.shelf import Item, Shelf
from reader.tui.turns import in_turns, sorted_in_turns

if TYPE_CHECKING:
    from textual.widget import Widget

__all__ = ["DocumentList"]

NO_DOCUMENTS = "No documents here. Start Reader with files or a folder: reader FOLDER"
MANY = 200
"""Documents that take so long to be put into the library that their number is told;"""
NOW_AND_THEN = 20
"""after so many each time."""
A_FRAME = 1 / 30
"""Seconds that the screen needs to paint."""
NO_MATCH = "No document has that in title, author or path. Esc shows all again."


class Arranged(Sequence[Item]):
    """Items in another order, or some of them; none is copied."""

    def __init__(
        self, items: list[Item], order: Sequence[int], *, is_ascending: bool = True
    ) -> None:
        self.items = items
        self.order = order
        self._is_ascending = is_ascending
        self._rows: dict[int, int] | None = None

    def __len__(self) -> int:
        return len(self.order)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self.items[place] for place in self.order[index]]
        return self.items[self.order[index]]

    def row_of(self, index: int) -> int | None:
        """In which row the item at `index` of the shelf stands; None if it is not shown."""
        if self._is_ascending:
            row = bisect_left(self.order, index)
            return row if row < len(self.order) and self.order[row] == index else None
        if self._rows is None:
            self._rows = {place: row for row, place in enumerate(self.order)}
        return self._rows.get(index)


class DocumentList:
    """A filter's prompt above rows; speaks of documents by their index on the shelf."""

    def __init__(self) -> None:
        """Nothing is listed yet."""
        self.rows: RowList[Item] = RowList(
            document_rows, height=2, empty=NO_DOCUMENTS, id="documents"
        )
        self.prompt = Input(
            placeholder="title, author, path, read:no, has:notes",
            id="documents-filter",
            compact=True,
        )
        self.prompt.cursor_blink = False
        self.prompt.display = False
        self._shelf = Shelf()
        self._haystack = Haystack(self._shelf.items)
        self._arranged = Arranged([], range(0))
        self._sort = SORTS[0]
        self._filter = Filter()
        self._open = self._listed = 0
        self._pane: Widget | None = None

    async def mount(self, pane: Widget, shelf: Shelf, index: int) -> None:
        """Take its place in `pane`; the document at `index` of `shelf` is open."""
        self._pane = pane
        self._shelf = shelf
        self._haystack = Haystack(shelf.items)
        self._open = index
        pane.border_title = "Documents"
        await pane.mount(self.prompt, self.rows)
        self._show(range(len(shelf)), index)

    def index_of(self, row: int) -> int:
        """The place on the shelf of what is listed in `row`."""
        return self._arranged.order[row]

    def neighbour(self, index: int, step: int) -> int | None:
        """The document that is listed `step` rows from the one at `index`; None past the ends."""
        row = self._arranged.row_of(index)
        row = self.rows.cursor if row is None else row + step
        return self.index_of(row) if 0 <= row < len(self._arranged) else None

    def set_cursor(self, index: int) -> None:
        """The document at `index` is open now."""
        self._open = index
        self._notice_new()
        row = self._arranged.row_of(index)
        if row is not None:
            self.rows.set_cursor(row)

    def redraw(self, index: int) -> None:
        """Something else is known of the document at `index`."""
        self._haystack.forget(index)
        self._notice_new()
        row = self._arranged.row_of(index)
        if row is not None:
            self.rows.redraw(row)

    async def sort_next(self) -> str:
        """Sort in the next way; says which."""
        self._sort = SORTS[(SORTS.index(self._sort) + 1) % len(SORTS)]
        await self.arrange()
        return self._sort.name

    async def filter_by(self, query: str) -> None:
        """List only what `query` asks for."""
        self._filter = Filter.parse(query)
        await self.arrange()
        async for _ in in_turns(self._haystack.indexing()):
            """The next letter goes first, and the index can wait."""

    def begin_filter(self) -> None:
        """Open the prompt."""
        self.prompt.display = True
        self.prompt.screen.set_focus(self.prompt)

    def end_filter(self, *, kept: bool) -> str:
        """Close the prompt, unless it says what is left out; the query from now on."""
        if not kept:
            self.prompt.value = ""
        self.prompt.display = bool(self.prompt.value.strip())
        return self.prompt.value

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the list or in its prompt."""
        return self.rows.has_focus or self.prompt.has_focus

    @property
    def is_filtered(self) -> bool:
        """Whether documents are left out."""
        return not self._filter.wants_all

    async def arrange(self) -> None:
        """List what the filter lets through, sorted; the first of many rows come at once."""
        if self._filter.wants_all:
            self._show(await self._sorted(range(len(self._shelf))), self._open)
            return
        found: list[int] = []
        is_shown = False
        async for indexes in in_turns(self._haystack.matching(self._filter)):
            found += indexes
            if not is_shown and self._sort.key is None and len(found) > self.rows.size.height:
                is_shown = True
                self._show(list(found), self._open)
                # The first rows are painted before the rest is looked at.
                await asyncio.sleep(A_FRAME)
        if is_shown:
            self._lengthen(found)
        else:
            self._show(await self._sorted(found), self._open)

    def _notice_new(self) -> None:
        """List documents too that have been put on the shelf meanwhile, below the others."""
        if len(self._shelf) > self._listed:
            new = range(self._listed, len(self._shelf))
            order = self._arranged.order
            whole = isinstance(order, range)
            listed = range(len(self._shelf)) if whole else [*order, *new]
            self._lengthen(listed)

    async def _sorted(self, indexes: Sequence[int]) -> Sequence[int]:
        key, items = self._sort.key, self._shelf.items
        if key is None:
            return indexes
        return await sorted_in_turns(
            indexes, lambda index: key(items[index]), descending=self._sort.descending
        )

    def _show(self, order: Sequence[int], index: int) -> None:
        """List what is in `order`, with the cursor on the item at `index`."""
        self._arrange_as(order)
        self.rows.set_empty(NO_MATCH if self.is_filtered else NO_DOCUMENTS)
        self.rows.set_rows(self._arranged, self._arranged.row_of(index) or 0)

    def _lengthen(self, order: Sequence[int]) -> None:
        """List what is in `order`, which begins with what is listed; the cursor stays."""
        self._arrange_as(order)
        self.rows.lengthen(self._arranged)

    def _arrange_as(self, order: Sequence[int]) -> None:
        is_ascending = self._sort.key is None
        self._arranged = Arranged(self._shelf.items, order, is_ascending=is_ascending)
        self._listed = len(self._shelf)
        self._count()

    def _count(self) -> None:
        """Say how many documents there are."""
        assert self._pane is not None
        total = len(self._shelf)
        count = f"{len(self._arranged):,} of {total:,}" if self.is_filtered else f"{total:,}"
        self._pane.border_subtitle = " · ".join(filter(None, (self._sort.name, count)))

    def tell_filled(self, done: int) -> None:
        """Say now and then how many of very many documents are in the library by now."""
        total = len(self._shelf)
        if self._pane is None or total < MANY or done % NOW_AND_THEN:
            return
        self._pane.border_subtitle = f"{done:,} of {total:,} read in"

    def tell_all_filled(self) -> None:
        """There is nothing more to be read into the library."""
        if self._pane is not None and len(self._shelf) >= MANY:
            self._count()
