"""Whether reading feels instant: .venv/bin/python -m benchmarks.reading.

First in real terminals, beside a bare Textual app that says hello: CPU until the first words are
on the screen, of a line step and of a resize, and the resident memory of the app's own process.
Then within this process, to the screen's last cell but without a terminal: a line step with sixty
thousand spans in the layers, a resize, each letter of a search, and how long a regular expression
that never ends keeps the keyboard waiting. What must hold stands beside what was measured. The
first part needs pexpect and psutil, and is left out without them.
"""

from __future__ import annotations

import asyncio
import time
from array import array
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.pilot import Pilot

from benchmarks.texts import long_text
from reader.documents.document import Document
from reader.documents.loading import read_text
from reader.tui.app import ReaderApp
from reader.tui.layers import Layer
from reader.tui.matches_pane import MatchesPane
from reader.tui.memory import give_back
from reader.tui.search_bar import SearchBar
from reader.tui.searching import Searching
from reader.tui.text_view import TextView
from reader.tui.themes import THEMES
from reader.tui.ticks import put_ticks

if TYPE_CHECKING:
    from benchmarks.peers import Peer, Session

ROUNDS = 5
LARGEST_ROUNDS = 1
STEPS = 25
RESIZES = 6
SPANS = {"figures": 15_000, "annotations": 2_000, "matches": 43_000}
QUERIES = ("e", "th", "the", "lamp", "lamplighter", "zz", "of the", "the lamp was")
HOSTILE = "(a+)+$"
HELLO, SMALL, STEADY, LARGE, LARGEST = "hello", "2 kB", "10 kB", "5 MB", "50 MB"
SIZES = {SMALL: 2_000, STEADY: 10_000, LARGE: 5_000_000, LARGEST: 50_000_000}
PATIENCE = 120.0
"""Seconds until a terminal is given up."""


def row(what: str, measured: float, unit: str, bar: float | None = None) -> None:
    """Print a line: what, how much, and what it must not exceed."""
    judged = "" if bar is None else f"   <= {bar:g} {'holds' if measured <= bar else 'MISSED'}"
    print(f"{what:<46}{measured:>9.2f} {unit:<3}{judged}", flush=True)


# In terminals


@dataclass(slots=True)
class Seen:
    """What was measured of one text in terminals, a number a round."""

    first: list[float] = field(default_factory=list)
    """CPU seconds."""
    memory: list[float] = field(default_factory=list)
    """Megabytes of the app's own process, once all is at rest."""
    step: float = 0.0
    resize: float = 0.0
    """CPU seconds of the app's own process."""


def measure_terminals() -> None:
    """Print what is measured in real terminals, one after the other, in turn."""
    import tempfile

    from benchmarks.peers import PEERS, write_text

    peers = {peer.name: peer for peer in PEERS}
    with tempfile.TemporaryDirectory() as folder:
        seen: dict[str, Seen] = {}
        for turn in range(ROUNDS):  # in turn, so that a machine that slows down slows all
            for name, size in {HELLO: 0, **SIZES}.items():
                if name == LARGEST and turn >= LARGEST_ROUNDS:
                    continue
                file = write_text(Path(folder), ".txt", size) if size else None
                found = seen.setdefault(name, Seen())
                _one(peers["reader" if size else HELLO], file, found, is_last=turn == ROUNDS - 1)
    _print(seen)


def _one(peer: Peer, file: Path | None, seen: Seen, *, is_last: bool) -> None:
    import tempfile

    from benchmarks.peers import MARKER, Session

    words = peer.command()
    assert words is not None
    with tempfile.TemporaryDirectory() as home:
        session = Session([*words, str(file)] if file else words, Path(home))
        deadline = time.monotonic() + PATIENCE
        try:
            shown = b""
            while MARKER.encode() not in shown:
                shown += session.read_until(bool, 0.05, deadline)
            seen.first.append(session.cpu())
            session.settle(deadline)
            seen.memory.append(session.process.memory_info().rss / 2**20)
            if file and is_last:
                seen.step = _steps(session, deadline)
                seen.resize = _resizes(session, deadline)
        finally:
            session.end()


def _own_cpu(session: Session) -> float:
    times = session.process.cpu_times()
    return float(times.user + times.system)


def _steps(session: Session, deadline: float) -> float:
    before = _own_cpu(session)
    for _ in range(STEPS):
        session.child.send("j")
        session.read_until(lambda _: False, 0.15, deadline)
    return (_own_cpu(session) - before) / STEPS


def _resizes(session: Session, deadline: float) -> float:
    before = _own_cpu(session)
    for turn in range(RESIZES):
        session.child.setwinsize(36, 110 + turn % 2 * 10)
        session.read_until(lambda _: False, 0.5, deadline)
    return (_own_cpu(session) - before) / RESIZES


def _print(seen: dict[str, Seen]) -> None:
    hello, large = seen[HELLO], seen[LARGE]
    base = median(hello.first)
    row("first paint of a bare Textual app, CPU", base * 1e3, "ms")
    for name, bar in ((SMALL, 1.3), (LARGE, 1.6), (LARGEST, 1.6)):
        row(f"first paint, {name}", median(seen[name].first) / base, "x", bar)
    row(f"line step, {STEADY}", seen[STEADY].step * 1e3, "ms")
    row(f"line step, {LARGE}", large.step / max(seen[STEADY].step, 1e-9), "x", 1.3)
    row(f"resize, {LARGE}", large.resize * 1e3, "ms", 150)
    row("memory of a bare Textual app", median(hello.memory), "MB")
    for name, most in ((SMALL, None), (LARGE, 40), (LARGEST, 300)):
        more = median(seen[name].memory) - median(hello.memory)
        row(f"memory above that, {name}", more, "MB", most)


# Within this process


class TextApp(App[None]):
    """A text and its search, and nothing else."""

    CSS_PATH = str(Path(__file__).parent.parent / "reader" / "tui" / ReaderApp.CSS_PATH)
    CSS = "#text { overflow-y: scroll; }"  # as it is once the panes have come

    def __init__(self) -> None:
        """A view without a text."""
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.view = TextView(column=88, id="text")
        self.bar = SearchBar()
        self.matches = MatchesPane()
        self.searching = Searching(self.view, self.bar, self.matches)

    def compose(self) -> ComposeResult:
        """The view, the list of matches, the prompt."""
        with Vertical(id="text-pane"):
            yield self.view
            yield self.matches
        yield self.bar


async def _opened(pilot: Pilot[None], app: TextApp, document: Document) -> None:
    put_ticks(app.view)
    app.view.show(document, "A text")
    app.view.focus()
    await pilot.pause()
    give_back()  # as the app does with a large text


async def _cpu(pilot: Pilot[None], do: Callable[[], Awaitable[object] | None]) -> float:
    """CPU seconds until what `do` changes is drawn."""
    started = time.process_time()
    waiting = do()
    if waiting is not None:
        await waiting
    await pilot.pause()
    return time.process_time() - started


async def measure_step(document: Document, *, layered: bool) -> float:
    """CPU seconds of a line step, the median of many; `layered` with sixty thousand spans."""
    app = TextApp()
    async with app.run_test(size=(160, 50)) as pilot:
        await _opened(pilot, app, document)
        if layered:
            for layer, count in SPANS.items():
                app.view.set_layer(layer, _spread(len(document.text), count, _STYLES[layer]))
        await pilot.press("j")
        return median([await _cpu(pilot, lambda: pilot.press("j")) for _ in range(2 * STEPS)])


_STYLES = {"figures": "count", "annotations": "yellow", "matches": "match"}


def _spread(length: int, count: int, style: str) -> Layer:
    """So many spans of eight letters, spread evenly over a text."""
    starts = array("I", (index * (length - 8) // count for index in range(count)))
    return Layer.of_one_style(starts, array("I", (start + 8 for start in starts)), style)


async def measure_resize(document: Document) -> float:
    """CPU seconds until a text of another width is drawn."""
    app = TextApp()
    async with app.run_test(size=(160, 50)) as pilot:
        await _opened(pilot, app, document)
        widths = [70 + 5 * (turn % 2) for turn in range(RESIZES)]
        return median(
            [await _cpu(pilot, partial(pilot.resize_terminal, width, 50)) for width in widths]
        )


async def measure_search(document: Document) -> dict[str, float]:
    """CPU seconds of the last letter of each query, until its matches are drawn."""
    app = TextApp()
    async with app.run_test(size=(160, 50)) as pilot:
        await _opened(pilot, app, document)
        app.searching.begin()
        app.searching.find("q", regex=False)
        while not app.searching.count:  # the text is folded in a thread
            await asyncio.sleep(0.01)
        await pilot.pause()
        return {
            query: await _cpu(pilot, partial(app.searching.find, query, regex=False))
            for query in QUERIES
        }


async def measure_hostile(document: Document) -> tuple[float, str]:
    """The longest pause of the event loop while a hostile pattern runs, and what was said."""
    app = TextApp()
    async with app.run_test(size=(160, 50)) as pilot:
        await _opened(pilot, app, document)
        app.searching.begin()
        app.searching.find(HOSTILE, regex=True)
        longest = 0.0
        until = time.monotonic() + 1.5
        while (now := time.monotonic()) < until:
            await asyncio.sleep(0.001)
            longest = max(longest, time.monotonic() - now)
        return longest, app.searching.count


def measure_here() -> None:
    """Print what is measured within this process."""
    small, large = read_text(long_text(10_000)), read_text(long_text(5_000_000))
    step = asyncio.run(measure_step(small, layered=False))
    layered = asyncio.run(measure_step(large, layered=True))
    row("line step here, 10 kB", step * 1e3, "ms")
    row(f"line step here, 5 MB and {sum(SPANS.values()):,} spans", layered / step, "x", 1.3)
    row("resize here, 5 MB", asyncio.run(measure_resize(large)) * 1e3, "ms", 150)
    for query, seconds in asyncio.run(measure_search(large)).items():
        bar = 16 if len(query) >= 3 else 100
        row(f"search for “{query}” in 5 MB", seconds * 1e3, "ms", bar)
    trap = read_text("a" * 40 + "! " + large.text)
    longest, said = asyncio.run(measure_hostile(trap))
    row(f"longest pause with {HOSTILE} in 5 MB", longest * 1e3, "ms", 100)
    print(f"  it said: {said}")


def main() -> None:
    """Print both parts."""
    missing = [name for name in ("pexpect", "psutil") if find_spec(name) is None]
    if missing:
        print(f"terminals are not measured: install {' and '.join(missing)}")
    else:
        measure_terminals()
    measure_here()


if __name__ == "__main__":
    main()
