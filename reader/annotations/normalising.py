"""Texts made comparable: white space, quotation marks, dashes and invisible characters evened out.

Two steps, so that the cheap one can be had alone: `fold` keeps the length and so all offsets;
`squeeze` also shortens runs and drops what is invisible, and knows the way back to the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.spans import Span

__all__ = ["Squeezed", "fold", "squeeze"]

_FOLDED = (
    (" ", "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"),
    (" ", "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"),
    ("'", "\u2018\u2019\u201a\u201b\u2032\u02bc\uff07\xb4`"),
    ('"', "\u201c\u201d\u201e\u201f\u2033\xab\xbb\uff02"),
    ("-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"),
)
"""What stands for what, one character for one."""

_INVISIBLE = "\xad\u180e\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, Mongolian vowel separator, zero-width space and (non-)joiner, word joiner, BOM."""

_RUN = re.compile(
    rf"(?P<blank>[ {_INVISIBLE}]{{2,}}|[{_INVISIBLE}])"
    r"|(?P<dashes>--+)"
    r"|(?P<dots>…)"
    # At most four marks: sorting a long run of them is quadratic in the standard library.
    r"|(?P<marked>[^\W\d_][\u0300-\u036f]{1,4})"
)


def fold(text: str) -> str:
    r"""`text` with one kind of space, quotation mark and dash, as long as before.

    >>> fold("“It’s\u00a048–50”")
    '"It\'s 48-50"'
    """
    for plain, fancies in _FOLDED:
        for fancy in fancies:
            text = text.replace(fancy, plain)
    return text


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text made comparable, with the way back; made by `squeeze`."""

    text: str
    """Without line ends, runs of white space, invisible characters and typographic variants."""
    starts: tuple[int, ...]
    """Where in `text` each replaced run starts."""
    ends: tuple[int, ...]
    """Where in `text` each replaced run ends."""
    originals: tuple[Span, ...]
    """Where each replaced run stands in the original text."""

    def original(self, start: int, end: int) -> Span:
        """Where the stretch of `text` from `start` to `end` stands in the original text."""
        first = self._character(start)
        return Span(first.start, max(first.start, self._character(end - 1).end))

    def offset_of(self, original: int) -> int:
        """About where the original text's offset `original` stands in `text`."""
        index = bisect_right(self.originals, Span(original, original)) - 1
        if index < 0:
            return original
        return self.ends[index] + max(0, original - self.originals[index].end)

    def hits(self, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Where `words` stand in `text`, not overlapping; nowhere if there are none."""
        hit = self.text.find(words, start, end) if words else -1
        while hit >= 0:
            yield hit
            hit = self.text.find(words, hit + len(words), end)

    def _character(self, offset: int) -> Span:
        """The original of the one character at `offset`."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return Span(offset, offset + 1)
        if offset < self.ends[index]:
            return self.originals[index]
        start = self.originals[index].end + offset - self.ends[index]
        return Span(start, start + 1)


def squeeze(text: str) -> Squeezed:
    r"""`text` made comparable.

    >>> squeezed = squeeze("one\n  two … “three”")
    >>> squeezed.text, squeezed.original(4, 7)
    ('one two ... "three"', Span(start=6, end=9))
    """
    folded = fold(text)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    originals: list[Span] = []
    done = length = 0
    for match in _RUN.finditer(folded):
        replacement = _replacement(match)
        pieces += (folded[done : match.start()], replacement)
        starts.append(length + match.start() - done)
        ends.append(starts[-1] + len(replacement))
        originals.append(Span(match.start(), match.end()))
        done, length = match.end(), ends[-1]
    pieces.append(folded[done:])
    return Squeezed("".join(pieces), tuple(starts), tuple(ends), tuple(originals))


def _replacement(run: re.Match[str]) -> str:
    match run.lastgroup:
        case "blank":
            return " " if " " in run.group() else ""
        case "dashes":
            return "-"
        case "dots":
            return "..."
        case _:
            return unicodedata.normalize("NFC", run.group())
