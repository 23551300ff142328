"""How the figures of a panel look: each on two lines, values in a column, bars to one scale.

```
38 %   lenders using generative AI
       ███████████          +12 pts
26 %   global average
       ███████▌
> 90 % utilisation    stated 3 times
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from reader.figures.figure import Figure
from reader.text.sanitise import sanitise_line
from reader.tui.one_line import shortened
from reader.tui.wrapping import Lines

__all__ = ["Panel", "copied", "value_of"]

WIDEST_VALUE = 11
"""Cells of the column of values; a longer one has its line for itself."""
WIDEST = 60
"""Cells of a row at most, so that what stands at its right is not far from its value."""
LONGEST_BAR = 11
"""Cells of the bar of the largest figure of a unit."""
SHORTEST_BAR = 4
NOTE = 15
"""Cells beside a bar that "stated 12 times" takes."""
EIGHTHS = " ▏▎▍▌▋▊▉"
ARROWS = {"up": "▲", "down": "▼"}
SIGNS = {
    **dict.fromkeys(
        ("more than", "over", "above", "mehr als", "über", "plus de", "más de", "超过"), ">"
    ),
    **dict.fromkeys(
        ("less than", "fewer than", "under", "below", "just under", "weniger als", "unter",
         "knapp", "moins de", "menos de"), "<"),
    **dict.fromkeys(("at least", "no less than", "mindestens", "au moins", "al menos"), "≥"),
    **dict.fromkeys(("at most", "up to", "no more than", "höchstens", "bis zu"), "≤"),
    **dict.fromkeys(
        ("about", "around", "roughly", "approximately", "some", "circa", "rund", "etwa", "environ",
         "unos", "cerca de", "约"), "~"),
}  # fmt: skip
"""A sign for each qualifier that has one."""
SHORT = (
    (re.compile(r"\s*(?:%|per ?cents?|percent|prozent|pour cent|por ciento)$", re.IGNORECASE),
     " %"),
    (re.compile(r"\s+percentage points?$", re.IGNORECASE), " pts"),
    (re.compile(r"\s*\btrillions?\b", re.IGNORECASE), "tn"),
    (re.compile(r"\s*\bbillions?\b", re.IGNORECASE), "bn"),
    (re.compile(r"\s*\bmillions?\b", re.IGNORECASE), "m"),
    (re.compile(r"\bMilliarden\b"), "Mrd."),
    (re.compile(r"\bMillionen\b"), "Mio."),
    (re.compile(r"\s*\beuros?$", re.IGNORECASE), " €"),
)  # fmt: skip
"""What is written shorter in a panel."""
SHARES = frozenset({"%", "pp"})
"""Units whose differences are in percentage points."""
_STATED = re.compile(r"stated (\d+) times")
_WORD_KINDS = frozenset({"percent", "count", "number"})
"""Kinds whose value says as much as the words that spell it out."""


def value_of(figure: Figure) -> str:
    """The figure as short as it can be said: "38 %" for "38 per cent".

    A number that is spelled out is written in digits where digits say the same.
    """
    text = sanitise_line(figure.text)
    is_spelled = not any(map(str.isdigit, text))
    if is_spelled and figure.value is not None and figure.kind in _WORD_KINDS:
        return _number(figure.value) + (" %" if figure.unit == "%" else "")
    if not is_spelled:
        for long, short in SHORT:
            text = long.sub(short, text)
    return text


def _qualified(figure: Figure) -> str:
    qualifier = sanitise_line(figure.qualifier).strip()
    sign = SIGNS.get(qualifier.casefold(), qualifier)
    return f"{sign} {value_of(figure)}".strip()


def measured(figure: Figure) -> str:
    """What it measures, on one line, without the "of" that a sentence needs."""
    return sanitise_line(figure.measures).strip().removeprefix("of ")


def copied(figure: Figure, title: str) -> str:
    """A figure on a line of its own, with what it measures and where it stands.

    >>> from reader.text.spans import Span
    >>> share = Figure(Span(0, 11), "38 per cent", "percent", measures="of lenders")
    >>> copied(share, "A survey")
    '38 % — lenders (A survey)'
    """
    value = f"{sanitise_line(figure.qualifier)} {value_of(figure)}".strip()
    words = f"{value} — {measured(figure)}" if measured(figure) else value
    return f"{words} ({sanitise_line(title)})" if title else words


@dataclass(frozen=True, slots=True)
class Panel:
    """What the rows of a panel share: the width of the values, and a scale for each unit."""

    column: int = 0
    """Cells of the column of values."""
    largest: Mapping[str, Decimal] = field(default_factory=dict)
    """The largest value of each unit that several figures have."""

    @classmethod
    def of(cls, figures: Iterable[Figure]) -> Panel:
        """The panel of `figures`."""
        column = 0
        by_unit: dict[str, list[Decimal]] = {}
        for figure in figures:
            cells = cell_len(_qualified(figure))
            column = max(column, cells if cells <= WIDEST_VALUE else 0)
            if _has_size(figure):
                assert figure.value is not None
                by_unit.setdefault(figure.unit, []).append(figure.value)
        largest = {unit: max(values) for unit, values in by_unit.items() if len(set(values)) > 1}
        return cls(column, largest)

    def rows(self, figure: Figure, width: int, colour: str = "") -> list[Text]:
        """The two lines of `figure`, whose value is drawn in `colour`."""
        width = min(width, WIDEST)
        value, style = _qualified(figure), f"bold {colour}".strip()
        about = measured(figure) or figure.kind
        column = min(self.column, width // 2)
        if cell_len(value) > column:
            return _alone(figure, value, about, width, style)
        room = max(1, width - column - 1)
        first, rest = _broken(about, room)
        bar = self._bar(figure, room)
        if bar:
            first = shortened(about, room)
            second = _justified(bar, _notes(figure, room - cell_len(bar) - 1), room)
        else:
            note = _notes(figure, room - 1)
            left = room - cell_len(note) - 1 if note else room
            second = _justified(shortened(rest, max(0, left)), note, room)
        return [
            Text.assemble((set_cell_size(value, column), style), " ", (first, "")),
            Text.assemble(" " * (column + 1), (second, "dim")),
        ]

    def _bar(self, figure: Figure, room: int) -> str:
        """As long as the figure is large beside the others of its unit; empty for one alone."""
        largest = self.largest.get(figure.unit)
        if largest is None or figure.value is None or not _has_size(figure):
            return ""
        cells = min(room, max(SHORTEST_BAR, min(LONGEST_BAR, room - NOTE)))
        eighths = max(1, round(figure.value / largest * cells * 8))
        return ("█" * (eighths // 8) + EIGHTHS[eighths % 8]).rstrip()


def _alone(figure: Figure, value: str, about: str, width: int, style: str) -> list[Text]:
    """A value that is too long for the column, what it measures below it."""
    note = _notes(figure, width - cell_len(value) - 1)
    line = Text(shortened(value, width), style)
    if note:
        line.append(" " * (width - cell_len(value) - cell_len(note))).append(note, "dim")
    return [line, Text("  " + shortened(about, max(1, width - 2)))]


def _has_size(figure: Figure) -> bool:
    """Whether a length can stand for the figure."""
    is_sized = figure.kind not in ("date", "rank", "range") and bool(figure.unit)
    return is_sized and figure.value is not None and figure.value > 0


def _broken(text: str, width: int) -> tuple[str, str]:
    """The first line of `text`, and all that does not fit on it."""
    lines = Lines(text, width)
    if len(lines) < 2:
        return text, ""
    end = lines.span(1).start
    return text[:end].rstrip(), text[end:]


def _justified(left: str, right: str, width: int) -> str:
    return left + " " * max(0, width - cell_len(left) - cell_len(right)) + right if right else left


def _notes(figure: Figure, width: int) -> str:
    """What else is known, the most telling first: as much of it as `width` cells can hold."""
    noted = ""
    for choices in (_change(figure), _difference(figure), _stated(figure)):
        for choice in choices:
            longer = f"{noted} {choice}".strip()
            if cell_len(longer) <= width:
                noted = longer
                break
    return noted


def _change(figure: Figure) -> Sequence[str]:
    """An arrow, and by how much it changed."""
    arrow = ARROWS.get(figure.direction, "")
    if figure.change_by and abs(figure.change_by) != figure.value:
        arrow = ARROWS["up" if figure.change_by > 0 else "down"]
        return (f"{arrow} {_amount(abs(figure.change_by), figure.unit)}", arrow)
    return (arrow,) if arrow else ()


def _difference(figure: Figure) -> Sequence[str]:
    """How much more it is than the first smaller one that it is compared with."""
    more = next((by for by in figure.differences if by is not None and by > 0), None)
    return () if more is None else (f"+{_amount(more, figure.unit)}",)


def _stated(figure: Figure) -> Sequence[str]:
    stated = _STATED.search(figure.why)
    return (f"stated {stated[1]} times", f"×{stated[1]}") if stated else ()


def _amount(value: Decimal, unit: str) -> str:
    return f"{_number(value)} pts" if unit in SHARES else _number(value)


THOUSANDS = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))


def _number(value: Decimal) -> str:
    """In digits, short for millions and more."""
    for size, sign in THOUSANDS:
        if value >= size:
            return f"{_plain(round(value / size, 2))}{sign}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    digits = f"{value:,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
