"""Quotes given by hand, or by another program, found in a text.

White space, quotation marks, dashes and invisible characters make no difference, since nobody
types them as they were printed.
"""

from __future__ import annotations

from reader.annotations.normalising import squeeze
from reader.errors import QuoteNotFound
from reader.text.spans import Span

__all__ = ["Quotable", "find_quote", "find_quotes"]

_CONTEXT = 64
"""Code points of prefix and suffix that are compared, as many as an anchor keeps."""
_SHOWN = 40
"""Code points of a quote in a message."""


class Quotable:
    """A text in which quotes are looked for, made comparable once for all of them."""

    def __init__(self, text: str) -> None:
        """Makes `text` comparable."""
        self.text = text
        self._squeezed = squeeze(text)

    def all(self, quote: str) -> list[Span]:
        """Where `quote` stands, in order, not overlapping; nothing for a blank quote."""
        words = squeeze(quote).text.strip()
        squeezed = self._squeezed
        return [squeezed.original(hit, hit + len(words)) for hit in squeezed.hits(words)]

    def best(
        self, quote: str, *, prefix: str = "", suffix: str = "", near: int | None = None
    ) -> Span | None:
        """The likeliest place of `quote`, as for `find_quote`; None if it stands nowhere."""
        return max(
            self.all(quote),
            key=lambda place: (
                _likeness(self.text, place, prefix, suffix),
                -abs(place.start - near) if near is not None else -place.start,
            ),
            default=None,
        )


def find_quotes(text: str, quote: str) -> list[Span]:
    r"""Where `quote` stands in `text`, in order, not overlapping; nothing for a blank quote.

    >>> find_quotes("He said “no”.\nHe  said 'no'.", 'He said "no"')
    [Span(start=0, end=12)]
    """
    return Quotable(text).all(quote)


def find_quote(
    text: str,
    quote: str,
    *,
    occurrence: int | None = None,
    prefix: str = "",
    suffix: str = "",
    near: int | None = None,
) -> Span:
    """The place of `quote` in `text`.

    Args:
        text: where to look.
        quote: the words, typed as they may be.
        occurrence: which of several places, from 1. It leaves nothing else to choose by.
        prefix: what stands before the quote; of several places the likest is taken.
        suffix: what stands after it.
        near: about where it stands; of places equally likely the nearest is taken.

    Raises:
        QuoteNotFound: if the words are not there, or not as often as `occurrence` says.

    >>> find_quote("one two one", "one", occurrence=2)
    Span(start=8, end=11)
    """
    quotable = Quotable(text)
    if occurrence is not None:
        places = quotable.all(quote)
        if places:
            return _nth(places, occurrence, quote)
    place = quotable.best(quote, prefix=prefix, suffix=suffix, near=near)
    if place is None:
        raise QuoteNotFound(
            f"“{_shown(quote)}” is not in the document; quote it as the text has it"
        )
    return place


def _nth(places: list[Span], occurrence: int, quote: str) -> Span:
    if not 1 <= occurrence <= len(places):
        times = "once" if len(places) == 1 else f"{len(places)} times"
        raise QuoteNotFound(
            f"“{_shown(quote)}” has no occurrence {occurrence}; the document has it {times}"
        )
    return places[occurrence - 1]


def _likeness(text: str, place: Span, prefix: str, suffix: str) -> float:
    """How alike what stands around `place` is to `prefix` and `suffix`."""
    if not prefix and not suffix:
        return 0.0
    from rapidfuzz import fuzz

    before = squeeze(text[max(0, place.start - len(prefix[-_CONTEXT:])) : place.start]).text
    after = squeeze(text[place.end : place.end + len(suffix[:_CONTEXT])]).text
    return fuzz.ratio(squeeze(prefix[-_CONTEXT:]).text, before) + fuzz.ratio(
        squeeze(suffix[:_CONTEXT]).text, after
    )


def _shown(quote: str) -> str:
    """A quote on one line, short enough for a message."""
    line = " ".join(quote.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
