"""An app on real files and a real library, and ways to wait for what it shows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest
from textual.pilot import Pilot

from reader.documents.document import Document
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.reading_screen import ReadingScreen
from reader.tui.text_view import TextView

PAGE = """\
Advertisement
Editorial | The harbour wakes early
A port that was slow to change has changed faster than its rivals
Reading Time:2 minutes
Share this article
1

For years the harbour was slow to adopt the new machines that its rivals had bought.
According to a survey of 400 ports by the maritime institute, 38 per cent of its cranes now run \
without a driver, well ahead of a world average of 26 per cent.
Nobody lost a job over it. The drivers moved into the control room, and some of them like it there.
The next step is the railway, which carries 1,200 containers a day and could carry twice as many.
Advertisement
"""

ReaderPilot = Pilot[int]


@pytest.fixture(autouse=True)
def all_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same terminal for every test, whatever it is run in."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "truecolor")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library of its own for each test."""
    return tmp_path / "home"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A pasted page with furniture and figures."""
    path = tmp_path / "harbour.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


class OpenApp(Protocol):
    """Starts an app; see `open_app`."""

    def __call__(
        self,
        *files: Path,
        size: tuple[int, int] = (160, 45),
        document: Document | None = None,
        library: bool = False,
    ) -> AbstractAsyncContextManager[ReaderPilot]: ...


@pytest.fixture
def open_app(home: Path) -> OpenApp:
    """A running app on some files (or on the library), studied to the end."""

    @asynccontextmanager
    async def start(
        *files: Path,
        size: tuple[int, int] = (160, 45),
        document: Document | None = None,
        library: bool = False,
    ) -> AsyncIterator[ReaderPilot]:
        settings = Settings()
        if document is not None:
            app = ReaderApp.on_text(document, home=home, settings=settings)
        elif library:
            app = ReaderApp.on_library(home=home, settings=settings)
        else:
            app = ReaderApp.on_files(files, home=home, settings=settings)
        async with app.run_test(size=size) as pilot:
            await until(pilot, lambda: reading(pilot).query("#text"))
            await until(pilot, lambda: studied(pilot) or not (files or document))
            yield pilot

    return start


def studied(pilot: ReaderPilot) -> bool:
    """Whether the open document has been analysed and is in the library."""
    return reading(pilot).is_settled


def reading(pilot: ReaderPilot) -> ReadingScreen:
    """The reading screen."""
    screen = pilot.app.screen_stack[-1]
    while not isinstance(screen, ReadingScreen):
        screen = pilot.app.screen_stack[pilot.app.screen_stack.index(screen) - 1]
    return screen


async def until(pilot: ReaderPilot, holds: Callable[[], Any], seconds: float = 30.0) -> None:
    """Let the app work until `holds`."""
    step = 0.02
    for _ in range(int(seconds / step)):
        if holds():
            return
        await pilot.pause(step)
    raise AssertionError(f"did not come true in {seconds} s\n{shown(pilot)}")


def shown(pilot: ReaderPilot) -> str:
    """The screen as text, a line a row, without blanks at the ends."""
    screen = pilot.app.screen
    width, height = screen.size
    lines = screen._compositor.render_strips()
    assert width
    return "\n".join(strip.text.rstrip() for strip in lines[:height])


def is_shown(pilot: ReaderPilot, words: str) -> bool:
    """Whether `words` stand on the screen."""
    return words in shown(pilot)


def view(pilot: ReaderPilot) -> TextView:
    """The text of the reading screen."""
    return reading(pilot).query_one("#text", TextView)


def focused(pilot: ReaderPilot) -> str:
    """The sentence in focus."""
    sentence = view(pilot).focused
    assert sentence is not None
    return sentence.text
