"""The shelf: the documents that this session lists; each is a file, an entry, or both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.entry import Entry

__all__ = ["Item", "Shelf"]


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

    @property
    def title(self) -> str:
        """What the list calls it."""
        if self.entry is not None:
            return self.entry.title
        return self.path.name if self.path is not None else "Standard input"


class Shelf:
    """Items in the order of the list."""

    def __init__(self, items: Iterable[Item] = ()) -> None:
        """A shelf with `items`."""
        self.items = list(items)

    @classmethod
    def of_paths(cls, paths: Iterable[Path]) -> Shelf:
        """A shelf of files, each once."""
        return cls(Item(path) for path in dict.fromkeys(paths))

    @classmethod
    def of_entries(cls, entries: Iterable[Entry]) -> Shelf:
        """A shelf of what the library holds."""
        return cls(Item(entry.path, entry) for entry in entries)

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

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
