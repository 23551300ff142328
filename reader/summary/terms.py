"""Words to terms: what two sentences must share to be about the same thing.

Terms only serve to compare sentences of one document with each other. For that a table of endings
does as well as a full stemmer, and where there is none the first letters of a word nearly do (the
ROUGE of summaries moved by less than 0.2), and nothing need be loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

__all__ = ["Terms", "beginning", "without_ending"]

_SHORTEST = 3
"""A stem keeps at least so many letters."""

_ENDINGS = ("ingly", "ings", "ing", "edly", "ied", "ies", "ely", "ed", "es", "ly", "s", "e", "y")
"""Of English, tried in this order."""
_BEGINNING = 6
"""Of a word of another language: so many letters are its stem."""


def without_ending(word: str) -> str:
    """An English `word` without its ending, where enough is left.

    >>> [without_ending(word) for word in ("nations", "adopted", "adopting", "policies", "was")]
    ['nation', 'adopt', 'adopt', 'polic', 'was']
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def beginning(word: str) -> str:
    """The first letters of `word`; a number is left whole.

    >>> beginning("wirtschaftlich"), beginning("1,200,000")
    ('wirtsc', '1,200,000')
    """
    return word if word[:1].isdigit() else word[:_BEGINNING]


_STEMS: Mapping[str, Callable[[str], str]] = {"en": without_ending}


class Terms(dict[str, str]):
    """From a word in lower case to its term, learned word by word.

    A word that carries nothing (a stop word, a lone letter) has the term "".

    >>> terms = Terms({"the"})
    >>> terms.of(["the", "banks", "adopted", "38", "x"])
    ('bank', 'adopt', '38')
    """

    __slots__ = ("_stem", "_stop_words")

    def __init__(self, stop_words: Iterable[str], language: str = "en") -> None:
        super().__init__()
        self._stem = _STEMS.get(language.partition("-")[0].lower(), beginning)
        self._stop_words = frozenset(stop_words)

    def __missing__(self, word: str) -> str:
        empty = word in self._stop_words or (len(word) == 1 and "a" <= word <= "z")
        term = self[word] = "" if empty else self._stem(word)
        return term

    def of(self, words: Iterable[str]) -> tuple[str, ...]:
        """The terms of `words`, in their order, without those that carry nothing."""
        return tuple([term for word in words if (term := self[word])])
