"""A selection: an end that stays, an end that moves, and where the moving end may stop.

Both ends are offsets of the text. What is folded away has no place to stop in, but a selection
that reaches over it holds it, as every `Span` would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from rich.cells import split_graphemes

from reader.documents.document import Document, Sentence
from reader.documents.flowing import BREAK, FILLER, SPACED_BREAK, shown, with_spaces
from reader.text.patterns import lazily
from reader.text.spans import Span
from reader.tui.walking import next_paragraph, next_sentence, sentence_at

__all__ = ["Selection", "moved", "shown_text", "stepped", "word_at"]

_WORD = lazily(r"\w+(?:['’.,-]\w+)*")
_BREAKS = frozenset({SPACED_BREAK, BREAK})
_INSIDE = lazily(f"[^{SPACED_BREAK}{BREAK}{FILLER}]+")
_BEHIND_FILLER = lazily(f"{FILLER}*")

_REACH = 64
"""Code points that are looked at for the next character on the screen."""
_WINDOW = 512
"""Code points around a place that are looked at for words at first."""
_NEIGHBOURS = 2
"""Sentences and paragraphs to either side that are looked at."""


class Selection(NamedTuple):
    """From where it began to where it has been moved."""

    anchor: int
    """The end that stays."""
    head: int
    """The end that moves, before or behind the anchor."""

    @property
    def span(self) -> Span:
        """What is selected.

        >>> Selection(9, 4).span
        Span(start=4, end=9)
        """
        return Span(min(self.anchor, self.head), max(self.anchor, self.head))

    @property
    def last_moved(self) -> int:
        """The offset of the selected character at the moving end."""
        return max(self.anchor, self.head - 1) if self.head > self.anchor else self.head

    def swapped(self) -> Selection:
        """The same words; the other end moves."""
        return Selection(self.head, self.anchor)

    def to(self, head: int) -> Selection:
        """The moving end elsewhere."""
        return Selection(self.anchor, head)


def moved(selection: Selection, unit: str, step: int, document: Document, flowed: str) -> Selection:
    """`selection` with its moving end at the next (1) or previous (-1) stop.

    Args:
        selection: what is selected now.
        unit: "character", "word", "sentence" or "paragraph".
        step: 1 towards the end of the text, -1 towards its start.
        document: where the offsets count.
        flowed: its text as it is shown; see `flow`.
    """
    if unit == "character":
        return _by_character(selection, step, flowed)
    if unit == "word":
        return _by_word(selection, step, flowed)
    nearby = _UNITS[unit](document, selection.last_moved)
    head = _stop(selection, nearby, step)
    return selection if head is None else selection.to(head)


def word_at(flowed: str, offset: int) -> Span | None:
    """The word that holds `offset`; None between words."""
    first = max(0, offset - _WINDOW)
    for found in _WORD.finditer(flowed, first, offset + _WINDOW):
        if found.start() <= offset < found.end():
            return Span(found.start(), found.end())
    return None


def shown_text(flowed: str, span: Span) -> str:
    """The words of `span` as they are shown: without what is folded, a line a paragraph."""
    return shown(span.of(flowed))


def stepped(flowed: str, offset: int, step: int) -> int | None:
    """The place one character of the screen on (1) or back (-1); None at the end."""
    return _next(flowed, offset) if step > 0 else _previous(flowed, offset)


def _next(flowed: str, offset: int) -> int | None:
    behind = _BEHIND_FILLER.match(flowed, offset)
    start = behind.end() if behind else offset
    if start >= len(flowed):
        return None
    if flowed[start] in _BREAKS:
        return start + 1
    piece = _INSIDE.match(flowed, start, start + _REACH)
    clusters = _clusters(piece.group()) if piece else []
    return start + (clusters[0][1] if clusters else 1)


def _previous(flowed: str, offset: int) -> int | None:
    end = len(flowed[:offset].rstrip(FILLER))
    if not end:
        return None
    if flowed[end - 1] in _BREAKS:
        return end - 1
    first = max(0, end - _REACH)
    *_, piece = _INSIDE.finditer(flowed, first, end)
    clusters = _clusters(piece.group())
    return piece.start() + (clusters[-1][0] if clusters else piece.end() - piece.start() - 1)


def _clusters(piece: str) -> list[tuple[int, int, int]]:
    return split_graphemes(with_spaces(piece))[0]


def _by_character(selection: Selection, step: int, flowed: str) -> Selection:
    head = stepped(flowed, selection.head, step)
    if head == selection.anchor:
        # Nothing selected would be no selection: the moving end passes the other.
        head = stepped(flowed, head, step)
    return selection if head is None else selection.to(head)


def _by_word(selection: Selection, step: int, flowed: str) -> Selection:
    reach = _WINDOW
    while True:
        first, last = max(0, selection.head - reach), min(len(flowed), selection.head + reach)
        words = (Span(*found.span()) for found in _WORD.finditer(flowed, first, last))
        # A word cut by the window would have an end where it has none.
        whole = (w for w in words if w.start > first or not first)
        head = _stop(selection, (w for w in whole if w.end < last or last == len(flowed)), step)
        if head is not None:
            return selection.to(head)
        if first == 0 and last == len(flowed):
            return selection
        reach *= 2


def _stop(selection: Selection, nearby: Iterable[Span], step: int) -> int | None:
    """The next stop among the units: their ends behind the anchor, their starts before it."""
    stops = [
        stop
        for unit in nearby
        for stop in (unit.start, unit.end)
        if _is_stop(selection.anchor, unit, stop) and (stop - selection.head) * step > 0
    ]
    return min(stops, key=lambda stop: abs(stop - selection.head), default=None)


def _is_stop(anchor: int, unit: Span, stop: int) -> bool:
    return stop > anchor if stop == unit.end else stop < anchor


def _sentences(document: Document, offset: int) -> Iterator[Span]:
    here = sentence_at(document, offset)
    if here is None:
        return
    yield here.span
    for step in (-1, 1):
        sentence: Sentence | None = here
        for _ in range(_NEIGHBOURS):
            sentence = next_sentence(document, sentence, step) if sentence else None
            if sentence is not None:
                yield sentence.span


def _paragraphs(document: Document, offset: int) -> Iterator[Span]:
    if not document.paragraphs:
        return
    yield document.paragraphs[document.paragraph_at(offset)].span
    for step in (-1, 1):
        place = offset
        for _ in range(_NEIGHBOURS):
            span = next_paragraph(document, place, step)
            if span is not None:
                yield span
                place = span.start


_UNITS: dict[str, Callable[[Document, int], Iterator[Span]]] = {
    "sentence": _sentences,
    "paragraph": _paragraphs,
}
