"""Where jumps began, so that one can go back."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["History", "Place"]

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader was."""

    document: int
    """Its index on the shelf."""
    top: int
    """The offset at the top of the screen."""
    focus: int
    """The offset of the sentence in focus."""


class History:
    """A stack of places."""

    def __init__(self) -> None:
        """Empty."""
        self._places: list[Place] = []

    def note(self, place: Place) -> None:
        """A jump begins at `place`."""
        if not self._places or self._places[-1] != place:
            self._places = [*self._places[-LONGEST:], place]

    def back(self) -> Place | None:
        """Where the last jump began, which is forgotten; None if there was none."""
        return self._places.pop() if self._places else None
