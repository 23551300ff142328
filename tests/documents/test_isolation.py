"""Parsing in another process: what breaks there is one line here."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from reader.documents import isolation, worker
from reader.documents.formats.refusal import Refusal
from reader.documents.isolation import COSTLY, DAMAGED, parse_apart
from reader.documents.loading import load
from tests.documents.making import epub

BREAKING = {
    "exits": "import os\ndef parse(data, encoding):\n    os._exit(3)\n",
    "raises": "def parse(data, encoding):\n    raise RecursionError\n",
    "hoards": "def parse(data, encoding):\n    return bytearray(3 << 30)\n",
    "spins": "def parse(data, encoding):\n    while True:\n        pass\n",
    "sleeps": "import time\ndef parse(data, encoding):\n    time.sleep(60)\n",
    "prints": "def parse(data, encoding):\n    print('x' * 99)\n    return 5\n",
    "crashes": "import ctypes\ndef parse(data, encoding):\n    ctypes.string_at(0)\n",
}
"""Parsers that do what a stranger's file may make a parser do."""


@pytest.fixture
def formats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package of formats in which parsers break."""
    package = tmp_path / "reader_breaking"
    package.mkdir()
    for name, text in BREAKING.items():
        (package / f"{name}.py").write_text(text)
    start = (
        "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
        f"import reader.documents.formats as formats; formats.__path__.append({str(package)!r}); "
        "import reader.documents.worker as worker; worker.CPU_SECONDS = 1; worker.main()"
    )
    monkeypatch.setattr(isolation, "_START", start)
    isolation._idle.end()


@pytest.mark.usefixtures("formats")
@pytest.mark.parametrize("module", ["exits", "raises", "prints", "crashes", "missing"])
def test_a_parser_that_breaks_is_a_damaged_file(module: str) -> None:
    with pytest.raises(Refusal, match=DAMAGED):
        parse_apart(module, b"", None)


@pytest.mark.usefixtures("formats")
@pytest.mark.skipif(sys.platform != "linux", reason="no such limits")
@pytest.mark.parametrize("module", ["hoards", "spins"])
def test_a_parser_that_takes_too_much_is_ended(module: str) -> None:
    with pytest.raises(Refusal, match=COSTLY):
        parse_apart(module, b"", None)


@pytest.mark.usefixtures("formats")
def test_a_parser_that_waits_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "WALL_SECONDS", 0.5)
    started = time.monotonic()
    with pytest.raises(Refusal, match=COSTLY):
        parse_apart("sleeps", b"", None)
    assert time.monotonic() - started < 20


@pytest.mark.skipif(sys.platform == "win32", reason="CPU time is not limited there")
def test_an_honest_file_has_its_cpu_time_on_a_busy_machine_too() -> None:
    assert isolation.WALL_SECONDS >= 3.5 * worker.CPU_SECONDS


def test_one_worker_reads_many_files_and_a_new_one_comes_after_a_break() -> None:
    book = epub({"a.xhtml": "One."})
    assert parse_apart("epub", book, None).text == "One."
    worker = isolation._idle.take()
    assert worker is not None
    isolation._idle.give_back(worker)
    assert parse_apart("epub", book, None).text == "One."
    assert isolation._idle.take() is worker
    worker.kill()
    assert parse_apart("epub", book, None).text == "One."


def test_a_worker_that_ended_while_it_waited_is_replaced() -> None:
    book = epub({"a.xhtml": "One."})
    parse_apart("epub", book, None)
    worker = isolation._idle.take()
    assert worker is not None
    worker.kill()
    isolation._idle.give_back(worker)
    assert parse_apart("epub", book, None).text == "One."


def test_threads_do_not_get_each_others_answers() -> None:
    found: dict[int, str] = {}

    def parse(number: int) -> None:
        found[number] = parse_apart("epub", epub({"a.xhtml": f"Number {number}."}), None).text

    threads = [threading.Thread(target=parse, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: f"Number {number}." for number in range(4)}


def test_a_program_without_a_main_guard_opens_a_book(tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(epub({"a.xhtml": "One."}))
    (tmp_path / "host.py").write_text("import reader\nprint(reader.open('a.epub').text)\n")
    host = subprocess.run(
        [sys.executable, "host.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (host.stdout, host.stderr, host.returncode) == ("One.\n", "", 0)


@pytest.mark.skipif(sys.platform != "linux", reason="no file that stands for a process")
def test_a_worker_ends_with_its_parent(tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(epub({"a.xhtml": "One."}))
    program = (
        "import os, reader, reader.documents.isolation as i\nreader.open('a.epub')\n"
        "print(i._idle.take()._process.pid, flush=True)\nos.kill(os.getpid(), 9)\n"
    )
    host = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    with suppress(ProcessLookupError):  # it has ended already
        worker = os.pidfd_open(int(host.stdout))
        ended, _, _ = select.select([worker], [], [], 10)
        os.close(worker)
        assert ended, "the worker outlived its parent"


def test_a_page_that_breaks_its_parser_is_shown_without_tags(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(module: str, data: bytes, encoding: str | None) -> object:
        raise Refusal(COSTLY, "costly")

    monkeypatch.setattr(isolation, "parse_apart", broken)
    (tmp_path / "a.html").write_text("<p>It snowed. Nobody spoke.</p>")
    assert load(tmp_path / "a.html").text == "It snowed. Nobody spoke."
