"""Numbers that say how sure a finding is, or how many were asked, not what was found.

Confidence levels and intervals, p values, standard deviations, sample sizes: a study is full of
them, and none is what it found.
"""

from __future__ import annotations

import re

from reader.figures.draft import Draft

__all__ = ["tells_precision"]

_BEFORE = re.compile(r"(?:\b(?:ci|ki|ic|sd|se|df)[ =:(]{1,3}|(?<![^\W_])[pn] ?[=<>≤≥] ?)$")
_AFTER = re.compile(r" (?:ci\b|c\.i\.|confidence|credible|konfidenz|power\b)")
_NEAR = 8
"""Characters before a figure in which its label stands."""


def tells_precision(draft: Draft, low: str) -> bool:
    """Whether a figure is a level, an interval or a test of the one beside it."""
    before = _BEFORE.search(low, max(0, draft.start - _NEAR), draft.start)
    return before is not None or _AFTER.match(low, draft.end) is not None
