"""Which figures of a sentence are set against each other.

Two figures of one unit in one sentence are seldom a comparison by that alone. Either words between
them say so ("against", "compared with", "than", "from … to"), or they stand in parallel: close
together, and what they measure is put in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from reader.figures.draft import Draft
from reader.figures.tries import listed

__all__ = ["compare", "difference"]

_THEN = r"\.?(?![^.;]*\b(?:and|but|while|which|who)\b)(?:[ (]+[^\s.;,)\d]+){0,7}[ (]*$"
"""At most a few words of one phrase up to the figure."""
_CUE = re.compile(
    r"\b(?:ahead of|against|compared (?:to|with)|in comparison with|versus|vs|than|behind"
    r"|well above|well below|(?:above|below|beating|trailing|lagging) (?=(?:the|its|a|an)\b)"
    r"|up from|down from|rather than|instead of|outnumber\w*|exceed(?:s|ed|ing)"
    rf"|contre|gegenüber|verglichen mit|frente a|comparado con|als)\b{_THEN}"
    r"|(?:比|高于|低于|而|平均)(?![^。；]*[增减降升高])[^。；]{0,12}$"
)
"""What says, in front of a figure, that it is compared with the one before."""
_AVERAGE = re.compile(rf"\b(?:average|mean|median|norm|\w*durchschnitt|moyenne|promedio)\b{_THEN}")
"""What says so of shares; an average wingspan is not compared with a height."""
_FROM = re.compile(r"\b(?:from|von|de|del|从) (?:[\w-]+ ){0,2}$")
_TO = re.compile(r"\b(?:to|auf|à|a|到) (?:[\w-]+ ){0,2}$")
_EARLIER = re.compile(
    r"(?: [^\s.;,]+){0,4}? (?:a year (?:ago|earlier|before)|(?:the )?(?:last|previous) year"
    r"|the year before|in the same (?:period|quarter|month))\b"
)
"""What says, behind a figure, that it is an earlier value."""
_CONTRAST = re.compile(r"\b(?:while|whereas|but|although|though|only|während|alors que|mientras)\b")
_INCOMPARABLE = frozenset({"date", "number", "rank"})
_ONLY_WITH_CUE = frozenset({"duration", "count"})
_RESTATING = frozenset({" (", ", or ", " or "})
_NEAREST = 3
"""How many figures back a partner may stand; comparisons are made with what is near."""
_CLOSE, _FAR = 60, 140
"""Characters between two that stand in parallel, and between any that are compared."""
_SHORT = 2
_SHARED = 0.5
"""The share of the words of the shorter phrase that parallel phrases have in common."""
_EMPTY = listed(
    "of the a an in on at to for from by with and or is are was were be been have has had "
    "its their his her as that who which it they he she there all some other said de la le der die "
    "das"
)


def compare(drafts: Sequence[Draft], low: str) -> None:
    """Write into each draft the indexes of those that it is compared with."""
    for index, draft in enumerate(drafts):
        if draft.kind in _INCOMPARABLE or not draft.unit or draft.in_table:
            continue
        partner = _partner(drafts, index, low)
        if partner is not None:
            draft.partners.append(partner)
            drafts[partner].partners.append(index)


def _partner(drafts: Sequence[Draft], index: int, low: str) -> int | None:
    """The nearest earlier figure that the one at `index` is compared with."""
    draft = drafts[index]
    for place in range(index - 1, max(-1, index - 1 - _NEAREST), -1):
        earlier = drafts[place]
        if (earlier.paragraph, earlier.sentence) != (draft.paragraph, draft.sentence):
            return None
        if (earlier.unit, earlier.kind in _INCOMPARABLE) == (draft.unit, False):
            return place if _is_comparison(earlier, draft, low) else None
    return None


def _is_comparison(earlier: Draft, draft: Draft, low: str) -> bool:
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    between = low[earlier.end : stop]
    is_limit = draft.kind in _ONLY_WITH_CUE and between.endswith(" than ")
    if len(between) > _FAR or between in _RESTATING or is_limit:
        return False
    if _CUE.search(between) or _is_change(earlier, between, low):
        return True
    if draft.unit == "%" and _AVERAGE.search(between):
        return True
    is_bare = draft.kind in _ONLY_WITH_CUE or (draft.is_continued and draft.unit != "%")
    if is_bare or earlier.value == draft.value:
        return False
    if earlier.value is None or draft.value is None:
        return False
    return _is_parallel(earlier, draft, between) or (
        _EARLIER.match(low, draft.end) is not None and _telling(earlier) >= _telling(draft)
    )


def _is_change(earlier: Draft, between: str, low: str) -> bool:
    """Whether the two are the ends of a change: from 49 dollars in August to 43 dollars."""
    start = earlier.start - len(earlier.qualifier) - bool(earlier.qualifier)
    from_before = _FROM.search(low, max(0, start - 30), start)
    return from_before is not None and _TO.search(between) is not None


def _is_parallel(earlier: Draft, draft: Draft, between: str) -> bool:
    """Whether what the two measure is put alike: 80% of A go unreported, and 67% of B do."""
    one, other = _telling(earlier), _telling(draft)
    shared = len(one & other)
    is_amount = (earlier.change_by is None) != (draft.change_by is None)
    if is_amount and not draft.is_continued:
        return False
    if _CONTRAST.search(between):
        is_share = draft.unit == "%" and earlier.kind == draft.kind
        of_both = earlier.measures.startswith("of ") and draft.measures.startswith("of ")
        return shared > 0 or (is_share and of_both)
    if len(between) > _CLOSE + len(earlier.measures):
        return False
    is_alike = shared > 0 and shared >= _SHARED * min(len(one), len(other))
    return is_alike and _has_same_head(earlier.measures.split(), draft.measures.split())


def _has_same_head(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two phrases are of one kind: not "operating profit" and "operating margin"."""
    if one[-1] == other[-1] or {one[0], other[0]} == {"of"}:
        return True
    return one[0] == other[0] and len(one) > _SHORT and len(other) > _SHORT


def _telling(draft: Draft) -> frozenset[str]:
    """The words that say what a figure measures, without its unit."""
    unit = draft.unit.lower()
    words = (word.strip(".,'\"“”’") for word in draft.measures.lower().split())
    return frozenset(word for word in words if word and word not in _EMPTY and word != unit)


def difference(draft: Draft, partner: Draft) -> Decimal | None:
    """How much more one figure is than its partner; None where a value is not known."""
    if draft.value is None or partner.value is None:
        return None
    return draft.value - partner.value
