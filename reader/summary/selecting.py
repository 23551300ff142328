"""From scores to an order in which nothing is said twice."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Sequence

from reader.summary.vectors import Vector, dot

__all__ = ["order"]

_EXACT = 200
"""So many are put in order one after the other; nobody reads a longer summary."""
_SAME, _SAID = 0.6, 1.0
"""From this cosine on two sentences say the same, and the second loses so much more: a caption and
the first sentence under it were both chosen, since the place of both counts for much."""
_STEPS = 1_500_000
"""After so many terms compared (a sixth of a second) the rest keeps the order found so far."""


def order(
    scores: Sequence[float],
    vectors: Sequence[Vector],
    redundancy: float,
    sections: Sequence[int] = (),
    crowding: float = 0.0,
) -> list[tuple[int, float, float]]:
    """The candidates, best first, with what each lost for what better ones said, and for crowding.

    Maximal marginal relevance (Carbonell and Goldstein 1998, doi:10.1145/290941.291025): always
    the candidate with the highest score less `redundancy` times its largest cosine with any
    chosen before (and `redundancy` once more where both say nearly the same), and less `crowding`
    times the number of those that stand in its section. Both losses only ever grow, so that a
    candidate need not be looked at again until it comes to the top of the heap (lazy greedy,
    Minoux 1978). Scores less losses therefore descend. Ties go to the earlier candidate.

    >>> same, other = {"bank": 1.0}, {"city": 1.0}
    >>> order([0.9, 0.8, 0.5], [same, same, other], redundancy=1.0)
    [(0, 0.0, 0.0), (2, 0.0, 0.0), (1, 2.0, 0.0)]
    """
    heap = [(-score, index) for index, score in enumerate(scores)]
    heapq.heapify(heap)
    section_of = sections or [0] * len(scores)
    turns: Counter[int] = Counter()
    repeated = [0.0] * len(scores)
    crowded = [0.0] * len(scores)
    compared_with = [0] * len(scores)
    chosen: list[int] = []
    left = _STEPS
    while heap and len(chosen) < _EXACT and left > 0:
        index = heap[0][1]
        unseen = chosen[compared_with[index] :]
        if not unseen:
            chosen.append(heapq.heappop(heap)[1])
            turns[section_of[index]] += 1
            continue
        nearest = max([dot(vectors[index], vectors[other]) for other in unseen])
        again = redundancy * (nearest + (_SAID if nearest >= _SAME else 0.0))
        repeated[index] = max(repeated[index], again)
        crowded[index] = crowding * turns[section_of[index]]
        compared_with[index] = len(chosen)
        left -= len(unseen) * (1 + len(vectors[index]))
        heapq.heapreplace(heap, (repeated[index] + crowded[index] - scores[index], index))
    chosen.extend(index for _, index in sorted(heap))
    return [(index, repeated[index], crowded[index]) for index in chosen]
