"""Filling the shelf: reads, one after the other, the documents that the library does not know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from reader.documents.mail_addresses import names_mail
from reader.errors import DocumentError
from reader.library.entry import Entry
from reader.library.library import Library
from reader.tui.shelf import Item

__all__ = ["fill"]


def fill(
    items: list[Item], home: Path | None, given_up: Callable[[], bool]
) -> Iterator[tuple[int, Entry | None, str]]:
    """Add each of `items` that has no entry to the library; runs in a thread.

    Yields the item's index with its entry, or with why it could not be read. It uses a
    connection of its own and stops between two documents once `given_up` says so.
    """
    with Library(home) as library:
        for index, item in enumerate(items):
            if given_up():
                return
            if item.entry is not None or item.path is None:
                continue
            known = library.find(item.path) if names_mail(item.path) else None
            if known is not None:  # it has hardly changed, and there may be thousands
                yield index, known, ""
                continue
            try:
                yield index, library.add(item.path, encoding=item.encoding), ""
            except DocumentError as error:
                yield index, None, str(error)
