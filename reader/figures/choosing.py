"""Which few figures of a text are key: what a reader would underline.

Comes in: the figures with their salience scores. Salience says which figure a summary would
repeat; a list of key figures also wants what can be compared (shares, money, measures), from all
over the text. What is added here is judgement, kept apart from the weights that were learned.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from math import log

from reader.figures.bearers import is_age
from reader.figures.draft import Draft, Identity
from reader.figures.families import largest_by_unit, mentions_of, powers_below
from reader.figures.figure import FigureKind
from reader.figures.precision import tells_precision
from reader.text.patterns import lazily
from reader.text.scripts import may_be_unspaced

__all__ = ["choose_keys"]

_WORTH: dict[FigureKind, float] = {
    "percent": 0.9, "change": 0.9, "rank": 0.8, "ratio": 0.5, "measure": 0.5, "money": 0.1,
    "multiple": -0.2, "range": 0.0, "count": 0.3, "duration": -0.6, "number": -0.5,
}  # fmt: skip
"""A kind that is not here is never key."""
_MEASURED = frozenset({"nanosecond", "microsecond", "millisecond", "second", "minute", "hour"})
"""Durations that are measured; days and years mostly say when."""
_MEASURED_TIME = 0.4
_AGE = -0.5
"""How old somebody is, on top of what a duration loses."""
_TEMPERATURES = frozenset({"°C", "°F", "K"})
_TEMPERATURE = -0.3
_SAYS_NOTHING = -0.3
"""For a figure of which the text does not say at once what it measures."""
_SPELLED = -0.7
_PART_IN_WORDS = -1.0
"""For "half" and "a third", which are mostly a manner of speaking."""
_IN_TABLE = -1.0
"""A table is there to be read whole; what matters of it is said in the text too."""
_LATE = 0.4
"""Given back to a figure at the very end of the text."""
_EARLY = 0.2
"""Taken back from one in the first sentence, half of it in the second, and so on."""
_FAMILY, _LARGE_FAMILY = 0.3, 6
"""A unit of the natural logarithm of how many figures have its unit, up to so many."""
_SMALLER = -0.1
"""For each power of ten below the largest figure of the same unit."""
_COMPARED = 0.1
_PARTNER = 0.15
"""For what is compared with a key figure: one says little without the other."""
_SAME_SENTENCE, _SAME_PARAGRAPH = -0.1, -0.1
"""For each key figure that stands there already, so that the text is covered; in a paragraph
times its square."""
_FREE = 2
"""So many keys a paragraph may have before more of them lose."""
_PASSING = -0.6
"""What is worth less is left out where there are enough without it."""
_WORTHLESS = -1.3
"""What is worth less is left out where there is anything without it."""
_SMALLEST_COUNT = 3
_FEW_THINGS = 12
"""Up to here that a count is stated again says little: there is always a "two"."""
_REPEATED = 1.16
"""What repetition gave such a count, as in the salience."""
_SMALLEST_BARE = 100
"""From here a number without a noun may be key."""
_FEWEST, _ROOM, _MOST = 3, 4, 8
"""Weak figures do not fill more than the first; the second is for the shortest text."""
_CHARACTERS_A_KEY = 700
"""How much more text earns one more key figure."""
_NEAR = 14
"""Characters between a bracket and the figure in it."""
_CANDIDATES = 500
"""So many of the best are looked at one against the other."""
_WIDE = lazily("[\u2e80-\ufaff]")
_LETTERS_A_WIDE = 3
"""An ideograph says as much as so many letters."""
_NO_RANKING = re.compile(r"(?:nos?\.?|number|nr\.?|n[°º]|núm\.|#) ?\d|\d+(?:st|nd|rd|th)$")
"""A rank that only says which one, such as "No 9" and "the 60th"; "the third-largest" is key."""


@dataclass(slots=True)
class _Chosen:
    """The key figures so far, and where they stand."""

    keys: dict[Identity, int] = field(default_factory=dict)
    sentences: Counter[tuple[int, int]] = field(default_factory=Counter)
    paragraphs: Counter[int] = field(default_factory=Counter)

    def add(self, draft: Draft, index: int) -> None:
        self.keys[draft.identity] = index
        self.sentences[draft.paragraph, draft.sentence] += 1
        self.paragraphs[draft.paragraph] += 1

    def crowding(self, draft: Draft) -> float:
        """What `draft` loses for the keys around it, or gains if it is compared with one."""
        near = _SAME_PARAGRAPH * max(0, self.paragraphs[draft.paragraph] - _FREE) ** 2
        if set(draft.partners).intersection(self.keys.values()):
            return near + _PARTNER
        return near + _SAME_SENTENCE * self.sentences[draft.paragraph, draft.sentence]


def choose_keys(drafts: Sequence[Draft], scores: Sequence[float], low: str) -> set[int]:
    """The indexes of the key figures.

    Args:
        drafts: the figures of a text, in order.
        scores: the salience of each, before it is squeezed between 0 and 1.
        low: the folded text.
    """
    mentions = mentions_of(drafts)
    tabled = Counter(draft.identity for draft in drafts if draft.in_table)
    families = Counter(draft.unit for draft in drafts if draft.has_unit)
    largest = largest_by_unit(drafts)
    worth = {
        index: scores[index]
        + _own_worth(draft, low)
        - _REPEATED * _idle(draft, mentions[draft.identity], tabled[draft.identity])
        + _SMALLER * powers_below(draft, largest)
        + (_FAMILY * log(min(_LARGE_FAMILY, families[draft.unit])) if draft.has_unit else 0.0)
        for index, draft in enumerate(drafts)
        if _may_be_key(draft, low)
    }
    if not worth:
        counts = [index for index, draft in enumerate(drafts) if draft.kind == "count"]
        return {max(counts, key=lambda index: (scores[index], -index))} if counts else set()
    return _first_stated(drafts, worth, _spread(drafts, worth, _room(low)))


def _room(low: str) -> int:
    wide = len(_WIDE.findall(low)) if may_be_unspaced(low) else 0
    length = len(low) + (_LETTERS_A_WIDE - 1) * wide
    return min(_MOST, _ROOM + length // _CHARACTERS_A_KEY)


def _spread(drafts: Sequence[Draft], worth: dict[int, float], room: int) -> set[int]:
    """The best one by one, each less what those before it already cover."""
    chosen = _Chosen()
    left = dict(nlargest(_CANDIDATES, worth.items(), key=lambda item: (item[1], -item[0])))
    while left and len(chosen.keys) < room:
        now = {index: value + chosen.crowding(drafts[index]) for index, value in left.items()}
        best = max(now, key=lambda index: (now[index], -index))
        least = _PASSING if len(chosen.keys) >= _FEWEST else _WORTHLESS
        if chosen.keys and worth[best] < least:
            break
        chosen.add(drafts[best], best)
        left = {i: value for i, value in left.items() if drafts[i].identity not in chosen.keys}
    return set(chosen.keys.values())


def _first_stated(drafts: Sequence[Draft], worth: dict[int, float], keys: set[int]) -> set[int]:
    """Where the key figures are stated first, outside tables if they can."""
    first: dict[Identity, int] = {}
    for index in sorted(worth, key=lambda index: (drafts[index].in_table, index)):
        first.setdefault(drafts[index].identity, index)
    return {first[drafts[index].identity] for index in keys}


def _idle(draft: Draft, mentions: int, tabled: int) -> float:
    """How much of its repetition says nothing: all of a few things', and what tables repeat."""
    if draft.kind == "count" and draft.value is not None and draft.value <= _FEW_THINGS:
        return log(mentions)
    return log(mentions) - log(max(1, mentions - tabled))


def _own_worth(draft: Draft, low: str) -> float:
    worth = _MEASURED_TIME if draft.unit in _MEASURED else _WORTH.get(draft.kind or "date", 0.0)
    worth += _LATE * draft.start / max(1, len(low)) - _EARLY / (1 + draft.sentence)
    worth += _SAYS_NOTHING if not draft.measures and not draft.partners else 0.0
    worth += _TEMPERATURE if draft.unit in _TEMPERATURES else 0.0
    worth += _AGE if is_age(draft, low) else 0.0
    if draft.is_spelled and draft.kind not in ("rank", "ratio"):
        worth += _SPELLED
    if draft.is_spelled and draft.kind == "ratio":
        worth += _PART_IN_WORDS
    worth += _IN_TABLE if draft.in_table else 0.0
    return worth + (_COMPARED if draft.partners else 0.0)


def _is_conversion(draft: Draft, low: str) -> bool:
    """Whether a figure says in another unit what stands before it: £5 million ($8 million)."""
    before = low[max(0, draft.start - _NEAR) : draft.start]
    is_alone = low.startswith(")", draft.end) and "(" in before
    return draft.is_continued and is_alone and draft.kind in ("money", "measure")


def _may_be_key(draft: Draft, low: str) -> bool:
    if draft.kind not in _WORTH or draft.is_asked or tells_precision(draft, low):
        return False
    if _is_conversion(draft, low):
        return False
    if draft.kind == "number":
        return draft.value is not None and draft.value >= _SMALLEST_BARE
    if draft.kind == "rank":
        return not _NO_RANKING.match(low, draft.start, draft.end)
    return draft.kind != "count" or draft.value is None or draft.value > _SMALLEST_COUNT
