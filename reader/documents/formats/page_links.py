"""The links of a web page, found again in the article that was taken out of it.

The extractor drops them: told to keep them, it finds less of the article. Its paragraphs are
the page's own words, though, so each is looked for in the page, with white space left out on
both sides, and takes the links that stand on its words there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from reader.documents.document import Link
from reader.documents.formats.leading_away import Mark, leading_away, same_site, site_of
from reader.documents.formats.linking import ADDRESSES, PICTURE, linked
from reader.documents.formats.parts import Piece
from reader.documents.formats.xml import local_name, parse_html, text_of
from reader.text.spans import Span
from reader.text.words import letters_of

__all__ = ["with_links"]

SKIPPED = frozenset({"script", "style", "noscript", "template", "iframe", "head"})
INLINE = frozenset({"a", "picture", "span", "em", "strong", "center"})
COLUMNS = frozenset({"p", "article", "main", "section", "body", "blockquote"})
PICTURE_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")
NEAREST = 6
"""Elements around a picture that are looked at."""
MOST_MISSES = 30
"""Paragraphs that are looked for in all the rest of the page, without being there."""
LONGEST_GAP = 200
"""Characters between a place that a link names and the paragraph that begins there."""
LEAST_BLANKS = 1
"""In what is said of a picture that has a line; one word is mostly its file's name."""
LONGEST_CAPTION = 300
MOST_IN_FIGURE = 8
"""Elements; a figure of more is a gallery."""
LEAST = 2
"""Characters of a paragraph that is looked for."""
_SAVED = re.compile(r"part-\d{1,4}\Z|(?:\./)?[^/]{1,255}(?:_files|-Dateien|_fichiers|_archivos)/")
"""What programs call the pictures that they save with a page."""
_ELSEWHERE = re.compile(r"[#/\\]|[\w+.-]+:")


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture in the column of the text."""

    start: int
    """How many characters stand before it."""
    said: str
    """What is said of it."""
    source: str
    """Where it is."""
    leads_to: str
    """What the link around it points to; empty without one."""


@dataclass(slots=True)
class _Page:
    """The words of a page without white space, and what they point to."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    links: list[Mark] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    opened: list[int] = field(default_factory=list)
    pictures: list[_Picture] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        if text:
            part = "".join(text.split())
            self.parts.append(part)
            self.length += len(part)

    def open(self, name: str, element: Any) -> None:
        for key in (element.get("id"), element.get("name") if name == "a" else None):
            if key:
                self.places.setdefault(key, self.length)
        if name == "a":
            self.opened.append(self.length)
        elif name == "img" and _is_block(element):
            said = " ".join((element.get("alt") or _caption(element)).split())
            source = (element.get("src") or "").strip()
            self.pictures.append(_Picture(self.length, said, source, _leads_to(element)))

    def close(self, name: str, element: Any) -> None:
        href = (element.get("href") or "").strip()
        if name == "a" and self.opened:
            start = self.opened.pop()
            if href and start < self.length:
                self.links.append((start, self.length, href))


def with_links(pieces: Sequence[Piece], html: str, address: str) -> list[Piece]:
    """The `pieces` with the links that the page has on their words.

    Args:
        pieces: What was taken out of the page, in its order.
        html: The page.
        address: Of the page, for links that are relative to it; empty if it is not known.
    """
    root = parse_html(html)
    if root is None:
        return list(pieces)
    page = _read(root)
    page.links.sort()
    site = site_of(address, page.links)
    pieces, found = _without(pieces, _found(pieces, "".join(page.parts)), page.links, site)
    article = _with_places(
        [
            piece if start is None else _linked(piece, start, page.links, address)
            for piece, start in zip(pieces, found, strict=True)
        ],
        found,
        page.places,
    )
    pictures = [picture for picture in page.pictures if not _is_teaser(picture, site)]
    return list(_with_pictures(article, found, pictures, address))


def _without(
    pieces: Sequence[Piece],
    found: Sequence[int | None],
    links: Sequence[Mark],
    site: str,
) -> tuple[list[Piece], list[int | None]]:
    """The pieces that do not lead away from the article, and where they stand."""
    away = leading_away(pieces, found, links, site)
    kept = [index for index, gone in enumerate(away) if not gone]
    return [pieces[index] for index in kept], [found[index] for index in kept]


def _with_pictures(
    pieces: Sequence[Piece],
    found: Sequence[int | None],
    pictures: Sequence[_Picture],
    address: str,
) -> Iterator[Piece]:
    """The pieces with a line for each picture between them of which something new is said."""
    starts = [start for start in found if start is not None]
    begin = starts[0] if starts else 0
    first = bisect_right(pictures, begin, key=lambda picture: picture.start)
    waiting = deque(pictures[first:])
    texts = {letters_of(piece.text) for piece in pieces}
    for piece, start in zip(pieces, found, strict=True):
        while start is not None and waiting and waiting[0].start <= start:
            picture = waiting.popleft()
            said = picture.said
            if said.count(" ") >= LEAST_BLANKS and letters_of(said) not in texts:
                texts.add(letters_of(said))
                text = f"[{said}]"
                target = PICTURE + _source(picture.source, address)
                links = (Link(Span(0, len(text)), target),)
                yield Piece(text, likely_furniture=True, links=links)
        yield piece


def _is_block(element: Any) -> bool:
    """Whether a picture stands in the column of the text: most others belong to the page."""
    around = [local_name(outer) for outer in islice(element.iterancestors(), NEAREST)]
    if "figure" in around:
        return True
    block = next((name for name in around if name not in INLINE), "")
    return block in COLUMNS


def _caption(picture: Any) -> str:
    """What stands under a picture of which nothing else is said."""
    around = islice(picture.iterancestors(), NEAREST)
    figure = next((outer for outer in around if local_name(outer) == "figure"), None)
    inside = [] if figure is None else list(islice(figure, MOST_IN_FIGURE + 1))
    if len(inside) > MOST_IN_FIGURE:
        return ""
    captions = [text_of(child) for child in inside if local_name(child) == "figcaption"]
    return captions[0] if captions and len(captions[0]) <= LONGEST_CAPTION else ""


def _leads_to(element: Any) -> str:
    """The target of the link that a picture stands in; empty if it is none."""
    around = islice(element.iterancestors(), NEAREST)
    link = next((outer for outer in around if local_name(outer) == "a"), None)
    return "" if link is None else (link.get("href") or "").strip()


def _is_teaser(picture: _Picture, site: str) -> bool:
    """Whether a picture leads to another page of the site, and not to itself in large."""
    target = picture.leads_to
    return bool(target) and same_site(target, site) and not target.lower().endswith(PICTURE_FILES)


def _read(root: Any) -> _Page:
    from lxml import etree

    page = _Page()
    steps = etree.iterwalk(root, events=("start", "end"))
    skipped = None
    for event, element in steps:
        name = local_name(element)
        if event == "end":
            if skipped is element:
                skipped = None
            else:
                page.close(name, element)
            page.add(element.tail)
        elif not name or name in SKIPPED:
            steps.skip_subtree()
            skipped = element
        else:
            page.open(name, element)
            page.add(element.text)
    return page


def _found(pieces: Iterable[Piece], words: str) -> list[int | None]:
    """Where in the `words` of the page each piece stands."""
    found: list[int | None] = []
    end, misses = 0, 0
    for piece in pieces:
        own = _words(piece)
        known = len(own) >= LEAST and misses < MOST_MISSES
        start = words.find(own, end) if known else -1
        misses += known and start < 0
        found.append(start if start >= 0 else None)
        if start >= 0:
            end = start + len(own)
    return found


def _words(piece: Piece) -> str:
    """The piece without white space, and without the mark that a list's item was given."""
    if piece.kind == "table":
        return ""
    words = piece.text.split()
    return "".join(words[1:] if piece.kind == "list" else words)


def _linked(piece: Piece, start: int, links: Sequence[Mark], address: str) -> Piece:
    length = len(_words(piece))
    first = bisect_left(links, start, key=lambda link: link[0])
    last = bisect_left(links, start + length, key=lambda link: link[0])
    marked = [
        (at - start, min(end - start, length), _target(href, address))
        for at, end, href in links[first:last]
    ]
    return linked(piece, marked, length) if marked else piece


def _target(href: str, address: str) -> str:
    if href.startswith("#") or href.lower().startswith(ADDRESSES):
        return href
    try:
        return urljoin(address, href) if address else ""
    except ValueError:
        return ""


def _source(source: str, address: str) -> str:
    """Where a picture is: at an address, or beside the page or in it, where it was saved so."""
    beside = not address or _SAVED.match(source)
    return source if beside and not _ELSEWHERE.match(source) else _target(source, address)


def _with_places(
    pieces: list[Piece], found: Sequence[int | None], places: dict[str, int]
) -> list[Piece]:
    """The pieces with the names of the places that links in them point to."""
    wanted = {link.target[1:] for piece in pieces for link in piece.links}
    known = [(start, index) for index, start in enumerate(found) if start is not None]
    for name in wanted & places.keys():
        place = places[name]
        nearest = bisect_right(known, (place, len(pieces)))
        before = known[nearest - 1] if nearest else None
        if before and place < before[0] + max(1, len(_words(pieces[before[1]]))):
            index = before[1]
        elif nearest < len(known) and known[nearest][0] - place <= LONGEST_GAP:
            index = known[nearest][1]
        else:
            continue
        pieces[index] = replace(pieces[index], places=(*pieces[index].places, name))
    return pieces
