"""Figures of a panel: short values in a column, bars to one scale, what else is known."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.documents.loading import read_text
from reader.figures.figure import Figure, FigureKind
from reader.figures.finding import find_figures
from reader.text.spans import Span
from reader.tui.figure_panel import Panel, copied, value_of

SURVEY = (
    "A survey found that 38 per cent of lenders use the machines, against a global average of "
    "26 per cent. The centre is more than 90 per cent full."
)


def figure(text: str, kind: FigureKind = "percent", **fields: object) -> Figure:
    return Figure(Span(0, len(text)), text, kind, **fields)  # type: ignore[arg-type]


def drawn(figures: tuple[Figure, ...], width: int = 33) -> list[str]:
    panel = Panel.of(figures)
    return [line.plain for one in figures for line in panel.rows(one, width)]


def cells_of_bar(line: str) -> float:
    return line.count("█") + " ▏▎▍▌▋▊▉".find(line.strip(" █")[:1] or " ") / 8


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("38 per cent", "38 %"),
        ("7 Prozent", "7 %"),
        ("US$1.2 billion", "US$1.2bn"),
        ("1,2 Milliarden Euro", "1,2 Mrd. €"),
        ("5.2 percentage points", "5.2 pts"),
        ("about a third", "about a third"),
    ],
)
def test_a_value_is_said_as_short_as_it_can_be(text: str, short: str) -> None:
    assert value_of(figure(text, "money")) == short


def test_a_number_in_words_is_shown_in_digits() -> None:
    lamps = figure("two hundred and twelve", "count", value=Decimal(212), unit="lamps")
    assert value_of(lamps) == "212"
    assert value_of(figure("half", "percent", value=Decimal(50), unit="%")) == "50 %"


def test_shares_of_a_panel_have_bars_to_one_scale_and_the_greater_one_the_difference() -> None:
    lines = drawn(find_figures(read_text(SURVEY)))
    assert [line.partition(" %")[0] for line in lines[::2]] == ["38", "26", "> 90"]
    first, second, largest = lines[1::2]
    assert "+12 pts" in first
    assert "pts" not in second + largest
    assert cells_of_bar(first.replace("+12 pts", "")) == pytest.approx(
        cells_of_bar(largest) * 38 / 90, abs=0.13
    )
    assert cells_of_bar(second) == pytest.approx(cells_of_bar(largest) * 26 / 90, abs=0.13)


def test_a_figure_alone_in_its_unit_has_no_bar_but_more_of_its_words() -> None:
    lines = drawn(
        (
            figure(
                "38 %",
                value=Decimal(38),
                unit="%",
                measures="of the lenders of the harbour city and its suburbs",
            ),
        )
    )
    assert "".join(lines) == "38 % the lenders of the harbour     city and its suburbs"


def test_an_arrow_tells_the_direction_and_the_change_and_how_often_it_is_stated() -> None:
    down = figure(
        "61,000", "count", value=Decimal(61000), unit="ships", direction="down",
        change_by=Decimal(-29000), measures="ships", why="stated 3 times; compared",
    )  # fmt: skip
    assert "▼ 29,000" in drawn((down,))[1]
    assert "stated 3 times" in drawn((down,), 38)[1]
    rise = figure("12 %", value=Decimal(12), unit="%", direction="up", change_by=Decimal(12))
    assert drawn((rise,))[1].split() == ["▲"]


def test_a_value_that_is_too_long_for_the_column_has_a_line_for_itself() -> None:
    long = figure("between nine and eleven o'clock", "range", measures="the ferry")
    assert drawn((long,)) == ["between nine and eleven o'clock", "  the ferry"]


def test_what_is_copied_says_value_meaning_and_title() -> None:
    over = figure("90 per cent", qualifier="more than", measures="of the centre")
    assert copied(over, "A\x1bpage") == "more than 90 % — the centre (A␛page)"
    assert copied(figure("90 per cent"), "") == "90 %"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            figure,
            st.text(min_size=1, max_size=30),
            st.sampled_from(["percent", "money", "count", "rank"]),
            value=st.none() | st.decimals(-(10**15), 10**15, places=2),
            unit=st.sampled_from(["%", "EUR", "", "people"]),
            measures=st.text(max_size=80),
            qualifier=st.text(max_size=12),
            direction=st.sampled_from(["up", "down", ""]),
            change_by=st.none() | st.decimals(-(10**9), 10**9, places=1),
            differences=st.just((Decimal("12.5"), None)),
            why=st.sampled_from(["", "stated 3 times"]),
        ),
        max_size=6,
    ),
    st.integers(10, 60),
)
def test_every_row_is_two_lines_within_the_width(figures: list[Figure], width: int) -> None:
    panel = Panel.of(figures)
    for one in figures:
        lines = panel.rows(one, width)
        assert len(lines) == 2
        assert all(cell_len(line.plain) <= width for line in lines)
