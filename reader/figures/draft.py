"""What the recognisers pass to each other: the text being read, and a figure in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from reader.figures.figure import Direction, FigureKind
from reader.figures.scanning import Atom

__all__ = ["Draft", "Identity", "Reading", "spanned"]

Identity: TypeAlias = tuple[str, Decimal | None, Decimal | None, str]
"""What two figures have in common that are the same one, stated twice."""


@dataclass(slots=True)
class Reading:
    """One paragraph, and the atoms in it."""

    text: str
    """The whole document's text."""
    low: str
    """The same, folded."""
    start: int
    """Where the paragraph begins."""
    end: int
    """Where it ends."""
    language: str
    atoms: list[Atom]
    taken: int = 0
    """Where the last figure ended; no later one reaches before it."""

    def last_words(self, start: int, count: int = 3) -> list[str]:
        """The last `count` words before `start`, in the paragraph, in lower case."""
        return self.low[max(self.start, start - 40) : start].split()[-count:]

    def before(self, start: int) -> str:
        """The character before `start`; "" where the paragraph begins."""
        return self.low[start - 1] if start > self.start else ""

    def after(self, end: int) -> str:
        """The character at `end`; "" where the paragraph ends."""
        return self.low[end] if end < self.end else ""

    def gap(self, end: int, index: int) -> str | None:
        """What stands between `end` and the atom at `index`; None if too much or no atom."""
        return self.gap_within(end, index, 16)

    def gap_within(self, end: int, index: int, most: int) -> str | None:
        """The same, where up to `most` characters are not too much."""
        if index >= len(self.atoms):
            return None
        start = self.atoms[index].start
        return self.low[end:start] if 0 <= start - end <= most else None


@dataclass(slots=True)
class Draft:
    """A figure in the making; `kind` "" is a number that nothing is known of yet."""

    start: int
    end: int
    kind: FigureKind | None
    """None for what is no figure: its atoms are passed over."""
    value: Decimal | None = None
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    atoms: int = 1
    """How many atoms it takes."""
    direction: Direction = ""
    qualifier: str = ""
    measures: str = ""
    subject: str = ""
    source: str = ""
    change_from: Decimal | None = None
    change_to: Decimal | None = None
    change_by: Decimal | None = None
    partners: list[int] = field(default_factory=list)
    has_unit: bool = False
    """Whether the unit is written beside it, not inferred from a noun."""
    paragraph: int = 0
    sentence: int = 0
    clock: bool = False
    is_asked: bool = False
    """Whether it is a unit whose number is asked for."""
    is_spelled: bool = False
    """Whether it is written in words."""
    in_table: bool = False
    is_continued: bool = False
    """Whether what it measures was said at the figure before."""

    @property
    def identity(self) -> Identity:
        """Equal for figures that say the same: "$5 million" and "5 million dollars"."""
        family = self.unit if self.has_unit else "№" if self.kind == "rank" else ""
        place = "" if self.value is not None else str(self.start)
        return (family, self.value, self.high, place)


def spanned(reading: Reading, index: int, end: int) -> Draft:
    """No figure, from the atom at `index` up to `end`, and all atoms between with it."""
    count = 1
    while index + count < len(reading.atoms) and reading.atoms[index + count].start < end:
        count += 1
    return Draft(reading.atoms[index].start, end, None, atoms=count)
