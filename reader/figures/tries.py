"""Word lists as patterns: one alternation in which no two branches begin alike.

A plain `one|two|three|…` is tried branch by branch at every position; factored by its
beginnings it costs a few comparisons, whatever the length of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["any_of", "listed"]

_Node = dict[str, "_Node"]


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them.

    >>> sorted(listed("up down"))
    ['down', 'up']
    """
    return frozenset(words.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first, with no groups of its own.

    >>> any_of(["yen", "yuan", "yens"])
    'y(?:en(?:s)?|uan)'
    """
    root: _Node = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: _Node) -> str:
    branches = [_branch(character, node[character]) for character in sorted(node) if character]
    if not branches:
        return ""
    if "" in node:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _branch(character: str, node: _Node) -> str:
    return re.escape(character) + _pattern(node)
