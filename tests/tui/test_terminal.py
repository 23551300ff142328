"""The whole job in a real pseudo-terminal, by keys alone."""

from __future__ import annotations

import os
import signal
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


SIZE = ("COLUMNS", "LINES")


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
def environment(tmp_path: Path) -> dict[str, str]:
    """What the app sees of the world."""
    # The size is the terminal's own, whatever runs the tests says of another.
    inherited = {name: value for name, value in os.environ.items() if name not in SIZE}
    return {
        **inherited,
        "READER_HOME": str(tmp_path / "home"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "VISUAL": f"{sys.executable} {_editor(tmp_path)}",
    }


def _editor(folder: Path) -> Path:
    """An editor that waits for Enter, then puts two lines before all others."""
    script = folder / "editor.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\n"
        "input('EDITING')\nfile = Path(sys.argv[1])\n"
        "file.write_text('A new head\\n\\n' + file.read_text('utf-8'), 'utf-8')\n",
        encoding="utf-8",
    )
    return script


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page long enough to be scrolled."""
    page = tmp_path / "harbour.txt"
    page.write_text(PAGE, encoding="utf-8")
    return page


@pytest.fixture
def long_page(tmp_path: Path) -> Path:
    """A text of many screens."""
    page = tmp_path / "long.txt"
    lines = (f"Sentence number {number} of a long day at sea." for number in range(400))
    page.write_text("\n\n".join(lines), encoding="utf-8")
    return page


@pytest.fixture
def terminal(page: Path, environment: dict[str, str]) -> Iterator[Terminal]:
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


def ended(terminal: Terminal) -> int:
    """Read to the end; the exit code."""
    terminal.child.expect(pexpect.EOF)
    terminal.child.close()
    return int(terminal.child.exitstatus)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_end_saves_the_place_and_restores_the_terminal(
    long_page: Path, environment: dict[str, str], number: signal.Signals
) -> None:
    first = Terminal(["-m", "reader", str(long_page)], environment)
    first.press("h")
    first.until("Highlighted")  # so that the library knows the text
    first.press("G")
    first.until("number 399")
    first.child.kill(number)
    first.child.expect(pexpect.EOF)
    assert b"\x1b[?1049l" in first.child.before  # the other screen is left
    assert b"\x1b[?25h" in first.child.before  # the cursor is back
    first.child.close()
    assert first.child.exitstatus == 128 + number
    again = Terminal(["-m", "reader", str(long_page)], environment)
    again.until("number 399")
    again.press("q")
    assert ended(again) == 0


def test_an_interrupt_and_ctrl_c_say_how_to_quit(terminal: Terminal) -> None:
    terminal.until("38 per cent")
    terminal.press("\x03")
    terminal.until("^Q quits at once")
    terminal.child.kill(signal.SIGINT)
    terminal.press("h")
    terminal.until("Highlighted")
    terminal.press("q")
    assert ended(terminal) == 0


def test_a_stopped_reader_is_drawn_again_when_it_goes_on(terminal: Terminal) -> None:
    terminal.until("38 per cent")
    terminal.until("5 of")
    terminal.press("\x1a")
    terminal.child.expect(rb"\x1b\[\?1004l")  # the last that it says before it stops
    _, status = os.waitpid(terminal.child.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    terminal.screen.reset()
    terminal.child.kill(signal.SIGCONT)
    terminal.until("38 per cent")
    terminal.press("q")
    assert ended(terminal) == 0


def test_e_edits_the_file_and_shows_what_it_says_then(terminal: Terminal, page: Path) -> None:
    terminal.until("38 per cent")
    terminal.until("5 of")
    terminal.press("E")
    terminal.until("EDITING")
    terminal.press("\r")
    terminal.until("The file has changed")
    terminal.until("A new head")
    terminal.press("q")
    assert ended(terminal) == 0
    assert page.read_text("utf-8").startswith("A new head")


def test_a_fault_restores_the_terminal_and_says_where_the_data_is(
    page: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    program = (
        "import sys, reader.tui.app as app; from reader.cli import main\n"
        "def fail(self): raise RuntimeError('on purpose')\n"
        "app.ReaderApp.action_help_quit = fail\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    started = Terminal(["-c", program, str(page)], environment)
    started.until("38 per cent")
    started.press("\x03")
    started.child.expect(pexpect.EOF)
    output = started.child.before
    started.child.close()
    assert started.child.exitstatus == 1
    assert b"\x1b[?1049l" in output
    assert b"on purpose" in output
    assert b"what you marked is safe in" in output


def test_the_help_stays_in_sight_while_it_is_filtered(terminal: Terminal) -> None:
    terminal.until("38 per cent")
    terminal.until("5 of")
    terminal.press("?")
    terminal.until("A line down")
    terminal.press("/")
    terminal.until("what it does")
    for typed in ("c", "co", "con", "contr", "contras"):
        terminal.press(typed[-1] if len(typed) < 4 else typed[-2:])
        terminal.until(f"│ {typed} ")
        terminal.until("─ Keys ─")
    terminal.until("The next theme")
