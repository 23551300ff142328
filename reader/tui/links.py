"""What words point to, and how that is opened.

Web pages and mail are opened in the user's own browser, and pictures in the system's viewer:
nothing that stands in a document is ever run.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.documents.document import Document, Link
from reader.documents.formats.linking import PICTURE
from reader.documents.pictures import load_picture
from reader.text.spans import Span

__all__ = ["Target", "addresses_in", "is_safe", "open_address", "open_picture", "targets_of"]

_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)[^\s<>\"“”‘’`{}|\\^\x00-\x20]{1,2000}", re.I)
_SAFE = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)[\x21-\x7e\xa1-\U0010ffff]*", re.I)
_TRAILING = ".,;:!?'*_~"
_PAIRS = {")": "(", "]": "["}
_IN_THE_TERMINAL = frozenset({"www-browser", "w3m", "lynx", "links", "links2", "elinks"})
"""Browsers that would draw over Reader."""


def addresses_in(text: str) -> list[str]:
    """The addresses that are written out in `text`, without the punctuation around them.

    >>> addresses_in("See https://example.org/a_(b), or www.example.com.")
    ['https://example.org/a_(b)', 'https://www.example.com']
    """
    found = [_bare(match[0]) for match in _ADDRESS.finditer(text)]
    whole = [f"https://{each}" if each[:4].lower() == "www." else each for each in found]
    return [address for address in whole if is_safe(address)]


def is_safe(address: str) -> bool:
    """Whether `address` is a web page or a mail address, and nothing else.

    >>> is_safe("https://example.org"), is_safe("file:///etc/passwd"), is_safe("javascript:x")
    (True, False, False)
    """
    return _SAFE.fullmatch(address) is not None


@dataclass(frozen=True, slots=True)
class Target:
    """What a link points to."""

    words: str
    """The words of the document that point to it; empty for the document's own address."""
    address: str = ""
    """A web page or a mail address; empty for the others."""
    picture: str = ""
    """The name of a picture in the document."""
    place: int | None = None
    """An offset in the document."""


def targets_of(document: Document, span: Span) -> tuple[Target, ...]:
    """What the sentence at `span` points to, or else the document's own address.

    Only what is safe to open.
    """
    found = [_target(document, link) for link in document.links_in(span)]
    found += [Target(address, address) for address in addresses_in(span.of(document.text))]
    own = document.origin.url
    if not any(found) and is_safe(own):
        return (Target("", own),)
    different = {(each.address, each.picture, each.place): each for each in reversed(found) if each}
    return tuple(reversed(different.values()))


def _target(document: Document, link: Link) -> Target | None:
    words = " ".join(link.span.of(document.text).split())
    if link.target.startswith(PICTURE):
        return Target(words, picture=link.target.removeprefix(PICTURE))
    place = link.target.removeprefix("#")
    if place != link.target:
        known = place.isdecimal() and int(place) < len(document.text)
        return Target(words, place=int(place)) if known else None
    return Target(words, link.target) if is_safe(link.target) else None


def open_address(address: str, open_page: Callable[[str], bool] = webbrowser.open) -> str:
    """Show `address` in the user's browser; runs in a thread. Says what became of it."""
    if not is_safe(address):
        return f"Only web pages and mail are opened, not {address}"
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return f"There is no browser here. The address is {address}"
    if getattr(browser, "basename", "") in _IN_THE_TERMINAL:
        return f"There is only a browser for the terminal here. The address is {address}"
    if open_page(address):
        return f"Opened {address}"
    return f"The browser did not open {address}"


def open_picture(document: Document, name: str) -> str:
    """Show a picture of `document` in the system's viewer; runs in a thread.

    Says what became of it.

    Raises:
        DocumentError: if there is no such picture.
    """
    data, suffix = load_picture(document, name)
    path = _folder() / f"{hashlib.sha256(data).hexdigest()[:8]}{suffix}"
    path.write_bytes(data)
    viewer = _viewer()
    if viewer is None:
        return f"There is no viewer here. Until you quit the picture is {path}"
    subprocess.Popen(  # noqa: S603 - the system's own opener, and a name that we gave
        [viewer, str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    return "Opened the picture"


@cache
def _folder() -> Path:
    """A folder that only the user may read, gone when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="reader-pictures-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _viewer() -> str | None:
    """The program that opens a file with what the user has for it; None without a screen."""
    if sys.platform == "win32":
        return shutil.which("explorer")
    if sys.platform == "darwin":
        return shutil.which("open")
    has_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return shutil.which("xdg-open") if has_screen else None


def _bare(address: str) -> str:
    """Without the punctuation at the end that belongs to the sentence."""
    while address:
        last = address[-1]
        if last in _TRAILING or (last in _PAIRS and _is_unpaired(address, last)):
            address = address[:-1]
        else:
            return address
    return address


def _is_unpaired(address: str, closing: str) -> bool:
    return address.count(closing) > address.count(_PAIRS[closing])
