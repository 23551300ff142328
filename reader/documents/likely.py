"""Which lines of a web page probably are not its text, by how they look and who stands near.

Each line gets a score from a small table of weights: long lines that end as sentences do, lines
in lower case and the neighbours of such lines score high; short lines far from prose, or after
"Most popular", score low. Then the best split of the page into stretches of text and of
furniture is found (a two-state Viterbi search), in which each change of stretch has its price,
so that a subheading between paragraphs stays and a lone sentence among links goes.

The weights are a logistic regression on labelled lines of pages of many sites and languages,
rounded; leaving any one out costs little, so none of them hangs on a single habit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.patterns import lazily
from reader.text.scripts import SENTENCE_ENDS

__all__ = ["count_line_words", "find_likely", "is_dated"]

BASE = -1.2
LONG = 1.25
"""For a line of 25 words or more."""
SENTENCE = 0.47
"""For a line that ends as a sentence, for each doubling of its words."""
LOWER_CASE = 1.6
"""Times the share of its words that begin in lower case; names and links have few."""
COLON = 1.0
"""For a line that ends in a colon: text follows."""
DATED = -0.4
"""For a short line with a date."""
BEFORE, AFTER = 1.35, 0.9
"""Times how much the neighbours are prose."""
AHEAD = -1.55
"""Times how far ahead the next prose is, at most 1."""
SINCE_MARKER = -1.25
"""For a line between a marker such as "Most popular" and the next prose."""

CHANGE = 1.2
"""The price of a change between text and furniture."""
STEADIEST = 4.0
"""No line is surer than this, so that none outweighs all around it."""

LONG_WORDS = 25
PROSE_WORDS = 40
"""A line of so many words that ends as a sentence is prose without a doubt."""
SAMPLE = 240
"""Characters of a line that are looked at; they hold as many words as matter."""
PROSE = 0.3
NEXT_PROSE = 8
"""Lines; farther prose is not near."""
ENDED_BY = 0.6
"""So much prose after a marker ends what the marker began."""
UNCASED_LOWER = 0.7
"""What scripts without capitals get for lower case."""

_WORD = lazily(r"\w+")
_DATE = lazily(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b")
_IDEOGRAPH = lazily("[\u2e80-\ufaff\U00020000-\U0003ffff]")
_ENDS = tuple(SENTENCE_ENDS)
_CLOSERS = "\"'”’»)]」』"


class _Look(NamedTuple):
    """What a line looks like, whoever stands near."""

    score: float
    prose: float
    """From 0 to 1, how surely it is prose."""


def find_likely(lines: Sequence[str], marked: Sequence[bool]) -> list[bool]:
    """Which of the `lines` of a page probably are furniture.

    Args:
        lines: The text of each paragraph, in order.
        marked: Which of them certainly are furniture.
    """
    looks = [_look(line, gone) for line, gone in zip(lines, marked, strict=True)]
    scores = _with_company(looks, marked)
    return [not text for text in _stretches(scores)]


def count_line_words(line: str) -> float:
    """How many words `line` has; two ideographs count as one.

    >>> count_line_words("the global wave"), count_line_words("香港金融")
    (3.0, 2.0)
    """
    ideographs = len(_IDEOGRAPH.findall(line))
    if ideographs > len(line) / 3:
        return ideographs / 2
    return float(len(_WORD.findall(line)))


def is_dated(line: str) -> bool:
    """Whether a short line bears a date or a time of day."""
    return _DATE.search(line) is not None and count_line_words(line) < LONG_WORDS * 0.6


def _look(line: str, marked: bool) -> _Look:
    if marked:
        return _Look(-STEADIEST, 0.0)
    start = line[:SAMPLE]
    count = count_line_words(start)
    ends = line[-SAMPLE:].rstrip(_CLOSERS).endswith(_ENDS)
    score = BASE + LOWER_CASE * _lower_case(start)
    score += LONG if count >= LONG_WORDS else 0.0
    score += SENTENCE * min(6.0, math.log2(count + 1)) if ends else 0.0
    score += COLON if line.endswith((":", "：")) else 0.0
    score += DATED if len(line) < SAMPLE and is_dated(line) else 0.0
    return _Look(score, min(count, PROSE_WORDS) / PROSE_WORDS * (1.0 if ends else 0.4))


def _lower_case(line: str) -> float:
    words: list[str] = _WORD.findall(line)
    if not words or len(_IDEOGRAPH.findall(line)) > len(line) / 3:
        return UNCASED_LOWER if words else 0.0
    return sum(word[0].islower() for word in words) / len(words)


def _with_company(looks: Sequence[_Look], marked: Sequence[bool]) -> list[float]:
    """The scores with what stands near."""
    ahead = _prose_ahead(looks)
    since = _since_marker(looks, marked)
    scores = []
    for index, look in enumerate(looks):
        before = looks[index - 1].prose if index else 0.0
        after = looks[index + 1].prose if index + 1 < len(looks) else 0.0
        score = look.score + BEFORE * before + AFTER * after + AHEAD * ahead[index]
        scores.append(score + SINCE_MARKER * since[index])
    return scores


def _prose_ahead(looks: Sequence[_Look]) -> list[float]:
    """For each line how far ahead the next prose is, from 0 to 1."""
    distances = [1.0] * len(looks)
    steps = NEXT_PROSE
    for index in range(len(looks) - 1, -1, -1):
        steps += 1
        distances[index] = min(steps, NEXT_PROSE) / NEXT_PROSE
        if looks[index].prose >= PROSE:
            steps = 0
    return distances


def _since_marker(looks: Sequence[_Look], marked: Sequence[bool]) -> list[bool]:
    """For each line whether a marker stands before it and little prose between."""
    since, prose = [], ENDED_BY
    for look, gone in zip(looks, marked, strict=True):
        since.append(prose < ENDED_BY)
        prose = 0.0 if gone else prose + look.prose
    return since


def _stretches(scores: Sequence[float]) -> list[bool]:
    """For each score whether it lies in a stretch of text, in the best split."""
    text = furniture = 0.0
    steps: list[tuple[bool, bool]] = []
    for score in scores:
        steps.append((text >= furniture - CHANGE, text - CHANGE > furniture))
        gain = max(-STEADIEST, min(STEADIEST, score))
        text, furniture = max(text, furniture - CHANGE) + gain, max(furniture, text - CHANGE)
    inside = text > furniture
    kept = []
    for into_text, into_furniture in reversed(steps):
        kept.append(inside)
        inside = into_text if inside else into_furniture
    return kept[::-1]
