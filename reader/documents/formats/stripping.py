"""HTML without its tags, for pages that the extractor cannot read.

Written for hostile input: one pass by an expression that never looks back, no tree, no depth.
The contents of scripts and styles go, and those of the page's head, navigation and foot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from reader.documents.document import ParagraphKind
from reader.documents.formats.parts import Piece

__all__ = ["strip", "without_raw"]

HIDDEN = frozenset({"nav", "header", "footer", "aside", "form", "select", "button", "figure"})
"""Elements around the text; left in where little else would stay."""
BLOCKS: dict[str, tuple[ParagraphKind, int]] = {
    "h1": ("heading", 1),
    "h2": ("heading", 2),
    "h3": ("heading", 3),
    "h4": ("heading", 4),
    "h5": ("heading", 5),
    "h6": ("heading", 6),
    "li": ("list", 1),
    "blockquote": ("quote", 0),
    "pre": ("code", 0),
}
PLAIN_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "body", "center", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "main"),
        *("nav", "ol", "p", "section", "summary", "table", "tbody", "td", "th", "thead", "tr"),
        *("title", "ul"),
    )
)
RAW = ("script", "style", "noscript", "template", "svg", "head", "textarea", "iframe", "title")
"""Elements whose contents nobody reads."""
LEAST_SHARE = 0.1
"""If hiding what stands around leaves less than this share of the text, it is shown."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>|<[!?][^<>]*>")
_SPACE = re.compile(r"[ \t\n\r\f]+")


def strip(html: str) -> list[Piece]:
    """The text of `html` in blocks."""
    clean = without_raw(html)
    pieces = list(_pieces(clean, HIDDEN))
    everything = list(_pieces(clean, frozenset()))
    shown = sum(len(piece.text) for piece in pieces)
    if shown < LEAST_SHARE * sum(len(piece.text) for piece in everything):
        return everything
    return pieces


def without_raw(html: str) -> str:
    """`html` without comments, scripts and the like, in time linear in its length."""
    html = _without(html, "<!--", "-->")
    for name in RAW:
        html = _without_element(html, name)
    return html


def _without(html: str, opening: str, closing: str) -> str:
    kept, position = [], 0
    while (start := html.find(opening, position)) >= 0:
        end = html.find(closing, start + len(opening))
        if end < 0:
            break
        kept.append(html[position:start])
        position = end + len(closing)
    return "".join(kept) + html[position:]


def _without_element(html: str, name: str) -> str:
    opening = re.compile(rf"<{name}(?=[\s>/])[^<>]*>", re.IGNORECASE)
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE)
    kept, position = [], 0
    while start := opening.search(html, position):
        end = closing.search(html, start.end())
        if end is None:
            break
        kept.append(html[position : start.start()])
        position = end.end()
    return " ".join([*kept, html[position:]])


def _pieces(html: str, hidden: frozenset[str]) -> Iterator[Piece]:
    collected = _Collector(hidden)
    position = 0
    for tag in _TAG.finditer(html):
        collected.add(html[position : tag.start()])
        position = tag.end()
        yield from collected.meet(tag[2].lower() if tag[2] else "", closes=bool(tag[1]))
    collected.add(html[position:])
    yield from collected.flush()


class _Collector:
    """Gathers the text between two ends of blocks."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self._hidden = hidden
        self._inside: dict[str, int] = dict.fromkeys(hidden, 0)
        self._hiding = 0
        self._texts: list[str] = []
        self._kind: tuple[ParagraphKind, int] = ("body", 0)

    def add(self, text: str) -> None:
        if text and not self._hiding:
            self._texts.append(unescape(text))

    def meet(self, name: str, *, closes: bool) -> Iterator[Piece]:
        if name == "br":
            self._texts.append("\n" if self._kind[0] == "code" else "\v")
        if name not in BLOCKS and name not in PLAIN_BLOCKS:
            return
        yield from self.flush()
        if name in self._hidden:
            self._hide(name, closes=closes)
        if name in BLOCKS:
            self._kind = ("body", 0) if closes else BLOCKS[name]

    def _hide(self, name: str, *, closes: bool) -> None:
        before = self._inside[name]
        self._inside[name] = max(0, before - 1) if closes else before + 1
        self._hiding += self._inside[name] - before

    def flush(self) -> Iterator[Piece]:
        text = "".join(self._texts)
        self._texts.clear()
        kind, level = self._kind
        if kind != "code":
            lines = (_SPACE.sub(" ", line).strip() for line in text.split("\v"))
            text = "\n".join(line for line in lines if line)
        if text.strip():
            yield Piece(f"• {text}" if kind == "list" else text, kind, level)
