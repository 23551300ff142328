"""Tags with more attributes than a parser can bear: it compares each with all before it."""

from __future__ import annotations

__all__ = ["has_crowded_tag"]

MOST_ATTRIBUTES = 2_000
"""The parser needs quadratic time for a tag with very many."""


def has_crowded_tag(html: str) -> bool:
    """Whether one tag has very many attributes; a long one may be a picture in the page."""
    position = 0
    while (start := html.find("<", position)) >= 0:
        end = html.find(">", start)
        end = len(html) if end < 0 else end
        long = end - start > 2 * MOST_ATTRIBUTES
        if long and len(html[start:end].split(None, MOST_ATTRIBUTES)) > MOST_ATTRIBUTES:
            return True
        position = end
    return False
