"""What is loaded, and when: the heavy libraries only by what needs them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("sumy", "nltk", "numpy", "scipy", "requests", "trafilatura", "lxml", "PIL")


def loaded_after(program: str, home: Path, unwanted: tuple[str, ...]) -> str:
    """Which of `unwanted` are in `sys.modules` after `program` ran in a process of its own."""
    report = f"\nimport sys; print([m for m in {unwanted!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program + report, str(home)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_importing_reader_and_its_command_line_loads_nothing_heavy(tmp_path: Path) -> None:
    program = "import reader; from reader import cli"
    assert loaded_after(program, tmp_path, (*HEAVY, "textual", "rich", "sqlite3")) == "[]"


@pytest.mark.parametrize("command", ["'list'", "'search', 'harbour'", "'annotations'"])
def test_commands_of_the_library_load_nothing_heavy(tmp_path: Path, command: str) -> None:
    program = f"import sys; from reader import cli\ncli.main(['--home', sys.argv[1], {command}])"
    assert loaded_after(program, tmp_path, (*HEAVY, "textual")) == "[]"


def test_the_app_s_first_paint_loads_nothing_heavy(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A headline of its own\n\nA text with 38 per cent in it. And no more.\n")
    program = f"""
import asyncio, pathlib, sys
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.reading_screen import ReadingScreen

async def main():
    app = ReaderApp.on_files(
        [pathlib.Path({str(page)!r})], home=pathlib.Path(sys.argv[1]), settings=Settings()
    )
    async with app.run_test() as pilot:
        while not (isinstance(app.screen, ReadingScreen) and app.screen.is_settled):
            await pilot.pause(0.02)

asyncio.run(main())
"""
    assert loaded_after(program, tmp_path, HEAVY) == "[]"
