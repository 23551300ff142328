"""Whether a line is one of the phrases that web pages put around their text.

A whole line has to be the phrase, whatever its capitals, punctuation and numbers are.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reader.documents.marker_phrases import STRONG_PHRASES
from reader.documents.marker_shapes import LABELS_OF_TAGS, LONGEST, shape_of
from reader.documents.weak_marker_phrases import WEAK_PHRASES
from reader.text.patterns import lazily
from reader.text.scripts import SENTENCE_ENDS

__all__ = ["LONGEST", "MIDDLING", "STRONG", "WEAK", "Strength", "normal_phrase", "strength_of"]

LONGEST_PHRASE = 120
"""Characters of the longest line that may be a phrase."""

Strength = int
"""0 for no marker, else one of the three below."""
WEAK, MIDDLING, STRONG = 1, 2, 3
"""A single word of the strong phrases is middling: "Cookies" may head a recipe."""
SURE_WORDS = frozenset({"advertisement", "advertisements", "publicidad", "publicité"})

_TOKEN = lazily(
    r"\d+(?:[.,:]\d+)*(?:k?\b|(?=[\u2e80-\uffff]))|[^\W\d_]+(?:['’\-&+.][^\W\d_]+)*\+?|[©#*]"
)
_PUNCTUATION = " \t\"'“”‘’«»‹›()[]{}<>|/\\:;,.!?…•·–—-+=*#→←↑↓▼▲►◄"
LEADING_SUBJECTS = ("more to read",)
LONE_WORDS = frozenset({"related", "recommended", "weiterlesen", "relacionados", "gerelateerd"})
"""Single words that lead on before a colon; "Popular: …" may be a heading."""
LONGEST_LABEL = 45
_LABEL = lazily(r"\W{0,3}([^\n:：|]{2,40}?)\s?[:：|]\s?\S")
_LABEL_NO_END = ".。;"
_LAST_WORDS = ("all rights reserved",)
"""Phrases that end in a full stop on pages; any other with an open part then is a sentence."""


class _Table(NamedTuple):
    """The phrases, ready to look up."""

    exact: dict[str, Strength]
    open: dict[str, list[tuple[str, Strength]]]
    """Phrases with a `*`, by their first word."""
    firsts: frozenset[str]
    """Words that a phrase begins with: a quick test that spares most lines the rest."""


def strength_of(line: str) -> Strength:
    """How surely `line` is a marker.

    >>> strength_of("Reading Time:2 minutes"), strength_of("FACEBOOK"), strength_of("A cold day")
    (3, 1, 0)
    """
    words = line.split(None, 1) if len(line) <= LONGEST else ()
    if not words:
        return 0
    first = words[0].casefold()
    return _strength_of_phrase(line, first) or _strength_of_label(line) or shape_of(line, first)


def _strength_of_phrase(line: str, first: str) -> Strength:
    table = _table()
    if len(line) > LONGEST_PHRASE or not _may_begin(first, table):
        return 0
    phrase = normal_phrase(line)
    known = table.exact.get(phrase)
    if known or not phrase or (line[-1] in SENTENCE_ENDS and not phrase.endswith(_LAST_WORDS)):
        return known or 0
    for written, strength in table.open.get(phrase.split(" ", 1)[0], ()):
        if _pattern(written).fullmatch(phrase):
            return strength
    return 0


def _strength_of_label(line: str) -> Strength:
    """Of "Related: Seven signs of an old quay": that of what stands before the colon."""
    beginning = line[:LONGEST_LABEL]
    if ":" not in beginning and "：" not in beginning and "|" not in beginning:
        return 0
    found = _LABEL.match(line)
    if not found:
        return 0
    label = normal_phrase(found[1])
    if label in LABELS_OF_TAGS:
        return WEAK
    if label not in _leading_labels() or line[-1] in _LABEL_NO_END:
        return 0
    return STRONG if " " in label else MIDDLING


@cache
def _leading_labels() -> frozenset[str]:
    """What leads to another article when a colon and its headline follow."""
    written = ";".join(STRONG_PHRASES[subject] for subject in LEADING_SUBJECTS).split(";")
    phrases = (" ".join(phrase.split()) for phrase in written)
    return frozenset(phrase for phrase in phrases if " " in phrase or phrase in LONE_WORDS)


def _may_begin(first: str, table: _Table) -> bool:
    word = first.strip(_PUNCTUATION)
    return not word.isalpha() or word in table.firsts


def normal_phrase(line: str) -> str:
    """The line as phrases are written: case-folded, numbers as `#`, without punctuation."""
    tokens = _TOKEN.findall(line.casefold().replace("’", "'"))
    return " ".join("#" if token[0].isdigit() else token for token in tokens)


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(re.escape(phrase).replace(r"\*", r"(?:\S+ ){0,5}\S+"))


@cache
def _table() -> _Table:
    exact: dict[str, Strength] = {}
    wild: dict[str, list[tuple[str, Strength]]] = {}
    for subjects, strength in ((WEAK_PHRASES, WEAK), (STRONG_PHRASES, STRONG)):
        for written in ";".join(subjects.values()).split(";"):
            phrase = " ".join(written.split())
            lone = " " not in phrase and phrase not in SURE_WORDS
            sure = MIDDLING if lone and strength == STRONG else strength
            if "*" in phrase:
                wild.setdefault(phrase.split(" ", 1)[0], []).append((phrase, sure))
            elif phrase:
                exact[phrase] = max(sure, exact.get(phrase, 0))
    firsts = {phrase.split(" ", 1)[0] for phrase in exact} | set(wild)
    return _Table(exact, wild, frozenset(firsts))
