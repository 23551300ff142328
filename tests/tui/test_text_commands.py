"""Jumps, the way back and forward, bookmarks, copying, line spacing."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.library.library import Library
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.bookmarks_screen import BookmarksScreen
from tests.tui.conftest import OpenApp, focused, reading, shown, studied, until, view

SOURCE = """\
# The harbour

It wakes early, and the cranes move. Nobody is there.

## The cranes

There are 12 of them, and 38 per cent run alone. They are blue.

## The railway

It carries 1,200 containers a day. It could carry more.
"""


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    """A text with three headings."""
    path = tmp_path / "parts.md"
    path.write_text(SOURCE, encoding="utf-8")
    return path


async def test_brackets_go_from_heading_to_heading(open_app: OpenApp, parts: Path) -> None:
    async with open_app(parts) as pilot:
        await pilot.press("right_square_bracket")
        assert focused(pilot) == "The cranes"
        await pilot.press("right_square_bracket")
        assert focused(pilot) == "The railway"
        await pilot.press("right_square_bracket")
        assert "No heading after this" in shown(pilot)
        await pilot.press("left_square_bracket")
        assert focused(pilot) == "The cranes"


async def test_angles_go_from_mark_to_mark_also_within_a_sentence(
    open_app: OpenApp, parts: Path
) -> None:
    async with open_app(parts) as pilot:
        desk = reading(pilot).desk
        document = desk.document
        assert document is not None
        places = [document.text.index(words) for words in ("12 of", "38 per", "1,200")]
        with Library(reading(pilot)._home) as library:
            assert desk.entry is not None
            for place in places:
                library.annotate(desk.entry.id, place, place + 5)
        await desk.refresh()
        reached = []
        for _ in range(3):
            await pilot.press("greater_than_sign")
            reached.append(view(pilot).place)
        assert reached == places
        await pilot.press("less_than_sign")
        assert view(pilot).place == places[1]


async def test_a_full_stop_reaches_the_second_figure_of_a_sentence(
    open_app: OpenApp, parts: Path
) -> None:
    async with open_app(parts) as pilot:
        reached = []
        for _ in range(3):
            await pilot.press("full_stop")
            reached.append(view(pilot).place)
        assert len(set(reached)) > 1


async def test_alt_right_goes_forward_again_after_back(open_app: OpenApp, parts: Path) -> None:
    async with open_app(parts) as pilot:
        start = focused(pilot)
        await pilot.press("right_square_bracket", "right_square_bracket", "ctrl+o", "ctrl+o")
        assert focused(pilot) == start
        await pilot.press("alt+right")
        assert focused(pilot) == "The cranes"
        await pilot.press("alt+right")
        assert focused(pilot) == "The railway"
        await pilot.press("alt+right")
        assert "Nowhere to go forward" in shown(pilot)


async def test_m_sets_a_bookmark_on_disk_and_m_again_takes_it_away(
    open_app: OpenApp, parts: Path, home: Path
) -> None:
    async with open_app(parts) as pilot:
        desk = reading(pilot).desk
        await pilot.press("right_parenthesis", "m")
        await until(pilot, lambda: desk.annotations)
        with Library(home) as library:
            (mark,) = library.annotations()
        assert (mark.kind, mark.quote) == ("bookmark", focused(pilot))
        await until(pilot, lambda: "⚑" in shown(pilot))
        await pilot.press("m")
        await until(pilot, lambda: not desk.annotations)
        await until(pilot, lambda: "⚑" not in shown(pilot))
        await pilot.press("u")
        await until(pilot, lambda: [a.kind for a in desk.annotations] == ["bookmark"])


async def test_a_bookmarked_sentence_can_still_be_highlighted(
    open_app: OpenApp, parts: Path
) -> None:
    async with open_app(parts) as pilot:
        desk = reading(pilot).desk
        await pilot.press("m")
        await until(pilot, lambda: len(desk.annotations) == 1)
        await pilot.press("2")
        await until(pilot, lambda: {a.kind for a in desk.annotations} == {"bookmark", "highlight"})


async def test_the_bookmarks_are_listed_and_enter_goes_there(
    open_app: OpenApp, parts: Path
) -> None:
    async with open_app(parts) as pilot:
        desk = reading(pilot).desk
        await pilot.press("apostrophe")
        await until(pilot, lambda: "No bookmarks here" in shown(pilot))
        await pilot.press("m")
        await until(pilot, lambda: len(desk.annotations) == 1)
        first = focused(pilot)
        await pilot.press("G", "m")
        await until(pilot, lambda: len(desk.annotations) == 2)
        last = focused(pilot)
        await pilot.press("apostrophe")
        await until(pilot, lambda: isinstance(pilot.app.screen, BookmarksScreen))
        await pilot.pause()
        assert last in shown(pilot)
        await pilot.press("k", "enter")
        await until(pilot, lambda: focused(pilot) == first)
        await pilot.press("ctrl+o")
        assert focused(pilot) == last


async def test_esc_closes_the_bookmarks_and_nothing_moves(open_app: OpenApp, parts: Path) -> None:
    async with open_app(parts) as pilot:
        await pilot.press("m")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        await pilot.press("right_parenthesis")
        before = focused(pilot)
        await pilot.press("apostrophe")
        await until(pilot, lambda: isinstance(pilot.app.screen, BookmarksScreen))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, BookmarksScreen))
        assert focused(pilot) == before


async def test_y_copies_the_focused_sentence_and_is_honest_about_it(
    open_app: OpenApp, parts: Path
) -> None:
    async with open_app(parts) as pilot:
        await pilot.press("right_parenthesis", "y")
        await pilot.pause()
        assert pilot.app.clipboard == focused(pilot)
        assert "Sent to the terminal's clipboard; some terminals ignore it." in shown(pilot)
        assert f"{len(focused(pilot).split())} words" in shown(pilot)


async def test_y_copies_the_selection_and_ends_it(open_app: OpenApp, parts: Path) -> None:
    async with open_app(parts) as pilot:
        await pilot.press("right_parenthesis", "v", "b", "y")
        await pilot.pause()
        assert pilot.app.clipboard
        assert pilot.app.clipboard == focused(pilot).rstrip(".")
        assert view(pilot).selection is None


async def test_a_line_spacing_of_two_leaves_a_blank_row_between_lines(home: Path) -> None:
    text = read_text("The harbour wakes early and the cranes begin to move. " * 8)
    settings = Settings(line_spacing=2)
    app = ReaderApp.on_text(text, home=home, settings=settings)
    async with app.run_test(size=(60, 24)) as pilot:
        await until(pilot, lambda: studied(pilot))
        rows = [view(pilot).render_line(y).text.strip() for y in range(2, 8)]
        assert [bool(row) for row in rows] == [True, False, True, False, True, False]
        before = view(pilot).top
        await pilot.press("j", "j")
        await pilot.press("G")
        assert view(pilot).progress == 1
        await pilot.press("g")
        assert view(pilot).top == before
