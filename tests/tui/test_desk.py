"""What the desk keeps of the document that is put away."""

from __future__ import annotations

from pathlib import Path

from reader.library.library import Library
from reader.tui.desk import Desk
from reader.tui.shelf import Item


async def test_a_place_is_kept_though_the_document_was_left_before_it_was_in_the_library(
    home: Path, page: Path
) -> None:
    desk = Desk(home)
    await desk.open(Item(page))
    desk.note_place(120, 300)
    await desk.close()
    with Library(home) as library:
        (entry,) = library.documents()
        assert (entry.position, entry.read_to) == (120, 300)


async def test_the_place_of_a_document_is_kept_when_the_next_one_is_opened_at_once(
    home: Path, page: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another text. It has two sentences.", encoding="utf-8")
    desk = Desk(home)
    await desk.open(Item(page))
    desk.note_place(120, 300)
    await desk.open(Item(other))
    await desk.close()
    with Library(home) as library:
        (entry,) = library.documents()
        assert (entry.path, entry.position) == (page, 120)


async def test_a_glance_at_the_beginning_adds_nothing_to_the_library(
    home: Path, page: Path
) -> None:
    desk = Desk(home)
    await desk.open(Item(page))
    await desk.close()
    assert not home.exists()
