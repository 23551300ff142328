"""Sparse vectors over terms, and their cosines, in plain Python.

A sentence has about ten terms, so that a dict is as fast as an array here, and nothing heavy has
to be loaded for it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Vector", "add", "dot", "total", "unit", "weighted"]

Vector = dict[str, float]
"""The weight of each term that is there."""


def weighted(terms: Sequence[str], rarity: Mapping[str, float]) -> Vector:
    """The unit vector of `terms`: how often each is there times its rarity.

    >>> weighted(["bank", "bank", "city"], {"bank": 2.0, "city": 3.0})
    {'bank': 0.8, 'city': 0.6}
    """
    vector: Vector = {}
    for term in terms:
        if term in rarity:
            vector[term] = vector.get(term, 0.0) + rarity[term]
    return unit(vector)


def unit(vector: Vector) -> Vector:
    """`vector` scaled to length 1; empty if it has no length."""
    length = math.sqrt(sum([value * value for value in vector.values()]))
    return {term: value / length for term, value in vector.items()} if length else {}


def dot(one: Vector, other: Vector) -> float:
    """The scalar product, which is the cosine of unit vectors.

    >>> dot({"city": 0.6, "bank": 0.8}, {"bank": 1.0})
    0.8
    """
    if len(one) > len(other):
        one, other = other, one
    return sum([value * other[term] for term, value in one.items() if term in other])


def add(vector: Vector, to: Vector) -> None:
    """Add `vector` to `to` in place."""
    for term, value in vector.items():
        to[term] = to.get(term, 0.0) + value


def total(vectors: Iterable[Vector]) -> Vector:
    """The sum of `vectors`."""
    result: Vector = {}
    for vector in vectors:
        add(vector, result)
    return result
