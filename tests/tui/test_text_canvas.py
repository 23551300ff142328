"""When the text is wrapped, and when it need not be."""

from __future__ import annotations

from pathlib import Path

from reader.documents.loading import read_text
from tests.tui.conftest import OpenApp, is_shown, until, view


async def test_only_another_width_wraps_anew(open_app: OpenApp, page: Path) -> None:
    async with open_app(page, size=(100, 36)) as pilot:
        before = view(pilot).lines
        await pilot.press("slash")
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert view(pilot).lines is before
        await pilot.resize_terminal(60, 30)
        await until(pilot, lambda: view(pilot).lines is not before)


async def test_folding_wraps_anew_at_the_same_width(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        assert not is_shown(pilot, "Share this article")
        await pilot.press("z")
        await until(pilot, lambda: is_shown(pilot, "Share this article"))


async def test_what_was_wrapped_ahead_is_shown(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        document = read_text("The lamps are lit.\n\nThe harbour sleeps.\n")
        await view(pilot).prepare(document)
        prepared = view(pilot)._ready
        assert prepared is not None
        view(pilot).show(document, "Lamps")
        assert view(pilot).lines is prepared[2]
        await pilot.pause()
        assert is_shown(pilot, "The harbour sleeps.")


async def test_what_was_wrapped_ahead_for_something_else_is_not(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await view(pilot).prepare(read_text("Something else.\n"))
        document = read_text("The lamps are lit.\n")
        view(pilot).show(document, "Lamps")
        assert view(pilot).lines.flowed.startswith("The lamps")
