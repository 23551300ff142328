"""Lists of documents, short and long: .venv/bin/python -m benchmarks.lists.

A list draws what is on screen, so that a hundred thousand documents should cost what a thousand
cost. Times are CPU seconds of the fastest round, from the call until the rows are on screen;
"settled" is when the whole list has been looked at. The first filter is not among them: after it
a long list is indexed, between the keys.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.pilot import Pilot

from reader.library.entry import Entry
from reader.tui.app import ReaderApp
from reader.tui.document_list import DocumentList
from reader.tui.shelf import Item, Shelf
from reader.tui.themes import THEMES

SHORT, LONG = 1_000, 100_000
ROUNDS = 3
WORDS = ("harbour", "crane", "winter", "grid", "survey", "ledger", "railway", "lamp", "river")
_ADDED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Times:
    """CPU seconds of one list."""

    mount: float
    filter: float
    settled: float


class ListApp(App[None]):
    """A list of documents and nothing else."""

    CSS_PATH = str(Path(__file__).parent.parent / "reader" / "tui" / ReaderApp.CSS_PATH)

    def __init__(self) -> None:
        """An empty pane."""
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def compose(self) -> ComposeResult:
        """The pane."""
        yield Vertical(id="documents-pane")


def shelf(count: int) -> Shelf:
    """So many documents, as a library gives them."""
    return Shelf(Item(entry.path, entry) for entry in map(_entry, range(count)))


def _entry(number: int) -> Entry:
    words = (WORDS[number % 9], WORDS[number // 9 % 9], WORDS[number // 81 % 9])
    title = f"The {' and the '.join(words)}, {number}"
    return Entry(
        f"{number:08x}", title, Path(f"/library/{number:06}.txt"), 900, "en", "", 5_000,
        _ADDED, None, 0, 0, 0,
    )  # fmt: skip


def measure(count: int) -> Times:
    """The best of some rounds."""
    documents = shelf(count)
    rounds = [asyncio.run(_round(documents)) for _ in range(ROUNDS)]
    return Times(
        min(times.mount for times in rounds),
        min(times.filter for times in rounds),
        min(times.settled for times in rounds),
    )


async def _round(documents: Shelf) -> Times:
    app = ListApp()
    async with app.run_test(size=(120, 40)) as pilot:
        rows = DocumentList()
        pane = app.query_one("#documents-pane")
        mount = await _cpu(pilot, lambda: rows.mount(pane, documents, 0))
        await rows.filter_by(WORDS[0])
        await pilot.pause()
        filters = [await _filter(pilot, rows, query) for query in WORDS[1:6]]
        return Times(mount, min(first for first, _ in filters), min(last for _, last in filters))


async def _filter(pilot: Pilot[None], rows: DocumentList, query: str) -> tuple[float, float]:
    """CPU seconds until the first rows for `query` are drawn, and until all were looked at."""
    started = time.process_time()
    filtering = asyncio.ensure_future(rows.filter_by(query))
    while not (rows.rows.rows and query in rows.rows.rows[0].title):
        await asyncio.sleep(0)
    pilot.app.screen._compositor.render_strips()
    first = time.process_time() - started
    await filtering
    await pilot.pause()
    return first, time.process_time() - started


async def _cpu(pilot: Pilot[None], do: Callable[[], Awaitable[object]]) -> float:
    started = time.process_time()
    await do()
    await pilot.pause()
    return time.process_time() - started


def main() -> None:
    """Print a table, and how many times as long the long list takes."""
    short, long = measure(SHORT), measure(LONG)
    print(f"{'list of documents':<22}{SHORT:>10,}{LONG:>18,}{'ratio':>17}")
    for name in ("mount", "filter", "settled"):
        ours, longer = getattr(short, name), getattr(long, name)
        print(f"{name:<22}{ours:>10.4f}{longer:>18.4f}{longer / ours:>16.1f}x")


if __name__ == "__main__":
    main()
