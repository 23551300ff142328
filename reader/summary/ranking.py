"""A Ranking of a document's sentences, and the Summary that is picked from it.

Ranking is slow and happens once; picking a length from it is a walk down a tuple, so that a
longer or shorter summary costs nothing. Both are plain values and cross processes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.errors import SummaryError
from reader.text.spans import Span

__all__ = ["DEFAULT_SENTENCES", "RankedSentence", "Ranking", "Summary", "check_length"]

DEFAULT_SENTENCES = 5

_PATIENCE = 3
"""Once there is a sentence, so many that do not fit are passed over before a summary is full. With
more patience the rest of the budget goes to whatever is short, and papers lose 0.3 of ROUGE-1."""


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


@dataclass(frozen=True, slots=True)
class Summary:
    """Sentences of a document, in document order."""

    sentences: tuple[RankedSentence, ...]
    method: str
    """What ranked them, such as "reader" or "lex-rank"."""
    genre: str = ""
    """What the document was taken for, where the method cares: "news", "report" and so on."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """All candidate sentences of a document, best first, without near repetitions first."""

    sentences: tuple[RankedSentence, ...]
    method: str
    genre: str = ""
    words: tuple[int, ...] = ()
    """How many words each sentence has, in the same order."""

    def pick(
        self,
        *,
        sentences: int | None = None,
        words: int | None = None,
        percent: float | None = None,
    ) -> Summary:
        """The best sentences that fit one length, in document order.

        Args:
            sentences: so many of them; 5 if no length is given.
            words: at most so many words, but at least one sentence. A sentence that does not fit
                is passed over for the next that does.
            percent: so many of a hundred candidate sentences, but at least one.

        Raises:
            SummaryError: if more than one length is given, or one below 1.
        """
        check_length(sentences=sentences, words=words, percent=percent)
        if words is not None:
            chosen = tuple(self._fitting(words)) or self.sentences[:1]
        elif percent is not None:
            chosen = self.sentences[: max(1, int(len(self.sentences) * percent / 100))]
        else:
            chosen = self.sentences[: sentences or DEFAULT_SENTENCES]
        in_order = sorted(chosen, key=lambda sentence: sentence.span)
        return Summary(tuple(in_order), self.method, self.genre)

    def _fitting(self, budget: int) -> Iterator[RankedSentence]:
        """The sentences that together have at most `budget` words, the better first."""
        chosen = passed = 0
        for sentence, length in zip(self.sentences, self.words, strict=True):
            if length <= budget:
                budget -= length
                chosen += 1
                yield sentence
            elif chosen:
                passed += 1
            if not budget or passed > _PATIENCE:
                return


def check_length(*, sentences: int | None, words: int | None, percent: float | None) -> None:
    """Refuse a length that no summary can have.

    Raises:
        SummaryError: if more than one length is given, or one below 1, or above 100 per cent.
    """
    lengths = {"sentences": sentences, "words": words, "percent": percent}
    given = {name: length for name, length in lengths.items() if length is not None}
    if len(given) > 1:
        raise SummaryError(f"one length at a time: {' or '.join(given)}, not both")
    for name, length in given.items():
        if not length >= 1:
            raise SummaryError(f"a summary of {length:g} {name}: give at least 1")
        if name == "percent" and not length <= 100:
            raise SummaryError(f"a summary of {length:g} percent: give at most 100")
