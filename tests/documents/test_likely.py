"""The likely level of furniture, line by line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.likely import count_line_words, find_likely, is_dated

PROSE = "The boats had gone out before the sun was up, and nobody on the quay spoke of the storm."


def test_links_around_prose_are_likely() -> None:
    lines = ["Home News", "Weather Today", PROSE, PROSE, PROSE, "Most popular", "Ten Walks", "X"]
    marked = [False] * 5 + [True, False, False]
    assert find_likely(lines, marked) == [True, True, False, False, False, True, True, True]


def test_scripts_without_capitals_are_prose_too() -> None:
    prose = "港の朝は静かで、船はまだ帰っていなかった。漁師たちは火のまわりで話をしていた。" * 2
    assert find_likely([prose] * 3, [False] * 3) == [False] * 3


def test_no_lines_no_marks() -> None:
    assert find_likely([], []) == []


def test_words_and_dates() -> None:
    assert count_line_words("") == 0
    assert is_dated("Nov 19, 2019, 8:15 pm")
    assert not is_dated("The fish of the harbour")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), st.booleans()), max_size=30))
def test_there_is_one_mark_a_line(rows: list[tuple[str, bool]]) -> None:
    marks = find_likely([line for line, _ in rows], [gone for _, gone in rows])
    assert len(marks) == len(rows)
