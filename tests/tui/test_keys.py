"""Bindings, help and README say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from textual.binding import Binding

import reader.tui
from reader.tui.fixed_keys import ALL_FIXED, FIXED
from reader.tui.help_screen import (
    TOPICS,
    HelpScreen,
    actions_as_markdown,
    help_text,
    keys_as_markdown,
)
from reader.tui.keys import ALL, LIST, SCREEN, TEXT
from reader.tui.reading_screen import ReadingScreen
from reader.tui.row_list import RowList
from reader.tui.text_view import TextView
from tests.tui.conftest import OpenApp, is_shown, reading, shown, until

README = Path(__file__).parent.parent.parent / "README.md"


def test_no_key_means_two_things_in_one_place() -> None:
    for keys in ((*TEXT, *SCREEN), (*LIST, *SCREEN)):
        named = Counter(name for key in keys for name in key.keys.split(","))
        assert [name for name, count in named.items() if count > 1] == []


def test_every_id_is_unique() -> None:
    assert max(Counter(key.id for key in ALL).values()) == 1


def test_every_key_is_bound_and_its_action_exists() -> None:
    for owner, keys in ((TextView, TEXT), (RowList, LIST), (ReadingScreen, SCREEN)):
        bound = {binding.id for binding in owner.BINDINGS if isinstance(binding, Binding)}
        for key in keys:
            assert key.id in bound
            name = key.action.partition("(")[0]
            assert name.startswith("app.") or hasattr(owner, f"action_{name}"), key


def own_bindings() -> Iterator[tuple[str, Binding]]:
    """Each binding of every screen and widget of ours, with the name of its class."""
    for module in iter_modules(reader.tui.__path__, "reader.tui."):
        for name, owner in vars(import_module(module.name)).items():
            if isinstance(owner, type) and owner.__module__ == module.name:
                for binding in vars(owner).get("BINDINGS", ()):
                    assert isinstance(binding, Binding), owner
                    yield name, binding


def test_every_key_of_every_screen_is_in_the_help() -> None:
    ids = {key.id for key in ALL}
    fixed = {(owner, key.keys) for owner, keys in FIXED.items() for key in keys}
    loose = [
        (owner, binding.key)
        for owner, binding in own_bindings()
        if binding.id not in ids
        and (owner, binding.key) not in fixed
        # A key that is only kept from doing what Textual would do with it.
        and (owner, binding.action) not in {("TextView", "screen.matches"), ("Picker", "noop")}
    ]
    assert loose == []


def test_the_help_names_no_key_that_is_not_bound() -> None:
    bound = {(owner, binding.key) for owner, binding in own_bindings()}
    assert {(owner, key.keys) for owner, keys in FIXED.items() for key in keys} <= bound
    assert {key.id for key in ALL} <= {binding.id for _, binding in own_bindings()}


async def test_the_help_is_filtered_scrolled_and_closed_by_keys(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page, size=(100, 24)) as pilot:
        await pilot.press("question_mark")
        await until(pilot, lambda: "A line down" in shown(pilot))
        first, last = "A line down", "In this help: close"
        for key, sees in (("G", last), ("g", first), ("end", last), ("home", first)):
            await pilot.press(key)
            await until(pilot, partial(is_shown, pilot, sees))
        scroll = pilot.app.screen.query_one("#help-keys")
        for key, back in (("space", "b"), ("pagedown", "pageup"), ("j", "k"), ("down", "up")):
            await pilot.press(key)
            await until(pilot, lambda: scroll.scroll_y > 0)
            await pilot.press(back)
            await until(pilot, lambda: scroll.scroll_y == 0)
        await pilot.press("slash", *"orphan")
        await until(pilot, lambda: "A line down" not in shown(pilot))
        assert "orphan" in shown(pilot)
        await pilot.press("enter", "escape")
        await until(pilot, lambda: "A line down" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, HelpScreen))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        await pilot.press("q")
        await until(pilot, lambda: not isinstance(pilot.app.screen, HelpScreen))


async def test_the_palette_offers_every_action_of_the_screen(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        offered = {command.title for command in pilot.app.get_system_commands(reading(pilot))}
        assert {key.help for key in (*SCREEN, *TEXT)} <= offered


async def test_the_palette_moves_the_text_too(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        view = reading(pilot).query_one("#text", TextView)
        before = view.focused
        await pilot.press("ctrl+p", *"Focus the next sent", "enter")
        await until(pilot, lambda: view.focused != before)


def test_the_help_lists_every_key() -> None:
    text = help_text().plain
    assert all(key.help in text and key.shown in text for key in (*ALL, *ALL_FIXED))
    assert {key.topic for key in (*ALL, *ALL_FIXED)} == set(TOPICS)


def test_the_settings_page_lists_every_action() -> None:
    page = README.parent / "docs" / "settings.md"
    assert actions_as_markdown() in page.read_text(encoding="utf-8")


def test_the_readme_lists_every_key() -> None:
    assert keys_as_markdown() in README.read_text(encoding="utf-8")
