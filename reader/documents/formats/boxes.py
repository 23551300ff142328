"""Pages whose article the extractor does not see as one, made so that it does.

An article may be parted into boxes alike, to put advertisements between them: the extractor
takes the first for the whole. Or nothing tells where it is: then only its paragraphs are found,
and its headings and lists are lost. Here it is put into one box, for the extractor to be asked
again.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from reader.documents.formats.xml import descendants, local_name, parse_html

__all__ = ["joined_boxes", "marked_article"]

BOXES = ("div", "section")
ARTICLES = frozenset({"article", "main", "body"})
PROSE = 120
"""Characters of a paragraph that shows a box to be one of the article's."""
FEWEST_BOXES, MOST_BOXES = 2, 60
"""More boxes alike are the items of a list."""


def joined_boxes(html: str) -> str:
    """`html` with the boxes of its article joined; empty if there are none to be joined."""
    from lxml import etree

    root = parse_html(html)
    if root is None:
        return ""
    groups: dict[tuple[str, str, Any], list[Any]] = {}
    for box in descendants(root, *BOXES):
        if box.get("class") and _has_prose(box):
            key = (local_name(box), box.get("class"), _article_around(box))
            groups.setdefault(key, []).append(box)
    alike = [boxes for boxes in groups.values() if _may_be_joined(boxes)]
    if not alike:
        return ""
    first, *others = max(alike, key=lambda boxes: sum(map(_prose, boxes)))
    for box in others:
        first.extend(list(box))
    joined: str = etree.tostring(root, encoding="unicode", method="html")
    return joined


def marked_article(html: str, texts: Collection[str]) -> str:
    """`html` with what stands around its paragraphs `texts` said to be the article.

    Empty if they are not found, or the page says itself where its article is.
    """
    from lxml import etree

    root = parse_html(html)
    if root is None or next(descendants(root, "article", "main"), None) is not None:
        return ""
    wanted = {"".join(text.split()) for text in texts}
    found = [
        element
        for element in descendants(root, "p")
        if "".join("".join(element.itertext()).split()) in wanted
    ]
    around = _common_ancestor(found[0], found[-1]) if len(found) > 1 else None
    if around is None:
        return ""
    article = etree.Element("article")
    article.text, around.text = around.text, None
    article.extend(list(around))
    around.append(article)
    marked: str = etree.tostring(root, encoding="unicode", method="html")
    return marked


def _common_ancestor(one: Any, other: Any) -> Any | None:
    others = set(other.iterancestors())
    return next((outer for outer in one.iterancestors() if outer in others), None)


def _has_prose(box: Any) -> bool:
    return _prose(box) > 0


def _prose(box: Any) -> int:
    """How many characters the long paragraphs have that stand in the box itself."""
    lengths = (
        sum(map(len, child.itertext())) for child in box.iterchildren() if local_name(child) == "p"
    )
    return sum(length for length in lengths if length >= PROSE)


def _article_around(box: Any) -> Any:
    return next((outer for outer in box.iterancestors() if local_name(outer) in ARTICLES), None)


def _may_be_joined(boxes: list[Any]) -> bool:
    """Whether boxes alike are parts of one article, and not each another with its headline."""
    return FEWEST_BOXES <= len(boxes) <= MOST_BOXES and not any(
        next(descendants(box, "h1"), None) is not None for box in boxes[1:]
    )
