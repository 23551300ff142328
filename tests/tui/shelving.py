"""Documents of a shelf, made of a few words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.library.entry import Entry
from reader.tui.shelf import Item

DAY = datetime(2026, 3, 1, tzinfo=UTC)


def entry(
    title: str,
    *,
    words: int = 100,
    added: int = 0,
    opened: int | None = None,
    read_to: int = 0,
    annotations: int = 0,
) -> Entry:
    return Entry(
        id=title,
        title=title,
        path=Path("/texts") / f"{title}.txt",
        words=words,
        language="en",
        sha256="",
        length=1000,
        added=DAY + timedelta(days=added),
        opened=None if opened is None else DAY + timedelta(days=opened),
        read_to=read_to,
        position=0,
        annotations=annotations,
    )


def item(title: str, **known: int) -> Item:
    return Item(Path("/texts") / f"{title}.txt", entry(title, **known))


ITEMS = [
    item("Émile", words=300, added=1, opened=5, read_to=990),
    item("zebra", words=100, added=3, annotations=2),
    item("apple", words=200, added=2, opened=9, read_to=100),
    Item(Path("/texts/not-yet-read.txt")),
    Item(Path("/texts/broken.pdf"), problem="damaged"),
]
