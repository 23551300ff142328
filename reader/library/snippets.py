"""The best place for a hit in a text, and what to show of it on one line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from reader.text.spans import Span

__all__ = ["best_place", "snippet"]

NEAR = 240
"""Code points within which words count as standing together."""
MOST_PLACES = 500
"""Places of each word that are compared."""
BEFORE = 50
"""Code points shown before the place."""
SHOWN = 160
"""Code points shown in all."""
SLACK = 20
"""Code points that may be left out so that no word is cut."""

Pattern = re.Pattern[str]


def best_place(folded: str, patterns: Sequence[Pattern]) -> Span | None:
    """The first word of the place where most of the `patterns` stand together, first if equal."""
    found = sorted(
        (match.start(), match.end(), index)
        for index, pattern in enumerate(patterns)
        for match in islice(pattern.finditer(folded), MOST_PLACES)
    )
    best: Span | None = None
    most = 0
    together: Counter[int] = Counter()
    left = 0
    for start, _, index in found:
        together[index] += 1
        while found[left][0] < start - NEAR or together[found[left][2]] > 1:
            together[found[left][2]] -= 1
            left += 1
        distinct = len(+together)
        if distinct > most:
            best, most = Span(found[left][0], found[left][1]), distinct
    return best


def snippet(
    text: str, folded: str, place: Span, patterns: Sequence[Pattern]
) -> tuple[str, tuple[Span, ...]]:
    """What stands around `place`, on one line, and where the `patterns` stand in it.

    Args:
        text: the text with furniture blanked.
        folded: the same, folded; of the same length.
        place: what must be seen.
        patterns: what to mark.
    """
    shown = _window(text, place)
    line, columns = _on_one_line(text, shown)
    found = sorted(
        (match.start(), match.end())
        for pattern in patterns
        for match in pattern.finditer(folded, max(0, shown.start - 1), min(len(folded), shown.end))
        if shown.start <= match.start() and match.start() < match.end()
    )
    marks = [
        Span(columns[start - shown.start], columns[end - 1 - shown.start] + 1)
        for start, end in found
    ]
    return line, tuple(_merged(marks))


def _window(text: str, place: Span) -> Span:
    """A stretch around the place that cuts no word, if one can be helped."""
    start, end = max(0, place.start - BEFORE), min(len(text), place.start - BEFORE + SHOWN)
    start, end = min(start, place.start), max(end, min(place.end, place.start + SHOWN))
    if start > 0:
        space = re.search(r"\s", text[start : min(place.start, start + SLACK)])
        start += space.end() if space else 0
    if end < len(text):
        ends = [found.start() for found in re.finditer(r"\s", text[end - SLACK : end])]
        end = max(place.end, end - SLACK + ends[-1]) if ends else end
    return Span(start, max(start, end))


def _on_one_line(text: str, shown: Span) -> tuple[str, list[int]]:
    """The stretch with single spaces, and the column of each of its code points."""
    line = "…" if text[: shown.start].strip() else ""
    columns = []
    for character in shown.of(text):
        if character.isspace():
            if line and line[-1] not in " …":
                line += " "
            columns.append(max(0, len(line) - 1))
        else:
            columns.append(len(line))
            line += character
    line = line.rstrip()
    return (line + "…" if text[shown.end :].strip() else line), columns


def _merged(marks: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for mark in marks:
        if merged and mark.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, mark.end))
        else:
            merged.append(mark)
    return merged
