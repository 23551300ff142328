"""HTML: the article on a page, with its headline, author and date.

trafilatura finds the article. Where it finds nothing, or much less than there is, the page is
shown without its tags instead; so is a page that would keep the parser busy for too long.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reader.documents.decoding import decode
from reader.documents.formats.boxes import joined_boxes, marked_article
from reader.documents.formats.crowding import has_crowded_tag
from reader.documents.formats.linking import woven
from reader.documents.formats.page_links import with_links
from reader.documents.formats.parts import Parts, Piece, join
from reader.documents.formats.refusal import Refusal
from reader.documents.formats.scripts import with_scripts
from reader.documents.formats.stripping import strip
from reader.documents.formats.tabular import aligned
from reader.documents.titles import headline_of
from reader.text.sanitise import normalise_newlines
from reader.text.words import letters_of

__all__ = ["parse", "parse_simply"]

LARGEST = 48 * 1024 * 1024
"""Bytes; a larger page is not shown at all."""
ENDLESS_TAGS = 1_500_000
TOO_LARGE = "is far larger than a page; save what you need of it as text"
LONGEST = 8 * 1024 * 1024
"""Characters; a longer page is shown without its tags."""
MOST_TAGS = 200_000
"""Each costs the parser some microseconds, and so does each of its walks through the page."""
DEEPEST = 400
"""Elements left open at the same time; the parser gives up at a depth like this."""
LEAST_SHARE = 0.05
"""Of the prose without tags, comments among it; a shorter extraction lost the article."""
WHOLE = 0.7
"""Of the prose without tags; a shorter article may go on in another box."""
MORE = 1.2
"""Times as long as it was."""
STILL = 0.8
"""Of what was found first: other boxes alike, such as comments, are another text."""
MOST_TIMES = 1.5
"""As long as its paragraphs; more are the menus around them."""
PROSE = 120
"""Characters from which a block is prose; a page may have ten times as much in menus."""
LUMP = 0.5
"""Of the text without tags; so much of it in one block is no paragraph but the whole page."""
SAID_AGAIN_WITHIN = 6
"""Blocks under the headline."""
CHARSET_WITHIN = 2048
MACHINERY = "//span[contains(@class, 'mw-editsection')]"
"""What MediaWiki, which many sites run, puts into headings: "[edit]"."""
PARSERS = ("trafilatura", "htmldate", "courlan", "justext")
"""Whose log is not for the reader."""

_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^<>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})")
_LANGUAGE = re.compile(r"<html[^<>]{0,1000}?\slang\s*=\s*[\"']?([a-zA-Z]{2,3}(?:-[\w-]{1,20})?)")
_TITLE = re.compile(r"<title[^<>]{0,1000}>([^<]{1,2000})</title", re.IGNORECASE)
_CONTROL = re.compile(r"&#(?:0*(\d{1,3})|[xX]0*([0-9a-fA-F]{1,2}));?")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*\?>")
_NESTING_TAG = re.compile(r"<(/?)(?:div|b|i|table|span|section|ul|ol|blockquote|font|em|strong)\b")
_LINE_ENDS = re.compile(r"\s*\n\s*")


def parse(data: bytes, encoding: str | None) -> Parts:
    """The parts of an HTML file."""
    _refuse_endless(data)
    decoded = decode(data, encoding, declared=_declared(data))
    guessed = decoded.is_guess
    html = with_scripts(_XML_DECLARATION.sub("", normalise_newlines(decoded.text)))
    stripped = strip(html)
    article = None if _is_hostile(html) else _extracted(html)
    if article is not None:
        pieces = list(_blocks(article.body))
        if _is_lump(pieces, stripped):
            article = _extracted(html, fast=False) or article
            pieces = list(_blocks(article.body))
        article, pieces = _whole(article, pieces, html, stripped)
        article, pieces = _with_structure(article, pieces, html, stripped)
        if (
            pieces
            and not _is_lump(pieces, stripped)
            and _length(pieces) >= LEAST_SHARE * _length(_prose(stripped))
        ):
            return replace(_article(article, pieces, html, decoded.encoding), guessed=guessed)
    return replace(_page(stripped, html, decoded.encoding), guessed=guessed)


def parse_simply(data: bytes, encoding: str | None) -> Parts:
    """The parts of an HTML file without its tags: for what breaks the parser."""
    _refuse_endless(data)
    decoded = decode(data, encoding, declared=_declared(data))
    html = normalise_newlines(decoded.text)
    return replace(_page(strip(html), html, decoded.encoding), guessed=decoded.is_guess)


def _refuse_endless(data: bytes) -> None:
    if len(data) > LARGEST or data.count(b"<") > ENDLESS_TAGS:
        raise Refusal(TOO_LARGE, "costly")


def _page(pieces: list[Piece], html: str, encoding: str) -> Parts:
    text, paragraphs = join(pieces)
    return Parts(text, paragraphs, encoding, _title(html), language=_language(html), page=True)


def _declared(data: bytes) -> str | None:
    start = data[:CHARSET_WITHIN]
    found = _CHARSET.search(start) or _XML_ENCODING.search(start)
    return found[1].decode("ascii", "ignore") if found else None


def _prose(pieces: list[Piece]) -> list[Piece]:
    """The blocks that are prose; all of them if none is."""
    return [piece for piece in pieces if len(piece.text) >= PROSE] or pieces


def _is_lump(pieces: list[Piece], stripped: list[Piece]) -> bool:
    """Whether all that was found is one block with most of a page that has many, or lines."""
    if len(pieces) != 1 or _length(pieces) <= LUMP * _length(stripped):
        return False
    return len(stripped) > 1 or stripped[0].text.count("\n") > pieces[0].text.count("\n")


def _whole(
    article: Any, pieces: list[Piece], html: str, stripped: list[Piece]
) -> tuple[Any, list[Piece]]:
    """The article with all its boxes, where the first was taken for it."""
    if _length(pieces) >= WHOLE * _length(_prose(stripped)):
        return article, pieces
    joined = joined_boxes(html)
    again = _extracted(joined) if joined else None
    found = list(_blocks(again.body)) if again is not None else []
    length = _length(pieces)
    still = _length(_shared(found, pieces))
    is_whole = _length(found) >= MORE * length and still >= STILL * length
    return (again, found) if is_whole else (article, pieces)


def _with_structure(
    article: Any, pieces: list[Piece], html: str, stripped: list[Piece]
) -> tuple[Any, list[Piece]]:
    """The article with its headings and lists, where only its paragraphs were found."""
    if _structured(pieces) or not _structured(stripped):
        return article, pieces
    marked = marked_article(html, {piece.text for piece in pieces})
    again = _extracted(marked) if marked else None
    found = list(_blocks(again.body)) if again is not None else []
    length = _length(pieces)
    longest = max(MOST_TIMES * length, length + PROSE)
    is_it = _length(_shared(found, pieces)) >= STILL * length and _length(found) <= longest
    return (again, found) if is_it and _structured(found) else (article, pieces)


def _structured(pieces: list[Piece]) -> bool:
    return any(piece.kind == "list" or piece.level > 1 for piece in pieces)


def _shared(found: list[Piece], pieces: list[Piece]) -> list[Piece]:
    texts = {piece.text for piece in found}
    return [piece for piece in pieces if piece.text in texts]


def _length(pieces: list[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _is_hostile(html: str) -> bool:
    """Whether the parser would be slow, or give up, on `html`."""
    if len(html) > LONGEST or html.count("<") > MOST_TAGS or has_crowded_tag(html):
        return True
    depth = deepest = 0
    for tag in _NESTING_TAG.finditer(html):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest > DEEPEST


def _extracted(html: str, *, fast: bool = True) -> Any | None:
    """Gives trafilatura's document of `html`; None if it finds no article.

    Its types are not known to the type checker; only `_article` and `_blocks` look inside.
    """
    from trafilatura import bare_extraction

    for name in PARSERS:  # what they have to say of a page would land on the screen
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # References to control characters are no XML, and would cost the whole page.
    return bare_extraction(
        _CONTROL.sub(_harmless, html),
        fast=fast,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        with_metadata=True,
        prune_xpath=MACHINERY,
    )


def _harmless(reference: re.Match[str]) -> str:
    code = int(reference[1]) if reference[1] else int(reference[2], 16)
    controls = code < 0x20 and code not in (0x09, 0x0A, 0x0D)
    return "\ufffd" if controls or code == 0x7F else reference[0]


def _article(article: Any, pieces: list[Piece], html: str, encoding: str) -> Parts:
    title = article.title or _title(html)
    address = article.url or ""
    whole = woven(_with_headline(with_links(pieces, html, address), title, article.sitename or ""))
    return Parts(
        whole.text,
        whole.paragraphs,
        encoding,
        title,
        language=article.language or _language(html),
        author=article.author or "",
        date=article.date or "",
        url=address,
        site=article.sitename or "",
        links=whole.links,
    )


def _with_headline(pieces: list[Piece], title: str, site: str) -> list[Piece]:
    """The pieces under the headline, which some pages say again shortly below."""
    headline = headline_of(title, site).title
    first = pieces[0]
    if not headline or (first.kind == "heading" and first.level == 1):
        return pieces
    same = (letters_of(headline), letters_of(title))
    below = [
        piece
        for index, piece in enumerate(pieces)
        if index >= SAID_AGAIN_WITHIN or letters_of(piece.text) not in same
    ]
    return [Piece(headline, "heading", 1), *below]


def _title(html: str) -> str:
    from html import unescape

    found = _TITLE.search(html)
    return unescape(found[1]) if found else ""


def _language(html: str) -> str:
    found = _LANGUAGE.search(html)
    return found[1] if found else ""


def _blocks(parent: Any) -> Iterator[Piece]:
    """The blocks in trafilatura's tree, which has few kinds of elements."""
    for element in parent:
        yield from _block(element)


def _block(element: Any) -> Iterator[Piece]:
    name = element.tag
    if name == "head":
        level = str(element.get("rend") or "h2")[1:]
        yield Piece(_text(element), "heading", int(level) if level.isdecimal() else 2)
    elif name == "list":
        yield from _items(element, 1)
    elif name == "table":
        rows = [[_text(cell) for cell in row.iter("cell")] for row in element.iter("row")]
        yield Piece(aligned(rows), "table")
    elif name == "quote":
        inner = [_text(child) for child in element] if len(element) else []
        yield from (Piece(part, "quote") for part in (inner if any(inner) else [_text(element)]))
    elif name == "code":
        yield Piece("".join(element.itertext()), "code")
    else:
        yield Piece(_text(element))


def _items(parent: Any, depth: int) -> Iterator[Piece]:
    numbered = parent.get("rend") == "ol"
    for number, item in enumerate(parent, 1):
        mark = f"{number}." if numbered else "•"
        own = _text(item, skip="list")
        if own:
            yield Piece("  " * (depth - 1) + f"{mark} {own}", "list", depth)
        for inner in item.iterchildren("list"):
            yield from _items(inner, depth + 1)


def _text(element: Any, skip: str = "") -> str:
    """The text in `element` on one line, but for line breaks of its own."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\v")
        elif child.tag == "p":
            parts += ["\v", _text(child), "\v"]
        elif child.tag != skip:
            parts.append(_text(child))
        parts.append(child.tail or "")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\v"))
    return "\n".join(line for line in lines if line)
