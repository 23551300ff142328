"""The keys of figures: all or the key ones, of one kind, those of all documents."""

from __future__ import annotations

import asyncio

from reader.errors import ReaderError
from reader.tui.list_keys import ListKeys

__all__ = ["FigureKeys"]


class FigureKeys(ListKeys):
    """A document's screen with figures."""

    async def action_figures(self) -> None:
        """Show all figures, or the key ones."""
        (await self._beside()).study.toggle_figures()

    async def action_figure_kind(self) -> None:
        """Show the next kind of figure only."""
        study = (await self._beside()).study
        kind = study.turn_kind()
        if study.waits:
            self.say("Still looking for figures.")
        else:
            self.say(f"Figures: only {kind}. % goes on." if kind else "Figures of all kinds.")

    async def action_ledger(self) -> None:
        """Show the figures of all documents."""
        from reader.tui.ledger_screen import LedgerScreen

        await self._beside()
        try:
            library = await asyncio.to_thread(lambda: self.desk.library)
        except ReaderError as error:
            self.say(str(error))
        else:
            self.app.push_screen(LedgerScreen(library), self._open_found)
