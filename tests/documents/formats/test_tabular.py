"""Tables as lines."""

from __future__ import annotations

from reader.documents.formats.tabular import Rows, aligned


def test_columns_are_as_wide_as_a_terminal_shows_them() -> None:
    assert aligned([["香港", "7"], ["Bern", "8"], ["e\u0301t", "9"]]).split("\n") == [
        "香港  7",
        "Bern  8",
        "e\u0301t    9",
    ]


def test_cells_leave_room_for_those_that_reach_down_or_across() -> None:
    rows = Rows()
    for cells in ([("a", 1, 2), ("b", 2, 1)], [("c", 1, 1), ("d", 9999, 9999)], [("e", 0, 0)]):
        rows.begin_row()
        for text, across, down in cells:
            rows.begin_cell(across, down)
            assert rows.fill(text)
    first, second, third = rows.finished()
    assert first == ["a", "b", ""]
    assert second[:3] == ["", "c", "d"]
    assert third[0] == "e"
    assert len(second) < 100


def test_there_is_nothing_to_fill_without_a_cell() -> None:
    assert not Rows().fill("caption")
    assert Rows().finished() == []
