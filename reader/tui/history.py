"""Where jumps began, so that one can go back."""

from __future__ import annotations

__all__ = ["History"]

LONGEST = 100


class History:
    """A stack of places, each an offset in the document at an index of the shelf."""

    def __init__(self) -> None:
        """Empty."""
        self._places: list[tuple[int, int]] = []

    def note(self, document: int, offset: int) -> None:
        """A jump begins here."""
        if not self._places or self._places[-1] != (document, offset):
            self._places = [*self._places[-LONGEST:], (document, offset)]

    def back(self) -> tuple[int, int] | None:
        """Where the last jump began, which is forgotten; None if there was none."""
        return self._places.pop() if self._places else None
