"""Wrapped text and text whose lines are paragraphs."""

from __future__ import annotations

from reader.documents.layout import Line, find_wrapping


def test_paragraphs_of_ideographs_that_are_longer_than_lines_can_be_are_not_wrapped() -> None:
    paragraphs = [Line(0, "地铁三号线开通半年城市学会了准时" * 7 + "。") for _ in range(9)]
    assert find_wrapping([paragraphs]).width == 0


def test_lines_of_ideographs_of_one_width_are_wrapped() -> None:
    lines = [Line(0, "地铁三号线开通半年城市学会了准时" * 2 + "半年城") for _ in range(9)]
    assert find_wrapping([lines]).width == 35
