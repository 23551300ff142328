"""Who a figure comes from: "according to the ministry", "the bank said", "a survey found"."""

from __future__ import annotations

import re

__all__ = ["source_in"]

_LONGEST = 500
"""Characters of a sentence that are looked at."""
_MOST_WORDS = 10
_ACCORDING = re.compile(
    r"\b(?:according to|as reported by|selon|d'après|laut|nach Angaben (?:von|der|des)|según) "
    r"((?:[^,.;:()\"“”–]|\.(?=\w)|(?<=\b[A-Z])\.){2,90})",
    re.IGNORECASE,
)
_SAYS = r"(?:said|says|reported|reports|estimated|estimates|found|finds|showed|shows|announced)"
_BEHIND = re.compile(rf", ([^,.;:()\"“”–]{{2,70}}?) {_SAYS}\b(?=[.,;]|$| (?:on|in|this|last)\b)")
_BEFORE = re.compile(rf"(?:^|, )([^,.;:()\"“”–]{{2,70}}?) {_SAYS} (?:that |[a-z\d$£€])")
_HAN = re.compile(r"(?:据|根据)([^，。；：]{2,20}?)(?:的?(?:统计|数据|报道|报告|估计|称))")
_PRONOUNS = frozenset(
    {"he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "this", "there"}
)


def source_in(text: str, start: int, end: int) -> str:
    """Who is named in a sentence as the source of what it says; "" for nobody.

    >>> text = "Rents rose 5 per cent, according to the housing office."
    >>> source_in(text, 0, len(text))
    'the housing office'
    >>> source_in("A survey found that 5 per cent do.", 0, 34)
    'A survey'
    """
    sentence = text[start : min(end, start + _LONGEST)].replace("\n", " ").strip()
    for pattern in (_ACCORDING, _BEHIND, _BEFORE, _HAN):
        found = pattern.search(sentence)
        if found and (source := _trimmed(found[1])):
            return source
    return ""


def _trimmed(words: str) -> str:
    """The words of a source; none for a pronoun, and no more than a name may have."""
    named = words.split()
    if not named or len(named) > _MOST_WORDS or named[0].lower() in _PRONOUNS:
        return ""
    return " ".join(named)
