"""XML of strangers: no entity is expanded, nothing is fetched, no depth is without a limit.

lxml has no types that the checker knows, so elements are `Any`; what is asked of them goes
through the small functions here, which leave namespaces out of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from reader.documents.decoding import decode
from reader.documents.formats.crowding import has_crowded_tag
from reader.text.sanitise import normalise_newlines

__all__ = [
    "attribute",
    "descendants",
    "local_name",
    "parse_html",
    "parse_markup",
    "parse_xml",
    "text_below",
    "text_of",
]

_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OWN_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARED = re.compile(rb"<\?xml[^<>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})")
_DECLARATION = re.compile(r"\A\s*<\?xml[^<>]*\?>")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML may hold, so that the parser would stop there."""


def parse_xml(data: bytes | str, *, recover: bool = True) -> Any | None:
    """The root element of `data`; None if there is none, or reading it would take too long.

    Names of HTML's characters, such as `&nbsp;`, are read; entities that the file itself
    declares are left out.
    """
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
    )
    text = data if isinstance(data, str) else _readable(data)
    if has_crowded_tag(text):
        return None
    try:
        return etree.fromstring(_ENTITY.sub(_character, text).encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def parse_markup(data: bytes) -> Any | None:
    """The root element of XHTML, or of HTML that only looks like it.

    None if there is none, or reading it would take too long.
    """
    text = _readable(data)
    root = parse_xml(text, recover=False)
    if root is None and not has_crowded_tag(text):
        root = parse_html(text)
    return root


def parse_html(text: str) -> Any | None:
    """The root element of HTML; None if there is none."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    clean = _DECLARATION.sub("", _FORBIDDEN.sub("\ufffd", text))
    try:
        return etree.fromstring(clean.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _readable(data: bytes) -> str:
    found = _DECLARED.search(data[:1000])
    declared = found[1].decode("ascii", "ignore") if found else None
    text = normalise_newlines(decode(data, declared=declared).text)
    return _FORBIDDEN.sub("\ufffd", _DECLARATION.sub("", text)).lstrip()


def _character(reference: re.Match[str]) -> str:
    """A character of HTML's that XML does not know by its name."""
    if reference[1] in _OWN_ENTITIES:
        return reference[0]
    return html5.get(f"{reference[1]};", reference[0])


def local_name(element: Any) -> str:
    """The element's name in lower case, without a namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """The value of an attribute, whatever its namespace; "" without it."""
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    endings = ("}" + name, ":" + name)  # HTML's parser leaves the prefix of a namespace there
    return next((str(value) for key, value in element.items() if key.endswith(endings)), "")


def descendants(element: Any, *names: str) -> Iterator[Any]:
    """The elements below with one of these names in lower case, and `element` if it has one."""
    return (inner for inner in element.iter() if local_name(inner) in names)


def text_below(root: Any | None, name: str) -> str:
    """All text in the first element called `name` below `root`, on one line."""
    return "" if root is None else text_of(next(descendants(root, name), None))


def text_of(element: Any | None) -> str:
    """All text in the element on one line."""
    if element is None:
        return ""
    return " ".join("".join(element.itertext(with_tail=False)).split())
