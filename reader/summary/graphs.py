"""LexRank, TextRank and Reduction as sumy scores them, without its table of all pairs.

sumy compares every sentence with every other in Python, so that time and memory grow with the
square of their number. Here only sentences that share a term meet, in numpy, and memory grows
with the words (LexRank: with the pairs that are alike). The scores are sumy's, to rounding.

Each function takes the terms of every sentence and gives one rating a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.errors import SummaryError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]

__all__ = ["lex_rank", "reduction", "text_rank"]

_ALIKE = 0.1
"""LexRank: from this cosine on two sentences are linked (sumy's threshold)."""
_LEX_RANK_PRECISION = 0.1
_TEXT_RANK_PRECISION = 1e-4
_DAMPING = 0.85
_NEVER_ZERO = 1e-7
"""TextRank: what sumy adds to a sum that it divides by."""
_MOST_MEETINGS = 1_500_000_000
"""LexRank: so many times may two sentences share a term; it takes about ten seconds."""


@dataclass(frozen=True, slots=True)
class _Counts:
    """How often each sentence has each of its terms: one entry a sentence and term."""

    sentences: int
    vocabulary: int
    rows: Integers
    terms: Integers
    counts: Floats
    lengths: Integers
    """How many terms each sentence has, repetitions counted."""

    def by_row(self, values: Floats) -> Floats:
        """The sum of the entries' `values` for each sentence."""
        sums = np.bincount(self.rows, values, minlength=self.sentences)
        return sums.astype(np.float64, copy=False)


def _counts(sentences: Sequence[Sequence[str]]) -> _Counts:
    numbers: dict[str, int] = {}
    rows: list[int] = []
    terms: list[int] = []
    counts: list[int] = []
    for row, sentence in enumerate(sentences):
        for term, count in Counter(sentence).items():
            rows.append(row)
            terms.append(numbers.setdefault(term, len(numbers)))
            counts.append(count)
    return _Counts(
        len(sentences),
        len(numbers),
        np.array(rows, dtype=np.int64),
        np.array(terms, dtype=np.int64),
        np.array(counts, dtype=np.float64),
        np.array([len(sentence) for sentence in sentences], dtype=np.int64),
    )


# LexRank


def lex_rank(sentences: Sequence[Sequence[str]]) -> list[float]:
    """LexRank (Erkan and Radev 2004, doi:10.1613/jair.1523) with sumy's idf and precision.

    All zero where no two words weigh anything, for which sumy has no number.

    Raises:
        SummaryError: if the sentences share so many terms that it would take too long.
    """
    counted = _counts(sentences)
    weights = _unit_weights(counted)
    neighbours = list(_neighbours(counted, weights))
    degrees = np.array([len(indexes) for indexes in neighbours], dtype=np.float64)
    if not degrees.any():
        return [0.0] * len(sentences)
    degrees[degrees == 0] = 1.0
    ranks = np.full(len(sentences), 1.0 / len(sentences))
    change = 1.0
    while change > _LEX_RANK_PRECISION:
        shares = ranks / degrees
        following = np.array([shares[indexes].sum() for indexes in neighbours])
        following /= np.linalg.norm(following)
        change = float(np.linalg.norm(following - ranks))
        ranks = following
    return [float(rank) for rank in ranks]


def _unit_weights(counted: _Counts) -> Floats:
    """TF-IDF of each entry, scaled so that each sentence has length 1 (or 0)."""
    most = np.zeros(counted.sentences)
    np.maximum.at(most, counted.rows, counted.counts)
    held = np.bincount(counted.terms, minlength=counted.vocabulary)
    rarity = np.log(counted.sentences / (1.0 + held))
    weights = counted.counts / most[counted.rows] * rarity[counted.terms]
    lengths = np.sqrt(counted.by_row(weights**2))
    lengths[lengths == 0] = 1.0
    return np.asarray(weights / lengths[counted.rows])


def _neighbours(counted: _Counts, weights: Floats) -> Iterator[NDArray[np.int32]]:
    """For each sentence those that are alike, itself among them."""
    used = weights != 0
    rows, terms, weights = counted.rows[used], counted.terms[used], weights[used]
    held = np.bincount(terms, minlength=counted.vocabulary)
    if int((held**2).sum()) > _MOST_MEETINGS:
        raise SummaryError(
            "the method 'lex-rank' would take too long on sentences that share so many words:"
            " use reader or text-rank"
        )
    by_term = np.argsort(terms, kind="stable")
    holders, holders_weights = rows[by_term], weights[by_term]
    starts = np.concatenate(([0], np.cumsum(held)))
    bounds = np.searchsorted(rows, np.arange(counted.sentences + 1))
    for row in range(counted.sentences):
        entries = slice(bounds[row], bounds[row + 1])
        met = _ranges(starts[terms[entries]], held[terms[entries]])
        shared = np.repeat(weights[entries], held[terms[entries]]) * holders_weights[met]
        cosines = np.bincount(holders[met], shared, minlength=counted.sentences)
        yield np.flatnonzero(cosines > _ALIKE).astype(np.int32)


def _ranges(starts: Integers, sizes: Integers) -> Integers:
    """The indexes of several stretches, one after the other.

    >>> _ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    before = np.cumsum(sizes) - sizes
    return np.asarray(np.arange(int(sizes.sum())) + np.repeat(starts - before, sizes))


# TextRank and Reduction: the terms that two sentences share, over the sum of the logarithms of
# their lengths. The lengths are few, so that the sentences of one length are summed up first.


class _Overlap:
    """The matrix of those likenesses, which is never built: only its products are."""

    def __init__(self, counted: _Counts, of_single_terms: float) -> None:
        """Take the likeness of two sentences of a single term each, if it is the same one."""
        self._counted = counted
        self._of_single_terms = of_single_terms
        # Sentences of one length have one scale: as many logarithms as there are lengths.
        self._lengths, self._length_of = np.unique(counted.lengths, return_inverse=True)
        self._entry_lengths = counted.lengths[counted.rows]
        self._sizes = [int(size) for size in np.unique(self._entry_lengths)]
        self._scales = {size: self._scale(size) for size in self._sizes}

    def times(self, vector: Floats) -> Floats:
        """The product with a vector of one number a sentence."""
        counted = self._counted
        weighed = counted.counts * vector[counted.rows]
        product = np.zeros(counted.sentences)
        for size in self._sizes:
            same = self._entry_lengths == size
            held = np.bincount(counted.terms[same], weighed[same], minlength=counted.vocabulary)
            product += counted.by_row(counted.counts * held[counted.terms]) * self._of_each(size)
        return product

    def diagonal(self) -> Floats:
        """The likeness of each sentence to itself."""
        counted = self._counted
        scales = {size: self._of_each(size)[counted.lengths == size] for size in self._sizes}
        values = counted.by_row(counted.counts**2)
        for size, scale in scales.items():
            values[counted.lengths == size] *= scale
        return values

    def _of_each(self, size: int) -> Floats:
        """What shared terms count between a sentence of `size` terms and each of all."""
        return np.asarray(self._scales[size][self._length_of])

    def _scale(self, size: int) -> Floats:
        """The same between a sentence of `size` terms and one of each length."""
        logarithms = np.log(np.maximum(self._lengths, 1)) + np.log(size)
        single = logarithms == 0
        scale = 1.0 / np.where(single, 1.0, logarithms)
        scale[single] = self._of_single_terms
        return np.asarray(scale)


def text_rank(sentences: Sequence[Sequence[str]]) -> list[float]:
    """TextRank (Mihalcea and Tarau 2004, aclanthology.org/W04-3252) as sumy iterates it."""
    counted = _counts(sentences)
    overlap = _Overlap(counted, of_single_terms=1.0)
    sums = overlap.times(np.ones(counted.sentences)) + _NEVER_ZERO
    ranks = np.full(counted.sentences, 1.0 / counted.sentences)
    change = 1.0
    while change > _TEXT_RANK_PRECISION:
        jump = (1.0 - _DAMPING) / counted.sentences * ranks.sum()
        following = jump + _DAMPING * overlap.times(ranks / sums)
        change = float(np.linalg.norm(following - ranks))
        ranks = following
    return [float(rank) for rank in ranks]


def reduction(sentences: Sequence[Sequence[str]]) -> list[float]:
    """Reduction: the sum of a sentence's likenesses to all others."""
    counted = _counts(sentences)
    overlap = _Overlap(counted, of_single_terms=0.0)
    ratings = overlap.times(np.ones(counted.sentences)) - overlap.diagonal()
    return [float(rating) for rating in ratings]
