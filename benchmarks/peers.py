"""Measures Reader and its peers in real terminals: .venv/bin/python -m benchmarks.peers.

One after the other, each in a pseudo-terminal of its own with a home of its own: CPU until the
first words of the text are on the screen and until nothing more comes, CPU of a line step and a
page step, and resident memory, each with all child processes. A peer is found on the path, or where
a variable says: PEER_BACA=/somewhere/bin/baca. Needs pexpect and psutil.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pexpect
import psutil

from benchmarks.texts import long_text

MARKER = "Quillwater"
"""The first word of every text: once it is on the screen, the text is."""
ROWS, COLUMNS = 36, 120
QUIET = 1.0
"""Seconds without output after which an app has settled."""
AT_REST = 0.03
"""CPU seconds in `QUIET` up to which it counts as doing nothing."""
STEP_QUIET = 0.2
STEPS = 20
SIZES = {"2 kB": 2_000, "200 kB": 200_000, "5 MB": 5_000_000, "50 MB": 50_000_000}
HELLO = f"""
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("{MARKER}")
Hello().run()
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that is measured."""

    name: str
    form: str
    """The suffix of the file that it is given; "" for none."""
    line: str = "j"
    page: str = " "
    largest: str = "5 MB"
    options: tuple[str, ...] = ()
    """What keeps it in the terminal, and silent."""

    def command(self) -> list[str] | None:
        """The words that start it; None where it is not installed."""
        named = os.environ.get(f"PEER_{self.name.upper().replace('-', '_')}") or shutil.which(
            self.name
        )
        if named is None and self.name == "reader":
            return [sys.executable, "-m", "reader"]
        if self.name == "hello":
            return [named or sys.executable, "-c", HELLO]
        return [named, *self.options] if named is not None else None


PEERS = (
    Peer("hello", "", largest="2 kB"),
    Peer("reader", ".txt", largest="50 MB"),
    Peer("baca", ".epub"),
    Peer("frogmouth", ".md", line="\x1b[B", page="\x1b[6~"),
    Peer("epy", ".epub"),
    Peer("star", ".txt", options=("--tui", "--backend", "none")),
    Peer("tui-reader", ".txt"),
    Peer("bookreader", ".epub"),
)


@dataclass(slots=True)
class Measurement:
    """What was measured of a program with a text."""

    first: float = 0.0
    settled: float = 0.0
    line: float = 0.0
    page: float = 0.0
    memory: float = 0.0
    problem: str = ""


class Session:
    """A program in a terminal."""

    def __init__(self, words: list[str], home: Path) -> None:
        """Start it with everything of its own in `home`, and no way to the network."""
        nowhere = "http://127.0.0.1:9"
        environment = {
            **{name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ},
            "HOME": str(home), "READER_HOME": str(home / "reader"), "TERM": "xterm-256color",
            "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", "HF_HUB_OFFLINE": "1",
            **dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), nowhere),
        }  # fmt: skip
        self.child = pexpect.spawn(
            words[0], words[1:], env=environment, dimensions=(ROWS, COLUMNS), cwd=str(home)
        )
        self.process = psutil.Process(self.child.pid)

    def cpu(self) -> float:
        """CPU seconds of it and of all its children until now."""
        total = 0.0
        for process in self._tree():
            with suppress(psutil.Error):
                times = process.cpu_times()
                total += times.user + times.system + times.children_user + times.children_system
        return total

    def memory(self) -> float:
        """Resident megabytes of it and of all its children."""
        total = 0
        for process in self._tree():
            with suppress(psutil.Error):
                total += process.memory_info().rss
        return total / 1e6

    def read_until(self, holds: Callable[[bytes], bool], quiet: float, deadline: float) -> bytes:
        """Read until `holds` of the output, or nothing has come for `quiet` seconds."""
        output = b""
        while not holds(output):
            if monotonic() > deadline:
                raise TimeoutError
            try:
                output += self.child.read_nonblocking(1 << 16, timeout=quiet)
            except pexpect.TIMEOUT:
                break
        return output

    def settle(self, deadline: float) -> float:
        """Wait until it neither writes nor works; CPU seconds until then."""
        before, now = -1.0, self.cpu()
        while now - before > AT_REST:
            self.read_until(lambda _: False, QUIET, deadline)
            before, now = now, self.cpu()
        return now

    def _tree(self) -> list[psutil.Process]:
        with suppress(psutil.Error):
            return [self.process, *self.process.children(recursive=True)]
        return []

    def end(self) -> None:
        """End it, and what it started."""
        for process in self._tree():
            with suppress(psutil.Error):
                process.kill()
        self.child.close(force=True)


def measure(peer: Peer, words: list[str], file: Path | None, limit: float) -> Measurement:
    """Start `peer` on `file`, wait for its text, and go through it."""
    measured = Measurement()
    with tempfile.TemporaryDirectory() as home:
        session = Session([*words, str(file)] if file else words, Path(home))
        deadline = monotonic() + limit
        shown = b""
        try:
            while MARKER.encode() not in shown:
                shown += session.read_until(bool, 0.05, deadline)
            measured.first = session.cpu()
            measured.settled = session.settle(deadline)
            if file:
                measured.line = _step(session, peer.line, deadline)
                measured.page = _step(session, peer.page, deadline)
            measured.memory = session.memory()
        except TimeoutError:
            measured.problem = f"no text within {limit:.0f} s" if not measured.first else "restless"
            measured.memory = session.memory()
        except pexpect.EOF:
            measured.problem = f"ended: {_last_words(shown + (session.child.before or b''))}"
        finally:
            session.end()
    return measured


def _step(session: Session, key: str, deadline: float) -> float:
    before = session.cpu()
    for _ in range(STEPS):
        session.child.send(key)
        session.read_until(lambda _: False, STEP_QUIET, deadline)
    return (session.cpu() - before) / STEPS


def _last_words(output: bytes) -> str:
    import re

    text = re.sub(r"\x1b(\[[0-9;?<>=]*[A-Za-z]|[^\[])", " ", output.decode("utf-8", "replace"))
    lines = [" ".join(line.split()) for line in text.splitlines() if line.split()]
    return lines[-1][:70] if lines else "without a word"


def write_text(folder: Path, form: str, size: int) -> Path:
    """A file of about `size` bytes of text in that form."""
    text = f"{MARKER} begins here.\n\n{long_text(size)}"
    path = folder / f"text-{size}{form}"
    if form == ".epub":
        _write_epub(path, text)
    else:
        path.write_text(f"# {text}" if form == ".md" else text, encoding="utf-8")
    return path


def _write_epub(path: Path, text: str) -> None:
    from xml.sax.saxutils import escape

    body = "".join(f"<p>{escape(each)}</p>" for each in text.split("\n") if each.strip())
    head = '<?xml version="1.0" encoding="utf-8"?>\n'
    opf = "http://www.idpf.org/2007/opf"
    parts = {
        "META-INF/container.xml": head
        + '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="book.opf" '
        'media-type="application/oebps-package+xml"/></rootfiles></container>',
        "book.opf": head + f'<package xmlns="{opf}" version="2.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Text</dc:title>'
        '<dc:creator>Reader</dc:creator><dc:identifier id="id">t</dc:identifier>'
        "<dc:language>en</dc:language></metadata><manifest>"
        '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        '<spine toc="ncx"><itemref idref="c"/></spine></package>',
        "toc.ncx": head + '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">'
        '<navMap><navPoint id="n" playOrder="1"><navLabel><text>Text</text></navLabel>'
        '<content src="c.xhtml"/></navPoint></navMap></ncx>',
        "c.xhtml": head + '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Text</title>'
        f"</head><body>{body}</body></html>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for name, part in parts.items():
            archive.writestr(name, part, zipfile.ZIP_DEFLATED)


def main() -> None:
    """Measure those that are asked for, one at a time, and print a row for each text."""
    parser = argparse.ArgumentParser(description="Measure Reader and its peers in terminals.")
    parser.add_argument("names", nargs="*", help="all that are installed if none")
    parser.add_argument("--sizes", nargs="*", default=list(SIZES), choices=SIZES)
    parser.add_argument("--limit", type=float, default=60.0, help="seconds for each")
    options = parser.parse_args()
    print(
        f"{'program':<12}{'text':>8}{'first, s':>10}{'settled':>9}"
        f"{'line, ms':>10}{'page, ms':>10}{'MB':>7}"
    )
    with tempfile.TemporaryDirectory() as folder:
        for peer in PEERS:
            if not options.names or peer.name in options.names:
                _measure_all(peer, options.sizes, Path(folder), options.limit)


def _measure_all(peer: Peer, sizes: list[str], folder: Path, limit: float) -> None:
    words = peer.command()
    if words is None:
        print(f"{peer.name:<12}not installed")
        return
    names = list(SIZES)
    for size in names[: names.index(peer.largest) + 1]:
        if size in sizes:
            file = write_text(folder, peer.form, SIZES[size]) if peer.form else None
            found = measure(peer, words, file, limit)
            numbers = (
                f"{found.first:>10.2f}{found.settled:>9.2f}{found.line * 1e3:>10.1f}"
                f"{found.page * 1e3:>10.1f}{found.memory:>7.0f}"
            )
            print(f"{peer.name:<12}{size if file else '':>8}{numbers}  {found.problem}", flush=True)
            if not found.first:
                break  # what fails on a small text is not tried on a large one


if __name__ == "__main__":
    main()
