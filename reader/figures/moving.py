"""Words around a figure: which way it moves, and how exact it claims to be."""

from __future__ import annotations

import re

from reader.figures.draft import Draft
from reader.figures.figure import Direction
from reader.figures.tries import any_of, listed

__all__ = [
    "RISING",
    "SINKING",
    "direction_of",
    "is_hedge",
    "is_movement",
    "qualifier_before",
]

RISING = listed(
    "up rise rises rose risen rising increase increases increased increasing grew grow grown grows "
    "growing growth climb climbs climbed climbing jump jumps jumped surge surged surges soar "
    "soared gain gains gained raise raised expanded advanced higher added swelled lifted widened "
    "augmenté augmente hausse progressé passé passée stieg gestiegen steigt wuchs subió aumentó "
    "creció pasó 增长 上升 上涨 增加"
)
SINKING = listed(
    "down fall falls fell fallen falling drop drops dropped dropping decline declines declined "
    "declining decrease decreases decreased slid slide slip slipped shrank shrink shrunk cut cuts "
    "lose loses loss lost lower lowered reduce reduced reduction plunge plunged tumbled sank sunk "
    "narrowed slump slumped contracted shed slashed baissé baisse recul tombé fiel gesunken "
    "sinkt bajó cayó descendió 下降 下跌 减少"
)
_MOVE = re.compile(rf"\b(?:(?P<up>{any_of(RISING)})|(?P<down>{any_of(SINKING)}))(?![a-z])")
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
        if len(words) >= count and phrase in _QUALIFIERS:
            begin = low.rfind(phrase, floor, start)
            return text[begin:start].strip() if begin >= 0 else ""
    return next((sign for sign in _HAN_QUALIFIERS if low.endswith(sign, floor, start)), "")


def direction_of(draft: Draft, low: str, floor: int, ceiling: int) -> Direction:
    """Which way it moves: by the last such word before it in its clause, or the next one."""
    if draft.kind in ("date", "rank"):
        return ""
    stop = draft.start - len(draft.qualifier)
    before = low[max(floor, stop - _NEAR) : stop]
    cut = max(before.rfind(mark) for mark in (", ", "; ", ". ", "，", "--"))
    moves = list(_MOVE.finditer(before, cut + 1))
    move = moves[-1] if moves else None
    if move is None and draft.kind in ("percent", "change", "money", "multiple"):
        move = _MOVE.match(low, draft.end + 1, min(ceiling, draft.end + 16))
    if move is None:
        return ""
    return "up" if move["up"] else "down"
