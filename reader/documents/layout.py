r"""How the lines of a plain text are meant: each a paragraph, or paragraphs broken to a width.

A text that was wrapped gives itself away: the first word of each line would not have fitted
at the end of the line before. Verse, lists and addresses break lines earlier than that.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["SAMPLE", "Line", "Wrapping", "find_wrapping", "is_filled"]

NARROWEST, WIDEST = 30, 132
"""Characters; wrapped text is neither narrower nor wider."""
FULL = 0.92
"""A line counts as full when it and the next word reach this share of the width."""
LONG = 0.75
"""A line shorter than this share of the width was broken on purpose and tells nothing."""
LONG_SHARE = 0.2
MOSTLY_FULL = 0.7
MANY_LONG = 0.1
"""A greater share of lines beyond the width are paragraphs of their own."""
FEW_PAIRS = 4
"""Below this many, chance could make lines look full."""
SAMPLE = 4000
"""Lines that are looked at; enough to know a book by."""
FIRST_WIDE = "\u2e80"
"""From here on scripts are written without spaces and break anywhere."""


class Line(NamedTuple):
    """A line that is not blank."""

    start: int
    """Where it begins in the text, white space included."""
    text: str
    """Without its line end."""


class Wrapping(NamedTuple):
    """The width that a text was wrapped to."""

    width: int
    """In characters; 0 for a text in which each line is a paragraph."""


def find_wrapping(blocks: Sequence[Sequence[Line]]) -> Wrapping:
    """The width to which the lines of `blocks`, runs of lines without a blank one, were wrapped."""
    pairs = _pairs(blocks)
    if not pairs:
        return Wrapping(0)
    lengths = sorted(len(line.rstrip()) for line, _ in pairs)
    width = lengths[int(0.97 * (len(lengths) - 1))]
    if not NARROWEST <= width <= _widest(pairs) or _many_beyond(blocks, width):
        return Wrapping(0)
    long = [(line, after) for line, after in pairs if len(line.rstrip()) >= LONG * width]
    full = sum(is_filled(line, after, width) for line, after in long)
    needed = MOSTLY_FULL if len(pairs) >= FEW_PAIRS else 1.0
    enough = len(long) >= LONG_SHARE * len(pairs) and full >= needed * len(long)
    return Wrapping(width if enough and _runs_on(long, few=len(pairs) < FEW_PAIRS) else 0)


def _widest(pairs: Sequence[tuple[str, str]]) -> int:
    """The widest that wrapped text is, in characters; wide ones fill two cells."""
    wide = sum(line.lstrip()[0] >= FIRST_WIDE for line, _ in pairs)
    return WIDEST // 2 if 2 * wide > len(pairs) else WIDEST


def _pairs(blocks: Sequence[Sequence[Line]]) -> list[tuple[str, str]]:
    """Lines with the line that follows in the same block, from the start of the text."""
    pairs: list[tuple[str, str]] = []
    for block in blocks:
        pairs += [(line.text, after.text) for line, after in pairwise(block)]
        if len(pairs) > SAMPLE:
            break
    return pairs


def _many_beyond(blocks: Sequence[Sequence[Line]], width: int) -> bool:
    lengths = [len(line.text) for block in blocks[:SAMPLE] for line in block]
    return sum(length > 1.2 * width for length in lengths) > MANY_LONG * len(lengths)


def is_filled(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line `after` did not fit behind `line`."""
    word = after.split(None, 1)[0]
    room = 1 if word[0] >= FIRST_WIDE else len(word) + 1
    return len(line.rstrip()) + room >= FULL * width


def _runs_on(pairs: Sequence[tuple[str, str]], *, few: bool) -> bool:
    """Whether lines begin in the middle of a sentence as often as those of prose do.

    Lines of verse mostly begin with a capital. A script without capitals proves nothing.
    """
    firsts = [after.lstrip()[0] for _, after in pairs]
    upper = sum(first.isupper() for first in firsts)
    lower = sum(first.islower() for first in firsts)
    if few:
        ends = sum(line.rstrip()[-1] in ".!?:" for line, _ in pairs)
        return upper == ends == 0
    return lower * 2 >= upper
