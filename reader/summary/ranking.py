"""A Ranking of a document's sentences, and the Summary that is picked from it.

Ranking is slow and happens once; picking a length from it is a walk down a tuple, so that a
longer or shorter summary costs nothing. Both are plain values and cross processes.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.text.spans import Span

__all__ = ["RankedSentence", "Ranking", "Summary"]


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
