"""LSA, SumBasic and KL as sumy scores them, without doing the same sums again and again.

Each function takes the terms of every sentence and gives one rating a sentence.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.errors import SummaryError

__all__ = ["kl", "lsa", "sum_basic"]

_SMOOTHING = 0.4
"""What sumy's LSA gives a term that a sentence does not have."""
_DIGITS = 12
"""Divergences that differ only by rounding are equal; the earlier sentence wins."""
_MOST_LOOKS = 20_000_000
"""KL: it may look so many times at a word, which takes two or three seconds."""


def lsa(sentences: Sequence[Sequence[str]]) -> list[float]:
    """LSA (Steinberger and Ježek 2004) as sumy rates it.

    sumy keeps every dimension of the singular value decomposition A = U S V', and rates a sentence
    by the length of its column of S V'. As U only turns, that is the length of its column of A:
    nothing need be decomposed.
    """
    vocabulary = len({term for terms in sentences for term in terms})
    return [_column_length(Counter(terms), vocabulary) for terms in sentences]


def _column_length(counts: Counter[str], vocabulary: int) -> float:
    if not counts:
        return 0.0
    most = max(counts.values())
    present = [(_SMOOTHING + (1 - _SMOOTHING) * n / most) ** 2 for n in counts.values()]
    return math.sqrt(math.fsum(present) + (vocabulary - len(counts)) * _SMOOTHING**2)


def sum_basic(sentences: Sequence[Sequence[str]]) -> list[float]:
    """SumBasic (Nenkova and Vanderwende 2005): 0 for the best, -1 for the next and so on.

    The best is the one whose terms are the most probable on average; then the probability of
    each of its terms is squared. Probabilities only fall, so that a sentence need not be looked
    at again until it comes to the top of the heap.
    """
    counts = Counter([term for terms in sentences for term in terms])
    everything = counts.total()
    chances = {term: count / everything for term, count in counts.items()}
    heap = [(-_mean(terms, chances), index) for index, terms in enumerate(sentences)]
    heapq.heapify(heap)
    ratings = [0.0] * len(sentences)
    place = 0
    while heap:
        known, index = heap[0]
        current = -_mean(sentences[index], chances)
        if current > known:
            heapq.heapreplace(heap, (current, index))
            continue
        heapq.heappop(heap)
        ratings[index] = float(-place)
        place += 1
        for term in sentences[index]:
            chances[term] *= chances[term]
    return ratings


def _mean(terms: Sequence[str], chances: dict[str, float]) -> float:
    return sum([chances[term] for term in terms]) / len(terms) if terms else 0.0


def kl(sentences: Sequence[Sequence[str]], stop_words: frozenset[str]) -> list[float]:
    """KL-Sum (Haghighi and Vanderwende 2009, aclanthology.org/N09-1041): 0 for the best, -1 next.

    The best is the one with which the words of the summary diverge least from the document's.
    sumy adds all words up again for every sentence and step; here only a sentence's own words
    are looked at. Like sumy it counts stop words into the length of what is chosen already.

    Args:
        sentences: the words of each, not their terms.
        stop_words: the words that do not count.

    Raises:
        SummaryError: if there are so many words that it would take too long.
    """
    if len(sentences) * sum(map(len, sentences)) > _MOST_LOOKS:
        raise SummaryError(
            "the method 'kl' would take too long on a text of this length: use reader"
        )
    contents = [[word for word in words if word not in stop_words] for words in sentences]
    counts = Counter([word for words in contents for word in words])
    everything = counts.total()
    chosen = _Chosen({word: count / everything for word, count in counts.items()})
    each = [Counter(words) for words in contents]
    left = list(range(len(sentences)))
    ratings = [0.0] * len(sentences)
    for place in range(len(sentences)):
        best = min(left, key=lambda index: (round(chosen.divergence(each[index]), _DIGITS), index))
        left.remove(best)
        ratings[best] = float(-place)
        chosen.add(each[best], len(sentences[best]))
    return ratings


@dataclass(slots=True)
class _Chosen:
    """The words of a summary that grows, and the sums of which its divergence is made."""

    chances: Mapping[str, float]
    """How frequent each word is in the document."""
    counts: Counter[str] = field(default_factory=Counter)
    length: int = 0
    covered: float = 0.0
    """The sum of the chances of the words that are there."""
    cross: float = 0.0
    """The sum over them of chance times logarithm of chance by count."""

    def divergence(self, counts: Counter[str]) -> float:
        """How far the summary with these words would be from the document."""
        length = self.length + counts.total()
        covered, cross = self._with(counts)
        return cross + covered * math.log(length) if length else 0.0

    def add(self, counts: Counter[str], length: int) -> None:
        """Let a sentence of these words and this length, stop words counted, into the summary."""
        self.covered, self.cross = self._with(counts)
        self.counts.update(counts)
        self.length += length

    def _with(self, counts: Counter[str]) -> tuple[float, float]:
        covered, cross = self.covered, self.cross
        for word, count in counts.items():
            chance, before = self.chances[word], self.counts.get(word, 0)
            if before:
                cross -= chance * math.log((before + count) / before)
            else:
                covered += chance
                cross += chance * math.log(chance / count)
        return covered, cross
