"""The unit that a quantity is to be given in: "convert 10 celsius to fahrenheit".

It is a quantity whose number is asked for, so it has no value, and is never key.
"""

from __future__ import annotations

from reader.figures.draft import Draft, Reading
from reader.figures.units import same_dimension
from reader.figures.written_units import unit_of, written_units
from reader.text.patterns import lazily

__all__ = ["read_conversion"]

_INTO = lazily(r" (?:to|into|is how (?:much|many)|equals how (?:much|many)|= \?)(?= )")
_ASKED = lazily(r" (?:to|into|in|is how (?:much|many)|equals how (?:much|many)|= \?)(?= )")
_ASKING = lazily(r"\b(?:convert\w*|how (?:much|many)|what(?:'s| is| are)|express\w*)\b[^.?!]*$")
_NEAR = 60
"""Characters before a figure in which a question for another unit begins."""


def read_conversion(reading: Reading, draft: Draft) -> Draft | None:
    """The unit that the figure `draft` is converted to; None where nothing is asked."""
    if not draft.has_unit or draft.kind not in ("measure", "duration"):
        return None
    is_asked = _ASKING.search(reading.low, max(reading.start, draft.start - _NEAR), draft.start)
    into = (_ASKED if is_asked else _INTO).match(reading.low, draft.end, reading.end)
    if into is None or (draft.kind == "duration" and not is_asked):
        return None
    found = written_units().behind(reading.low, into.end(), reading.end)
    if found is None or found.gap != " ":
        return None
    unit = unit_of(found, reading.text[found.start : found.end])
    if unit is None or unit.symbol == draft.unit or not same_dimension(unit.symbol, draft.unit):
        return None
    return Draft(
        found.start, found.end, unit.kind, None, unit.symbol, atoms=0, has_unit=True, is_asked=True
    )
