"""What the keys of lists and panes do, as a person sees it."""

from __future__ import annotations

import os
import webbrowser
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from reader.library.library import Library
from reader.paths import Home
from reader.settings import load_settings
from reader.text.spans import Span
from reader.tui.contents_screen import ContentsScreen
from reader.tui.library_screen import LibraryScreen
from reader.tui.links import open_address
from reader.tui.row_list import RowList
from tests.tui.conftest import OpenApp, ReaderPilot, focused, reading, shown, until, view

BOOK = (
    "# The Quay\n\n"
    + "The quay was built in a dry year.\n\n" * 30
    + "## Cranes\n\nA crane lifts what a man cannot.\n\n"
    + "The crane turns slowly. See https://example.org/cranes for more.\n\n" * 30
    + "# The Sea\n\n"
    + "The sea is deep here, and no crane reaches it.\n\n" * 30
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A long text with headings, a word that comes often, and addresses."""
    path = tmp_path / "quay.md"
    path.write_text(BOOK, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> list[Path]:
    """Three short texts, the last of them about whales."""
    texts = {
        "pears": "Pears are ripe. " * 60,
        "apples": "Apples are red.",
        "whales": "Whales sing.",
    }
    paths = []
    for name, text in texts.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(f"All about {name}\n\n{text}\n", encoding="utf-8")
        paths.append(path)
    return paths


def titles(pilot: ReaderPilot) -> list[str]:
    rows = reading(pilot).query_one("#documents", RowList)
    return [item.title for item in rows.rows]


def title(pilot: ReaderPilot) -> str:
    document = reading(pilot).desk.document
    return document.title if document is not None else ""


# Contents


async def test_t_lists_the_headings_and_enter_goes_to_one(open_app: OpenApp, book: Path) -> None:
    async with open_app(book) as pilot:
        await pilot.press("t")
        await until(pilot, lambda: "Contents" in shown(pilot))
        assert "  Cranes" in shown(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: focused(pilot).endswith("Cranes"))
        assert view(pilot).has_focus
        await pilot.press("t")
        await until(pilot, lambda: isinstance(pilot.app.screen, ContentsScreen))
        screen = pilot.app.screen
        assert isinstance(screen, ContentsScreen)
        assert screen.rows.cursor == 1
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is reading(pilot))
        await pilot.press("ctrl+o")
        await until(pilot, lambda: view(pilot).scroll_y == 0)


async def test_letters_filter_the_headings_however_fast_they_come(
    open_app: OpenApp, book: Path
) -> None:
    async with open_app(book) as pilot:
        await pilot.press("t", "slash", *"sea", "enter")
        await until(pilot, lambda: focused(pilot).endswith("The Sea"))


async def test_a_burst_of_keys_reaches_the_list_that_it_was_meant_for(
    open_app: OpenApp, book: Path
) -> None:
    async with open_app(book) as pilot:
        for key in "tsea":
            pilot.app.post_message(events.Key(key, key))
        pilot.app.post_message(events.Key("enter", None))
        await until(pilot, lambda: focused(pilot).endswith("The Sea"))


async def test_a_document_without_headings_says_so(open_app: OpenApp, tmp_path: Path) -> None:
    path = tmp_path / "flat.txt"
    path.write_text("one two three four five.", encoding="utf-8")
    async with open_app(path) as pilot:
        await pilot.press("t")
        await until(pilot, lambda: "no headings" in shown(pilot))


# Matches


@pytest.mark.parametrize("key", ["r", "enter"])
async def test_r_or_a_second_enter_lists_the_matches_and_enter_goes_there(
    open_app: OpenApp, book: Path, key: str
) -> None:
    async with open_app(book) as pilot:
        await pilot.press("slash", *"crane", "enter")
        await until(pilot, lambda: "1/92 · paragraph" in shown(pilot))
        await pilot.press(key)
        await until(pilot, lambda: "Matches of “crane”" in shown(pilot))
        assert "A crane lifts what a man cannot." in shown(pilot)
        await pilot.press("j", "j", "j")
        await until(pilot, lambda: "4/92" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: view(pilot).has_focus)
        assert "Matches of" not in shown(pilot)
        assert "crane" in focused(pilot)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: view(pilot).scroll_y == 0)


async def test_esc_in_the_list_of_matches_goes_back_to_where_the_search_began(
    open_app: OpenApp, book: Path
) -> None:
    async with open_app(book) as pilot:
        await pilot.press("slash", *"sea", "enter", "r")
        await until(pilot, lambda: "Matches of" in shown(pilot))
        await pilot.press("G")
        await until(pilot, lambda: view(pilot).scroll_y > 50)
        await pilot.press("escape")
        await until(pilot, lambda: view(pilot).scroll_y == 0)
        assert view(pilot).has_focus
        assert "Matches of" not in shown(pilot)


async def test_without_a_search_r_says_what_to_do(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("r")
        await until(pilot, lambda: "/ searches" in shown(pilot))


async def test_a_hopeless_pattern_leaves_the_screen_alive_and_esc_goes_back(
    open_app: OpenApp, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(("a" * 2_000 + "b\n") * 250, encoding="utf-8")
    async with open_app(path) as pilot:
        await pilot.press("slash", "ctrl+t", *"(a+)+$")
        await until(pilot, lambda: "longer than" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: view(pilot).has_focus)
        assert view(pilot).scroll_y == 0


# The library


async def test_ctrl_g_finds_in_all_documents_and_opens_one_at_the_hit(
    open_app: OpenApp, page: Path, folder: list[Path], home: Path
) -> None:
    with Library(home) as library:
        for path in folder:
            library.add(path)
    async with open_app(page) as pilot:
        await pilot.press("ctrl+g", *"sing")
        await until(pilot, lambda: "Whales sing." in shown(pilot))
        assert "All about whales" in shown(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: title(pilot) == "All about whales")
        assert focused(pilot) == "Whales sing."
        await until(pilot, lambda: "All about whales" in titles(pilot))
        await pilot.press("ctrl+o")
        await until(pilot, lambda: "harbour" in title(pilot))


async def test_the_search_of_the_library_says_when_there_is_nothing(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("ctrl+g", *"whalebone")
        await until(pilot, lambda: "Nothing has “whalebone”" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: view(pilot).has_focus)


async def test_the_search_of_an_empty_library_says_how_to_fill_it(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("ctrl+g")
        await until(pilot, lambda: isinstance(pilot.app.screen, LibraryScreen))
        await until(pilot, lambda: "library is empty" in shown(pilot))


# Documents


async def test_capital_s_sorts_and_the_border_says_how(
    open_app: OpenApp, folder: list[Path]
) -> None:
    async with open_app(*folder) as pilot:
        shelf = reading(pilot).shelf
        await until(pilot, lambda: all(item.entry is not None for item in shelf))
        await pilot.press("S", "S")
        await until(pilot, lambda: "title · 3" in shown(pilot))
        assert titles(pilot) == ["All about apples", "All about pears", "All about whales"]
        assert title(pilot) == "All about pears"
        await pilot.press("J")
        await until(pilot, lambda: title(pilot) == "All about whales")


async def test_capital_f_filters_and_esc_shows_all_again(
    open_app: OpenApp, folder: list[Path]
) -> None:
    async with open_app(*folder) as pilot:
        shelf = reading(pilot).shelf
        await until(pilot, lambda: all(item.entry is not None for item in shelf))
        await pilot.press("F", *"whale")
        await until(pilot, lambda: titles(pilot) == ["All about whales"])
        assert "1 of 3" in shown(pilot)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: title(pilot) == "All about whales")
        await pilot.press("F", "escape")
        await until(pilot, lambda: len(titles(pilot)) == 3)


async def test_a_filter_that_lets_nothing_through_says_what_to_do(
    open_app: OpenApp, folder: list[Path]
) -> None:
    async with open_app(*folder) as pilot:
        await pilot.press("F", *"zzz")
        await until(pilot, lambda: "No document has that" in shown(pilot))


# Panes


async def test_ctrl_arrows_move_the_edge_and_the_width_is_remembered(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    settings = Home.find(home).settings
    async with open_app(page) as pilot:
        side = reading(pilot).query_one("#side-pane")
        await pilot.press("ctrl+left", "ctrl+left")
        await until(pilot, lambda: side.outer_size.width == 42)
        await until(pilot, lambda: settings.exists() and load_settings(settings).side_width == 42)
        await pilot.press("l", "ctrl+right")
        documents = reading(pilot).query_one("#documents-pane")
        await until(pilot, lambda: documents.outer_size.width == 32)
        await until(pilot, lambda: load_settings(settings).documents_width == 32)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: view(pilot).size.width == 0 or documents.size.width == 80)
        await pilot.resize_terminal(160, 45)
        await until(pilot, lambda: documents.outer_size.width == 32)


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((160, 45), ["documents", "text", "summary", "figures", "notes"]),
        ((120, 36), ["text", "summary", "figures", "notes"]),
        ((80, 24), ["documents", "text", "summary", "figures", "notes"]),
    ],
)
async def test_tab_goes_through_every_pane_from_left_to_right(
    open_app: OpenApp, page: Path, size: tuple[int, int], panes: list[str]
) -> None:
    async with open_app(page, size=size) as pilot:
        visited = []
        for _ in panes:
            await pilot.press("tab")
            await pilot.pause()
            widget = reading(pilot).focused
            visited.append(widget.id if widget is not None else None)
            assert widget is not None
            assert widget.size.width > 20
        start = panes.index("text") + 1
        assert visited == [*panes[start:], *panes[:start]]


async def test_the_focused_sentence_lights_its_row_and_its_figures(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        while "38 per cent" not in focused(pilot):
            await pilot.press("right_parenthesis")
        figures = reading(pilot).query_one("#figures", RowList)
        await until(pilot, lambda: figures.lit)
        assert [figures.rows[index].text for index in figures.lit] == [
            "400", "38 per cent", "26 per cent",
        ]  # fmt: skip
        await pilot.press("g")
        await until(pilot, lambda: not figures.lit)


async def test_ticks_on_the_scrollbar_show_where_matches_are(open_app: OpenApp, book: Path) -> None:
    async with open_app(book) as pilot:
        bar = view(pilot).vertical_scrollbar
        region = bar.region

        def column() -> str:
            lines = pilot.app.screen._compositor.render_strips()
            return "".join(
                lines[y].crop(region.x, region.x + 1).text for y in range(region.y, region.bottom)
            )

        await until(pilot, lambda: "•" in column())
        assert "━" not in column()
        await pilot.press("slash", *"crane", "enter")
        await until(pilot, lambda: "━" in column())
        assert "◀" in column()
        await pilot.press("escape")
        await until(pilot, lambda: "━" not in column())


# Links


async def test_o_opens_the_address_in_the_sentence(
    open_app: OpenApp, book: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n', encoding="utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    async with open_app(book) as pilot:
        place = reading(pilot).desk.document
        assert place is not None
        start = place.text.index("https")
        view(pilot).go_to(Span(start, start + 5))
        await pilot.press("o")
        await until(pilot, lambda: opened.exists() and opened.read_text())
        assert opened.read_text(encoding="utf-8") == "https://example.org/cranes"
        await until(pilot, lambda: "https://example.org/cranes" in shown(pilot).split("\n")[-1])


async def test_o_goes_to_a_place_in_the_text_and_back_leads_back(
    open_app: OpenApp, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Top\n\n" + "Words.\n\n" * 60 + "Go [up](#top).\n", encoding="utf-8")
    async with open_app(path) as pilot:
        document = reading(pilot).desk.document
        assert document is not None
        here = document.text.index("Go up")
        view(pilot).go_to(Span(here, here))
        await pilot.press("o")
        await until(pilot, lambda: view(pilot).place == 0)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: view(pilot).place == here)


async def test_o_lets_choose_among_several_links(open_app: OpenApp, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "# Top\n\n" + "Words.\n\n" * 9 + "## Below\n\n[Up](#top) or [down](#below).\n"
    path.write_text(text, encoding="utf-8")
    async with open_app(path) as pilot:
        document = reading(pilot).desk.document
        assert document is not None
        here = document.text.index("Up or")
        view(pilot).go_to(Span(here, here))
        await pilot.press("o")
        await until(pilot, lambda: "Links of the sentence" in shown(pilot))
        assert "in this text" in shown(pilot)
        await pilot.press(*"down", "enter")
        await until(pilot, lambda: view(pilot).place == document.text.index("Below"))


async def test_o_on_a_picture_that_is_not_there_says_so(open_app: OpenApp, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("![a crane](crane.png)\n\nWords.\n", encoding="utf-8")
    async with open_app(path) as pilot:
        await pilot.press("o")
        await until(pilot, lambda: "crane.png is not there" in shown(pilot))


async def test_o_without_an_address_says_so(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("o")
        await until(pilot, lambda: "no link" in shown(pilot))


def test_a_browser_for_the_terminal_is_not_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lynx = tmp_path / "lynx"
    lynx.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    lynx.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("BROWSER", "lynx")
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    assert "The address is https://example.org" in open_address("https://example.org")


async def test_the_prompt_of_the_filter_takes_letters_that_are_commands(
    open_app: OpenApp, folder: list[Path]
) -> None:
    async with open_app(*folder) as pilot:
        await pilot.press("F", *"qto")
        prompt = reading(pilot).query_one("#documents-filter", Input)
        await until(pilot, lambda: prompt.value == "qto")


# Small windows


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 12)])
async def test_every_list_has_its_place_in_a_small_window(
    open_app: OpenApp, book: Path, size: tuple[int, int]
) -> None:
    async with open_app(book, size=size) as pilot:
        await pilot.press("t")
        await until(pilot, lambda: "Cranes" in shown(pilot))
        await pilot.press("escape", "slash", *"deep", "enter", "r")
        await until(pilot, lambda: "The sea is deep" in shown(pilot).split("Matches of")[1])
        await pilot.press("escape", "F", *"quay")
        await until(pilot, lambda: "The Quay" in shown(pilot) and "3 min" in shown(pilot))
        await pilot.press("escape", "escape", "ctrl+g", *"deep")
        await until(pilot, lambda: "deep here" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: view(pilot).has_focus)


async def test_a_window_that_was_too_small_works_again(open_app: OpenApp, book: Path) -> None:
    async with open_app(book) as pilot:
        await pilot.press("slash", *"sea", "enter", "r")
        await until(pilot, lambda: "Matches of" in shown(pilot))
        await pilot.resize_terminal(38, 8)
        await until(pilot, lambda: "Too small" in shown(pilot))
        await pilot.resize_terminal(120, 36)
        await until(pilot, lambda: "Matches of" in shown(pilot))
        await pilot.press("right_parenthesis")
        await until(pilot, lambda: view(pilot).has_focus)
