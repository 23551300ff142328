"""Where jumps began, so that one can go back, and forward again."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["History", "Place"]

LONGEST = 100


class Place(NamedTuple):
    """Where a reader was."""

    document: int
    """Its index on the shelf."""
    top: int
    """The offset at the top of the screen."""
    focus: int
    """The offset of the sentence in focus."""


class History:
    """Two stacks of places: those behind, and those that were left on the way back."""

    def __init__(self) -> None:
        """Empty."""
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def note(self, place: Place) -> None:
        """A jump begins at `place`; there is nothing ahead any more."""
        self._ahead = []
        if not self._behind or self._behind[-1] != place:
            self._behind = [*self._behind[-LONGEST:], place]

    def back(self, here: Place) -> Place | None:
        """Where the last jump began; `here` is where `forward` leads. None if there was none."""
        return _step(self._behind, self._ahead, here)

    def forward(self, here: Place) -> Place | None:
        """Where the last way back began; None if there is none to go again."""
        return _step(self._ahead, self._behind, here)


def _step(source: list[Place], other: list[Place], here: Place) -> Place | None:
    if not source:
        return None
    other.append(here)
    return source.pop()
