"""The Figure: a quantity in the text, and what can be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reader.text.spans import Span

__all__ = ["Direction", "Figure", "FigureKind"]

FigureKind = Literal[
    "percent", "money", "count", "measure", "ratio", "rank",
    "range", "change", "multiple", "date", "duration", "number",
]  # fmt: skip
Direction = Literal["up", "down", ""]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that a reader would look for, such as "38 per cent"."""

    span: Span
    """Where it stands in `Document.text`."""
    text: str
    """`Document.text` at the span."""
    kind: FigureKind
    value: Decimal | None = None
    """38 for "38 per cent", 1200000000 for "US$1.2 billion"; None where there is no one number."""
    low: Decimal | None = None
    """The lower end of a range."""
    high: Decimal | None = None
    """The upper end of a range."""
    unit: str = ""
    """"%", an ISO 4217 code, an SI or common symbol, or the counted noun."""
    qualifier: str = ""
    """"more than", "about", "up to" and the like, as it stands in the text."""
    measures: str = ""
    """What it is a figure of, such as "of the city's lenders have adopted generative AI"."""
    subject: str = ""
    """The subject of its clause, such as "the city's lenders"; "" for nobody that is named."""
    direction: Direction = ""
    compared_with: tuple[int, ...] = ()
    """Indexes, in the same tuple of figures, of those that it is compared with."""
    differences: tuple[Decimal | None, ...] = ()
    """How much more it is than each that it is compared with, in its unit; None where one of the
    two has no one value. Of two shares it is in percentage points."""
    source: str = ""
    """Who it comes from, as it stands in the text: "the housing office"; "" for nobody."""
    change_from: Decimal | None = None
    """What it was before, in `unit`, for "61,000, down from 90,000"."""
    change_to: Decimal | None = None
    """What it came to."""
    change_by: Decimal | None = None
    """How much it changed, in `unit`; below nought for a fall."""
    salience: float = 0.0
    """How much it carries the text, from 0 to 1."""
    is_key: bool = False
    """Whether it is one of the few figures that carry the text."""
    why: str = ""
    """In words, what made it count."""
