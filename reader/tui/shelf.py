"""The shelf: the documents that this session lists; each is a file, an entry, or both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.text.spans import Span

__all__ = ["DiskNews", "Item", "Shelf"]


DiskNews = Literal["", "changed on disk", "file gone"]


@dataclass(frozen=True, slots=True)
class Item:
    """A document on the shelf."""

    path: Path | None
    entry: Entry | None = None
    """What the library knows of it; None until it has been read once."""
    problem: str = ""
    """Why it could not be read, in one line."""
    is_chosen: bool = False
    """Whether it was chosen for a digest."""
    encoding: str | None = None
    """How the user wants it read; "" for a new guess, None for what the library knows."""
    disk: DiskNews = ""
    """What has become of the file since it was read."""

    @property
    def title(self) -> str:
        """What the list calls it."""
        if self.entry is not None:
            return self.entry.title
        if self.path is None:
            return "Standard input"
        return (_subject(self.path) if "#" in self.path.name else "") or self.path.name


def _subject(path: Path) -> str:
    """What the mail at `path` is about, if that is known already."""
    from reader.documents.mail import without_answer
    from reader.documents.mailbox import known_mail

    mail = known_mail(path)
    return without_answer(mail.subject) if mail is not None else ""


class Shelf:
    """Items in the order of the list."""

    def __init__(
        self,
        items: Iterable[Item] = (),
        start: Span | None = None,
        folders: Iterable[Path] = (),
    ) -> None:
        """A shelf with `items`, the first of which is to be opened at `start`.

        In `folders` further documents are looked for.
        """
        self.items = list(items)
        self.start = start
        self.folders = tuple(folders)

    @classmethod
    def of_paths(
        cls, paths: Iterable[Path], folders: Iterable[Path] = (), encoding: str | None = None
    ) -> Shelf:
        """A shelf of files, each once, to be read in `encoding`."""
        items = (Item(path, encoding=encoding) for path in dict.fromkeys(paths))
        return cls(items, folders=folders)

    @classmethod
    def of_entries(
        cls, entries: Iterable[Entry], start: Span | None = None, folders: Iterable[Path] = ()
    ) -> Shelf:
        """A shelf of what the library holds."""
        return cls((Item(entry.path, entry) for entry in entries), start, folders)

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def add(self, item: Item) -> int:
        """Put `item` behind the others; its index."""
        self.items.append(item)
        return len(self.items) - 1

    def index_of(self, entry: Entry) -> int | None:
        """Where the document of `entry` stands; None if it is not on the shelf."""
        for index, item in enumerate(self.items):
            known = item.entry.id if item.entry is not None else None
            if known == entry.id or (known is None and item.path and item.path == entry.path):
                return index
        return None

    def toggle(self, index: int) -> None:
        """Choose the item at `index`, or not any more."""
        self.items[index] = replace(self.items[index], is_chosen=not self.items[index].is_chosen)

    @property
    def chosen(self) -> list[int]:
        """The indexes of what was chosen; of all items if nothing was."""
        chosen = [index for index, item in enumerate(self.items) if item.is_chosen]
        return chosen or list(range(len(self.items)))

    def put(self, index: int, *, entry: Entry | None = None, problem: str = "") -> None:
        """Note what was learnt of the item at `index`."""
        kept = self.items[index]
        self.items[index] = replace(kept, entry=entry or kept.entry, problem=problem)

    def put_news(self, index: int, disk: DiskNews) -> bool:
        """Note what has become of the file at `index`; says whether that is news."""
        kept = self.items[index]
        self.items[index] = replace(kept, disk=disk)
        return kept.disk != disk

    def choose_encoding(self, index: int, encoding: str) -> None:
        """Have the item at `index` read in `encoding` from now on; "" guesses."""
        self.items[index] = replace(self.items[index], encoding=encoding)
