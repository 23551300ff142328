"""Draws `docs/reader.svg`, the picture that the README opens with, from a sample.

.venv/bin/python docs/picture.py
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from reader.paths import samples
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.reading_screen import ReadingScreen

PICTURE = Path(__file__).with_name("reader.svg")
SIZE = (150, 40)
FIRST = "harbour-city-ai.txt"


async def draw() -> str:
    """The screen after a few keys, as SVG."""
    # SVG squeezes wide characters, which a terminal does not.
    files = [path for path in samples().iterdir() if path.name != "yuncheng-metro.txt"]
    files.sort(key=lambda path: (path.name != FIRST, path.name))
    with tempfile.TemporaryDirectory() as home:
        app = ReaderApp.on_files(files, home=Path(home), settings=Settings())
        async with app.run_test(size=SIZE) as pilot:
            while not isinstance(app.screen, ReadingScreen) or not app.screen.is_settled:
                await pilot.pause(0.1)
            screen = app.screen
            while any(item.entry is None for item in screen.shelf):
                await pilot.pause(0.1)
            await pilot.press(*["right_parenthesis"] * 3, "h", *["right_parenthesis"] * 2, "a")
            await pilot.pause(0.3)
            await pilot.press(*"compare", "space", *"with", "space", *"last", "space", *"year")
            await pilot.press("tab", *"banks", "space", *"ai", "ctrl+s")
            await pilot.pause(6)
            return app.export_screenshot(title="reader seeds/")


def at_home(picture: str) -> str:
    """`picture` without what it would fetch from elsewhere: it uses the reader's own font."""
    return re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL)


if __name__ == "__main__":
    PICTURE.write_text(at_home(asyncio.run(draw())), encoding="utf-8")
