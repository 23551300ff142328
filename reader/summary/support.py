"""What the summary knows of a language, and how to say so to who reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reader.summary.segmenting import segmenter_of
from reader.summary.terms import carrying_nothing, stemming_of
from reader.text.language_names import language_name

__all__ = ["LanguageSupport", "SupportLevel", "support_of"]

SupportLevel = Literal["full", "partial", "none"]


@dataclass(frozen=True, slots=True)
class LanguageSupport:
    """How well a summary of a text in some language is founded."""

    language: str
    """BCP 47, as it was asked for."""
    level: SupportLevel
    """"full": its function words and its endings are known; "partial": one of them; "none"."""
    note: str
    """One sentence for the screen."""


_PACKAGES: Mapping[str, str] = {"zh": "jieba", "ja": "tinysegmenter"}
"""What cuts a language without spaces into words, if it is installed."""
_UNCUT = frozenset({"th", "lo", "km", "my"})
"""Languages without spaces that nothing here cuts into words."""

_FULL = "{name}: function words and endings are known."
_NO_ENDINGS = "{name}: function words are known; words are compared by their first letters."
_NO_LIST = (
    "{name}: no list of function words, so that short words in many sentences pass for them"
    " and words are compared by their first letters."
)
_WORDS = "{name}: cut into words by {package}."
_PAIRS = "{name}: compared by pairs of characters; install {package} to compare by words."
_NO_WORDS = (
    "{name}: its words cannot be told apart, so that the summary goes by the place and length of"
    " the sentences."
)


def support_of(language: str) -> LanguageSupport:
    """What the summary knows of a BCP 47 language.

    >>> support_of("pl").level, support_of("pl").note
    ('partial', 'Polish: function words are known; words are compared by their first letters.')
    """
    code = language.partition("-")[0].lower()
    level, note = _judged(code)
    known = language_name(code)
    name = known if known != code else f'The language "{code}"' if code else "An unknown language"
    return LanguageSupport(language, level, note.format(name=name, package=_PACKAGES.get(code, "")))


def _judged(code: str) -> tuple[SupportLevel, str]:
    if code in _PACKAGES:
        return ("full", _WORDS) if segmenter_of(code) else ("partial", _PAIRS)
    if code in _UNCUT:
        return "none", _NO_WORDS
    if not carrying_nothing(code):
        return "none", _NO_LIST
    return ("full", _FULL) if stemming_of(code) != "beginnings" else ("partial", _NO_ENDINGS)
