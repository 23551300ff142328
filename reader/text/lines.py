r"""Line ends: which of them end a piece of text, and which only mark that a line was full.

Pasted pages put a paragraph on a line; e-mails, plain-text books and papers break lines at a
fixed width in the middle of sentences. Both come as "\n".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reader.text.patterns import lazily
from reader.text.scripts import SENTENCE_ENDS

__all__ = ["blocks"]

_WIDEST_WRAP = 130
"""No one wraps at more columns by hand; longer lines are paragraphs."""
_NARROWEST_WRAP = 30
_MOSTLY_FULL = 0.7
"""In wrapped prose so many of the lines are full; the others end a paragraph."""
_SOME_LOWER = 0.2
"""In wrapped prose so many lines go on with a small letter; German and titles have the fewest."""
_CJK_SLACK = 3
"""Line breaking rules may leave so many ideographs' room free at the end of a line."""
_MARKER = lazily(r"\s*(?:[-*+•·‣◦▪–—]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s")
_IDEOGRAPHS = "\u3000"
_VERSE = 5
"""So many lines without the end of a sentence are verse, captions or a list, however full."""
_END_OF_SENTENCE = lazily(f"[{SENTENCE_ENDS}](?!\\w)|[。！？]")


def blocks(text: str, *, wrapped: bool | None = None) -> Iterator[tuple[int, int]]:
    r"""The stretches of `text` inside which line ends mean no more than spaces.

    Together they hold all that is not white space. A blank line always ends one.

    Args:
        text: any text with "\n" as line end.
        wrapped: whether single line ends are known to mean nothing (True) or to end a piece
            (False); None looks at the lines.

    >>> list(blocks("A heading\nThe text.")), list(blocks("one\n\ntwo"))
    ([(0, 9), (10, 19)], [(0, 3), (5, 8)])
    """
    if "\n" not in text:
        yield 0, len(text)
        return
    groups = list(_groups(text))
    common = _common_width([lines for _, lines in groups if len(lines) > 1])
    for start, lines in groups:
        yield from _joined(lines, start, _soft(lines, common, wrapped))


def _soft(lines: list[str], common: int, wrapped: bool | None) -> list[bool]:
    """For each line but the last whether its end means no more than a space."""
    if len(lines) >= _VERSE and lines[-1].rstrip()[-1].isalnum() and not _has_end(lines):
        return [False] * (len(lines) - 1)
    return _wraps(lines, common) if wrapped is None else [wrapped] * (len(lines) - 1)


def _has_end(lines: list[str]) -> bool:
    return any(_END_OF_SENTENCE.search(line) for line in lines)


def _groups(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines between blank ones, with the offset of the first."""
    group: list[str] = []
    start = offset = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            group.append(line)
        else:
            if group:
                yield start, group
            group = []
            start = offset + len(line) + 1
        offset += len(line) + 1
    if group:
        yield start, group


def _joined(lines: list[str], start: int, soft: list[bool]) -> Iterator[tuple[int, int]]:
    """The blocks of `lines`, the first of which begins at `start`."""
    end = start
    for line, goes_on in zip(lines, [*soft, False], strict=True):
        end += len(line)
        if not goes_on:
            yield start, end
            start = end + 1
        end += 1


def _common_width(groups: list[list[str]]) -> int:
    """The width at which the whole text is wrapped, in code points; 0 if it is not."""
    width = max((len(line) for lines in groups for line in lines), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    full = [full for lines in groups for full in _full_lines(lines, width)]
    lower = [low for lines in groups for low in _small_beginnings(lines)]
    return width if len(full) > 1 and _is_prose(full, lower) else 0


def _wraps(lines: list[str], common: int) -> list[bool]:
    """The same by what the lines look like."""
    if common:
        return _full_lines(lines, common)
    width = max(map(len, lines))
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return [False] * (len(lines) - 1)
    full, lower = _full_lines(lines, width), _small_beginnings(lines)
    prose = len(full) > 1 and _is_prose(full, lower)
    return [f and (prose or low) for f, low in zip(full, lower, strict=True)]


def _full_lines(lines: list[str], width: int) -> list[bool]:
    return [_is_full(line, after, width) for line, after in pairwise(lines)]


def _small_beginnings(lines: list[str]) -> list[bool]:
    return [line.lstrip()[:1].islower() for line in lines[1:]]


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the `following` line had no room left in `line`."""
    if (following[0].isspace() and not line[0].isspace()) or _MARKER.match(following):
        return False
    if following[0] >= _IDEOGRAPHS:
        return len(line) + _CJK_SLACK >= width
    return len(line.rstrip()) + 1 + len(following.split(None, 1)[0]) > width


def _is_prose(full: list[bool], lower: list[bool]) -> bool:
    continued = [low for f, low in zip(full, lower, strict=True) if f]
    enough = len(continued) >= _MOSTLY_FULL * len(full)
    return enough and sum(continued) >= _SOME_LOWER * len(continued)
