"""`reader serve`: a page of our own, a guarded door, and nothing left behind."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from reader import cli
from reader.serving import child_command, is_ours, page_without_strangers

LONGEST = 30


def test_without_the_extra_it_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    assert cli.main(["serve", "--home", str(tmp_path)]) == 1
    assert "pip install 'terminal-reader[serve]'" in capsys.readouterr().err


def test_a_missing_file_is_said_before_anything_is_served(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert cli.main(["serve", "--home", str(tmp_path), str(tmp_path / "none.txt")]) == 1
    assert "none.txt" in capsys.readouterr().err


def test_another_host_than_this_machine_is_warned_of_on_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    cli.main(["serve", "--host", "0.0.0.0", "--home", str(tmp_path)])
    assert "no password" in capsys.readouterr().err.splitlines()[0]


def test_the_child_has_the_same_home_and_takes_no_path_for_an_option(tmp_path: Path) -> None:
    command = child_command(["--odd name", "list"], str(tmp_path))
    assert command[1:] == ["-m", "reader", "--home", str(tmp_path), "--", "--odd name", "list"]


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"Host": "127.0.0.1:8000"}, True),
        ({"Host": "localhost:8000", "Origin": "http://localhost:8000"}, True),
        ({"Host": "[::1]:8000"}, True),
        ({"Host": "127.0.0.1:8000", "Origin": "http://evil.example"}, False),
        ({"Host": "evil.example:8000", "Origin": "http://evil.example:8000"}, False),
        ({}, False),
    ],
)
def test_only_our_own_page_gets_in(headers: dict[str, str], ours: bool) -> None:
    assert is_ours(headers, "127.0.0.1") is ours


def test_the_page_keeps_what_comes_from_us() -> None:
    page = '<link rel="stylesheet" href="http://127.0.0.1:1/static/x.css" /><p>'
    assert "static" in page_without_strangers(page.replace("http://127.0.0.1:1", ""))


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    pytest.importorskip("textual_serve")
    page = tmp_path / "page.txt"
    page.write_text("One page. It has two sentences.", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", "serve", str(page), "--port", str(port)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "READER_HOME": str(tmp_path / "home")},
    )
    assert process.stdout is not None
    assert str(port) in process.stdout.readline()
    wait_for_door(port)
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def wait_for_door(port: int) -> None:
    """The address is said a moment before the server listens there."""
    end = monotonic() + LONGEST
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), LONGEST).close()
        except ConnectionRefusedError:
            assert monotonic() < end
            sleep(0.01)
        else:
            return


def fetch(port: int, headers: dict[str, str] | None = None) -> str:
    request = Request(f"http://127.0.0.1:{port}/", headers=headers or {})
    with urlopen(request, timeout=LONGEST) as response:
        assert response.status == 200
        return str(response.read().decode())


async def first_screen(port: int, number: signal.Signals) -> None:
    """Open the page's socket, wait until the app has drawn its text, and end the server."""
    from aiohttp import ClientSession

    seen = b""
    async with (
        ClientSession() as session,
        session.ws_connect(f"http://127.0.0.1:{port}/ws?width=100&height=30") as socket_,
    ):
        while b"sentences" not in seen:
            message = await asyncio.wait_for(socket_.receive(), LONGEST)
            assert isinstance(message.data, bytes | str), message
            seen += message.data if isinstance(message.data, bytes) else b""
        if number == signal.SIGKILL:
            # An app that draws ends by itself when nobody reads; one that is at rest does not.
            with suppress(TimeoutError):
                while True:
                    await asyncio.wait_for(socket_.receive(), 1.0)
        assert children_of(os.getpid(), "-m reader --")
        for process in children_of(os.getpid(), "reader serve"):
            os.kill(process, number)
        while not socket_.closed:
            await asyncio.wait_for(socket_.receive(), LONGEST)


def children_of(ancestor: int, words: str) -> list[int]:
    """The processes below `ancestor` with `words` in their command line."""
    rows = processes()
    below = {ancestor}
    for _ in rows:
        below |= {process for process, parent, _ in rows if parent in below}
    return [process for process, _, args in rows if process in below and words in args]


def processes() -> list[tuple[int, int, str]]:
    """All of them: the number of each, that of its parent, and its command line."""
    listed = subprocess.run(
        ["ps", "-ewwo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return [(int(p), int(q), a) for p, q, a in (line.split(None, 2) for line in listed)]


@pytest.mark.skipif(sys.platform == "win32", reason="needs Unix signals")
def test_it_serves_a_page_that_fetches_nothing_from_elsewhere_and_only_to_itself(
    server: subprocess.Popen[str], port: int
) -> None:
    page = fetch(port)
    assert "Reader" in page
    assert "googleapis" not in page
    with pytest.raises(HTTPError, match="403"):
        fetch(port, {"Origin": "http://evil.example"})
    server.terminate()
    assert server.wait(LONGEST) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs Unix signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_the_app_in_the_browser_ends_with_the_server(
    server: subprocess.Popen[str], port: int, tmp_path: Path, name: str
) -> None:
    number = signal.Signals[name]
    asyncio.run(first_screen(port, number))
    assert server.wait(LONGEST) == (-number if name == "SIGKILL" else 0)
    # It cannot be told that the server was killed, and looks every now and then.
    end = monotonic() + (LONGEST if name == "SIGKILL" else 0)
    while (left := [row for row in processes() if str(tmp_path) in row[2]]) and monotonic() < end:
        sleep(0.05)
    assert left == []
