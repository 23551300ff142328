"""Words around a figure: which way it moves, and how exact it claims to be."""

from __future__ import annotations

import re

from reader.figures.draft import Draft
from reader.figures.figure import Direction
from reader.figures.tries import any_of, listed

__all__ = [
    "CREEPING",
    "RISING",
    "SINKING",
    "direction_of",
    "is_hedge",
    "is_movement",
    "qualifier_before",
]

RISING = listed(
    "up rise rises rose risen rising increase increases increased increasing grew grow grown "
    "grows growing growth climb climbs climbed climbing jump jumps jumped surge surged surges "
    "soar soared gain gains gained raise raised expanded higher added swelled lifted widened "
    "accelerated accelerates quickened rebounded rallied ballooned mushroomed strengthened leapt "
    "leaped rocketed skyrocketed spiked "
    "augmenté augmente hausse progressé passé passée stieg gestiegen steigt wuchs subió aumentó "
    "creció pasó 增长 上升 上涨 增加"
)
SINKING = listed(
    "down fall falls fell fallen falling drop drops dropped dropping decline declines declined "
    "declining decrease decreases decreased slid slide slip slipped shrank shrink shrunk cut cuts "
    "lose loses loss lost lower lowered reduce reduced reduction plunge plunged tumbled sank sunk "
    "dwindled cooled plummeted collapsed retreated weakened dipped receded dived lessened "
    "narrowed slowed eased slump slumped contracted slashed baissé baisse recul tombé fiel "
    "gesunken sinkt bajó cayó descendió 下降 下跌 减少"
)
_MOVE = re.compile(rf"\b(?:(?P<up>{any_of(RISING)})|(?P<down>{any_of(SINKING)}))(?![a-z])")
_LEADING_ON = (
    r"(?: (?:by|to|from|of|at|an?|the|another|further|its|their|as|much|many|just|only"
    r"|nearly|almost|about|around|over|some|roughly|approximately|record|estimated|low|high|new"
    r"|combined|total|additional|well|under|below|above|least|up|down|um|auf|von|de|à|en|un"
    r"|une|einem|einen|al?|percentage|[a-z]+ly))*"
)
"""Words between a movement and its figure: rose by almost 5 per cent."""
_DIRECTLY = re.compile(rf"{_LEADING_ON}\W{{0,2}}$")
_OVER_OBJECT = re.compile(rf"(?: [\w'’-]+){{1,5}} (?:by|to){_LEADING_ON} ?$")
"""The same behind an object: raised the fee for boats to 5 dollars."""
_AIMED = frozenset({"percent", "money", "change", "multiple", "number"})
"""What may be behind an object; "added a bridge to 5 towns" is no rise to 5."""
_PARTICLES = listed("up down")
_PHRASAL = listed(
    "ring rings rang ringing make makes made making pick picks picked picking take takes took "
    "taken taking set sets setting grow grows grew grown growing break breaks broke broken "
    "breaking shut end ends ended ending turn turned turning show showed give gave giving back "
    "backed line lined pony gun gunned burn burned blow blew blown bring brought put pull pulled "
    "knock knocked track tracked settle settled round rounded call called follow followed wake "
    "woke clean cleaned open opened stand stood sit sat lay hold held keep kept catch caught come "
    "sign signed team teamed hunt hunted lock locked rack racked"
)
"""Verbs with which "up" and "down" say no movement: they picked up 40 people."""
_COMING = listed("come came bring brought gone going taken")
_RAISING = listed("raise raised raising raises")
"""What is done to money that is collected."""
_DETERMINERS = listed("a an the its their his her our this that")
_NEVER = frozenset({"date", "rank", "duration"})
_NEAR = 60
"""Characters before a figure in which a verb still speaks of it."""

_QUALIFIERS = frozenset(
    [
        "about",
        "around",
        "approximately",
        "roughly",
        "some",
        "nearly",
        "almost",
        "over",
        "under",
        "above",
        "below",
        "only",
        "just",
        "exactly",
        "circa",
        "ca.",
        "c.",
        "more than",
        "less than",
        "fewer than",
        "at least",
        "at most",
        "up to",
        "as many as",
        "as much as",
        "as few as",
        "as little as",
        "no more than",
        "no fewer than",
        "no less than",
        "not more than",
        "close to",
        "an estimated",
        "estimated",
        "well over",
        "just over",
        "just under",
        "a record",
        "record",
        "upwards of",
        "in excess of",
        "barely",
        "environ",
        "plus de",
        "moins de",
        "près de",
        "rund",
        "etwa",
        "mehr als",
        "weniger als",
        "fast",
        "über",
        "unter",
        "knapp",
        "unos",
        "unas",
        "cerca de",
        "más de",
        "menos de",
        "casi",
        "alrededor de",
    ]
)
_HAN_QUALIFIERS = ("大约", "超过", "不到", "约", "近", "逾")
_SIGNS = "~≈><≥≤∼±"


CREEPING = listed("ticked edged crept inched nudged ticks edges creeps inches moved drifted")
"""Verbs of which only "up" or "down" says the way."""
_GOING_UP = RISING | listed("went came come gone go goes shot pushed brought taken driven")
"""Behind these "up to 5 per cent" is no limit."""


def is_movement(word: str) -> bool:
    """Whether `word`, in lower case, says that something rises or falls."""
    return word in RISING or word in SINKING


def is_hedge(word: str) -> bool:
    """Whether `word`, in lower case, says how exact a number is: "about"."""
    return word in _QUALIFIERS


def qualifier_before(text: str, low: str, floor: int, start: int) -> str:
    """What hedges the figure at `start`, such as "more than"; "" for nothing."""
    if start > floor and low[start - 1] in _SIGNS:
        return text[start - 1]
    words = low[max(floor, start - 30) : start].replace("(", " ").split()
    for count in (3, 2, 1):
        phrase = " ".join(words[-count:])
        if phrase == "up to" and words[-3:-2] and words[-3] in CREEPING | _GOING_UP:
            return ""
        if len(words) >= count and phrase in _QUALIFIERS:
            begin = low.rfind(phrase, floor, start)
            return text[begin:start].strip() if begin >= 0 else ""
    return next((sign for sign in _HAN_QUALIFIERS if low.endswith(sign, floor, start)), "")


def direction_of(draft: Draft, low: str, floor: int, ceiling: int) -> Direction:
    """Which way it moves: by the word that leads to it, or the one right behind it."""
    if draft.kind in _NEVER:
        return ""
    move = _leading(draft, low, floor)
    if move is None and draft.kind in ("percent", "change", "money", "multiple"):
        move = _MOVE.match(low, draft.end + 1, min(ceiling, draft.end + 16))
    if move is None:
        return ""
    return "up" if move["up"] else "down"


def _leading(draft: Draft, low: str, floor: int) -> re.Match[str] | None:
    """The movement that leads to a figure: rose by 5 per cent, raised the fee to 5 dollars."""
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    before = low[max(floor, stop - _NEAR) : stop]
    cut = max(before.rfind(mark) for mark in (", ", "; ", ". ", "，", "--"))
    for move in reversed(list(_MOVE.finditer(before, cut + 1))):
        if _is_manner(before, move, draft):
            continue
        rest = before[move.end() :]
        is_unspaced = not move[0].isascii() and len(rest) <= _MOST_UNSPACED
        if is_unspaced or _DIRECTLY.match(rest):
            return move
        if draft.kind in _AIMED and _OVER_OBJECT.match(rest):
            return move
    return None


_MOST_UNSPACED = 3


def _is_manner(before: str, move: re.Match[str], draft: Draft) -> bool:
    """Whether a word of movement is none here: picked up, its reduced hours, raised 5 dollars."""
    words = before[: move.start()].split()
    last = words[-1].strip("\"'“‘") if words else ""
    if move[0] in _PARTICLES:
        is_way = last in _COMING and before.startswith((" by ", " to ", " from "), move.end())
        return last in _PHRASAL and not is_way
    if move[0].endswith("ed") and last in _DETERMINERS:
        return True
    is_bare = not before[move.end() :].strip()
    return is_bare and move[0] in _RAISING and draft.kind in ("money", "count")
