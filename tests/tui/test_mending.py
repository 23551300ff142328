"""A library that is damaged while the app is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from reader.library.library import Library
from reader.tui.desk import Desk
from tests.tui.conftest import OpenApp, is_shown, reading, until

PAGE_SIZE = 4096


def _zeroed(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(PAGE_SIZE)
        file.write(bytes(path.stat().st_size - PAGE_SIZE))


def _has(desk: Desk, count: int) -> bool:
    return len(desk.annotations) == count


async def test_a_library_damaged_while_the_app_runs_is_restored_and_said(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    async with open_app(page) as pilot:
        desk = reading(pilot).desk
        for count in (1, 2):
            await pilot.press("right_parenthesis", "h")
            await until(pilot, partial(_has, desk, count))
        with desk.library._session.database.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA cache_size = 0")
            connection.execute("PRAGMA shrink_memory")
        _zeroed(home / "library.sqlite3")
        await pilot.press("right_parenthesis", "h")
        await until(pilot, lambda: len(desk.annotations) == 3)
        await until(pilot, lambda: is_shown(pilot, "restored"))
        await pilot.press("u")
        await until(pilot, lambda: len(desk.annotations) == 2)
    with Library(home) as library:
        assert len(library.annotations()) == 2
        assert library.check().is_sound
