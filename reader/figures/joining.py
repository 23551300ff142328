"""Two numbers that are one figure: ranges, changes, shares, ratios, feet and inches.

What stands between the two decides, by a table; the rest is whether their units agree.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from reader.figures.ages import is_aged
from reader.figures.composing import beside
from reader.figures.counting import counted_noun
from reader.figures.dates import is_year
from reader.figures.draft import Draft, Reading
from reader.figures.moving import is_hedge, is_movement
from reader.figures.quantities import quantity_at
from reader.figures.relating import (
    one_in,
    out_of,
    over,
    parts_of,
    point,
    power,
    sides,
    slash,
    so_many_of,
    to_one,
)
from reader.figures.scores import score_of
from reader.figures.signs import start_of
from reader.figures.tries import listed

__all__ = ["read_joined"]

_Join = Callable[[Reading, int, Draft, Draft], "Draft | None"]

_BETWEEN = frozenset({"between", "entre", "zwischen"})
_FROM = frozenset({"from", "von", "de", "del", "从", "由"})


def _opening(reading: Reading, start: int, words: frozenset[str]) -> int | None:
    """Where the word before `start` begins, if it is one of `words`; "entre el" is one too."""
    for word in words:
        if not word.isascii() and reading.low.endswith(word, reading.start, start):
            return start - len(word)
    if reading.before(start) != " ":
        return None
    last = reading.last_words(start, 2)
    if last and last[-1] in _ARTICLES:
        last.pop()
    if not last or last[-1] not in words:
        return None
    return reading.low.rindex(last[-1], reading.start, start)


_ARTICLES = frozenset({"el", "la", "los", "las", "den", "the", "un"})


def _range(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    if first.value is None or second.value is None:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    start = _opening(reading, first.start, _FROM)
    if first.unit and second.unit and start is not None and not _is_spread(reading, start):
        return None
    low, high = first.value, second.value
    if _is_scaled(reading, index + 1, second) and not _is_scaled(reading, index, first):
        low = _same_scale(low, high)
    if start is None and _is_score(reading, first, second):
        score = score_of(reading, first, second)
        if score is not None or first.value >= second.value:
            return score
    start = start if start is not None else _opening(reading, first.start, _BETWEEN)
    if not second.has_unit and is_aged(
        reading.last_words(first.start if start is None else start, 1)
    ):
        second.unit, second.has_unit = "year", True
    draft = Draft(
        first.start if start is None else start, second.end, "range", None,
        second.unit or first.unit, min(low, high), max(low, high), atoms=2,
        has_unit=second.has_unit or first.has_unit,
    )  # fmt: skip
    return _as_change(reading, draft, low, high)


_SPREADING = listed("range ranges ranged ranging vary varies varied varying anywhere")


def _is_spread(reading: Reading, start: int) -> bool:
    """Whether a range is spoken of, not a way from one number to another: "ranged from"."""
    return not _SPREADING.isdisjoint(reading.last_words(start, 2))


def _is_scaled(reading: Reading, index: int, draft: Draft) -> bool:
    """Whether a number bears a scale: a word, or a letter that hangs on it."""
    atom = reading.atoms[index]
    if draft.value is None or not atom.value or draft.end == atom.end:
        return atom.scaled
    return atom.scaled or abs(draft.value / atom.value) >= _SCALES[-1]


def _same_scale(low: Decimal, high: Decimal) -> Decimal:
    """The lower end with the scale that only the higher bears: 10–12 million."""
    for scale in _SCALES:
        if low * scale <= high and high / scale >= 1:
            return low * scale
    return low


_SCALES = (10**12, 10**9, 10**6, 10**3)


def _is_score(reading: Reading, first: Draft, second: Draft) -> bool:
    """Whether two small numbers with a dash are the goals of two sides."""
    gap = reading.low[first.end : second.start].strip()
    if first.value is None or second.value is None or gap not in ("-", "–"):
        return False
    if first.value >= second.value:
        return True
    is_small = second.value < _MOST_GOALS and not second.unit
    return is_small and not counted_noun(reading, second.end)


_MOST_GOALS = 7


def _as_change(reading: Reading, draft: Draft, low: Decimal, high: Decimal) -> Draft:
    if not reading.low.startswith(tuple(_FROM), draft.start):
        return draft
    words = reading.last_words(draft.start, 4)
    if any(map(is_movement, words)) or not _GOING.isdisjoint(words):
        _change(draft, low, high)
    return draft


def _change(draft: Draft, low: Decimal, high: Decimal) -> Draft:
    draft.kind = "change"
    draft.direction = "up" if high > low else "down"
    return draft


def _onto(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """Von 26 auf 38 Prozent, 从26%升至38%: a change by its very words."""
    start = _opening(reading, first.start, _FROM)
    if start is None or first.value is None or second.value is None:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    low, high = first.value, second.value
    if _is_scaled(reading, index + 1, second) and not _is_scaled(reading, index, first):
        low = _same_scale(low, high)
    draft = Draft(
        start, second.end, "change", None, second.unit or first.unit, min(low, high),
        max(low, high), atoms=2, has_unit=second.has_unit or first.has_unit,
    )  # fmt: skip
    return _change(draft, low, high)


_GOING = listed(
    "went goes go gone going moved moves moving swung shifted changed changes turned passed "
    "jumped progressed doubled tripled trebled quadrupled halved"
)
"""Verbs that say nothing of the way, which the two numbers do."""


def _between(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    if _opening(reading, first.start, _BETWEEN) is None:
        return None
    return _range(reading, index, first, second)


def _to(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    if is_year(reading.atoms[index]) or is_year(reading.atoms[index + 1]):
        return None
    if first.has_unit and not second.has_unit and _is_day(reading, index + 1):
        return None
    if (first.has_unit or _is_far(first, second)) and _is_moved(reading, first):
        return None
    if second.value == 1 and first.value is not None and first.value > 1 and not second.unit:
        return to_one(reading, index, first, second)
    return _range(reading, index, first, second)


_FAR_TIMES = 3
"""What fell by 1,204 to 8,311 fell by the first; what fell by 10 to 15 by some number between."""


def _is_far(first: Draft, second: Draft) -> bool:
    if first.value is None or second.value is None:
        return False
    return abs(second.value) >= _FAR_TIMES * abs(first.value)


def _is_moved(reading: Reading, first: Draft) -> bool:
    """Whether something rose by the first number, to the second: rose 5.2 per cent to 7.1."""
    words = reading.last_words(first.start, 4)
    while words and (words[-1] in ("by", "a", "just") or is_hedge(words[-1])):
        words.pop()
    return bool(words) and is_movement(words[-1])


def _is_day(reading: Reading, index: int) -> bool:
    """Whether the number at `index` is the day of a month: the three months to 30 June."""
    if index + 1 >= len(reading.atoms):
        return False
    following = reading.atoms[index + 1]
    return following.form == "month" and following.start - reading.atoms[index].end <= 1


def _or(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """Two or three: neighbours of which the second alone may have a unit."""
    if first.value is None or second.value is None or first.has_unit:
        return None
    further = second.value - first.value
    is_near = further > 0 and (further <= 1 or 2 * further <= first.value)
    if not is_near or is_year(reading.atoms[index]):
        return None
    return _range(reading, index, first, second)


def _both(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """12.4 and 13.1 per cent: the first of two has the unit that is written behind the second."""
    atom = reading.atoms[index]
    if first.has_unit or second.kind not in ("percent", "measure") or not second.has_unit:
        return None
    is_bare = atom.form == "digits" and not atom.scaled and first.end == atom.end
    if not is_bare or is_year(atom) or second.end <= reading.atoms[index + 1].end:
        return None
    return Draft(first.start, first.end, second.kind, first.value, second.unit, has_unit=True)


_RISES = tuple(
    verb + to
    for verb in (
        "升", "降", "增", "减", "涨", "跌", "上升", "下降", "增加", "减少", "提高", "上涨", "下跌",
        "增长", "降低", "提升", "扩大",
    )
    for to in ("至", "到")
)  # fmt: skip
_RANGE_SIGNS = ("-", "–", " - ", " – ", "~", " ~ ", "至", "到")
_JOINS: dict[str, tuple[_Join, ...]] = {
    **dict.fromkeys(_RANGE_SIGNS, (_range, beside)),
    **dict.fromkeys((" to ", " bis ", " à ", " a ", " al ", "- to "), (_to,)),
    **dict.fromkeys((" to about ", " up to ", "-to-"), (_to,)),
    **dict.fromkeys((" auf ", *_RISES), (_onto,)),
    **dict.fromkeys((" and ", " und ", " et ", " y ", " y el ", " y la ", " y los ", " et le ",
                     " und dem "), (_between, beside, _both)),
    **dict.fromkeys((" ", "", ", "), (beside,)),
    **dict.fromkeys((" of ", " of the ", " of its ", " of their ", " von ", " sur ", " de las ",
                     " de los ", " des "), (so_many_of,)),
    **dict.fromkeys((" out of ", " out of every ", " in every ", " of every ", " de cada ",
                     " de chaque "), (out_of,)),
    **dict.fromkeys((" or ", " oder ", " ou ", " o "), (_or, _both)),
    **dict.fromkeys((" in ", " in a ", "-in-a-", "-in-"), (one_in,)),
    " point ": (point,),
    **dict.fromkeys(("^", "^-", "^+"), (power,)),
    " over ": (over,),
    **dict.fromkeys((" x ", "x", " × ", "×", " by "), (sides,)),
    ":": (to_one,),
    "分之": (parts_of,),
    "/": (slash,),
}  # fmt: skip


def read_joined(reading: Reading, index: int) -> Draft | None:
    """The figure that the numbers at `index` and after it make together, if they do."""
    if index + 1 >= len(reading.atoms):
        return None
    following = reading.atoms[index + 1]
    if following.start - reading.atoms[index].end > 40 or following.form not in _NUMERIC:
        return None
    taken, first = reading.taken, quantity_at(reading, index)
    reading.taken = max(taken, first.end)
    start = start_of(reading, following) if following.form == "digits" else following.start
    joined = _apply(reading, index, first, reading.low[first.end : start])
    if joined is None and start < following.start:
        joined = _apply(reading, index, first, reading.low[first.end : following.start])
    reading.taken = taken
    if joined is not None and not joined.unit and joined.kind in ("count", "ratio", "range"):
        joined.unit = counted_noun(reading, joined.end)
    return joined


_NUMERIC = frozenset({"digits", "words", "han"})


def _apply(reading: Reading, index: int, first: Draft, gap: str) -> Draft | None:
    joins = _JOINS.get(gap, ())
    if not joins:
        return None
    second = quantity_at(reading, index + 1)
    for join in joins:
        draft = join(reading, index, first, second)
        if draft is not None:
            return draft
    return None
