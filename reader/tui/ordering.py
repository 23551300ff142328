"""In which order documents are listed, and which of them: the ways to sort, and the filter.

Nothing here knows the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from reader.text.folding import fold
from reader.tui.shelf import Item

__all__ = ["CONDITIONS", "FINISHED", "SORTS", "Filter", "Sort", "is_finished"]

Row = TypeVar("Row")

FINISHED = 0.97
"""The share of a text from which it counts as read."""

_NEVER = datetime.min.replace(tzinfo=UTC)


def is_finished(item: Item) -> bool:
    """Whether the document was read to its end."""
    entry = item.entry
    return entry is not None and bool(entry.length) and entry.read_to / entry.length > FINISHED


def _opened(item: Item) -> datetime:
    return item.entry.opened or _NEVER if item.entry else _NEVER


def _added(item: Item) -> datetime:
    return item.entry.added if item.entry else _NEVER


def _words(item: Item) -> int:
    return item.entry.words if item.entry else 0


@dataclass(frozen=True, slots=True)
class Sort(Generic[Row]):
    """A way to sort rows; those that are equal keep the order in which they were given."""

    name: str
    """As the list's border says it; empty for the order in which they were given."""
    key: Callable[[Row], Any] | None = None
    descending: bool = False


SORTS: tuple[Sort[Item], ...] = (
    Sort(""),
    Sort("last opened", _opened, descending=True),
    Sort("title", lambda item: fold(item.title)),
    Sort("last added", _added, descending=True),
    Sort("shortest", _words),
    Sort("unread first", is_finished),
)
"""In the order in which a key goes through them."""

CONDITIONS: dict[str, Callable[[Item], bool]] = {
    "read:no": lambda item: not is_finished(item),
    "read:yes": is_finished,
    "has:notes": lambda item: item.entry is not None and item.entry.annotations > 0,
    "has:problem": lambda item: bool(item.problem),
}
"""What a word of a filter may ask instead of standing for itself."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What documents must have to be listed."""

    words: tuple[str, ...] = ()
    """Folded; all must stand in the title or the path."""
    conditions: tuple[str, ...] = ()
    """Names of `CONDITIONS`."""

    @classmethod
    def parse(cls, query: str) -> Filter:
        """What was typed, as a filter.

        >>> Filter.parse("Café read:no")
        Filter(words=('cafe',), conditions=('read:no',))
        """
        words = fold(query).split()
        return cls(
            tuple(word for word in words if word not in CONDITIONS),
            tuple(word for word in words if word in CONDITIONS),
        )

    @property
    def wants_all(self) -> bool:
        """Whether every document passes."""
        return not self.words and not self.conditions

    def passes(self, item: Item) -> bool:
        """Whether `item` has what the conditions ask for."""
        return all(CONDITIONS[name](item) for name in self.conditions)
