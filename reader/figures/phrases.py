"""Phrases beside a figure: which of them say something, and where they begin and end."""

from __future__ import annotations

import re

from reader.figures.counting import STOPS
from reader.figures.draft import Draft
from reader.figures.tries import listed

__all__ = [
    "AUXILIARIES",
    "behind_brackets",
    "clause_after",
    "goes_on",
    "is_owned",
    "is_strong",
    "noun_phrase",
    "said",
    "subject_before",
    "without_time",
]

AUXILIARIES = listed(
    "is are was were be been has have had can could will would may might must shall should does "
    "did do"
)
_TIMES = listed(
    "past last next following coming first final previous recent additional another other latest "
    "opening closing late early possibly full whole entire"
)
"""Words between a preposition and an amount of time, which say nothing by themselves."""
_EMPTY = listed(
    "in the a an of to for at on by over within during after before since about than one two as "
    "when while he she it they we i you his her its their our let's let say said says beginning "
    "and or but is are was were be been has have had not only just possibly every each this that "
    "there so then now from with until up out who which what monday tuesday wednesday thursday "
    "friday saturday sunday yesterday today tomorrow a.m p.m they're he's she's it's we're "
    "according ago earlier later aged ages"
)
_TRAILING = _EMPTY | listed("will would can could may might must shall should into onto against if")
_NO_NOUNS = (_TRAILING | STOPS) - {"son"}
"""A son is one in English, if not in Spanish."""
_MOST_NOUNS = 4
_MOST_WORDS = 12
_MOST_SUBJECT = 8
_LONGEST = 120
"""Characters behind a figure that are looked at."""
_BRACKETS = re.compile(r" ?\([^()]{1,24}\)")
_CLAUSE_END = re.compile(r"[,;:?!()\[\]–\"“”。，；、]|\.(?=\s|$)| - |--| according ")
_OPENING = re.compile(r"(?: (?:ago|earlier|later))?,? ")


def behind_brackets(low: str, end: int) -> int:
    """Where the text goes on behind brackets that give the figure in another unit."""
    found = _BRACKETS.match(low, end)
    return found.end() if found and any(map(str.isdigit, found[0])) else end


def noun_phrase(piece: str) -> str:
    """The first few words, up to one that cannot belong to a noun.

    >>> noun_phrase("online campaign starting in April")
    'online campaign starting'
    """
    words: list[str] = []
    for word in piece.split():
        if word.lower() in _NO_NOUNS or len(words) == _MOST_NOUNS:
            break
        words.append(word)
    return " ".join(words)


def is_strong(phrase: str) -> bool:
    """Whether a phrase says something when it stands alone.

    >>> is_strong("planned nap"), is_strong("In the past"), is_strong("beginning when he")
    (True, False, False)
    """
    words = phrase.lower().split()
    telling = sum(word not in _SAYS_NOTHING for word in words)
    if not words or words[0] not in AUXILIARIES:
        return telling > 0
    return telling > 1 or (telling == 1 and words[-1].endswith(("ed", "en")))


_SAYS_NOTHING = _EMPTY | _TIMES | AUXILIARIES


def is_owned(draft: Draft, low: str) -> bool:
    """Whether an amount is one noun's own: a £1.1bn shortfall, her $2 million fund."""
    if draft.kind not in ("money", "measure"):
        return False
    before = low[max(0, draft.start - 8) : draft.start]
    return before.endswith(_OWNERS) and low[draft.end : draft.end + 1] == " "


_OWNERS = (" a ", " an ", " her ", " his ", " its ", " their ", " our ", "'s ")


def goes_on(draft: Draft, low: str, floor: int) -> bool:
    """Whether what follows says more than what stands before.

    An amount of time before or after an event; a sum that is the subject; a bare number behind
    another, with its place: "58 in the active force and 18 in the reserve".
    """
    following = low[draft.end : draft.end + 9].split(" ")[1:2]
    if not following:
        return False
    if draft.kind == "duration":
        return following[0] in _AROUND
    if draft.kind == "money":
        return following[0] in AUXILIARIES or following[0].endswith("ing")
    is_second = floor > 0 and low[floor - 1 : floor].isalnum()
    return is_second and draft.kind in ("count", "number") and following[0] in _PLACES


_AROUND = listed("before after since into without")
_PLACES = listed("in at from among on under with")
_SAYING = listed("says said say reports reported estimates estimated told showed found finds")


def said(words: list[str]) -> list[str]:
    """The words behind "China says (that)", where enough of them are left.

    >>> said("China says its military budget".split())
    ['its', 'military', 'budget']
    """
    place = max((i for i, word in enumerate(words) if word.lower() in _SAYING), default=-1)
    rest = words[place + 1 :]
    if rest and rest[0].lower() == "that":
        rest = rest[1:]
    return rest if place > 0 and len(rest) > 1 else words


def without_time(words: list[str]) -> list[str]:
    """The words without "the past", "the next" and the like at their end."""
    end = len(words)
    while end and words[end - 1].lower() in _TIMES:
        end -= 1
    return words if end == len(words) else words[:end]


def subject_before(text: str, start: int, cut: int) -> list[str]:
    """The subject of a verb that stands behind something put in: The plant, which is new, can."""
    comma = text.find(",", start, cut)
    words = text[start:comma].rpartition(")")[2].split() if comma > 0 else []
    return words if len(words) <= _MOST_SUBJECT else []


def clause_after(draft: Draft, text: str, low: str, ceiling: int) -> str:
    """The words behind a figure up to the end of the clause, a comma at its start passed over."""
    behind = behind_brackets(low, draft.end)
    if behind > draft.end:
        ceiling = min(len(low), behind + _LONGEST)
    opening = _OPENING.match(low, behind, ceiling)
    if opening is None:
        return ""
    begin = opening.end()
    stop = min(ceiling, begin + _LONGEST)
    found = _CLAUSE_END.search(low, begin, stop)
    words = text[begin : found.start() if found else stop].split()
    if not found and stop < ceiling:
        words = words[:-1]
    words = words[:_MOST_WORDS]
    while words and words[-1].lower() in _TRAILING:
        words.pop()
    phrase = " ".join(words)
    return phrase if any(word.lower() not in _EMPTY for word in words) else ""
