"""The command palette, closed once however often it is asked to close."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette

__all__ = ["Palette"]


class Palette(CommandPalette):
    """Textual's palette; keys in a burst dismissed it twice, which took the app with it."""

    _is_dismissed = False

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, if that has not been done already."""
        if self._is_dismissed:
            return AwaitComplete()
        self._is_dismissed = True
        return super().dismiss(result)
