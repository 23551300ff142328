"""Which figures of a sentence are set against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from reader.figures.draft import Draft

__all__ = ["compare", "difference"]

_CUE = re.compile(
    r"\b(?:ahead of|against|compar\w+|average|than|versus|vs|from|while|whereas|up from"
    r"|down from|to|behind|above|below|beat|trail\w*|lead\w*|only|but|outnumber\w*"
    r"|exceed\w*|previous\w*|earlier|before|last year|year ago|instead of|contre|gegenüber"
    r"|verglichen|\w*durchschnitt\w*|moyenne|promedio|media|frente a|comparado|als|que)\b"
    r"|比|高于|低于|而|平均"
)
_INCOMPARABLE = frozenset({"date", "number"})
_NEAREST = 3
"""How many figures back a partner may stand; comparisons are made with what is near."""


def compare(drafts: Sequence[Draft], low: str) -> None:
    """Write into each draft the indexes of those that it is compared with."""
    for index, draft in enumerate(drafts):
        if draft.kind in _INCOMPARABLE or not draft.unit:
            continue
        for other in range(index - 1, max(-1, index - 1 - _NEAREST), -1):
            earlier = drafts[other]
            if (earlier.paragraph, earlier.sentence) != (draft.paragraph, draft.sentence):
                break
            if earlier.unit == draft.unit and _CUE.search(low, earlier.end, draft.start):
                draft.partners.append(other)
                earlier.partners.append(index)
                break


def difference(draft: Draft, partner: Draft) -> Decimal | None:
    """How much more one figure is than its partner; None where a value is not known."""
    if draft.value is None or partner.value is None:
        return None
    return draft.value - partner.value
