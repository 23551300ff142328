"""Each key does what its row says; here those that no other test presses."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest

from reader.tui.contents_screen import ContentsScreen
from reader.tui.fixed_keys import ALL_FIXED
from reader.tui.keys import ALL
from reader.tui.palette import Palette
from reader.tui.side_pane import SidePane
from tests.tui.conftest import OpenApp, reading, shown, until, view

IN_A_TERMINAL = {"ctrl+z": r"\x1a"}
"""Pressed as the terminal sends them."""


@pytest.fixture
def long_page(tmp_path: Path) -> Path:
    """A text of many screens, with figures."""
    page = tmp_path / "long.txt"
    lines = (f"In year {number} sales rose by {number} per cent." for number in range(2, 90))
    page.write_text("\n\n".join(lines), encoding="utf-8")
    return page


def is_at(screen: ContentsScreen, row: int) -> bool:
    return screen.rows.cursor == row


def test_every_key_is_pressed_in_some_test() -> None:
    sources = "\n".join(
        path.read_text("utf-8")
        for path in Path(__file__).parent.glob("test_*.py")
        if path.name != "test_remapping.py"
    )
    pressed = set(re.findall(r'"([^"\n]+)"', sources))
    wanted = {name for key in (*ALL, *ALL_FIXED) for name in key.keys.split(",")}
    assert {IN_A_TERMINAL.get(name, name) for name in wanted} - pressed == set()


@pytest.mark.parametrize(
    ("down", "up"),
    [("ctrl+d", "ctrl+u"), ("ctrl+f", "ctrl+b"), ("pagedown", "pageup"), ("space", "b")],
)
async def test_pages_and_half_pages_go_there_and_back(
    open_app: OpenApp, long_page: Path, down: str, up: str
) -> None:
    async with open_app(long_page, size=(100, 30)) as pilot:
        height = view(pilot).size.height
        await pilot.press(down)
        await until(pilot, lambda: view(pilot).scroll_y > 0)
        half = height // 2
        assert (view(pilot).scroll_y <= half + 1) == (down == "ctrl+d")
        await pilot.press(up)
        await until(pilot, lambda: view(pilot).scroll_y == 0)


async def test_comma_and_full_stop_walk_the_key_figures(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("full_stop", "full_stop")
        await until(pilot, lambda: view(pilot).place > 0)
        second = view(pilot).place
        await pilot.press("comma")
        await until(pilot, lambda: view(pilot).place < second)
        await pilot.press("full_stop")
        await until(pilot, lambda: view(pilot).place == second)


async def test_s_hides_the_summary_and_shows_it_again(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        side = reading(pilot).query_one("#side-pane")
        assert side.display
        await pilot.press("s")
        await until(pilot, lambda: not side.display)
        await pilot.press("s")
        await until(pilot, lambda: side.display)


async def test_f_lists_all_figures_and_then_the_key_ones(
    open_app: OpenApp, long_page: Path
) -> None:
    async with open_app(long_page) as pilot:
        figures = reading(pilot).query_one(SidePane).figures
        key_ones = len(figures.rows)
        await pilot.press("f")
        await until(pilot, lambda: len(figures.rows) > key_ones)
        await pilot.press("f")
        await until(pilot, lambda: len(figures.rows) == key_ones)


async def test_shift_tab_goes_back_where_tab_came_from(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("tab")
        await until(pilot, lambda: not view(pilot).has_focus)
        await pilot.press("shift+tab")
        await until(pilot, lambda: view(pilot).has_focus)


@pytest.mark.parametrize("more", ["plus", "equals_sign"])
async def test_plus_with_or_without_shift_lengthens(
    open_app: OpenApp, page: Path, more: str
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("minus", "minus")
        await until(pilot, lambda: "3 of" in shown(pilot))
        await pilot.press(more)
        await until(pilot, lambda: "4 of" in shown(pilot))


async def test_a_colon_opens_the_palette(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("colon")
        await until(pilot, lambda: isinstance(pilot.app.screen, Palette))


async def test_ctrl_q_quits_from_a_list_at_once(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("tab", "ctrl+q")
        await until(pilot, lambda: not pilot.app.is_running)


async def test_control_keys_walk_a_list_below_a_prompt(open_app: OpenApp, tmp_path: Path) -> None:
    path = tmp_path / "headed.md"
    path.write_text("# One\n\nA text.\n\n# Two\n\nA text.\n\n# Three\n\nA text.\n", "utf-8")
    async with open_app(path) as pilot:
        await pilot.press("t")
        await until(pilot, lambda: isinstance(pilot.app.screen, ContentsScreen))
        screen = pilot.app.screen
        assert isinstance(screen, ContentsScreen)
        for key, row in (("ctrl+n", 1), ("ctrl+j", 2), ("ctrl+p", 1), ("down", 2), ("up", 1)):
            await pilot.press(key)
            await until(pilot, partial(is_at, screen, row))


async def test_shift_tab_in_a_note_turns_between_note_and_tags(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("a", "shift+tab", *"port", "ctrl+s")
        await until(pilot, lambda: len(reading(pilot).desk.annotations) == 1)
        assert reading(pilot).desk.annotations[0].tags == ("port",)
