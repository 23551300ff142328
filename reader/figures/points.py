"""Percentage points that are written as points only: a 12-point lead, "and 3.7 points"."""

from __future__ import annotations

from decimal import Decimal

from reader.figures.draft import Draft, Reading
from reader.figures.quantities import quantity_at
from reader.figures.relating import digits_in_words
from reader.text.patterns import lazily

__all__ = ["read_bare_point", "read_points"]

_POINT_GAP = lazily(
    r"[- ]point (?:lead|gap|rise|drop|fall|increase|decrease|decline|margin|advantage|swing|jump"
    r"|gain|difference|cut|improvement|deficit|edge|slump|surge)\b"
)
_POINTS = lazily(r" points?\b")
_TO_A_SHARE = lazily(
    r"( (?:points?|punkte?n?|puntos?)),? (?:to|à|auf|a|al|hasta) (?:an? |the |el |record |about )*"
    r"\d[\d.,]* ?(?:%|per ?cent|prozent|pour cent|por ciento)"
)
"""A fall of points to a share is one in percentage points."""
_SHARES = lazily(r"%|\bper ?cent\b|\bpercentage\b")
_IN_FULL = lazily(r"\bpercentage points?\b")
_NEAR = 400
"""Characters before a figure in which the shares stand that it is the difference of."""


def read_points(reading: Reading, index: int) -> Draft | None:
    """A difference of shares; the points of a game or an index are none."""
    atom = reading.atoms[index]
    if atom.value is None or atom.scaled or reading.after(atom.end) not in ("-", " "):
        return None
    near = max(reading.start, atom.start - _NEAR)
    if _POINT_GAP.match(reading.low, atom.end, reading.end):
        end = atom.end + len("-point")
        if _SHARES.search(reading.low, near, atom.start):
            return Draft(atom.start, end, "change", atom.value, "pp", has_unit=True)
        return Draft(atom.start, end, "count", atom.value, "points")
    if share := _TO_A_SHARE.match(reading.low, atom.end, reading.end):
        return Draft(atom.start, share.end(1), "change", atom.value, "pp", has_unit=True)
    points = _POINTS.match(reading.low, atom.end, reading.end)
    if points and _IN_FULL.search(reading.low, near, atom.start):
        return Draft(atom.start, points.end(), "change", atom.value, "pp", has_unit=True)
    return None


_BEFORE_POINT = lazily(
    r"\b(?:by|of|was|is|are|were|at|to|about|around|nearly|almost|only|just|under|over|than|another"
    r"|from|and|a|some|roughly|only|rose|fell|grew|up|down) point $|^point $"
)
_SHARES_AND_MEASURES = frozenset({"percent", "measure", "change"})


def read_bare_point(reading: Reading, index: int) -> Draft | None:
    """Point five per cent: a fraction in words whose nought is left out."""
    start = reading.atoms[index].start
    if not reading.low.endswith("point ", reading.start, start):
        return None
    before = reading.low[max(reading.start, start - _LONGEST_BEFORE) : start]
    digits = digits_in_words(reading, index)
    if not digits or _BEFORE_POINT.search(before) is None:
        return None
    draft = quantity_at(reading, index + digits - 1)
    if draft.kind not in _SHARES_AND_MEASURES:
        return None
    places = "".join(str(atom.value) for atom in reading.atoms[index : index + digits])
    draft.start, draft.value, draft.atoms = start - len("point "), Decimal(f"0.{places}"), digits
    return draft


_LONGEST_BEFORE = 16
