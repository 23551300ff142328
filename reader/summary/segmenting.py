"""Words of a language for ranking, by the best means at hand.

Chinese and Japanese write no spaces. Their pairs of characters do nearly as well as words, and
need nothing; where jieba or tinysegmenter is installed (the extra "cjk"), its words are taken.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

from reader.text.language import words

__all__ = ["WordFinder", "segmenter_of", "word_finder"]

WordFinder = Callable[[str], list[str]]
"""From a text in lower case to its words, without marks."""


def _by_jieba() -> Callable[[str], list[str]]:
    import logging

    jieba = import_module("jieba")
    # It reports the loading of its dictionary on the terminal, which may be showing a page.
    jieba.setLogLevel(logging.WARNING)
    cut: Callable[[str], list[str]] = jieba.lcut
    return cut


def _by_tinysegmenter() -> Callable[[str], list[str]]:
    cut: Callable[[str], list[str]] = import_module("tinysegmenter").TinySegmenter().tokenize
    return cut


@dataclass(frozen=True, slots=True)
class _Segmenter:
    """An optional package that cuts a language into words."""

    package: str
    load: Callable[[], Callable[[str], list[str]]]


_SEGMENTERS: Mapping[str, _Segmenter] = {
    "zh": _Segmenter("jieba", _by_jieba),
    "ja": _Segmenter("tinysegmenter", _by_tinysegmenter),
}


def segmenter_of(language: str) -> str:
    """The package that cuts `language` into words; "" if none does, or it is not installed.

    >>> segmenter_of("en-GB")
    ''
    """
    segmenter = _SEGMENTERS.get(language.partition("-")[0].lower())
    return segmenter.package if segmenter and _is_installed(segmenter.package) else ""


@lru_cache(maxsize=8)
def _is_installed(package: str) -> bool:
    return find_spec(package) is not None


@lru_cache(maxsize=8)
def word_finder(language: str) -> WordFinder:
    """What takes a text of `language` in lower case to its words.

    >>> word_finder("en")("the 38 banks'")
    ['the', '38', 'banks']
    """
    if not segmenter_of(language):
        return lambda text: words(text, language)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba is older than Python's newest warnings
        cut = _SEGMENTERS[language.partition("-")[0].lower()].load()
    return lambda text: _content(cut(text))


def _content(found: list[str]) -> list[str]:
    """Without marks, and without single characters, most of which are particles.

    >>> _content(["城市", "的", "。", "改变"]), _content(["好", "。"])
    (['城市', '改变'], ['好'])
    """
    plain = [word for word in found if any(map(str.isalnum, word))]
    return [word for word in plain if len(word) > 1 or word.isdigit()] or plain
