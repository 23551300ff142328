"""From a web address to the bytes of one page, or to one clear line why not.

One page is asked for, and what it redirects to; nothing that stands in it. How long, how much and
how many redirects are bounded, whatever the server does; no cookie is kept or sent.
"""

from __future__ import annotations

import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.documents.addresses import is_address
from reader.documents.formats.table import find_format
from reader.documents.media_types import suffix_for
from reader.errors import (
    DocumentDamaged,
    DocumentError,
    DocumentNotFound,
    DocumentTooCostly,
    DocumentUnreachable,
    FormatUnsupported,
)
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    import httpx

__all__ = ["Limits", "Page", "fetch"]

DISTRIBUTION = "terminal-reader"
LONGEST_ADDRESS = 4_000
SAVE_IT = "save the page in a browser and add the file"
TRUSTED_ENCODINGS = "gzip, deflate"
STATUSES = (  # the first and the last status, what it means, what to do, and which error it is
    (401, 401, "asks for a password", SAVE_IT, DocumentUnreachable),
    (402, 403, "is not open to Reader", SAVE_IT, DocumentUnreachable),
    (404, 404, "is not there", "check the address", DocumentNotFound),
    (410, 410, "is not there any more", "look for a copy in an archive", DocumentNotFound),
    (429, 429, "has been asked for too often", "wait for a while", DocumentUnreachable),
    (400, 499, "is refused by its server", SAVE_IT, DocumentUnreachable),
    (500, 599, "cannot be had: its server has a fault", "try later", DocumentUnreachable),
    (100, 999, "has no page for an answer", SAVE_IT, DocumentUnreachable),
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may cost."""

    connecting: float = 10.0
    """Seconds until the server answers the door, or goes on."""
    seconds: float = 30.0
    """Seconds for all of it."""
    size: int = 16 * 1024 * 1024
    """Bytes, as they come and unpacked."""
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came."""

    address: str
    """Where it was found in the end, without a fragment."""
    data: bytes
    """Unpacked."""
    suffix: str
    """Of a file that holds it: what the server says it is, in the table of formats."""
    charset: str = ""
    """The encoding of its letters, as the server says."""

    @property
    def name(self) -> str:
        """What a file of it may be called: the last part of the address, else the host.

        >>> Page("https://example.org/a/the%20tide.html?x=1", b"", ".html").name
        'the tide'
        >>> Page("https://example.org/", b"", ".html").name
        'example.org'
        """
        from urllib.parse import unquote, urlsplit

        parts = urlsplit(self.address)
        last = PurePosixPath(unquote(parts.path)).name
        stem = last.removesuffix(PurePosixPath(last).suffix) or last
        return sanitise_line(stem) or parts.hostname or "page"


def fetch(address: str, limits: Limits | None = None) -> Page:
    """The page at `address`, a web address.

    Any host that the system reaches may be named, also one of an internal network.

    Raises:
        DocumentNotFound: if the server has no such page.
        DocumentUnreachable: if there is no way to it, or the server does not hand it over.
        DocumentTooCostly: if it is too large or takes too long.
        DocumentDamaged: if what comes is cut off or packed in an unknown way.
        FormatUnsupported: if it is no document, or the address none of the web.
    """
    task = _Task(_checked(address), limits or Limits())
    # A thread of its own: neither a name server nor a server that drips can keep us waiting.
    thread = threading.Thread(target=task.run, daemon=True, name="fetching")
    thread.start()
    if not task.done.wait(task.limits.seconds):
        task.give_up()
        raise DocumentTooCostly(
            f"{_shown(task.url)} did not come within {task.limits.seconds:g} seconds; try later"
        )
    return task.outcome()


class _Task:
    """One fetching, which may be given up."""

    def __init__(self, url: httpx.URL, limits: Limits) -> None:
        self.url = url
        self.limits = limits
        self.done = threading.Event()
        self._given_up = threading.Event()
        self._page: Page | None = None
        self._error: BaseException | None = None

    def run(self) -> None:
        """Fetches; what becomes of it is told by `outcome`."""
        try:
            self._page = self._fetched()
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            self._error = error
        finally:
            self.done.set()

    def give_up(self) -> None:
        """What still comes is not wanted."""
        self._given_up.set()

    def outcome(self) -> Page:
        """The page, or the error that came instead."""
        if self._error is not None:
            raise self._error
        assert self._page is not None
        return self._page

    def _fetched(self) -> Page:
        import httpx

        for _ in range(self.limits.redirects + 1):
            try:
                answer = self._ask()
            except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError, ImportError) as error:
                raise _explained(error, self.url) from error
            if isinstance(answer, Page):
                return answer
            self.url = _checked(str(answer), _shown(self.url))
        raise DocumentUnreachable(
            f"{_shown(self.url)} is redirected more than {self.limits.redirects} times, "
            f"perhaps because it wants cookies; {SAVE_IT}"
        )

    def _ask(self) -> Page | httpx.URL:
        """The page at `url`, or where it is instead."""
        import httpx

        with (
            # A client for each question: none knows the cookies of another.
            httpx.Client(timeout=self.limits.connecting, headers=_headers()) as client,
            client.stream("GET", self.url) as response,
        ):
            if response.is_redirect and "location" in response.headers:
                return response.url.join(response.headers["location"])
            name = _shown(response.url)
            _check_status(response.status_code, name)
            page = _described(response, name)
            data = b"".join(self._received(response, name))
        packing = response.headers.get("content-encoding", "").strip().lower()
        unpacked = _unpacked(data, packing, name, self.limits.size)
        suffix = page.suffix or find_format("", unpacked).suffixes[0]
        return replace(page, data=unpacked, suffix=suffix)

    def _received(self, response: httpx.Response, name: str) -> Iterator[bytes]:
        """What comes, as it comes: unpacking is up to us, who know a limit."""
        size = 0
        announced = response.headers.get("content-length", "")
        if announced.isdecimal() and len(announced) < 20 and int(announced) > self.limits.size:
            raise _too_large(name, self.limits.size)
        for piece in response.iter_raw():
            size += len(piece)
            if size > self.limits.size:
                raise _too_large(name, self.limits.size)
            if self._given_up.is_set():
                return
            yield piece


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"{_agent()} (a person reads one page with it)",
        "Accept": "text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.8",
        "Accept-Encoding": TRUSTED_ENCODINGS,
    }


def _agent() -> str:
    """Name and version, for the server to know who asks."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{DISTRIBUTION}/{version(DISTRIBUTION)}"
    except PackageNotFoundError:  # run from a folder, not installed
        return DISTRIBUTION


def _checked(address: str, source: str = "") -> httpx.URL:
    """The address to ask for, to which `source` redirects if it is given.

    Raises:
        FormatUnsupported: if it is no address of a web page.
    """
    import httpx

    word = address.strip()
    name = sanitise_line(word)[:200]
    led = f"{source} leads to {name}, which" if source else name
    if not is_address(word) or len(word) > LONGEST_ADDRESS:
        raise FormatUnsupported(f"{led} is no address of a web page; give one with https://")
    try:
        url = httpx.URL(word).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError):
        raise FormatUnsupported(f"{led} is no address of a web page; check its spelling") from None
    if not url.host:
        raise FormatUnsupported(f"{led} names no host; check its spelling")
    if url.userinfo:
        hidden = f"{source} leads to" if source else ""
        raise FormatUnsupported(
            f"{hidden} an address at {url.host} that holds a password, which would be written "
            f"into your exports; {SAVE_IT}".strip()
        )
    return url


def _shown(url: httpx.URL) -> str:
    return sanitise_line(str(url))[:200]


def _check_status(status: int, name: str) -> None:
    if status == 200:
        return
    problem, cure, error = next(
        (problem, cure, error)
        for first, last, problem, cure, error in STATUSES
        if first <= status <= last
    )
    raise error(f"{name} {problem} ({status}); {cure}")


def _described(response: httpx.Response, name: str) -> Page:
    """The page without its data.

    Raises:
        FormatUnsupported: if what the server announces is no document.
    """
    header = response.headers.get("content-type", "")
    media_type = header.partition(";")[0].strip().lower()
    suffix = suffix_for(media_type, response.url.path)
    if suffix is None:
        kind = sanitise_line(media_type)[:60]
        raise FormatUnsupported(f"{name} is no document but {kind}; give the address of a text")
    return Page(str(response.url), b"", suffix, response.charset_encoding or "")


def _too_large(name: str, size: int) -> DocumentTooCostly:
    return DocumentTooCostly(f"{name} is larger than {size / 1024**2:g} MB; {SAVE_IT}")


def _unpacked(data: bytes, packing: str, name: str, size: int) -> bytes:
    """`data` without the packing of its journey, which may be a trap."""
    if packing in ("", "identity"):
        return data
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise DocumentDamaged(f"{name} comes packed in a way that was not asked for; {SAVE_IT}")
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):  # with a head, or bare
        stream = zlib.decompressobj(window)
        try:
            unpacked = stream.decompress(data, size + 1)
        except zlib.error:
            continue
        if len(unpacked) > size:
            raise _too_large(name, size)
        if stream.eof:
            return unpacked
    raise DocumentDamaged(f"{name} came damaged or cut off; try again")


REASONS = (  # what stands in the chain of causes, what it means, what to do
    ("SSLError", "has no certificate that can be trusted", "check the address, or the clock"),
    ("gaierror", "cannot be found: no such host, or no network", "check both"),
    ("ConnectionRefusedError", "is refused: no server answers there", "check the address"),
    ("TimeoutException", "did not answer in time", "try later"),
    ("ProxyError", "cannot be had through the proxy that the environment names", "check that"),
    ("RemoteProtocolError", "came cut off, or not as web servers answer", "try again"),
    ("InvalidURL", "leads to what is no address", SAVE_IT),
    ("ConnectError", "cannot be reached: is there a network?", "try again"),
    ("ImportError", "would go through a proxy of a kind unknown here", "unset ALL_PROXY"),
    ("ValueError", "would go through a proxy of a kind unknown here", "check ALL_PROXY"),
)


def _explained(error: BaseException, url: httpx.URL) -> DocumentError:
    """Why the page did not come, told by what is deepest in the chain of causes."""
    names = {kind.__name__ for cause in _causes(error) for kind in type(cause).__mro__}
    for name, problem, cure in REASONS:
        if name in names:
            return DocumentUnreachable(f"{_shown(url)} {problem}; {cure}")
    return DocumentUnreachable(f"{_shown(url)} broke off; try again")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
