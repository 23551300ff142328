"""Which marks lie under a place, and which share words with others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from reader.annotations.annotation import Annotation
from reader.text.spans import Span

__all__ = ["marks_at", "overlaps"]


def marks_at(annotations: Sequence[Annotation], span: Span) -> tuple[Annotation, ...]:
    """The marks that share something with `span`: those on exactly it first, newest first."""
    touching = [
        mark
        for mark in annotations
        if mark.span is not None and (mark.span.overlaps(span) or _stands_in(mark.span, span))
    ]
    touching.sort(key=lambda mark: mark.created, reverse=True)
    touching.sort(key=lambda mark: mark.span != span)
    return tuple(touching)


def _stands_in(place: Span, span: Span) -> bool:
    """Whether a place without words, as a bookmark's, stands in `span`."""
    return not place.length and span.start <= place.start < span.end


def overlaps(annotations: Sequence[Annotation]) -> Mapping[str, int]:
    """How many others share words with each mark, by its id; marks that are alone are left out.

    A mark meets all that begin before it ends, but for those that end before it begins.
    """
    placed = [(mark.span, mark.id) for mark in annotations if mark.span and mark.span.length]
    starts = sorted(span.start for span, _ in placed)
    ends = sorted(span.end for span, _ in placed)
    counts = {
        id_: bisect_left(starts, span.end) - bisect_right(ends, span.start) - 1
        for span, id_ in placed
    }
    return {id_: count for id_, count in counts.items() if count}
