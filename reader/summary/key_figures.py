"""How many key figures each candidate names, where the text is short enough to look for them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.documents.document import Document, Sentence
from reader.figures.finding import find_figures

__all__ = ["count_key_figures"]

_LONGEST = 40_000
"""Code points of a text whose figures are found in about ten milliseconds of CPU."""


def count_key_figures(document: Document, sentences: Sequence[Sentence]) -> tuple[int, ...] | None:
    """For each of `sentences`, in document order, how many key figures it names.

    None for a long text: there a summary is wanted sooner than its figures are found.
    """
    if len(document.text) > _LONGEST:
        return None
    starts = [sentence.span.start for sentence in sentences]
    counts = [0] * len(sentences)
    for figure in find_figures(document):
        index = bisect_right(starts, figure.span.start) - 1
        if figure.is_key and index >= 0 and sentences[index].span.contains(figure.span):
            counts[index] += 1
    return tuple(counts)
