"""The whole job in a real pseudo-terminal, by keys alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from tests.tui.conftest import PAGE

pexpect = pytest.importorskip("pexpect", reason="needs a Unix terminal")
pyte = pytest.importorskip("pyte")

COLUMNS, ROWS = 120, 36
LONGEST = 30
"""Seconds to wait for words on the screen."""


class Terminal:
    """A program in a pseudo-terminal, and the screen that a person would see."""

    def __init__(self, arguments: list[str], environment: dict[str, str]) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self.screen)
        self.child = pexpect.spawn(
            sys.executable, arguments, env=environment, dimensions=(ROWS, COLUMNS), timeout=30
        )

    def until(self, words: str) -> None:
        """Read on until `words` stand on the screen."""
        self._read_until(lambda: words in self.text, f"{words!r} did not come")

    def until_gone(self, words: str) -> None:
        """Read on until `words` do not stand on the screen any more."""
        self._read_until(lambda: words not in self.text, f"{words!r} did not go")

    def _read_until(self, holds: Callable[[], bool], complaint: str) -> None:
        end = monotonic() + LONGEST
        while not holds():
            assert monotonic() < end, f"{complaint}\n{self.text}"
            try:
                data = self.child.read_nonblocking(65536, timeout=LONGEST)
            except (pexpect.TIMEOUT, pexpect.EOF):
                raise AssertionError(f"{complaint}\n{self.text}") from None
            # pyte does not know Textual's private modes with a '>' or '<' and would print them.
            self._stream.feed(data.replace(b"\x1b[>", b"\x1b[?").replace(b"\x1b[<", b"\x1b[?"))

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        self.child.send(keys)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    page = tmp_path / "harbour.txt"
    page.write_text(PAGE, encoding="utf-8")
    environment = {
        **os.environ,
        "READER_HOME": str(tmp_path / "home"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    started = Terminal(["-m", "reader", str(page)], environment)
    yield started
    started.child.close(force=True)


def test_read_mark_note_find_export_and_quit(terminal: Terminal, tmp_path: Path) -> None:
    terminal.until("38 per cent")
    terminal.until("5 of")
    terminal.press("))")
    terminal.press("h")
    terminal.until("Highlighted")
    terminal.press("aworth a call")
    terminal.until("worth a call")
    terminal.press("\t")
    terminal.press("ports")
    terminal.until("ports")
    terminal.press("\r")
    terminal.until("It is on disk")
    terminal.press("/drivers moved")
    terminal.until("1/1")
    terminal.press("\r")
    terminal.press("e")
    terminal.until("Write the marks to")
    terminal.until("the-harbour-wakes-early.md")
    terminal.press("\x15")
    terminal.until_gone("the-harbour-wakes-early.md")
    terminal.press(str(tmp_path / "out.md"))
    terminal.until("out.md")
    terminal.press("\r")
    terminal.until("Wrote")
    terminal.press("q")
    terminal.child.expect(pexpect.EOF)
    terminal.child.close()
    assert terminal.child.exitstatus == 0
    exported = (tmp_path / "out.md").read_text("utf-8")
    assert "worth a call" in exported
    assert "#ports" in exported


def test_a_mark_is_on_disk_when_the_screen_shows_it(terminal: Terminal, tmp_path: Path) -> None:
    terminal.until("38 per cent")
    terminal.press("h")
    terminal.until("Highlighted")
    terminal.child.kill(9)
    listed = subprocess.run(
        [sys.executable, "-m", "reader", "annotations"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "READER_HOME": str(tmp_path / "home"), "PYTHONIOENCODING": "utf-8"},
    )
    assert "highlight" in listed.stdout
