"""A library that cannot be written while the app runs: one line, and nothing half done."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import connection
from reader.library.library import Library
from reader.tui.note_editor import NoteEditor
from tests.tui.conftest import OpenApp, is_shown, reading, until


async def test_a_note_waits_in_the_editor_while_another_program_writes(
    open_app: OpenApp, page: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.2)
    async with open_app(page) as pilot:
        desk = reading(pilot).desk
        await pilot.press("h")
        await until(pilot, lambda: len(desk.annotations) == 1)
        with closing(sqlite3.connect(home / "library.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await pilot.press("right_parenthesis", "h")
            await until(pilot, lambda: is_shown(pilot, "another program is writing"))
            await pilot.press("a")
            await until(pilot, lambda: reading(pilot).query(NoteEditor))
            await pilot.press(*"kept", "ctrl+s")
            await until(pilot, lambda: is_shown(pilot, "another program is writing"))
            assert reading(pilot).query(NoteEditor)
            other.execute("ROLLBACK")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not reading(pilot).query(NoteEditor))
    with Library(home) as library:
        assert [mark.note for mark in library.annotations()] == ["", "kept"]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the system lets root write anywhere"
)
async def test_a_library_that_may_only_be_read_is_one_line(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    with Library(home) as library:
        library.annotate(library.add(page).id, 0, 9)
    files = [home, *home.rglob("*")]
    for file in files:
        file.chmod(0o500 if file.is_dir() else 0o400)
    try:
        async with open_app(page) as pilot:
            await pilot.press("h")
            await until(pilot, lambda: is_shown(pilot, "cannot be written"))
    finally:
        for file in files:
            file.chmod(0o700 if file.is_dir() else 0o600)
    with Library(home) as library:
        assert len(library.annotations()) == 1
