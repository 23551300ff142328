"""Phrases beside a figure: which of them say something, and where they begin and end."""

from __future__ import annotations

import re

from reader.figures.counting import STOPS
from reader.figures.draft import Draft
from reader.figures.shortening import is_time_only, shortened
from reader.figures.tries import listed

__all__ = [
    "AUXILIARIES",
    "behind_brackets",
    "clause_after",
    "clause_end",
    "goes_on",
    "is_owned",
    "is_strong",
    "kind_of_money",
    "noun_phrase",
    "said",
    "subject_before",
    "tidied",
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
    "not no still and or but is are was were be been has have had only just possibly every each "
    "this that there so then now from with until up out who which what monday tuesday wednesday "
    "thursday friday saturday sunday yesterday today tomorrow a.m p.m they're he's she's it's "
    "we're according ago earlier later aged ages"
)
_TRAILING = _EMPTY | listed("will would can could may might must shall should into onto against if")
_NO_NOUNS = (_TRAILING | STOPS) - {"son"}
"""A son is one in English, if not in Spanish."""
_MOST_NOUNS = 4
_MOST_SUBJECT = 8
_LONGEST = 120
"""Characters behind a figure that are looked at."""
_BRACKETS = re.compile(r" ?\([^()]{1,24}\)")
_CLAUSE_END = re.compile(r"[,;:?!()\[\]–\"“”。，；、]|\.(?=\s|$)| - |--| according ")
_OPENING = re.compile(r"(?: ago)?,? ")


def behind_brackets(low: str, end: int) -> int:
    """Where the text goes on behind brackets that give the figure in another unit."""
    found = _BRACKETS.match(low, end)
    is_value = found is not None and any(map(str.isdigit, found[0]))
    return found.end() if found and is_value and not found[0].endswith(".)") else end


_ONLY_VERBS = listed(
    "earn earns said says told found gets got gives gave makes made takes took spends spent pays "
    "paid sells sold buys bought becomes became begins began went came fell rose grew knew agrees"
)


def noun_phrase(piece: str) -> str:
    """The first few words, up to one that cannot belong to a noun.

    >>> noun_phrase("online campaign starting in April")
    'online campaign starting'
    """
    words: list[str] = []
    for word in piece.split():
        if word.lower() in _NO_NOUNS or len(words) == _MOST_NOUNS:
            break
        if words and word.islower() and (word.endswith("ed") or word in _ONLY_VERBS):
            break
        words.append(word)
        if word.endswith(("”", '"')) or (word.endswith("’") and "‘" in piece):
            break
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
    if draft.kind not in ("money", "measure", "duration"):
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
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    if draft.kind == "duration":
        return following[0] in _AROUND and not low.endswith(_LASTING, floor, draft.start)
    if draft.kind == "measure":
        return following[0] in _AWAY
    if draft.kind == "money" and low.endswith(" of ", floor, stop):
        return False
    if draft.kind == "money":
        return following[0] in AUXILIARIES or following[0].endswith("ing")
    is_bare = draft.kind in ("count", "number") and not draft.unit
    if is_bare and low[draft.end] == " " and following[0] in AUXILIARIES:
        return True
    is_second = floor > 0 and low[floor - 1 : floor].isalnum()
    return is_second and draft.kind in ("count", "number") and following[0] in _PLACES


_AROUND = listed("before after since into without")
_AWAY = listed("from outside off beyond inland offshore upstream downstream")
_LASTING = ("for ", "for about ", "for more than ", "for at least ", "for nearly ", "for over ")
_PLACES = listed("in at from among on under with by for against")
_SAYING = listed(
    "says said say reports reported estimates estimated told show showed shows found finds "
    "indicates indicate indicated suggests suggest suggested reveals revealed claims claimed "
    "believes noted notes adds added think thinks thought believe expects"
)


_WHEN_SAID = listed(
    "later earlier on in at last this yesterday today to during monday tuesday wednesday thursday "
    "friday saturday sunday also again"
)
_FAR_SAID = 9
"""Words between "said" and its "that"."""


def said(words: list[str]) -> list[str]:
    """The words behind "China says (that)", where enough of them are left.

    >>> said("China says its military budget".split())
    ['its', 'military', 'budget']
    """
    place = max((i for i, word in enumerate(words) if word.lower() in _SAYING), default=-1)
    if words and words[0].lower().endswith("ing") and words[1:2] == ["that"]:
        place = max(place, 0)
    rest = words[place + 1 :]
    if place >= 0 and rest and rest[0].lower() in _WHEN_SAID and "that" in rest[1:_FAR_SAID]:
        rest = rest[rest.index("that") :]
    is_clause = bool(rest) and rest[0].lower() == "that"
    rest = rest[is_clause:]
    return rest if (place > 0 or is_clause) and len(rest) > 1 else words


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


_INITIAL = re.compile(r"(?:^|[\W_])(?:[^\W\d_]|mr|ms|mrs|dr|st|sen|gov|gen|rep|jr|lt|col|sgt)$")
"""What stands before a dot that ends no sentence: "U.S. companies"."""


def clause_end(ends: re.Pattern[str], low: str, begin: int, stop: int) -> re.Match[str] | None:
    """The first end of a clause; a mark that closes a quotation opened behind `begin` is none."""
    for found in ends.finditer(low, begin, stop):
        quoted = low.count('"', begin, found.start()) % 2 or low.find("“", begin, found.start()) > 0
        if found[0] == "." and _INITIAL.search(low, max(begin, found.start() - 4), found.start()):
            continue
        is_opening = found[0] in '"“' and found.start() > 0 and low[found.start() - 1] == " "
        if not is_opening and (found[0] not in '"”' or not quoted):
            return found
    return None


def tidied(phrase: str) -> str:
    """A phrase without the quotation mark that has lost its partner, and the dot at its end.

    >>> tidied('the "great escape.')
    'the great escape'
    """
    if phrase.count('"') % 2:
        phrase = phrase.replace('"', "")
    if phrase.count("“") != phrase.count("”"):
        phrase = phrase.replace("“", "").replace("”", "")
    phrase = phrase.strip(" ,;:–—'‘").lstrip(".…")
    if phrase.endswith("’") and "‘" not in phrase and not phrase.endswith("s’"):
        phrase = phrase[:-1]
    phrase = phrase[:-2] if phrase.endswith("..") else phrase.rstrip("…")
    for together in ("in all", "in total", "at all", "overall"):
        phrase = phrase.removesuffix(together).rstrip()
    return phrase[:-1] if phrase.endswith(".") and "." not in phrase.split()[-1][:-1] else phrase


def kind_of_money(words: list[str]) -> bool:
    """Whether a noun follows a sum and says what sort of sum it is: $5,000 bail.

    >>> kind_of_money(["bail"]), kind_of_money(["helped", "them"]), kind_of_money("a day".split())
    (True, False, False)
    """
    first = words[0].strip(".").lower()
    second = words[1].lower() if len(words) > 1 else ""
    return (
        len(first) > 2
        and first.isalpha()
        and first not in _NO_SORT_OF_MONEY
        and not first.endswith(("ed", "ly", "er", "ing"))
        and second not in _ARTICLES
    )


_ARTICLES = listed("the a an his her its their our my your this that these those him them it us")
_NO_SORT_OF_MONEY = (
    _NO_NOUNS
    | AUXILIARIES
    | listed(
        "extra apiece short apart instead together overall plus minus total alone too again once "
        "elsewhere less worse better above below behind high wide deep long annual daily weekly "
        "monthly yearly upfront online given paid spent due via amid whether like near around "
        "without within among versus including plus even still also both either well else"
    )
)


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
    found = clause_end(_CLAUSE_END, low, begin, stop)
    words = text[begin : found.start() if found else stop].split()
    if not found and stop < ceiling:
        words = words[:-1]
    words = shortened(_told(words, is_restricting=begin == behind + 1))
    while words and words[-1].lower() in _TRAILING:
        words.pop()
    phrase = " ".join(words)
    telling = sum(word.lower() not in _EMPTY for word in words)
    is_telling = telling > (not found and stop == ceiling)
    return phrase if is_telling and not is_time_only(phrase) else ""


def _told(words: list[str], *, is_restricting: bool) -> list[str]:
    """The words of a clause; none of one that only goes on from the figure, or says who says it."""
    first = words[0].lower() if words else ""
    if words and words[-1].lower() in _SAYING:
        return []
    if first in _RELATIVES and is_restricting:
        return words
    first = "that" if first.endswith("ing") and words[1:2] == ["that"] else first
    return [] if first in _GOING_ON or first in _SAYING else words


_RELATIVES = listed("who that")
_GOING_ON = listed(
    "and but or later earlier who which that while when as so because than according compared "
    "including per with"
)
