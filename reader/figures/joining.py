"""Two numbers that are one figure: ranges, changes, shares, ratios, feet and inches.

What stands between the two decides, by a table; the rest is whether their units agree.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal

from reader.figures.ages import is_aged
from reader.figures.composing import beside
from reader.figures.counting import counted_noun
from reader.figures.dates import is_year
from reader.figures.draft import Draft, Reading
from reader.figures.moving import is_hedge, is_movement
from reader.figures.numbers import share
from reader.figures.quantities import quantity_at
from reader.figures.signs import start_of
from reader.figures.tries import listed

__all__ = ["read_joined"]

_Join = Callable[[Reading, int, Draft, Draft], "Draft | None"]

_BETWEEN = frozenset({"between", "entre", "zwischen"})
_FROM = frozenset({"from", "von", "de", "del", "従", "从"})


def _opening(reading: Reading, start: int, words: frozenset[str]) -> int | None:
    """Where the word before `start` begins, if it is one of `words`."""
    last = reading.last_words(start, 1)
    if last and last[0] in words and reading.before(start) == " ":
        return reading.low.rindex(last[0], reading.start, start)
    return None


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
        return _score(first, second)
    if start is None and is_aged(reading.last_words(first.start, 1)):
        second.unit, second.has_unit = "year", True
    start = start if start is not None else _opening(reading, first.start, _BETWEEN)
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
    if first.value is None or second.value is None or reading.low[first.end] not in "-– ":
        return False
    if first.value > second.value:
        return True
    is_small = second.value < _MOST_GOALS and not second.unit
    return is_small and not counted_noun(reading, second.end)


_MOST_GOALS = 7


def _as_change(reading: Reading, draft: Draft, low: Decimal, high: Decimal) -> Draft:
    if reading.low[draft.start : draft.start + 3].split()[0] not in ("fro", "von", "de", "从"):
        return draft
    words = reading.last_words(draft.start, 4)
    if any(map(is_movement, words)) or not _GOING.isdisjoint(words):
        draft.kind = "change"
        draft.direction = "up" if high > low else "down"
    return draft


_GOING = listed(
    "went goes go gone going moved moves moving swung shifted changed changes turned passed "
    "jumped progressed"
)
"""Verbs that say nothing of the way, which the two numbers do."""


def _score(first: Draft, second: Draft) -> Draft | None:
    if first.has_unit or second.has_unit:
        return None
    return Draft(first.start, second.end, "number", None, atoms=2)


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
        return _colon(reading, index, first, second)
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
    if not 0 < second.value - first.value <= max(1, first.value / 2) or is_year(
        reading.atoms[index]
    ):
        return None
    return _range(reading, index, first, second)


def _of(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    if first.has_unit or second.has_unit or first.value is None or second.value is None:
        return None
    if first.value >= second.value or is_year(reading.atoms[index + 1]):
        return None
    return Draft(
        first.start, second.end, "count", first.value, high=second.value, low=first.value, atoms=2
    )


def _out_of(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    draft = _of(reading, index, first, second)
    if draft is not None:
        draft.kind, draft.low, draft.high = "ratio", None, None
        draft.value = share(first.value or Decimal(0), second.value or Decimal(0))
    return draft


def _in(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    if first.value is None or second.value is None or not first.value < second.value:
        return None
    if first.value > 20 or is_year(reading.atoms[index + 1]):
        return None
    return _out_of(reading, index, first, second)


def _point(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """Two point five, in words."""
    whole, part = reading.atoms[index], reading.atoms[index + 1]
    if whole.form != "words" or part.form != "words" or whole.value is None or part.value is None:
        return None
    digits = _digits_in_words(reading, index + 1)
    if digits > 1:
        second = quantity_at(reading, index + digits)
        places = "".join(str(atom.value) for atom in reading.atoms[index + 1 :][:digits])
    else:
        digits, places = 1, ""
    first.end, first.atoms = second.end, 1 + digits
    first.kind, first.unit, first.has_unit = second.kind, second.unit, second.has_unit
    scale = next((scale for scale in _SCALES if part.scaled and part.value >= scale), 1)
    value = (whole.value + Decimal(f"0.{places or int(part.value / scale)}")) * scale
    first.value = -value if first.value is not None and first.value < 0 else value
    return first


def _digits_in_words(reading: Reading, index: int) -> int:
    """How many atoms behind "point" are its digits, one word each: "point nought four"."""
    count = 0
    for atom in reading.atoms[index : index + _MOST_DIGITS]:
        if atom.form != "words" or atom.value is None or atom.value > 9 or atom.scaled:
            break
        if count and reading.low[reading.atoms[index + count - 1].end : atom.start] != " ":
            break
        count += 1
    return count


_MOST_DIGITS = 8


def _power(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """10^6: the number that it stands for, where that can be written."""
    if first.has_unit or first.value is None or second.value is None or not first.value:
        return None
    is_negative = reading.low[reading.atoms[index + 1].start - 1] == "-"
    if abs(second.value) > _HIGHEST_POWER or abs(first.value) > _HIGHEST_BASE:
        return None
    power = _FIFTEEN_DIGITS.power(first.value, -second.value if is_negative else second.value)
    second.start, second.value, second.atoms = first.start, power, 2
    second.kind = second.kind if second.has_unit else "count"
    return second


_HIGHEST_POWER, _HIGHEST_BASE = 99, 10_000
_FIFTEEN_DIGITS = Context(prec=15)


def _by(_reading: Reading, _index: int, first: Draft, second: Draft) -> Draft | None:
    """The sides of a thing: 30 x 40 cm; how large it is, one number does not say."""
    if second.kind != "measure" or first.unit not in ("", second.unit):
        return None
    return Draft(first.start, second.end, "measure", None, second.unit, atoms=2, has_unit=True)


def _over(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """A fraction or a pressure that is read out: 1 over 3, 120 over 80."""
    if is_year(reading.atoms[index + 1]) or counted_noun(reading, second.end):
        return None
    return _colon(reading, index, first, second)


def _colon(_reading: Reading, _index: int, first: Draft, second: Draft) -> Draft | None:
    if first.has_unit or second.has_unit or first.value is None or not second.value:
        return None
    return Draft(first.start, second.end, "ratio", share(first.value, second.value), atoms=2)


def _parts_of(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """三分之二: two of three; what follows the number for a hundred is a share."""
    if reading.low.startswith("百分之", first.start):
        return None
    draft = _colon(reading, index, second, first)
    if draft is not None:
        draft.start, draft.end = first.start, second.end
        is_linked = reading.after(draft.end) == "的"
        draft.unit = counted_noun(reading, draft.end + is_linked)
    return draft


def _slash(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    atoms = reading.atoms[index : index + 2]
    if any(atom.end - atom.start > 3 for atom in atoms) or first.has_unit or not second.value:
        return None
    draft = _colon(reading, index, first, Draft(second.start, second.end, "number", second.value))
    if draft is not None and second.has_unit:
        draft.kind, draft.unit, draft.end = second.kind, second.unit, second.end
        draft.has_unit = True
    return draft


_RANGE_SIGNS = ("-", "–", " - ", " – ", "~", " ~ ", "至", "到")
_JOINS: dict[str, tuple[_Join, ...]] = {
    **dict.fromkeys(_RANGE_SIGNS, (_range, beside)),
    **dict.fromkeys((" to ", " bis ", " à ", " a ", " to about ", "- to ", " up to "), (_to,)),
    **dict.fromkeys((" and ", " und ", " et ", " y "), (_between, beside)),
    **dict.fromkeys((" ", "", ", "), (beside,)),
    **dict.fromkeys((" of ", " of the ", " of its ", " of their ", " von ", " sur ", " de las ",
                     " de los ", " des "), (_of,)),
    **dict.fromkeys((" out of ", " out of every ", " in every ", " of every "), (_out_of,)),
    **dict.fromkeys((" or ", " oder ", " ou ", " o "), (_or,)),
    **dict.fromkeys((" in ",), (_in,)),
    " point ": (_point,),
    **dict.fromkeys(("^", "^-", "^+"), (_power,)),
    " over ": (_over,),
    **dict.fromkeys((" x ", "x", " × ", "×", " by "), (_by,)),
    ":": (_colon,),
    "分之": (_parts_of,),
    "/": (_slash,),
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
