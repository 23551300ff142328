"""Completing tags: which tags of the library begin like the word that is being typed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.folding import fold

__all__ = ["completed", "completions", "parsed_tags"]

MOST = 6
"""Tags that are offered at once."""


def completions(typed: str, known: Sequence[str]) -> tuple[str, ...]:
    """Tags of `known` (most used first) that the last word of `typed` may become.

    Without a word the most used ones; never those that stand there already.

    >>> completions("ports ha", ["ports", "harbour", "Häfen"])
    ('harbour', 'Häfen')
    """
    *before, word = _words(typed)
    there = {fold(tag) for tag in before}
    begun = fold(word)
    found = [tag for tag in known if fold(tag) not in there and fold(tag).startswith(begun)]
    return tuple(tag for tag in found if fold(tag) != begun)[:MOST]


def completed(typed: str, tag: str) -> str:
    """`typed` with its last word made `tag`, and room for the next one.

    >>> completed("ports #ha", "harbour")
    'ports harbour '
    """
    *before, _ = _words(typed)
    return " ".join([*before, tag, ""])


def parsed_tags(typed: str) -> tuple[str, ...]:
    """The tags of a line, each once; "#" before them and commas between them do not count.

    >>> parsed_tags("#ai, ports ai #")
    ('ai', 'ports')
    """
    return tuple(dict.fromkeys(word for word in _words(typed) if word))


def _words(typed: str) -> list[str]:
    """The words of a line; the last one is empty where a new one begins."""
    words = typed.replace(",", " ").split()
    if not typed or typed[-1].isspace() or typed[-1] == ",":
        words.append("")
    return [word.lstrip("#") for word in words]
