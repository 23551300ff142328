"""Two numbers of which one is a part, a power, a side or the decimals of the other."""

from __future__ import annotations

from decimal import Context, Decimal

from reader.figures.counting import counted_noun
from reader.figures.dates import is_year
from reader.figures.draft import Draft, Reading
from reader.figures.numbers import share
from reader.figures.quantities import quantity_at

__all__ = [
    "digits_in_words",
    "one_in",
    "out_of",
    "over",
    "parts_of",
    "point",
    "power",
    "sides",
    "slash",
    "so_many_of",
    "to_one",
]

_SCALES = (10**12, 10**9, 10**6, 10**3)


def so_many_of(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """16 of 24 lenders: a count, with the whole as its upper end."""
    if first.has_unit or second.has_unit or first.value is None or second.value is None:
        return None
    if first.value >= second.value or is_year(reading.atoms[index + 1]):
        return None
    return Draft(
        first.start, second.end, "count", first.value, high=second.value, low=first.value, atoms=2
    )


def out_of(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """Nine out of ten, four of every five: a ratio."""
    draft = so_many_of(reading, index, first, second)
    if draft is not None:
        draft.kind, draft.low, draft.high = "ratio", None, None
        draft.value = share(first.value or Decimal(0), second.value or Decimal(0))
    return draft


def one_in(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """Two in three, where the first is small and the second no year."""
    if first.value is None or second.value is None or not first.value < second.value:
        return None
    if first.value > 20 or is_year(reading.atoms[index + 1]):
        return None
    return out_of(reading, index, first, second)


def point(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """Two point five, in words."""
    whole, part = reading.atoms[index], reading.atoms[index + 1]
    if whole.form != "words" or part.form != "words" or whole.value is None or part.value is None:
        return None
    digits = digits_in_words(reading, index + 1)
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


def digits_in_words(reading: Reading, index: int) -> int:
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


def power(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
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


def sides(_reading: Reading, _index: int, first: Draft, second: Draft) -> Draft | None:
    """The sides of a thing: 30 x 40 cm; how large it is, one number does not say."""
    if second.kind != "measure" or first.unit not in ("", second.unit):
        return None
    return Draft(first.start, second.end, "measure", None, second.unit, atoms=2, has_unit=True)


def over(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """A fraction or a pressure that is read out: 1 over 3, 120 over 80."""
    if is_year(reading.atoms[index + 1]) or counted_noun(reading, second.end):
        return None
    return to_one(reading, index, first, second)


def to_one(_reading: Reading, _index: int, first: Draft, second: Draft) -> Draft | None:
    """3:1, 1.2 to 1."""
    if first.has_unit or second.has_unit or first.value is None or not second.value:
        return None
    return Draft(first.start, second.end, "ratio", share(first.value, second.value), atoms=2)


def parts_of(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """三分之二: two of three; what follows the number for a hundred is a share."""
    if reading.low.startswith("百分之", first.start):
        return None
    draft = to_one(reading, index, second, first)
    if draft is not None:
        draft.start, draft.end = first.start, second.end
        is_linked = reading.after(draft.end) == "的"
        draft.unit = counted_noun(reading, draft.end + is_linked)
    return draft


def slash(reading: Reading, index: int, first: Draft, second: Draft) -> Draft | None:
    """5/8 of the land, 3/4 inch; nothing longer than three digits."""
    atoms = reading.atoms[index : index + 2]
    if any(atom.end - atom.start > 3 for atom in atoms) or first.has_unit or not second.value:
        return None
    draft = to_one(reading, index, first, Draft(second.start, second.end, "number", second.value))
    if draft is not None and second.has_unit:
        draft.kind, draft.unit, draft.end = second.kind, second.unit, second.end
        draft.value = None if second.unit == "mmHg" else draft.value
        draft.has_unit = True
    return draft
