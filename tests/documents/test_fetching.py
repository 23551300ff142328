"""One page of the web, from a server on loopback that does what servers do, and worse."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from reader.documents.addresses import is_address
from reader.documents.fetching import Limits, fetch
from reader.errors import (
    DocumentDamaged,
    DocumentError,
    DocumentNotFound,
    DocumentTooCostly,
    DocumentUnreachable,
    FormatUnsupported,
)

HTML = b"<html><title>On ice</title><p>The harbour is quiet.</p></html>"
Answer = Callable[[BaseHTTPRequestHandler], object]
SOON = Limits(connecting=2.0, seconds=5.0, size=100_000)


class Server:
    """Answers each path in its own way, and remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.ended = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                server.asked.append((self.path, dict(self.headers)))
                with suppress(OSError):  # whoever asked has hung up
                    server.answers[self.path.partition("?")[0]](self)
                self.close_connection = True

            def log_message(self, *_: Any) -> None:
                """Nobody reads it."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.at = f"http://127.0.0.1:{self.http.server_port}"

    def __call__(self, path: str, answer: Answer) -> str:
        """Answer at `path` like this; its address."""
        self.answers[path] = answer
        return self.at + path


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server of one test, which no proxy of the environment stands before."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    running = Server()
    thread = threading.Thread(target=running.http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield running
    running.ended.set()
    running.http.shutdown()
    running.http.server_close()
    thread.join()


def page(
    body: bytes = HTML, kind: str = "text/html; charset=utf-8", status: int = 200, **more: str
) -> Answer:
    """A plain answer."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in more.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def moved(location: str, status: int = 302) -> Answer:
    return page(b"", status=status, Location=location)


def refused(address: str, error: type[DocumentError], words: str) -> str:
    """What is said when `address` is refused, in one line that names it."""
    with pytest.raises(error, match=words) as caught:
        fetch(address, SOON)
    line = str(caught.value)
    assert "\n" not in line
    assert line.isprintable()
    assert ";" in line, "it says what to do"
    return line


def test_a_page_comes_with_its_address_kind_and_charset(server: Server) -> None:
    found = fetch(server("/a/the-tide", page(kind="text/html; charset=windows-1252")) + "#below")
    assert found.data == HTML
    assert found.address == f"{server.at}/a/the-tide"
    assert (found.suffix, found.charset, found.name) == (".html", "windows-1252", "the-tide")


def test_the_server_is_told_who_asks_and_nothing_else_is_sent(server: Server) -> None:
    fetch(server("/", page()))
    ((_, headers),) = server.asked
    assert headers["User-Agent"].startswith("terminal-reader")
    assert headers["Accept-Encoding"] == "gzip, deflate"
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


def test_redirects_are_followed_to_the_address_in_the_end(server: Server) -> None:
    server("/c", page())
    server("/b", moved("c", 308))
    found = fetch(server("/a", moved("/b", 301)))
    assert found.address == f"{server.at}/c"


def test_cookies_are_neither_kept_nor_sent(server: Server) -> None:
    server("/b", page())
    fetch(server("/a", page(b"", status=302, Location="/b", Set_Cookie="id=7; Path=/")))
    assert [path for path, _ in server.asked] == ["/a", "/b"]
    assert not any("Cookie" in headers for _, headers in server.asked)


def test_redirects_that_go_in_circles_end(server: Server) -> None:
    refused(server("/a", moved("/a")), DocumentUnreachable, "more than 5 times")
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "data:text/html,x",
     "gopher://127.0.0.1/", "//user:secret@127.0.0.1/"],
)  # fmt: skip
def test_a_redirect_to_anything_but_a_web_page_is_refused(server: Server, location: str) -> None:
    line = refused(server("/a", moved(location)), DocumentError, "leads to")
    assert "secret" not in line
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://example.org", "example.org", "https://", "http://[::1",
     "https://ex ample.org/\x1b[2J", "https://user:secret@example.org/", "http://" + "a" * 9000,
     "http://\ud800.org/", "http://a..b/", "", "http://:80/", "http://host:99999/"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused_in_one_safe_line(address: str) -> None:
    with pytest.raises(DocumentError) as caught:
        fetch(address, SOON)
    line = str(caught.value)
    assert line.isprintable()
    assert len(line) < 400
    assert "secret" not in line


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (404, DocumentNotFound, "is not there"),
        (410, DocumentNotFound, "any more"),
        (401, DocumentUnreachable, "password"),
        (403, DocumentUnreachable, "not open"),
        (429, DocumentUnreachable, "too often"),
        (418, DocumentUnreachable, "refused"),
        (503, DocumentUnreachable, "fault"),
        (204, DocumentUnreachable, "no page"),
        (304, DocumentUnreachable, "no page"),
        (302, DocumentUnreachable, "no page"),
    ],
)
def test_each_status_has_its_line(
    server: Server, status: int, error: type[DocumentError], words: str
) -> None:
    assert str(status) in refused(server("/", page(b"", status=status)), error, words)


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/json", "font/woff2"])
def test_what_is_no_document_is_refused_before_it_comes(server: Server, kind: str) -> None:
    refused(server("/", page(b"x", kind)), FormatUnsupported, f"no document but {kind}")


@pytest.mark.parametrize(
    ("path", "kind", "suffix"),
    [
        ("/", "text/html", ".html"),
        ("/report", "application/pdf", ".pdf"),
        ("/book", "application/epub+zip", ".epub"),
        ("/notes.md", "text/plain; charset=utf-8", ".md"),
        ("/notes", "text/plain", ".txt"),
        ("/a.pdf", "application/octet-stream", ".pdf"),
        ("/a.pdf", "", ".pdf"),
        ("/a.txt.gz", "application/gzip", ".txt.gz"),
        ("/get.php", "application/octet-stream", ".html"),  # by how it begins
        ("/get.php", "", ".html"),
    ],
)
def test_the_suffix_is_of_what_the_server_says_it_is(
    server: Server, path: str, kind: str, suffix: str
) -> None:
    assert fetch(server(path, page(kind=kind))).suffix == suffix


@pytest.mark.parametrize(
    ("packing", "packed"),
    [
        ("gzip", gzip.compress(HTML)),
        ("deflate", zlib.compress(HTML)),
        ("deflate", zlib.compress(HTML)[2:-4]),
        ("identity", HTML),
    ],
)
def test_what_came_packed_is_unpacked(server: Server, packing: str, packed: bytes) -> None:
    assert fetch(server("/", page(packed, Content_Encoding=packing))).data == HTML


def test_a_bomb_is_refused_by_what_it_would_unpack_to(server: Server) -> None:
    bomb = gzip.compress(b"a" * 50_000_000)
    assert len(bomb) < SOON.size
    refused(server("/", page(bomb, Content_Encoding="gzip")), DocumentTooCostly, "larger than")


@pytest.mark.parametrize(
    ("packing", "packed"),
    [("gzip", b"no gzip at all"), ("gzip", gzip.compress(HTML)[:-20]), ("br", b"x"),
     ("gzip, gzip", b"x")],
)  # fmt: skip
def test_damaged_or_strange_packings_are_refused(
    server: Server, packing: str, packed: bytes
) -> None:
    refused(server("/", page(packed, Content_Encoding=packing)), DocumentDamaged, "came|comes")


def test_a_size_that_is_announced_is_believed_when_it_is_too_large(server: Server) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", "99999999999")
        handler.end_headers()
        server.ended.wait(20)

    refused(server("/", answer), DocumentTooCostly, "larger than")


def test_a_page_without_an_end_is_cut_at_the_limit(server: Server) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/plain")
        handler.end_headers()
        while not server.ended.is_set():
            handler.wfile.write(b"a" * 10_000)

    refused(server("/", answer), DocumentTooCostly, "larger than")


def dripping(server: Server, head: bytes) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head)
        while not server.ended.wait(0.02):
            handler.wfile.write(b"a")
            handler.wfile.flush()

    return answer


@pytest.mark.parametrize(
    "head", [b"", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"]
)
def test_a_server_that_drips_is_left_after_the_time_for_all(server: Server, head: bytes) -> None:
    address = server("/", dripping(server, head))
    with pytest.raises(DocumentTooCostly, match="within"):
        fetch(address, Limits(connecting=2.0, seconds=0.5))


def test_a_server_that_says_nothing_is_left(server: Server) -> None:
    address = server("/", lambda _: server.ended.wait(20))
    with pytest.raises(DocumentUnreachable, match="did not answer in time"):
        fetch(address, Limits(connecting=0.2, seconds=5.0))


def test_an_answer_that_breaks_off_is_said(server: Server) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\nabc"
        )

    refused(server("/", answer), DocumentUnreachable, "cut off")


def test_an_answer_that_is_no_http_is_said(server: Server) -> None:
    refused(
        server("/", lambda handler: handler.wfile.write(b"SSH-2.0-x\r\n")),
        DocumentUnreachable, "not as web servers answer",
    )  # fmt: skip


def test_no_trust_no_server_and_no_host_have_their_own_lines(server: Server) -> None:
    secure = server("/", page()).replace("http:", "https:")
    refused(secure, DocumentUnreachable, "certificate")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    refused(f"http://127.0.0.1:{port}/", DocumentUnreachable, "no server answers")


def test_a_host_that_does_not_exist_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    refused("http://no-such-host.invalid/", DocumentUnreachable, "no such host")


def test_a_proxy_of_an_unknown_kind_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "klingon://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    refused("http://example.org/", DocumentUnreachable, "proxy")


def test_addresses_are_told_from_files() -> None:
    assert is_address("https://example.org/a")
    assert not any(map(is_address, ["notes.txt", "http", "http:", "https://", "./http://x", ""]))
