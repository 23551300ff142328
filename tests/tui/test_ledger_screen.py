"""The figures of all documents in the app: gathered, found, opened."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from reader.library.kept_figures import KeptFigures
from reader.library.ledger import gathered
from reader.library.library import Library
from reader.tui import ledger_screen
from reader.tui.ledger_gathering import GatheringFailed, gather
from reader.tui.ledger_screen import LedgerScreen
from reader.tui.text_view import TextView
from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, until

SHARE = "{}\n\nA survey found that {} of the city's lenders have adopted generative AI.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two texts that contradict each other."""
    paths = []
    for title, share in (("North", "38 per cent"), ("South", "41 per cent")):
        paths.append(tmp_path / f"{title}.txt")
        paths[-1].write_text(SHARE.format(title, share), encoding="utf-8")
    return paths


async def ledger(pilot: ReaderPilot) -> LedgerScreen:
    """Open it, and wait until all documents have been looked at."""
    await until(pilot, lambda: all(item.entry for item in reading(pilot).shelf))
    await pilot.press("L")
    await until(pilot, lambda: isinstance(pilot.app.screen, LedgerScreen))
    screen = pilot.app.screen
    assert isinstance(screen, LedgerScreen)
    await until(pilot, lambda: screen.is_settled)
    return screen


async def test_l_lists_all_figures_and_what_differs(open_app: OpenApp, files: list[Path]) -> None:
    async with open_app(*files) as pilot:
        await ledger(pilot)
        screen = shown(pilot)
        assert "38 %" in screen
        assert "percent · North · ≠ 41 % in South" in screen
        assert "2 figures · 2 differ elsewhere" in screen
        assert "2 in 2 documents" in screen


async def test_words_and_kinds_filter_and_enter_opens_the_document_there(
    open_app: OpenApp, files: list[Path]
) -> None:
    async with open_app(*files) as pilot:
        screen = await ledger(pilot)
        await pilot.press(*"kind:money")
        await until(pilot, lambda: "No figure fits" in shown(pilot))
        await pilot.press(*["backspace"] * 5, *"percent south")
        await until(pilot, lambda: len(screen.rows.rows) == 1)
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is reading(pilot))
        view = reading(pilot).query_one("#text", TextView)
        await until(pilot, lambda: view.document is not None and view.document.title == "South")
        await until(pilot, lambda: view.focused is not None and "41 per" in view.focused.text)


async def test_esc_closes_it_while_figures_are_gathered(
    open_app: OpenApp, files: list[Path]
) -> None:
    async with open_app(*files) as pilot:
        await until(pilot, lambda: all(item.entry for item in reading(pilot).shelf))
        await pilot.press("L")
        await until(pilot, lambda: isinstance(pilot.app.screen, LedgerScreen))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is reading(pilot))


async def test_what_is_gathered_in_the_app_is_there_for_the_next_program(
    open_app: OpenApp, files: list[Path], home: Path
) -> None:
    async with open_app(*files) as pilot:
        await ledger(pilot)
        entries = reading(pilot).desk.library.documents()
    kept = KeptFigures(home / "cache")
    assert all(kept.find(entry.sha256, entry.language) is not None for entry in entries)


async def test_an_empty_library_says_so(open_app: OpenApp, tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("Only words\n\nNo figure stands here at all.\n", encoding="utf-8")
    async with open_app(path) as pilot:
        await ledger(pilot)
        await until(pilot, lambda: "There are no figures" in shown(pilot))


async def test_a_gathering_that_fails_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(GatheringFailed, match="file"):
        async for _ in gather(tmp_path / "file"):
            pass


async def test_figures_show_while_the_first_are_gathered(
    open_app: OpenApp, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The gathering stands still after one document; its figure is there by then."""

    async def one_of_two(home: Path) -> AsyncGenerator[tuple[int, int]]:
        with Library(home) as library:
            next(gathered(library, lambda *_: None))
        yield 1, 2
        await asyncio.Event().wait()

    monkeypatch.setattr(ledger_screen, "gather", one_of_two)
    monkeypatch.setattr(ledger_screen, "FIRST_LOOK", 0)
    async with open_app(*files) as pilot:
        await until(pilot, lambda: all(item.entry for item in reading(pilot).shelf))
        await pilot.press("L")
        await until(pilot, lambda: isinstance(pilot.app.screen, LedgerScreen))
        screen = pilot.app.screen
        assert isinstance(screen, LedgerScreen)
        await until(pilot, lambda: len(screen.rows.rows) == 1)
        assert not screen.is_settled
