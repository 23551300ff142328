"""Numbers that are written in several pieces: two and a half million, 3 hundred and 21, 1万2000."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures.counting import counted_noun, with_article
from reader.figures.draft import Draft, Reading, spanned
from reader.figures.numbers import parse_words, share
from reader.figures.quantities import quantity_at
from reader.figures.scanning import Atom
from reader.figures.signs import start_of
from reader.figures.tries import any_of
from reader.figures.words import lexicon
from reader.text.patterns import lazily

__all__ = ["read_mixed", "read_spelled_share", "read_sum"]

_SCALES = (10**12, 10**9, 10**6, 10**3)
_AND_A_PART = frozenset({" and a ", " and an ", " and ", " et ", " y "})
_AND = frozenset({" and ", " & "})
_MOST_PIECES = 4
_NUMBERS = frozenset({"digits", "words"})


def read_mixed(reading: Reading, index: int) -> Draft | None:
    """A whole and a part: three and a fifth, twenty and three fifths, one million and a half."""
    whole = reading.atoms[index]
    if whole.value is None or whole.form not in _NUMBERS or index + 1 >= len(reading.atoms):
        return None
    gap = _blanks_as_one(reading.gap(whole.end, index + 1))
    if gap == " " and reading.atoms[index + 1].form == "vague":
        return _dozens(reading, index)
    if gap in _AND_A_PART:
        if _is_part(reading, index + 1) and (gap != " and " or _is_half(reading, index + 1)):
            return _mixed(reading, index, index + 1, whole.value, Decimal(1))
        part = reading.atoms[index + 1]
        if gap in _AND and part.form in _NUMBERS and _names_parts(reading, index + 1, part.value):
            return _mixed(reading, index, index + 2, whole.value, part.value or Decimal(1))
        return None
    return _with_part_inside(reading, index) if gap in (" ", "-") else None


def _dozens(reading: Reading, index: int) -> Draft | None:
    """So many of what is counted by the dozen or the hundred: three dozens."""
    whole, following = reading.atoms[index : index + 2]
    each = lexicon(reading.language).vague.get(reading.low[following.start : following.end])
    if not each or whole.value is None or whole.form != "words":
        return None
    first = quantity_at(reading, index)
    return _finished(reading, index, index + 1, first, whole.value * each)


def _with_part_inside(reading: Reading, index: int) -> Draft | None:
    """The number words took the part's: "one hundred and three | quarters"."""
    whole = reading.atoms[index]
    written = reading.low[whole.start : whole.end]
    if whole.form != "words" or " and " not in written:
        return None
    before, _, behind = written.rpartition(" and ")
    words = lexicon(reading.language)
    pieces = [parse_words(piece.replace("-", " ").split(), words) for piece in (before, behind)]
    if any(len(piece) != 1 for piece in pieces):
        return None
    (first,), (count,) = pieces
    if not _names_parts(reading, index, count.value):
        return None
    return _mixed(reading, index, index + 1, first.value, count.value)


def _names_parts(reading: Reading, index: int, count: Decimal | None) -> bool:
    """Whether the atom behind `index` names parts, and `count` of them are less than a whole."""
    following = index + 1
    if following >= len(reading.atoms) or not _is_part(reading, following) or not count:
        return False
    gap = _blanks_as_one(reading.gap(reading.atoms[index].end, following))
    return gap in (" ", "-") and count < (reading.atoms[following].value or 0)


def _is_part(reading: Reading, index: int) -> bool:
    """Whether an atom names a part; a second is none."""
    part = reading.atoms[index]
    if part.form == "ordinal" and part.value is not None and part.value > 2:
        return _ends_there(reading, index)
    return part.form == "part" and part.value is not None and part.value >= 2


def _ends_there(reading: Reading, index: int) -> bool:
    """Whether an ordinal is a part: "two and a third miles", not "two, and a third was hurt"."""
    after = reading.after(reading.atoms[index].end)
    return not after.isspace() or _is_scale(reading, index) or quantity_at(reading, index).has_unit


def _is_half(reading: Reading, index: int) -> bool:
    part = reading.atoms[index]
    return reading.low[part.start : part.end] in ("half", "demi", "demie", "media", "medio")


def _mixed(reading: Reading, index: int, last: int, whole: Decimal, count: Decimal) -> Draft:
    part = reading.atoms[last].value or Decimal(1)
    first = quantity_at(reading, index)
    scale = _scale_of(whole) if reading.atoms[index].scaled else 1
    rest = share(count, part) or Decimal(0)
    value = whole + rest * scale
    if _is_scale(reading, last):
        last += 1
        behind = reading.atoms[last].value or Decimal(1)
        value = whole + rest * behind if scale > 1 else value * behind
    if first.value is not None and first.value < 0:
        value = -value
    return _finished(reading, index, last, first, value)


def _is_scale(reading: Reading, last: int) -> bool:
    """Whether a bare scale word follows: two and a half | million."""
    if last + 1 >= len(reading.atoms):
        return False
    scale = reading.atoms[last + 1]
    gap = reading.gap(reading.atoms[last].end, last + 1)
    return scale.form == "words" and gap == " " and scale.value in _SCALES


def _finished(reading: Reading, index: int, last: int, first: Draft, value: Decimal) -> Draft:
    draft = quantity_at(reading, last)
    if first.has_unit and not draft.has_unit and first.start < reading.atoms[index].start:
        draft.kind, draft.unit, draft.has_unit = first.kind, first.unit, True
    if not draft.has_unit:
        draft.kind, draft.unit = "count", counted_noun(reading, draft.end)
    is_spelled = reading.atoms[index].form == "words"
    draft.start = with_article(reading, first.start) if is_spelled else first.start
    draft.value, draft.atoms = value, last - index + 1
    return draft


def read_spelled_share(reading: Reading, index: int) -> Draft | None:
    """Parts of more than twelve: one twenty-fifth, three twenty-firsts, a thirty-third of it."""
    atom = reading.atoms[index]
    if atom.form != "words" or atom.value is None or atom.scaled:
        return None
    if share_of := _PARTS.match(reading.low, atom.start, reading.end):
        article = with_article(reading, atom.start)
        is_one = article < atom.start and not share_of["plural"]
        return _share(reading, index, article, share_of, Decimal(1)) if is_one else None
    if taken := _PARTS_INSIDE.search(reading.low, atom.start, atom.end + _LONGEST_PART):
        if taken.start() < atom.end and taken["plural"]:
            tens = 10 * (_TENS.index(taken["tens"]) + 2)
            return _share(
                reading, index, start_of(reading, atom), taken, _less(reading, atom, tens)
            )
        return None
    if reading.gap(atom.end, index + 1) != " ":
        return None
    share_of = _PARTS.match(reading.low, atom.end + 1, reading.end)
    if share_of is None or (atom.value != 1 and not share_of["plural"]):
        return None
    return _share(reading, index, atom.start, share_of, atom.value)


_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_PARTS_PATTERN = (
    rf"(?P<tens>{any_of(_TENS)})(?:-|[ ](?!second))(?P<ones>{any_of(_ONES)})(?P<plural>s)?\b"
)
_PARTS = lazily(_PARTS_PATTERN)
_PARTS_INSIDE = lazily(rf"(?:(?<=hundred )|(?<=thousand )){_PARTS_PATTERN}")
"""One hundred | thirty-fifths: the number words took the tens of the parts."""
_LONGEST_PART = 10
"""Letters."""


def _less(reading: Reading, atom: Atom, tens: int) -> Decimal:
    """The number without the tens that are not its own, with its sign."""
    count = (atom.value or Decimal(0)) - tens
    return -count if start_of(reading, atom) < atom.start else count


_SHARED = lazily(r" of |[.,;:!?)]|$")


def _share(
    reading: Reading, index: int, start: int, found: re.Match[str], count: Decimal
) -> Draft | None:
    if not found["plural"] and not _SHARED.match(reading.low, found.end(), reading.end):
        return None
    whole = 10 * (_TENS.index(found["tens"]) + 2) + _ONES.index(found["ones"]) + 1
    atoms = spanned(reading, index, found.end()).atoms
    return Draft(start, found.end(), "ratio", share(count, Decimal(whole)), atoms=atoms)


def read_sum(reading: Reading, index: int) -> Draft | None:
    """A number in falling scales: 3 hundred and 21, 4 million 200 thousand, 3亿5000万."""
    first = reading.atoms[index]
    if not first.scaled or first.value is None:
        return None
    total, last = first.value, index
    while last - index < _MOST_PIECES and _goes_on(reading, last):
        last += 1
        total += reading.atoms[last].value or 0
    if last == index:
        return None
    opening = quantity_at(reading, index)
    return _finished(reading, index, last, opening, total)


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether the atom behind `index` is what is left of the same number."""
    if index + 1 >= len(reading.atoms):
        return False
    atom, following = reading.atoms[index], reading.atoms[index + 1]
    if not atom.scaled or following.form not in ("digits", "words") or not following.value:
        return False
    if following.value >= _last_scale(reading, atom):
        return False
    gap = reading.gap(atom.end, index + 1)
    if gap == ", " and following.form == "words" == atom.form:
        is_large = following.value >= 100 and not counted_noun(reading, atom.end)
        return is_large and not reading.low.startswith(" of ", following.end)
    if gap == "":
        return reading.low[atom.end - 1] >= "\u2e80"
    if gap == " ":
        return following.scaled
    return gap == " and " and reading.low.endswith(_FOLLOWED_BY_AND, atom.start, atom.end)


_FOLLOWED_BY_AND = ("hundred", "thousand", "lakh", "crore")


def _last_scale(reading: Reading, atom: Atom) -> int:
    if reading.low.endswith("hundred", atom.start, atom.end):
        return 100
    return _scale_of(atom.value or Decimal(0)) if atom.value else 1


def _scale_of(value: Decimal) -> int:
    """The largest scale that a number is a multiple of, with one decimal: a million of 3.5."""
    return next((scale for scale in (10**12, 10**9, 10**8, 10**6, 10**4, 10**3)
                 if value >= scale and not (value * 10) % scale), 1)  # fmt: skip


def _blanks_as_one(gap: str | None) -> str:
    if not gap or gap == "-":
        return gap or ""
    return " ".join(f"|{gap.replace('-', ' ')}|".split()).replace("|", "")
