"""Words to terms: what two sentences must share to be about the same thing.

Terms only serve to compare sentences of one document with each other, so a table of endings does
as well here as a full stemmer, and it needs nothing to be loaded.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Terms", "stem"]

_SHORTEST = 3
"""A stem keeps at least so many letters."""

_ENDINGS = ("ingly", "ings", "ing", "edly", "ied", "ies", "ely", "ed", "es", "ly", "s", "e", "y")
"""Tried in this order. They are English, and common enough elsewhere to do little harm."""


def stem(word: str) -> str:
    """`word` without its ending, where enough is left.

    >>> stem("nations"), stem("adopted"), stem("adopting"), stem("policies"), stem("was")
    ('nation', 'adopt', 'adopt', 'polic', 'was')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


class Terms(dict[str, str]):
    """From a word in lower case to its term, learned word by word.

    A word that carries nothing (a stop word, a lone letter) has the term "".

    >>> terms = Terms({"the"})
    >>> terms.of(["the", "banks", "adopted", "38", "x"])
    ('bank', 'adopt', '38')
    """

    __slots__ = ("_stop_words",)

    def __init__(self, stop_words: Iterable[str]) -> None:
        super().__init__()
        self._stop_words = frozenset(stop_words)

    def __missing__(self, word: str) -> str:
        empty = word in self._stop_words or (len(word) == 1 and "a" <= word <= "z")
        term = self[word] = "" if empty else stem(word)
        return term

    def of(self, words: Iterable[str]) -> tuple[str, ...]:
        """The terms of `words`, in their order, without those that carry nothing."""
        return tuple([term for word in words if (term := self[word])])
