"""What a figure changed from, to, and by: "rose 5 per cent to 7", "61,000, down from 90,000"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from reader.figures.draft import Draft
from reader.figures.moving import is_movement

__all__ = ["note_changes"]

_TO = re.compile(
    r"(?: in (?:[a-z]+ )?(?:\d{4}|[a-z]+))? to (?:a |an )?"
    r"(?:record |about |around |nearly |almost |over |just )?$"
)
_FROM_BEFORE = re.compile(r"\b(?:from|von|de|从) (?:about |around |nearly |almost |a record )?$")
_COMING_FROM = re.compile(r"^[^.;]{0,40}?\b(?:up|down) from (?:about |around |nearly |a )?$")
_BY = re.compile(r"(?:^|\W)([^\W\d_]+)(?: by| um| de| en)?(?: an?| another| about| nearly)? $")
_MOVED_TO = re.compile(
    r"(?:^|\W)([^\W\d_]+)(?: back| again| further| slightly| sharply| steadily)?"
    r" (?:to|auf|à|a|al) (?:an? |the )?(?:record |(?:new |record )?(?:high|low) of )?$"
)
_NEAR = 40
"""Characters before a figure in which its verb stands."""
_NO_AMOUNT = ("-", " points adrift", " points behind", " points clear")
_NEVER = frozenset({"date", "duration", "rank", "multiple"})


def note_changes(drafts: Sequence[Draft], low: str) -> None:
    """Write into the figures of a paragraph what each changed from, to and by.

    Args:
        drafts: the figures of one paragraph, in order, with their direction.
        low: the folded text.
    """
    for draft in drafts:
        if draft.kind == "change" and draft.low is not None and draft.high is not None:
            ends = (draft.low, draft.high)
            _set(draft, *(ends if draft.direction != "down" else ends[::-1]))
        elif draft.kind in _NEVER or draft.value is None or _is_than(draft, low):
            continue
        elif draft.direction and _is_moved_by(draft, low):
            draft.change_by = abs(draft.value) if draft.direction == "up" else -abs(draft.value)
        elif draft.direction and _is_moved_to(draft, low):
            draft.change_to = draft.value
    for first, second in pairwise(draft for draft in drafts if draft.kind != "date"):
        if first.sentence == second.sentence and first.kind not in _NEVER:
            _note_pair(first, second, low)


_THAN = re.compile(
    r" (?:(?P<up>more|higher|larger|bigger|up)|(?:less|fewer|lower|smaller|down)) "
    r"(?:than (?:in|a year|the year|last|the same|at)|on (?:the|last)|from a)\b"
)


def _is_than(draft: Draft, low: str) -> bool:
    """Note that something is so much more than it was: 40 tonnes more than in 2019."""
    than = _THAN.match(low, draft.end)
    if than is None or draft.value is None or draft.kind == "ratio":
        return False
    draft.direction = "up" if than["up"] else "down"
    draft.change_by = abs(draft.value) if than["up"] else -abs(draft.value)
    return True


def _is_bare(draft: Draft) -> bool:
    return draft.kind in ("number", "count") and not draft.unit


def _is_moved_to(draft: Draft, low: str) -> bool:
    """Whether a verb of movement leads to where it came: fell to 2 per cent."""
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    verb = _MOVED_TO.search(low, max(0, stop - _NEAR), stop)
    return verb is not None and is_movement(verb[1])


def _note_pair(first: Draft, second: Draft, low: str) -> None:
    if first.value is None or second.value is None or second.kind in _NEVER:
        return
    between = low[first.end : second.start]
    if _is_bare(second) and first.has_unit and _COMING_FROM.match(between):
        second.kind, second.unit, second.has_unit = first.kind, first.unit, True
    is_alike = first.unit == second.unit or not (first.has_unit or second.has_unit)
    is_before = first.change_to is not None and between == " from "
    if is_alike and (is_before or _COMING_FROM.match(between)):
        _set(first, second.value, first.value)
    elif _TO.match(between) and is_alike and _FROM_BEFORE.search(
        low, max(0, first.start - _NEAR), first.start
    ):  # fmt: skip
        _set(second, first.value, second.value)
    elif _TO.match(between) and first.change_by is not None:
        second.change_to = second.value
        if is_alike and first.unit != "%":
            _set(second, second.value - first.change_by, second.value)
        elif first.unit in ("pp", "bp") and second.unit == "%":
            points = first.change_by / (100 if first.unit == "bp" else 1)
            _set(second, second.value - points, second.value)


def _set(draft: Draft, before: Decimal, after: Decimal) -> None:
    draft.change_from, draft.change_to, draft.change_by = before, after, after - before
    draft.direction = draft.direction or ("up" if after > before else "down")


def _is_moved_by(draft: Draft, low: str) -> bool:
    """Whether the verb of movement stands right before the amount: rose (by) 5 per cent."""
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    verb = _BY.search(low, max(0, stop - _NEAR), stop)
    is_part = draft.unit == "%" and low.startswith(" of ", draft.end)
    is_word = verb is not None and is_movement(verb[1])
    return is_word and not is_part and not low.startswith(_NO_AMOUNT, draft.end)
