"""Ratios that a study estimates and names before the number: "odds ratio 0.50"."""

from __future__ import annotations

import re

from reader.figures.draft import Draft, Reading

__all__ = ["read_estimate"]

_NAMED = re.compile(
    r"\b(?:(?:odds|hazard|hazards|risk|rate|prevalence|likelihood) ratio|relative risk)"
    r"(?: \([a-z]{2,3}\))?(?: of| was| is|,|:)? ?=? ?$"
)
_NEAR = 40


def read_estimate(reading: Reading, index: int) -> Draft | None:
    """A number behind the name of a ratio."""
    atom = reading.atoms[index]
    if atom.value is None or atom.scaled:
        return None
    named = _NAMED.search(reading.low, max(reading.start, atom.start - _NEAR), atom.start)
    return Draft(atom.start, atom.end, "ratio", atom.value) if named else None
