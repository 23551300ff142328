"""What is told while something takes long."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.tui.telling import Telling
from tests.tui.conftest import OpenApp, reading, until


async def test_what_is_quick_needs_no_line() -> None:
    said: list[str] = []
    telling = Telling(said.append)
    telling.begin()
    telling(1, 2)
    done = asyncio.Event()
    asyncio.get_running_loop().call_soon(done.set)  # behind all that was called until now
    await done.wait()
    assert said == []


async def test_the_marks_of_a_changed_text_are_told_of(
    open_app: OpenApp, page: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Telling, "AFTER", 0.0)
    with Library(home) as library:
        entry = library.add(page)
        for start in range(0, 60, 10):
            library.annotate(entry.id, start, start + 8)
    page.write_text(page.read_text(encoding="utf-8").replace("slow", "very slow"), "utf-8")
    said: list[str] = []
    say = Telling.__call__

    def heard(self: Telling, done: int, count: int) -> None:
        said.append(f"{done} of {count}")
        say(self, done, count)

    monkeypatch.setattr(Telling, "__call__", heard)
    async with open_app(page) as pilot:
        await until(pilot, lambda: len(reading(pilot).desk.annotations) == 6)
    assert said == [f"{done} of 6" for done in range(1, 7)]
