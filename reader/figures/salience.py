"""How much each figure carries the text, why, and which few are key.

A weighted sum that stays close to the order of appearance, because news and reports put what
matters first; repetition, money and shares move a figure forward, brackets and clock times back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import exp, log

from reader.figures.draft import Draft
from reader.figures.figure import FigureKind

__all__ = ["Standing", "rank"]

_BY_KIND: dict[FigureKind, float] = {
    "money": 1.3, "percent": 0.6, "change": 0.6, "range": 0.3, "count": 0.4, "rank": 0.2,
    "ratio": 0.3, "multiple": -0.4, "measure": 0.2, "duration": -0.2, "date": -0.5, "number": -0.8,
}  # fmt: skip
"""How much sooner or later than its place a kind is told again in a summary."""
_IN_BRACKETS = -1.2
_CLOCK = -5.3
_OFFSET = -2.0
_LEAD = 1.4
_REPEATED = 1.06
_COMPARED = 0.2

_NEVER_KEY = frozenset({"date", "number"})
_KIND_NAMES: dict[FigureKind, str] = {
    "percent": "a share", "money": "an amount of money", "change": "a change",
}  # fmt: skip
_FEWEST, _MOST = 3, 8
_CHARACTERS_A_KEY = 1500
"""How much more text earns one more key figure."""
_SMALLEST_COUNT = 2

_Identity = tuple[str, Decimal | None, Decimal | None, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a figure is worth to the text."""

    salience: float
    is_key: bool
    why: str


def rank(drafts: Sequence[Draft], low: str) -> list[Standing]:
    """The standing of every draft, in the same order."""
    mentions = Counter(_identity(draft) for draft in drafts)
    length = max(1, len(low))
    scores = [_score(draft, mentions[_identity(draft)], length, low) for draft in drafts]
    keys = _keys(drafts, scores, length)
    return [
        Standing(
            round(1 / (1 + exp(-score)), 4), index in keys, _why(draft, mentions[_identity(draft)])
        )
        for index, (draft, score) in enumerate(zip(drafts, scores, strict=True))
    ]


def _identity(draft: Draft) -> _Identity:
    family = draft.unit if draft.has_unit else ""
    return (family, draft.value, draft.high, "" if draft.value is not None else str(draft.start))


def _score(draft: Draft, mentions: int, length: int, low: str) -> float:
    assert draft.kind is not None
    score = _BY_KIND[draft.kind] + _OFFSET * draft.start / length
    score += _LEAD / (1 + draft.sentence) + _REPEATED * log(mentions)
    if draft.clock:
        score += _CLOCK
    if draft.partners:
        score += _COMPARED
    if _is_bracketed(draft, low):
        score += _IN_BRACKETS
    return score


def _is_bracketed(draft: Draft, low: str) -> bool:
    before = low[max(0, draft.start - 30) : draft.start]
    return before.rfind("(") > before.rfind(")")


def _keys(drafts: Sequence[Draft], scores: Sequence[float], length: int) -> set[int]:
    room = min(_MOST, _FEWEST + length // _CHARACTERS_A_KEY)
    keys: set[int] = set()
    seen: set[_Identity] = set()
    for index in sorted(range(len(drafts)), key=lambda i: (-scores[i], i)):
        identity = _identity(drafts[index])
        if len(keys) == room:
            break
        if identity in seen or not _may_be_key(drafts[index]):
            continue
        seen.add(identity)
        keys.add(index)
    return keys


def _may_be_key(draft: Draft) -> bool:
    if draft.kind in _NEVER_KEY:
        return False
    return draft.kind != "count" or draft.value is None or draft.value >= _SMALLEST_COUNT


def _why(draft: Draft, mentions: int) -> str:
    reasons = []
    if draft.sentence <= 1:
        reasons.append("in the lead")
    if mentions > 1:
        reasons.append(f"stated {mentions} times")
    if draft.partners:
        reasons.append("compared")
    if draft.kind in _KIND_NAMES:
        reasons.append(_KIND_NAMES[draft.kind])
    return "; ".join(reasons) or "in the text"
