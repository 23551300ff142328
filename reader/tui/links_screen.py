"""The links of a sentence that has several, to choose one to follow."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.text.folding import fold
from reader.text.sanitise import sanitise_line
from reader.tui.links import Target
from reader.tui.one_line import shortened
from reader.tui.picker import Picker
from reader.tui.row_list import RowList

__all__ = ["LinksScreen"]

WORDS_SHARE = 0.5
"""Of a row: the words that point; what they point to has the rest."""


class LinksScreen(Picker[Target, Target], ModalScreen[Target | None]):
    """Links to pick from; what is typed filters them."""

    def __init__(self, found: tuple[Target, ...]) -> None:
        """The links that were `found`."""
        rows: RowList[Target] = RowList(
            _draw, height=1, empty="No link has that. Esc closes.", id="headings"
        )
        super().__init__(rows, "filter", self._list, self._choose)
        self._found = found

    def compose(self) -> ComposeResult:
        """Prompt and links in a frame."""
        with Vertical(id="contents") as frame:
            frame.border_title = "Links of the sentence"
            frame.border_subtitle = "Enter follows · Esc closes"
            yield from super().compose()

    def on_mount(self) -> None:
        """Show them all."""
        self.rows.set_rows(self._found, 0)

    def _list(self, query: str) -> None:
        """Show the links that have all words of `query`."""
        words = fold(query).split()
        shown = [
            target
            for target in self._found
            if all(word in fold(f"{target.words} {_aim(target)}") for word in words)
        ]
        self.rows.set_rows(shown, 0)

    async def _choose(self, row: Target) -> None:
        """Close with the link."""
        self.dismiss(row)


def _aim(target: Target) -> str:
    if target.picture:
        return "picture"
    return "in this text" if target.place is not None else target.address


def _draw(target: Target, width: int) -> list[Text]:
    room = max(1, int(width * WORDS_SHARE))
    words = Text(shortened(sanitise_line(target.words), room - 1))
    words.pad_right(max(0, room - words.cell_len))
    return [words.append(shortened(sanitise_line(_aim(target)), max(1, width - room)), "dim")]
