"""Keys that come in one burst do what they would have done one by one."""

from __future__ import annotations

from pathlib import Path

from textual import events
from textual.widgets import Input

from reader.tui.contents_screen import ContentsScreen
from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, until

NAMED = {
    "/": "slash", ")": "right_parenthesis", " ": "space", "\r": "enter", "\x13": "ctrl+s",
    "\x1b": "escape", "#": "number_sign",
}  # fmt: skip


def burst(pilot: ReaderPilot, typed: str) -> None:
    """Send all of `typed` before any of it can be obeyed."""
    for character in typed:
        shown_character = character if character.isprintable() else None
        pilot.app.post_message(events.Key(NAMED.get(character, character), shown_character))


async def test_a_burst_searches_goes_on_and_writes_a_note(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        burst(pilot, "/drivers\r)aworth a call\x13")
        await until(pilot, lambda: len(reading(pilot).desk.annotations) == 1)
        (note,) = reading(pilot).desk.annotations
        assert note.note == "worth a call"
        assert note.quote.startswith("The next step")


async def test_a_paste_goes_where_the_keys_before_it_lead(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        burst(pilot, "/")
        pilot.app.post_message(events.Paste("drivers"))
        burst(pilot, "\r")
        await until(pilot, lambda: "1/1" in shown(pilot))


async def test_tags_of_a_burst_are_tags_and_no_commands(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        burst(pilot, "#axe hold\rh")
        await until(pilot, lambda: len(reading(pilot).desk.annotations) == 1)
        assert reading(pilot).desk.annotations[0].tags == ("axe", "hold")


async def test_a_burst_passes_through_a_list_that_it_opens(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        burst(pilot, "tharbour\rh")
        await until(pilot, lambda: len(reading(pilot).desk.annotations) == 1)
        assert "harbour" in reading(pilot).desk.annotations[0].quote
        burst(pilot, "t\x1bt")
        await until(pilot, lambda: isinstance(pilot.app.screen, ContentsScreen))
        assert pilot.app.screen.query_one(Input).value == ""


async def test_enter_waits_for_what_the_library_finds(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        pilot.app.post_message(events.Key("ctrl+g", None))
        burst(pilot, "drivers\rh")
        await until(pilot, lambda: len(reading(pilot).desk.annotations) == 1)
        assert "drivers" in reading(pilot).desk.annotations[0].quote
