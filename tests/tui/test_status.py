"""The line below the panes."""

from __future__ import annotations

from pathlib import Path

from reader.tui.status import StatusLine
from tests.tui.conftest import OpenApp, ReaderPilot


def drawn(pilot: ReaderPilot, room: int) -> str:
    """The line when `room` cells less than all are left to the keys."""
    line = pilot.app.screen.query_one(StatusLine)
    line.show("x" * room)
    return line.render().plain


async def test_the_keys_are_apart_from_each_other_however_much_room_there_is(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page, size=(80, 24)) as pilot:
        lines = [drawn(pilot, room) for room in range(10, 57)]
        assert all(len(line) == 80 and line.startswith(" / search  ") for line in lines)
        assert all("  ? all keys " in line for line in lines)
