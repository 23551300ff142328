"""Words to terms: what two sentences must share to be about the same thing.

Terms only serve to compare sentences of one document with each other. For that a table of endings
does as well as a full stemmer, and where there is neither the first letters of a word nearly do
(the ROUGE of summaries moved by less than 0.2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.resources import files

from reader.summary.endings import ENDINGS
from reader.text.language import stemmer, stop_words

__all__ = ["Terms", "beginning", "carrying_nothing", "stemming_of", "without_ending"]

_SHORTEST = 3
"""A stem keeps at least so many letters."""
_BEGINNING = 6
"""Of a word of another language: so many letters are its stem."""

_NAMED_OTHERWISE = {"nb": "no", "nn": "no"}
_BY_NLTK = frozenset({"ar", "fi", "hu", "ro"})
"""Languages whose endings are more than a table, and that nltk has a stemmer for."""
_BY_SUMY = {"cs": "czech", "sk": "czech", "uk": "ukrainian"}
"""The same that sumy has one for, without another package, and its module."""
_LONGEST_FORM = 40
"""Code points; what is longer is no word of a language, and takes their patterns long."""
_LISTED_BY_SUMY = {"ar": "arabic", "he": "hebrew", "ko": "korean", "sk": "slovak"}
"""Languages whose stop words are sumy's, and the names that it has for them."""


def without_ending(word: str, endings: tuple[str, ...] = ENDINGS["en"]) -> str:
    """`word` without the first of `endings` that it has, where enough is left.

    >>> [without_ending(word) for word in ("nations", "adopted", "adopting", "policies", "was")]
    ['nation', 'adopt', 'adopt', 'polic', 'was']
    """
    if word.endswith(endings):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                return word[: -len(ending)]
    return word


def beginning(word: str) -> str:
    """The first letters of `word`; a number is left whole.

    >>> beginning("wirtschaftlich"), beginning("1,200,000")
    ('wirtsc', '1,200,000')
    """
    return word if word[:1].isdigit() else word[:_BEGINNING]


def stemming_of(language: str) -> str:
    """What makes terms of the words of `language`: "endings", "nltk", "sumy" or "beginnings".

    >>> [stemming_of(code) for code in ("pt-BR", "fi", "cs", "eo")]
    ['endings', 'nltk', 'sumy', 'beginnings']
    """
    code = _code(language)
    for name, codes in (("endings", ENDINGS), ("nltk", _BY_NLTK), ("sumy", _BY_SUMY)):
        if code in codes:
            return name
    return "beginnings"


def carrying_nothing(language: str) -> frozenset[str]:
    """The stop words of `language` in lower case; none for a language that nobody lists.

    >>> "the" in carrying_nothing("en"), carrying_nothing("eo")
    (True, frozenset())
    """
    code = _code(language)
    known = stop_words(code)
    if known or code not in _LISTED_BY_SUMY:
        return known
    # The file alone: sumy's own reader of it loads a web client.
    listed = files("sumy") / "data" / "stopwords" / f"{_LISTED_BY_SUMY[code]}.txt"
    return frozenset(listed.read_text(encoding="utf-8").lower().split())


def _code(language: str) -> str:
    code = language.partition("-")[0].lower()
    return _NAMED_OTHERWISE.get(code, code)


def _stem_of(language: str) -> Callable[[str], str]:
    endings = ENDINGS.get(_code(language), ())
    if endings:
        return lambda word: without_ending(word, endings)
    if stemming_of(language) == "sumy":
        return _stem_of_sumy(_BY_SUMY[_code(language)])
    return stemmer(_code(language)) if stemming_of(language) == "nltk" else beginning


def _stem_of_sumy(module: str) -> Callable[[str], str]:
    stem: Callable[[str], str] = import_module(f"sumy.nlp.stemmers.{module}").stem_word
    # The Czech one warns of what has no small letters, such as numbers.
    return lambda word: stem(word) if word.islower() and len(word) <= _LONGEST_FORM else word


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
        self._stem = _stem_of(language)
        self._stop_words = frozenset(stop_words)

    def __missing__(self, word: str) -> str:
        empty = word in self._stop_words or (len(word) == 1 and "a" <= word <= "z")
        term = self[word] = "" if empty else self._stem(word)
        return term

    def of(self, words: Iterable[str]) -> tuple[str, ...]:
        """The terms of `words`, in their order, without those that carry nothing."""
        return tuple([term for word in words if (term := self[word])])
