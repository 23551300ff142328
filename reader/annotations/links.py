"""Addresses of annotations: `reader://DOCUMENT/ANNOTATION`, as they stand in exports."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

__all__ = ["Link", "link", "parse_link"]

_LINK = re.compile(r"reader://(?P<document>[^/\s?#]+)(?:/(?P<annotation>[^/\s?#]*))?/?")


class Link(NamedTuple):
    """What an address names."""

    document: str
    annotation: str
    """Empty where the whole document is meant."""


def link(document_id: str, annotation_id: str) -> str:
    """The address of an annotation.

    >>> link("d1", "a1")
    'reader://d1/a1'
    """
    return f"reader://{quote(document_id, safe='')}/{quote(annotation_id, safe='')}"


def parse_link(address: str) -> Link | None:
    """What `address` names; None if it is no such address.

    >>> parse_link("reader://d1/a1")
    Link(document='d1', annotation='a1')
    """
    found = _LINK.fullmatch(address.strip())
    if not found:
        return None
    return Link(unquote(found["document"]), unquote(found["annotation"] or ""))
