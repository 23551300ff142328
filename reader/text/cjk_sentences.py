"""What Chinese and Japanese add to sentence splitting: marks without white space, and quotes.

A mark inside 「」, 『』, （） or 《》 does not end the sentence around it, and a quotation is only
the beginning of a sentence when a particle or a comma follows it (「…。」と言った。).
"""

from __future__ import annotations

from bisect import bisect_right

from reader.text.patterns import lazily
from reader.text.scripts import may_be_unspaced
from reader.text.spans import Span

__all__ = ["CJK_MARK", "goes_on", "has_cjk", "quoted_stretches", "stretch_around"]

_LETTERS = (
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f"
)
_CLOSERS = "」』”’）】》〉〕］\"')\\]"
CJK_MARK = (
    rf"(?<![。！？｡])(?:[。！？｡]++[!?…。！？｡]*+|[!?]++(?=[{_CLOSERS}]*+[{_LETTERS}]))"
    rf"(?P<closed>[{_CLOSERS}]*+)"
)
"""A pattern for a mark that needs no white space, with what closes behind it."""
_CJK = lazily(r"[。！？｡]|[!?][」』”’）\"')]*[\u3040-\u9fff]")

_BRACKETS = {"「": "」", "『": "』", "（": "）", "《": "》"}
_ANY_BRACKET = lazily("[「『（《」』）》]")
_LONGEST_QUOTE = 300
"""A longer quotation, in code points, is a text of its own whose sentences count."""

_TITLE_END = "》"
_PARTICLES = "とってはがをにのでもやだな、，；：,;"
"""What goes on with the sentence right behind a closing quote."""


def has_cjk(text: str) -> bool:
    """Whether `text` has a mark that ends a sentence without white space behind it."""
    return may_be_unspaced(text) and _CJK.search(text) is not None


def goes_on(text: str, end: int, closed: str) -> bool:
    """Whether the sentence goes on at `end`, behind a mark and the brackets `closed`."""
    if closed.startswith(_TITLE_END):
        return True
    return bool(closed) and text[end : end + 1] in tuple(_PARTICLES)


def quoted_stretches(text: str, start: int, end: int) -> list[Span]:
    """The outermost pairs of brackets between `start` and `end`, brackets included, in order.

    >>> quoted_stretches("「a『b』c」d」", 0, 9)
    [Span(start=0, end=7)]
    """
    found: list[Span] = []
    opened: list[tuple[str, int]] = []
    for bracket in _ANY_BRACKET.finditer(text, start, end):
        sign = bracket[0]
        if sign in _BRACKETS:
            opened.append((_BRACKETS[sign], bracket.start()))
        elif opened and opened[-1][0] == sign:
            span = Span(opened.pop()[1], bracket.end())
            while found and span.contains(found[-1]) and span.length <= _LONGEST_QUOTE:
                found.pop()
            if span.length <= _LONGEST_QUOTE:
                found.append(span)
    return found


def stretch_around(stretches: list[Span], end: int) -> bool:
    """Whether a sentence that ended at `end` would break one of the ascending `stretches`."""
    index = bisect_right(stretches, Span(end, end)) - 1
    return index >= 0 and stretches[index].start < end < stretches[index].end
