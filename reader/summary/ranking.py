"""A Ranking of a document's sentences, and the Summary that is picked from it.

Ranking is slow and happens once; picking a length from it is a walk down a tuple, so that a
longer or shorter summary costs nothing. Both are plain values and cross processes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.summary.lengths import fitting
from reader.summary.pinning import covered, order_with_pins
from reader.text.spans import Span

__all__ = ["READER", "RankedSentence", "Ranking", "Summary"]

READER = "reader"
"""The method that is used if none is named; it explains every sentence by itself."""


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """A sentence with its place in the ranking."""

    span: Span
    """Where it stands in `Document.text`."""
    text: str
    """`Document.text` at the span."""
    score: float
    """The larger, the more it carries the text; comparable within one ranking only."""
    rank: int
    """1 for the best."""
    why: str
    """In words, what made it count."""
    parts: tuple[tuple[str, float], ...] = ()
    """What the score is made of, by name; they add up to it. Empty where a method has no parts."""
    is_pinned: bool = False
    """Whether it is in a summary because its reader highlighted it."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Sentences of a document, in document order."""

    sentences: tuple[RankedSentence, ...]
    method: str
    """What ranked them, such as "reader" or "lex-rank"."""
    genre: str = ""
    """What the document was taken for, where the method cares: "news", "report" and so on."""
    genre_is_given: bool = False
    """Whether that was asked for, instead of told by the document's shape."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """All candidate sentences of a document, best first, without near repetitions first."""

    sentences: tuple[RankedSentence, ...]
    method: str
    genre: str = ""
    words: tuple[int, ...] = ()
    """How many words each sentence has, in the same order."""
    genre_is_given: bool = False
    """Whether the genre was asked for, instead of told by the document's shape."""

    def pick(
        self,
        *,
        sentences: int | None = None,
        words: int | None = None,
        percent: float | None = None,
        pinned: Sequence[Span] = (),
    ) -> Summary:
        """The best sentences that fit one length, in document order.

        Args:
            sentences: so many of them; 5 if no length is given.
            words: at most so many words, but at least one sentence. A sentence that does not fit
                is passed over for the next that does.
            percent: so many of a hundred candidate sentences, but at least one.
            pinned: what its reader highlighted. Sentences that share a code point with it come
                first, and others that say the same last. They count towards the length; if not
                all of them fit, the better ones are taken. What no summary may have, such as
                furniture or a headline, cannot be pinned.

        Raises:
            SummaryError: if more than one length is given, or one below 1.
        """
        pins = covered([one.span for one in self.sentences], pinned) if pinned else []
        count = sum(pins)
        texts = [one.text for one in self.sentences] if count else []
        order = order_with_pins(texts, pins) if count else range(len(self.sentences))
        chosen = fitting(
            order, self.words, sentences=sentences, words=words, percent=percent, first=count
        )
        picked = [
            _pinned(self.sentences[index]) if count and pins[index] else self.sentences[index]
            for index in chosen
        ]
        in_order = tuple(sorted(picked, key=lambda sentence: sentence.span))
        return Summary(in_order, self.method, self.genre, self.genre_is_given)


def _pinned(sentence: RankedSentence) -> RankedSentence:
    return replace(sentence, why=f"you highlighted it; {sentence.why}", is_pinned=True)
