"""Sentences that the reader of a document has highlighted come first into its summary."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.text.language import words
from reader.text.spans import Span

__all__ = ["covered", "order_with_pins"]

_SAME = 0.7
"""Two sentences that share this part of the words of the shorter one say the same."""
_FEWEST = 5
"""Of fewer words than this a sentence shares most with any other."""
_LOOKED_AT = 100
"""So many that are not pinned are compared with those that are; a summary seldom has more."""


def covered(spans: Sequence[Span], by: Iterable[Span]) -> list[bool]:
    """Which of `spans` share a code point with any span of `by`; both in any order.

    >>> covered([Span(0, 4), Span(5, 9)], by=[Span(8, 30), Span(2, 2)])
    [False, True]
    """
    marks = _merged(by)
    ends = [end for _, end in marks]
    found = []
    for span in spans:
        place = bisect_left(ends, span.start + 1)
        found.append(place < len(marks) and marks[place][0] < span.end)
    return found


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The same stretches in order, not overlapping, without empty ones."""
    merged: list[tuple[int, int]] = []
    for span in sorted(span for span in spans if span.length):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], span.end)
        else:
            merged.append((span.start, span.end))
    return merged


def order_with_pins(texts: Sequence[str], pins: Sequence[bool]) -> list[int]:
    """Indexes with the pinned first, and what says again what a pinned one says last.

    Args:
        texts: the sentences, best first.
        pins: which of them are pinned.

    >>> order_with_pins(["Ferries return.", "A school closes.", "They return."],
    ...                 [False, False, True])
    [2, 0, 1]
    """
    pinned = [index for index, pin in enumerate(pins) if pin]
    others = [index for index, pin in enumerate(pins) if not pin]
    if not pinned:
        return others
    said = [set(words(texts[index])) for index in pinned]
    again = {i for i in others[:_LOOKED_AT] if _is_said(set(words(texts[i])), said)}
    return pinned + ([i for i in others if i not in again] + sorted(again) if again else others)


def _is_said(own: set[str], said: Iterable[set[str]]) -> bool:
    for other in said:
        shorter = min(len(own), len(other))
        if shorter >= _FEWEST and len(own & other) >= _SAME * shorter:
            return True
    return False
