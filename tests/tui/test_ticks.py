"""Which cells of the scrollbar carry a tick."""

from __future__ import annotations

from array import array

import pytest

from reader.text.spans import Span
from reader.tui.layers import Layer
from reader.tui.text_canvas import HEAD
from reader.tui.ticks import TICKS, ticks_of
from reader.tui.wrapping import Lines

TEXT = "\n".join(f"line {number:04}" for number in range(998))
LINES = Lines(TEXT, 40)


def layer(*line_numbers: int) -> Layer:
    return Layer((Span(10 * number, 10 * number + 4), "x") for number in line_numbers)


def test_a_span_is_ticked_where_its_line_lies() -> None:
    assert ticks_of(layer(0), LINES, 10) == {0}
    assert ticks_of(layer(500), LINES, 10) == {5}
    assert ticks_of(layer(997), LINES, 10) == {9}


@pytest.mark.parametrize("spacing", [1, 2, 3])
def test_every_span_has_a_tick_and_no_cell_has_one_without(spacing: int) -> None:
    for number in range(998):
        (cell,) = ticks_of(layer(number), LINES, 20, spacing)
        row = LINES.line_at(10 * number) * spacing + HEAD
        assert cell == row * 20 // (len(LINES) * spacing + HEAD)


def test_nothing_is_ticked_without_spans_or_text() -> None:
    assert ticks_of(Layer(), LINES, 10) == set()
    assert ticks_of(layer(0), Lines("", 40), 0) == set()
    assert ticks_of(layer(3), Lines("", 40), 10) == set()


def test_a_bar_longer_than_the_text_has_one_tick_a_span() -> None:
    assert len(ticks_of(layer(0), Lines("line 0000", 40), 50)) == 1


def test_spans_beyond_number_cost_a_step_a_cell() -> None:
    starts = array("I", range(9_000))
    spans = Layer.of_one_style(starts, array("I", range(1, 9_001)), "match")
    assert ticks_of(spans, LINES, 30) == set(range(28))


def test_each_kind_of_tick_has_a_glyph_of_its_own() -> None:
    assert len({tick.glyph for tick in TICKS}) == len(TICKS)
