"""Trying: a change of the library that may fail; what is wrong is said in one line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from reader.errors import AnnotationNotFound, ReaderError
from reader.tui.desk import Desk

__all__ = ["Trying"]


class Trying:
    """Awaits what may fail, and tells the user if it did."""

    def __init__(self, desk: Desk, say: Callable[[str], None]) -> None:
        """Tries things with the library of `desk`."""
        self._desk = desk
        self._say = say

    async def succeeds(self, doing: Awaitable[object]) -> bool:
        """Whether `doing` went well.

        Raises:
            AnnotationNotFound: if the mark is gone; the caller knows what that means.
        """
        try:
            await doing
        except AnnotationNotFound:
            raise
        except ReaderError as error:
            self._say(str(error))
            return False
        return True

    async def changes(self, doing: Awaitable[object]) -> bool:
        """As `succeeds`, where the mark may have been deleted by another program meanwhile."""
        try:
            return await self.succeeds(doing)
        except AnnotationNotFound:
            await self._desk.refresh()
            self._say("That mark was deleted elsewhere in the meantime.")
            return False
