"""What the margin says of a line."""

from __future__ import annotations

from reader.tui.margin import BOOKMARK, Margin


def line(rank: str = "", *marks: tuple[int, int, str], focus: bool = False) -> Margin:
    return Margin(rank, marks, is_in_focus=focus, has_bookmark=False)


def text(margin: Margin) -> str:
    return "".join(sign for sign, _ in margin.signs())


def test_it_is_always_five_cells_wide() -> None:
    crowded = line("12", (0, 9, "yellow"), (3, 5, "blue"), (4, 9, "green"), focus=True)
    assert [len(text(margin)) for margin in (line(), line("❶"), crowded)] == [5, 5, 5]


def test_one_mark_has_one_bar_and_overlapping_ones_have_two() -> None:
    assert text(line("", (0, 9, "yellow"))) == "  ▌  "
    assert text(line("", (0, 9, "yellow"), (4, 12, "blue"))) == " ▌║  "
    assert text(line("", (0, 9, "yellow"), (4, 12, "yellow"))) == " ▌▌  "


def test_marks_of_one_colour_side_by_side_have_one_bar() -> None:
    assert text(line("", (0, 4, "yellow"), (4, 12, "yellow"))) == "  ▌  "


def test_bars_have_their_colours() -> None:
    styles = [style for _, style in line("❶", (0, 9, "yellow"), (4, 12, "blue")).signs()]
    assert styles == ["rank", "bar-yellow", "bar-blue", "", ""]


def test_the_rest_of_a_line_that_was_cut_has_a_sign() -> None:
    assert text(Margin("", (), is_in_focus=False, has_bookmark=False, is_cut=True)) == "    ↳"


def test_a_bookmark_and_the_focus_share_a_cell() -> None:
    assert text(line(focus=True))[3] == "▏"
    assert text(Margin("", (), is_in_focus=True, has_bookmark=True))[3] == BOOKMARK
