"""LSA and SumBasic as sumy scores them, in the time that it takes to count words.

Each function takes the terms of every sentence and gives one rating a sentence.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Sequence

__all__ = ["lsa", "sum_basic"]

_SMOOTHING = 0.4
"""What sumy's LSA gives a term that a sentence does not have."""


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
