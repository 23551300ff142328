"""Mending: a library that proves damaged while it is open is closed and opened again.

Opening restores it from backup and journal, so that a user goes on where he was; what failed is
then tried once more.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryDamaged

if TYPE_CHECKING:
    from reader.library.library import Library

__all__ = ["Mending"]

T = TypeVar("T")


class Mending:
    """Knows how often the library was opened, so that of several threads one opens it again."""

    def __init__(self, library: Callable[[], Library], said: Callable[[str], None]) -> None:
        """Mends what `library` gives; what there is to say of it goes to `said`."""
        self._library = library
        self._said = said
        self._lock = Lock()
        self._times = 0

    def whole(self, call: Callable[[], T]) -> T:
        """What `call`, which uses the library, gives; it must change nothing if it fails.

        Raises:
            LibraryDamaged: if the library cannot be restored, since another program has it open.
        """
        seen = self._times
        try:
            return call()
        except LibraryDamaged:
            self._open_again(seen)
            return call()

    def _open_again(self, seen: int) -> None:
        with self._lock:
            if seen != self._times:
                return  # another thread did it meanwhile
            library = self._library()
            library.reopen()
            self._times += 1
            for notice in library.notices:
                self._said(notice)
