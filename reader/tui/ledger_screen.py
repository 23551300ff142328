"""The figures of all documents: found by words and kind, each with what another document says."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import aclosing
from time import monotonic

from rich.cells import cell_len
from rich.text import Text
from textual import work

from reader.errors import EntryNotFound, ReaderError
from reader.library.disagreeing import disagreements
from reader.library.ledger import LedgerLine, WantedFigures, known_lines, unknown
from reader.library.library import Library
from reader.text.sanitise import sanitise_line
from reader.tui.figure_panel import measured, value_of
from reader.tui.ledger_gathering import gather
from reader.tui.library_screen import PlaceInLibrary
from reader.tui.one_line import shortened
from reader.tui.picker import FramedPicker
from reader.tui.row_list import RowList
from reader.tui.themes import FIGURE_STYLES

__all__ = ["LedgerScreen"]

HINTS = (("Enter", "open there"), ("↓ ↑", "move"), ("Esc", "back"))
SYNTAX = "words of the figure, its sentence or its title · kind:percent · key:yes"
HEIGHT = 3
WIDEST = 100
"""Cells of a line at most."""
COLUMN = 14
"""Cells of the values."""
FIRST_LOOK = 0.3
"""Seconds of gathering after which an empty list is filled with what has come."""
BETWEEN_LOOKS = 3.0
"""Seconds after which what was gathered meanwhile is shown too."""
SHARE_OF_LOOKING = 10
"""How many times longer than a look the time between two looks is at least."""


class LedgerScreen(FramedPicker[int, PlaceInLibrary]):
    """A list of figures; Enter opens the document of one at its place."""

    def __init__(self, library: Library) -> None:
        """The figures of `library`."""
        super().__init__(
            RowList(self._draw, height=HEIGHT, empty="reading…", id="ledger"),
            SYNTAX,
            self._list,
            self._choose,
        )
        self._library = library
        self._lines: Sequence[LedgerLine] = ()
        self._others: Mapping[int, Sequence[int]] = {}
        self._query = ""
        self._is_gathering = True

    def on_mount(self) -> None:
        """Show what is known, and begin to gather the rest."""
        self.status.hint(HINTS, ())  # they cannot be changed
        self.header.show("Figures of the library", "")
        self._read()

    @property
    def is_settled(self) -> bool:
        """Whether every document has been looked at."""
        return not self._is_gathering

    @work(exclusive=True, group="ledger")
    async def _read(self) -> None:
        try:
            await self._look()
            if await asyncio.to_thread(unknown, self._library):
                await self._gather()
                await self._look()
        except ReaderError as error:
            self.status.say(sanitise_line(str(error)))
        self._is_gathering = False
        self._show_progress("")
        self._show()

    async def _gather(self) -> None:
        """Have the other documents looked at; show now and then what has come."""
        looked, pause = monotonic(), BETWEEN_LOOKS if self._lines else FIRST_LOOK
        async with aclosing(gather(self._library.home.data)) as reports:
            async for done, total in reports:
                self._show_progress(f"looked at {done:,} of {total:,} new documents")
                if monotonic() - looked > pause:
                    begun = monotonic()
                    await self._look()
                    looked = monotonic()
                    pause = max(BETWEEN_LOOKS, SHARE_OF_LOOKING * (looked - begun))

    def _show_progress(self, progress: str) -> None:
        documents = len({line.entry.id for line in self._lines})
        figures = f"{len(self._lines):,} in {documents:,} documents"
        self.header.show("Figures of the library", progress or figures)

    async def _look(self) -> None:
        """Fetch what is known by now, the cursor on the same figure as before."""
        under = self._under_cursor()
        self._lines, self._others = await asyncio.to_thread(_ledger, self._library)
        self._show()
        if under is not None:
            places = ((row, self._lines[index]) for row, index in enumerate(self.rows.rows))
            same = (row for row, line in places if _place(line) == _place(under))
            self.rows.set_cursor(next(same, 0))

    def _under_cursor(self) -> LedgerLine | None:
        return self._lines[self.rows.rows[self.rows.cursor]] if self.rows.rows else None

    def _list(self, query: str) -> None:
        """Show the figures that `query` lets through."""
        self._query = query
        self._show()

    def _show(self) -> None:
        wanted = WantedFigures.parse(self._query)
        found = [index for index, line in enumerate(self._lines) if wanted.allows(line)]
        self.rows.set_empty(self._empty)
        self.rows.set_rows(found)
        differing = sum(index in self._others for index in found)
        facts = [f"{len(found):,} {'figure' if len(found) == 1 else 'figures'}"]
        facts += [f"{differing:,} differ elsewhere"] if differing else []
        self.status.show(" · ".join(facts) if found else "")

    @property
    def _empty(self) -> str:
        if self._lines:
            return f"No figure fits. {SYNTAX}"
        return "reading…" if self._is_gathering else "There are no figures in the library."

    async def _choose(self, row: int) -> None:
        """Close with the place of the figure."""
        line = self._lines[row]
        try:
            entry = await asyncio.to_thread(self._library.document, line.entry.id)
        except EntryNotFound:
            self.status.say("That document has been removed in the meantime.")
        else:
            self.dismiss(PlaceInLibrary(entry, line.figure.span))

    def _draw(self, index: int, width: int) -> list[Text]:
        width = min(width, WIDEST)
        line = self._lines[index]
        figure = line.figure
        colour = self.app.theme_variables[f"figure-{FIGURE_STYLES[figure.kind]}"]
        value = shortened(f"{figure.qualifier} {value_of(figure)}".strip(), width - 2)
        gap = " " * max(2, COLUMN - cell_len(value))
        about = measured(figure) or line.sentence
        first = Text.assemble(" ", (value, f"bold {colour}"), gap)
        first.append(shortened(about, max(1, width - cell_len(first.plain))))
        others = [self._lines[other] for other in self._others.get(index, ())]
        told = [f"{value_of(other.figure)} in {other.entry.title}" for other in others]
        below = Text(" " * (COLUMN + 1) if width > 2 * COLUMN else "  ")
        title = shortened(line.entry.title, width // 3) if told else line.entry.title
        source = " · ".join([figure.kind, title, *(f"≠ {one}" for one in told)])
        below.append(shortened(source, max(1, width - cell_len(below.plain))), "dim")
        return [first, below, Text()]


def _ledger(library: Library) -> tuple[list[LedgerLine], dict[int, tuple[int, ...]]]:
    lines = known_lines(library)
    return lines, disagreements(lines)


def _place(line: LedgerLine) -> tuple[str, int]:
    return line.entry.id, line.figure.span.start
