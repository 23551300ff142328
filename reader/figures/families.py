"""What figures have in common: who is stated again, and the largest of each unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from math import log10

from reader.figures.draft import Draft, Identity

__all__ = ["largest_by_unit", "mentions_of", "powers_below"]

_BEYOND = 1e300
"""Larger numbers are not told apart."""


def mentions_of(drafts: Sequence[Draft]) -> Counter[Identity]:
    """How often each figure is stated, as an end of a range or a change too."""
    mentions = Counter(draft.identity for draft in drafts)
    for draft in drafts:
        if draft.kind in ("range", "change") and draft.has_unit and not draft.in_table:
            ends = [(draft.unit, end, None, "") for end in (draft.low, draft.high) if end]
            mentions.update(end for end in ends if end in mentions)
    return mentions


def largest_by_unit(drafts: Sequence[Draft]) -> dict[str, Decimal]:
    """The largest value, without its sign, of each unit that is written out."""
    largest: dict[str, Decimal] = {}
    for draft in drafts:
        if draft.has_unit and draft.value is not None:
            largest[draft.unit] = max(abs(draft.value), largest.get(draft.unit, Decimal(0)))
    return largest


def powers_below(draft: Draft, largest: dict[str, Decimal]) -> float:
    """How many powers of ten a figure is below the largest of its unit; 0 without a unit.

    >>> powers_below(Draft(0, 1, "money", Decimal(9), "EUR", has_unit=True), {"EUR": Decimal(99)})
    1.0
    """
    if not draft.has_unit or draft.value is None:
        return 0.0
    return _powers(largest[draft.unit]) - _powers(abs(draft.value))


def _powers(value: Decimal) -> float:
    return log10(1 + min(_BEYOND, float(value)))
