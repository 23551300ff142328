"""The list of figures: one kind only, the same row in focus, and a line to copy."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from reader.text.spans import Span
from reader.tui.reading_screen import ReadingScreen
from reader.tui.side_pane import SidePane
from reader.tui.text_view import TextView
from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, until


def kinds(screen: ReadingScreen) -> set[str]:
    return {figure.kind for figure in screen.query_one(SidePane).figures.rows}


def shows(screen: ReadingScreen, wanted: set[str]) -> bool:
    return kinds(screen) == wanted


def is_at(view: TextView, place: int) -> bool:
    return view.place == place


def tints(pilot: ReaderPilot) -> set[str]:
    view = reading(pilot).query_one("#text", TextView)
    assert view.document is not None
    whole = Span(0, len(view.document.text))
    return {style for _, _, style in view.layer_named("figures").within(whole)}


async def test_percent_sign_shows_one_kind_after_the_other_and_then_all(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        screen = reading(pilot)
        all_kinds = kinds(screen)
        assert len(all_kinds) > 1
        seen = []
        for kind in sorted(all_kinds):
            await pilot.press("percent_sign")
            await until(pilot, partial(shows, screen, {kind}))
            assert f"Key figures · {kind}" in shown(pilot)
            seen.append(tints(pilot))
        assert all(len(styles) == 1 for styles in seen)
        await pilot.press("percent_sign")
        await until(pilot, partial(shows, screen, all_kinds))
        assert len(tints(pilot)) > 1


async def test_the_status_line_offers_the_keys_of_figures(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        reading(pilot)._arrangement.go_to("figures")
        await until(pilot, lambda: "% one kind" in shown(pilot))
        reading(pilot)._arrangement.go_to("notes")
        await until(pilot, lambda: "% one kind" not in shown(pilot))


async def test_a_full_stop_walks_the_kind_that_is_shown(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        screen = reading(pilot)
        view = screen.query_one("#text", TextView)
        while kinds(screen) != {"percent"}:
            await pilot.press("percent_sign")
            await pilot.pause()
        places = [figure.span.start for figure in screen.query_one(SidePane).figures.rows]
        for place in (*places, *places):
            await pilot.press("full_stop")
            await until(pilot, partial(is_at, view, place))


async def test_all_figures_keep_the_cursor_on_the_same_one(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        screen = reading(pilot)
        screen._arrangement.go_to("figures")
        figures = screen.query_one(SidePane).figures
        await pilot.press("G")
        under = figures.current
        await pilot.press("f")
        await until(pilot, lambda: figures.border_title == "Figures")
        assert figures.current == under


async def test_y_in_the_figures_copies_the_figure_with_its_meaning(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        reading(pilot)._arrangement.go_to("figures")
        await pilot.press("g")
        while not pilot.app.clipboard:
            await pilot.press("y")
            await pilot.pause()
        value, _, words = pilot.app.clipboard.partition(" — ")
        assert value[:1].isdigit()
        assert words.endswith("(The harbour wakes early)")
        assert reading(pilot).query_one(SidePane).figures.has_focus
