"""Words: how many there are, and the units that ranking compares."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from reader.text.patterns import lazily
from reader.text.scripts import may_be_unspaced

__all__ = ["count_words", "letters_of", "stemmer", "words"]

_CJK = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9"
)
"""Kana and ideographs, without the marks between them."""
_CHARACTERS_A_WORD = 1.6
"""Chinese and Japanese write no spaces; so many characters are read like one word."""
_CJK_RUN = lazily(f"[{_CJK}]+")
_SPACED_WORD = lazily(r"\w\S*")
_NUMERAL = r"\d+(?:[.,]\d+)*"
"""Before words, so that "1.2" and "38" stay whole."""
_TOKEN = lazily(rf"{_NUMERAL}|[^\W\d_][^\W_]*(?:'[^\W\d_][^\W_]*)*")
_TOKEN_CJK = lazily(rf"[{_CJK}]+|{_NUMERAL}|[^\W\d_{_CJK}](?:[^\W_{_CJK}]|'(?=[^\W\d_]))*")

_SNOWBALL = {
    "ar": "arabic", "da": "danish", "de": "german", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nb": "norwegian",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sv": "swedish",
}  # fmt: skip
"""Languages that the Snowball stemmers know."""
_KEPT_STEMS = 50_000


def count_words(text: str) -> int:
    """How many words `text` has; 1.6 Chinese or Japanese characters count as one.

    >>> count_words("It's 38 per cent — more."), count_words("人工智能改变城市")
    (5, 5)
    """
    if not may_be_unspaced(text) or _CJK_RUN.search(text) is None:
        return len(_SPACED_WORD.findall(text))
    characters = sum(map(len, _CJK_RUN.findall(text)))
    spaced = len(_SPACED_WORD.findall(_CJK_RUN.sub(" ", text)))
    return spaced + round(characters / _CHARACTERS_A_WORD)


def words(text: str, language: str = "en") -> list[str]:
    """The words of `text` for ranking: lower-case, numbers whole, CJK runs as pairs.

    Apostrophes inside a word stay, but for the elided article or pronoun in French and Italian.

    Args:
        text: a sentence or more.
        language: BCP 47.

    >>> words("The 38 banks' 1.2 billion", "en")
    ['the', '38', 'banks', '1.2', 'billion']
    >>> words("l'école d’État", "fr"), words("人工智能", "zh")
    (['école', 'état'], ['人工', '工智', '智能'])
    """
    low = text.lower().replace("’", "'")
    tokens: list[str] = _paired(low) if may_be_unspaced(low) else _TOKEN.findall(low)
    if "'" in low and language.partition("-")[0] in _ELIDING:
        return [token.rpartition("'")[2] for token in tokens]
    return tokens


_ELIDING = frozenset({"fr", "it", "ca"})
"""Languages that write the article and the next word as one: "l'école"."""


def _paired(low: str) -> list[str]:
    """The tokens of `low`, with each run of ideographs and kana as its pairs."""
    found: list[str] = []
    for token in _TOKEN_CJK.findall(low):
        is_run = token[0] >= "\u3005" and _CJK_RUN.match(token)
        found.extend(_pairs(token) if is_run else (token,))
    return found


def _pairs(run: str) -> list[str]:
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


@lru_cache(maxsize=32)
def stemmer(language: str) -> Callable[[str], str]:
    """What takes a lower-case word of `language` to its stem; the word itself if none is known.

    Loads nltk on the first call, which takes a second: call it in a worker.

    >>> stemmer("zh")("人工")
    '人工'
    """
    name = _SNOWBALL.get(language.partition("-")[0])
    if name is None:
        return str
    from nltk.stem.snowball import SnowballStemmer

    stem: Callable[[str], str] = SnowballStemmer(name).stem
    return lru_cache(maxsize=_KEPT_STEMS)(stem)


def letters_of(text: str) -> str:
    """The letters and digits of `text` alone, to tell whether two say the same.

    >>> letters_of("1. The Lamp!") == letters_of("1 – the lamp")
    True
    """
    return "".join(filter(str.isalnum, text.casefold()))
