"""Whole screens, at the widths that people have: their words, and what the words wear.

`make screens` draws the expected screens anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, until
from tests.tui.picturing import picture

SCREENS = Path(__file__).parent / "screens"
DATE = re.compile(r"\d{4}-\d\d-\d\d")
"""Of a mark: the day on which the test is run."""
DARK, LIGHT = "reader-dark", "reader-light"
OTHERS = {
    "annotations": (["A"], "All marks"),
    "contents": (["t"], "Contents"),
    "help": (["question_mark"], "Keys"),
    "library-search": (["ctrl+g", *"cranes"], "cranes"),
    "note-editor": (["a", *"Ask them."], "Ask them."),
}
"""The other screens: keys that lead there from the text, and words that say so."""


async def at_rest(pilot: ReaderPilot) -> None:
    """Wait until the screen has stopped changing."""
    before, now = "", shown(pilot)
    while now != before:
        await pilot.pause(0.3)
        before, now = now, shown(pilot)


async def highlight(pilot: ReaderPilot) -> None:
    """Highlight the fourth sentence."""
    await pilot.press(*["right_parenthesis"] * 3, "2")
    await until(pilot, lambda: reading(pilot).desk.annotations)
    reading(pilot).say("")


def compare(pilot: ReaderPilot, name: str) -> None:
    """The screen is the one that is expected under `name`."""
    screen = DATE.sub("2026-01-01", picture(pilot))
    expected = SCREENS / f"{name}.txt"
    if os.environ.get("READER_DRAW_SCREENS"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(screen, encoding="utf-8")
    assert screen == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("size", [(160, 50), (120, 36), (80, 24), (40, 12)])
async def test_the_reading_screen_looks_as_it_should(
    open_app: OpenApp, page: Path, size: tuple[int, int], theme: str
) -> None:
    async with open_app(page, size=size) as pilot:
        pilot.app.theme = theme
        await highlight(pilot)
        await at_rest(pilot)
        compare(pilot, f"{size[0]}x{size[1]}-{theme.removeprefix('reader-')}")


@pytest.mark.parametrize("name", OTHERS)
async def test_the_other_screens_look_as_they_should(
    open_app: OpenApp, page: Path, name: str
) -> None:
    keys, words = OTHERS[name]
    async with open_app(page, size=(120, 36)) as pilot:
        pilot.app.theme = DARK
        await highlight(pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: words in shown(pilot))
        await at_rest(pilot)
        compare(pilot, name)
