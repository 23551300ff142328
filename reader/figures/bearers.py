"""Whose age a figure is: "Mr Kaya, 62, said"; "the 25-year-old, Mara Lindt"."""

from __future__ import annotations

import re

from reader.figures.draft import Draft
from reader.figures.tries import listed

__all__ = ["bearer_of", "is_age"]

_NEAR = 80
"""Characters before an age in which its bearer's name stands."""
_PARTICLES = listed("de la le van der den von bin ibn al el di da du dos del and und y et")
_NO_NAMES = listed(
    "the a an his her its their our my but and or when while after before since as at in on by "
    "for with from of to this that if so then because although also meanwhile however"
)
_MOST_WORDS = 5
_YOUNGEST, _OLDEST = 1, 110
_NAME = r"(?:[^\W\d_a-z][\w’'-]+|[A-Z]\.)"
_NAMED_BEHIND = re.compile(rf",? ({_NAME}(?: (?:{_NAME}|de|van|von|al|bin)){{0,3}})")
_KIN = re.compile(r"\b(?:[^\W\d_a-z]\w+['’]s|[Hh]is|[Hh]er|[Mm]y|[Tt]heir) [a-z]{3,12}$")
"""Someone who is told by someone else: "Hyvert's father"."""
_GOING_ON = re.compile(r" [a-z]")


def bearer_of(draft: Draft, text: str, floor: int) -> str | None:
    """The name of whoever is so old; "" if nobody is named, None if it is no such age.

    Args:
        draft: a figure that no noun follows.
        text: the document's text.
        floor: where what belongs to the figure begins.
    """
    is_bare = (
        draft.kind == "number" and draft.value is not None and _YOUNGEST < draft.value < _OLDEST
    )
    if not is_bare and (draft.kind not in ("duration", "range") or draft.unit != "year"):
        return None
    if text[draft.end - 4 : draft.end].lower() in ("-old", " old", "olds"):
        is_noun = "-" in text[draft.start : draft.end]
        return _name_behind(draft, text) if is_noun else None
    opening = text[max(floor, draft.start - 2) : draft.start]
    if text.endswith(", now ", floor, draft.start):
        opening = ", now "
    is_apposition = opening.startswith(", ") or opening.endswith("(")
    if not is_apposition or text[draft.end : draft.end + 1] not in (",", ".", ")", ";"):
        return None
    stop = draft.start - max(1, len(opening) if opening.startswith(", ") else 1)
    return _name_before(text[max(floor, stop - _NEAR) : stop]) or None


def is_age(draft: Draft, text: str) -> bool:
    """Whether a figure is how old somebody is: "a 22-year-old", ", 62,", "aged 5"."""
    if draft.kind not in ("duration", "range") or draft.unit != "year":
        return False
    if text.endswith("old", draft.start, draft.end) or text.endswith(
        ("age ", "aged ", "age of "), 0, draft.start
    ):
        return True
    is_apposition = text[max(0, draft.start - 2) : draft.start] == ", "
    return is_apposition and text[draft.end : draft.end + 1] in (",", ".", ")", ";")


def _name_behind(draft: Draft, text: str) -> str:
    named = _NAMED_BEHIND.match(text, draft.end)
    if named is None or (text[draft.end] == "," and _GOING_ON.match(text, named.end())):
        return ""
    return named[1]


def _name_before(words: str) -> str:
    """The capitalised words at the end, with "van" and the like between them."""
    named = _KIN.search(words)
    if named:
        return named[0]
    name: list[str] = []
    for word in reversed(words.split()):
        is_end = word[-1] in ",;:!?" or (word[-1] == "." and len(word) > 3)
        if (is_end and name) or len(name) == _MOST_WORDS:
            break
        if not word[0].isupper() and word not in _PARTICLES:
            break
        name.insert(0, word)
    while name and (name[0].lower() in _NO_NAMES or name[0] in _PARTICLES):
        name.pop(0)
    return " ".join(name)
