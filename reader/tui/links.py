"""Addresses in a text, and how one is opened.

Only web pages and mail are opened, and only in the user's own browser: nothing that stands in
a document is ever run.
"""

from __future__ import annotations

import re
import webbrowser
from collections.abc import Callable

from reader.documents.document import Document
from reader.text.spans import Span

__all__ = ["address_of", "addresses_in", "is_safe", "open_address"]

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


def address_of(document: Document, span: Span) -> str:
    """What to open for the sentence at `span`: its first address, else the document's own.

    Empty where there is neither.
    """
    written = addresses_in(span.of(document.text))
    own = document.origin.url
    return written[0] if written else own if is_safe(own) else ""


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
