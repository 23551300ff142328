"""Pictures over the text, and what is said where none can be drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Offset

from reader.capabilities import missing
from reader.documents.pictures import Raster
from reader.tui.drawing_terminal import DrawingTerminal
from reader.tui.picture_screen import PictureScreen
from tests.tui.conftest import OpenApp, reading, shown, until

TEXT = "Words.\n\n![a [red]lamp[/red]](lamp.png)\n\nMore words.\n"


async def test_i_says_what_is_missing_in_one_line(open_app: OpenApp, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    async with open_app(path, size=(80, 24)) as pilot:
        await pilot.press("i")
        await until(pilot, lambda: "no picture of the document" in shown(pilot))
        await pilot.press(")", "i")
        is_missing = missing(("textual_image", "PIL"))
        cure = (
            "pip install 'terminal-reader[images]'" if is_missing else "(kitty, foot, WezTerm do)"
        )
        await until(pilot, lambda: f"{cure}; o: viewer" in shown(pilot))


async def test_a_picture_stands_below_its_line_until_it_is_left(
    open_app: OpenApp, page: Path
) -> None:
    widget = pytest.importorskip("textual_image.widget", reason="the extra images is missing")
    terminal = DrawingTerminal(widget.SixelImage, (10, 20))
    picture = Raster(100, 60, bytes([255, 0, 0, 255]) * 100 * 60)
    async with open_app(page, size=(80, 24)) as pilot:
        for place, frame in ((Offset(6, 4), Offset(6, 4)), (Offset(90, 90), Offset(58, 19))):
            screen = PictureScreen(picture, "[a [red]lamp[/red]]", place, terminal)
            await pilot.app.push_screen(screen)
            await until(pilot, lambda: "a [red]lamp[/red" in shown(pilot))
            assert screen.query_one("#picture").region.offset == frame
            await pilot.press("q")
            await until(pilot, lambda: pilot.app.screen is reading(pilot))
