"""The bin: marks that were deleted, until it is emptied."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from reader.tui.all_marks import AllMarks, Marks
from reader.tui.keys import BIN, bindings
from reader.tui.marks_screen import MarksScreen
from reader.tui.remapping import key_now
from reader.tui.row_list import RowList
from reader.tui.targets import named

__all__ = ["BinScreen"]


class BinScreen(MarksScreen[None]):
    """What was deleted; Enter takes it out again."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(BIN)
    COMMANDS_OF_KEYS = BIN
    TITLE_WORDS = "Bin"
    EMPTY = "The bin is empty."
    HINTS = (("Enter", "restore"), ("/", "filter"), ("v", "choose"), ("X", "empty"), ("q", "back"))

    _has_asked = False

    def fetch(self, all_marks: AllMarks) -> Marks:
        """What was deleted."""
        return all_marks.load_bin()

    async def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Restore what was picked."""
        event.stop()
        self._has_asked = False
        picked = self.picked
        count = await self.change(partial(self.opened().restore, [mark.id for mark in picked]))
        if count is not None:
            what = named(picked[0].annotation) if count == 1 else f"{count:,} marks"
            self.say(f"Restored: {what}")

    async def action_empty(self) -> None:
        """Delete for good what is in the bin; asks first."""
        count = len(self._loaded.marks)
        if not count:
            self.say("The bin is empty.")
        elif not self._has_asked:
            self._has_asked = True
            what = "one mark" if count == 1 else f"all {count:,} marks"
            again = f"{key_now(self, 'X', BIN)} again deletes {what} in the bin for good"
            self.say(f"{again}. Nothing brings them back.")
        else:
            self._has_asked = False
            gone = await self.change(self.opened().empty_bin)
            if gone is not None:
                self.say(f"Emptied the bin: {gone:,} gone for good.")

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Whoever moves on does not want to empty the bin."""
        self._has_asked = False
        super().on_row_list_moved(event)
