"""Who a figure comes from: "according to the ministry", "the bank said", "a survey found"."""

from __future__ import annotations

import re

from reader.figures.tries import listed

__all__ = ["source_in"]

_LONGEST = 500
"""Characters of a sentence that are looked at."""
_MOST_WORDS = 10
_ACCORDING = re.compile(
    r"\b(?:according to|as reported by|selon|d'après|laut|nach Angaben (?:von|der|des)|según) "
    r"((?:[^,.;:()\"“”–]|\.(?=\w)|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.)"
    r"{2,90})",
    re.IGNORECASE,
)
_SAYS = r"(?:said|says|reported|reports|estimated|estimates|found|finds|showed|shows|announced)"
_FINDS = ("found", "finds", "showed", "shows")
"""What only a study does when it is a source; others find things."""
_STUDIES = re.compile(
    r"\b(?:surveys?|stud(?:y|ies)|polls?|reports?|research(?:ers)?|analysis|analysts|audit|data"
    r"|figures|review|census|investigation|results?|scientists|statistics|index|numbers|records"
    r"|authors|inquiry|team|experts|[Tt]imes|Pew|Gallup|YouGov|institute|university)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf", ([^,.;:()\"“”–]{{2,70}}?) ({_SAYS})\b(?=[.,;]|$| (?:on|in|this|last)\b)")
_BEFORE = re.compile(
    rf"(?:^|, )((?:[^,.;:()\"“”–]|(?<=\d),(?=\d)){{2,70}}?) ({_SAYS}) (?:that |[a-z\d$£€])"
)
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
        if found is None or not (source := _trimmed(found[1])):
            continue
        verb = found[2] if pattern.groups > 1 else ""
        if verb not in _FINDS or _STUDIES.search(source) or f" {verb} that " in sentence:
            return source
    return ""


_NUMBERED = re.compile(
    r"^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|some|many|few|all|both"
    r"|several|[a-z]+teen|[a-z]+ty|hundreds|thousands|dozens)\b"
    r"(?! (?:stud|survey|poll|report|official|source|witness|people famil))"
    r"|\d[\d,.]* (?:of|in|out|per))|\bper cent\b|%",
    re.IGNORECASE,
)
"""Those who are counted are not the source: "nine in ten said they would stay"."""


def _trimmed(words: str) -> str:
    """The words of a source; none for a pronoun, and no more than a name may have."""
    named = words.split()
    while named and named[0].lower() in _LEADING:
        named.pop(0)
    while named and named[-1].lower() in _TRAILING:
        named.pop()
    if (
        not named
        or len(named) > _MOST_WORDS
        or _NUMBERED.search(" ".join(named))
        or named[0].lower() in _PRONOUNS
    ):
        return ""
    is_clause = any(word.lower() in _VERBS for word in named)
    return "" if is_clause or all(word.lower() in _ARTICLES for word in named) else " ".join(named)


_LEADING = listed(
    "while but and as first when where that so then though although because since if now also "
    "meanwhile"
)
_TRAILING = listed("has have had also later recently earlier once")
_VERBS = listed("is are was were be been being and has have had found who which")
"""What no name has: such words are a clause, as in "the drivers were found"."""
_ARTICLES = listed("the a an this these those some others his her")
