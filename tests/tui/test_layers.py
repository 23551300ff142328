"""Layers find their spans for a line by bisection, also where spans overlap."""

from __future__ import annotations

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.matching import find_all
from reader.text.spans import Span
from reader.tui.layers import Layer, MatchLayer

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@settings(max_examples=100, deadline=None)
@given(st.lists(SPANS, max_size=20), SPANS)
def test_a_layer_gives_what_a_plain_search_would(spans: list[Span], window: Span) -> None:
    layer = Layer((span, "name") for span in spans)
    expected = sorted(
        (max(s.start, window.start), min(s.end, window.end)) for s in spans if s.overlaps(window)
    )
    assert sorted((start, end) for start, end, _ in layer.within(window)) == expected


def test_a_short_span_behind_a_long_one_does_not_hide_it() -> None:
    layer = Layer([(Span(0, 100), "long"), (Span(10, 12), "short")])
    assert [name for _, _, name in layer.within(Span(50, 60))] == ["long"]


def test_arrays_make_a_layer_of_one_style() -> None:
    layer = Layer.of_one_style(array("I", [3, 9]), array("I", [5, 12]), "match")
    assert list(layer.within(Span(4, 10))) == [(4, 5, "match"), (9, 10, "match")]
    assert len(layer) == 2


def test_of_two_that_begin_together_the_shorter_comes_last() -> None:
    layer = Layer([(Span(0, 4), "short"), (Span(0, 9), "long")])
    assert [name for _, _, name in layer.within(Span(0, 9))] == ["long", "short"]


def test_a_layer_of_matches_is_like_one_of_spans() -> None:
    text = "a match, a match and\na match" * 3
    matches = find_all(text, "match")
    layer, plain = MatchLayer(matches, "match"), Layer((span, "match") for span in matches)
    assert len(layer) == len(plain) == 9
    for start in range(0, len(text), 7):
        stretch = Span(start, min(len(text), start + 13))
        assert list(layer.within(stretch)) == list(plain.within(stretch))
        begins = layer.begins_in(stretch.start, stretch.end)
        assert begins == plain.begins_in(stretch.start, stretch.end)
