"""The whole screen, as text, at the widths that people have.

`make screens` draws the expected screens anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, until

SCREENS = Path(__file__).parent / "screens"


async def at_rest(pilot: ReaderPilot) -> str:
    """The screen once it has stopped changing."""
    before, now = "", shown(pilot)
    while now != before:
        await pilot.pause(0.3)
        before, now = now, shown(pilot)
    return now


@pytest.mark.parametrize("size", [(160, 45), (120, 36), (80, 24), (40, 12)])
async def test_the_screen_looks_as_it_should(
    open_app: OpenApp, page: Path, size: tuple[int, int]
) -> None:
    async with open_app(page, size=size) as pilot:
        await pilot.press(*["right_parenthesis"] * 3, "2")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        reading(pilot).say("")
        screen = await at_rest(pilot) + "\n"
    expected = SCREENS / f"{size[0]}x{size[1]}.txt"
    if os.environ.get("READER_DRAW_SCREENS"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(screen, encoding="utf-8")
    assert screen == expected.read_text(encoding="utf-8")
