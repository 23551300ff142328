"""Which unit or currency is written behind a number: the longest spelling that ends there.

Spellings are looked up in a table, not matched by a pattern: a pattern of two thousand of them
takes longer to compile than a page takes to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

__all__ = ["Spellings", "Written"]

_REMAINDER = frozenset("多余餘")
"""Between a number and a Chinese unit: "and some more"."""
_LINKS = ("de ", "d'")
"""Between a number of millions and its unit: "3 millones de dólares"."""
_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = "\u2e80", "\u9fff"


@dataclass(frozen=True, slots=True)
class Written:
    """A spelling that was found behind a number."""

    gap: str
    """What stands between the two: blanks, a hyphen, or nothing."""
    name: str
    """As the table has it."""
    start: int
    end: int

    @property
    def is_ideographic(self) -> bool:
        """Whether it is written in ideographs."""
        return _is_ideograph(self.name[0])


class Spellings:
    """A table of spellings in folded text.

    >>> units = Spellings(["mile", "miles", "mile-high", "米"])
    >>> units.behind("3 miles away", 1, 12)
    Written(gap=' ', name='miles', start=2, end=7)
    >>> units.behind("3 milestones", 1, 12) is None, units.behind("3米高", 1, 3).name
    (True, '米')
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Take in `names`, none of which is empty or begins with a blank."""
        lengths: dict[str, set[int]] = {}
        self._names = frozenset(names)
        for name in self._names:
            lengths.setdefault(name[0], set()).add(len(name))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def behind(self, low: str, start: int, end: int) -> Written | None:
        """What is written at `start`, where a number ended, and before `end`."""
        for begin in _beginnings(low, start, end):
            for length in self._lengths.get(low[begin], ()) if begin < end else ():
                name, stop = low[begin : begin + length], begin + length
                if stop <= end and name in self._names and _ends(low, name, stop, end):
                    return Written(low[start:begin], name, begin, stop)
        return None


def _beginnings(low: str, start: int, end: int) -> Iterator[int]:
    """Where a unit may begin: behind blanks, a hyphen, a dash, or a remainder."""
    begin = start
    while begin < end and low[begin] == " ":
        begin += 1
    yield begin
    for link in _LINKS if begin > start else ():
        if low.startswith(link, begin, end):
            yield begin + len(link)
    if low.startswith("-", start, end):
        yield start + 1
    elif low.startswith(" - ", start, end):
        yield start + 3
    elif start < end and low[start] in _REMAINDER:
        yield start + 1


def _ends(low: str, name: str, stop: int, end: int) -> bool:
    """Whether a word ends at `stop`; ideographs need no end."""
    if stop == end or _is_ideograph(name[0]):
        return True
    return not low[stop].isalnum() or _is_ideograph(low[stop])


def _is_ideograph(character: str) -> bool:
    return _FIRST_IDEOGRAPH <= character <= _LAST_IDEOGRAPH
