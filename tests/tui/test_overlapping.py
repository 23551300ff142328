"""Marks under a place, and marks that share words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Annotation
from reader.text.spans import Span
from reader.tui.overlapping import marks_at, overlaps
from tests.tui.test_annotation_filter import mark

spans = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


@settings(max_examples=100, deadline=None)
@given(st.lists(spans, max_size=20))
def test_a_mark_overlaps_as_many_as_a_comparison_with_each_says(places: list[Span]) -> None:
    marks = [_placed(number, place) for number, place in enumerate(places)]
    counted = overlaps(marks)
    for number, place in enumerate(places):
        others = sum(place.overlaps(o) for n, o in enumerate(places) if n != number)
        assert counted.get(f"id{number}", 0) == others


def test_the_mark_on_exactly_the_words_comes_first_then_the_newest() -> None:
    marks = [_placed(1, Span(0, 9)), _placed(2, Span(2, 4)), _placed(3, Span(0, 12))]
    assert [m.id for m in marks_at(marks, Span(0, 9))] == ["id1", "id3", "id2"]
    assert [m.id for m in marks_at(marks, Span(10, 11))] == ["id3"]
    assert marks_at(marks, Span(20, 30)) == ()


def test_a_bookmark_without_words_lies_in_its_sentence() -> None:
    assert len(marks_at([_placed(1, Span(5, 5))], Span(0, 9))) == 1
    assert marks_at([_placed(1, Span(9, 9))], Span(0, 9)) == ()


def _placed(number: int, span: Span) -> Annotation:
    return replace(mark(number), span=span)
