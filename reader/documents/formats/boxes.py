"""An article in several boxes alike, which pages part to put advertisements between them.

The extractor takes the first box for the article. Here the contents of the others are moved
into it, so that it finds them all when it is asked again.
"""

from __future__ import annotations

from typing import Any

from reader.documents.formats.xml import descendants, local_name, parse_html

__all__ = ["joined_boxes"]

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
