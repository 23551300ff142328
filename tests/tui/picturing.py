"""A screen as text that can be reviewed: its words, and below them what each cell wears.

In the second half every cell is a letter, the same for all cells that look alike; the letters
are explained at the end. A row stops where only the look of the row's last cell goes on.
"""

from __future__ import annotations

from string import ascii_letters, digits

from rich.style import Style
from textual.strip import Strip

from tests.tui.conftest import ReaderPilot, shown

__all__ = ["picture"]

LETTERS = "." + ascii_letters + digits
ATTRIBUTES = ("bold", "dim", "italic", "underline", "reverse", "strike")


def picture(pilot: ReaderPilot) -> str:
    """Words and looks of what is on the screen."""
    screen = pilot.app.screen
    names: dict[str, str] = {}
    rows = [_row(strip, names) for strip in screen._compositor.render_strips()]
    legend = [f"{letter}  {look}" for look, letter in names.items()]
    return "\n".join([shown(pilot), "", *rows[: screen.size.height], "", *legend, ""])


def _row(strip: Strip, names: dict[str, str]) -> str:
    """A letter for each cell of `strip`."""
    letters = "".join(
        _letter(_look(segment.style), names) * segment.cell_length for segment in strip
    )
    return letters.rstrip(letters[-1:]) + letters[-1:]


def _look(style: Style | None) -> str:
    if style is None:
        return "none"
    ink = style.color.name if style.color else "default"
    paper = style.bgcolor.name if style.bgcolor else "default"
    worn = [name for name in ATTRIBUTES if getattr(style, name)]
    return " ".join([f"{ink} on {paper}", *worn])


def _letter(look: str, names: dict[str, str]) -> str:
    if look not in names:
        names[look] = LETTERS[min(len(names), len(LETTERS) - 1)]
    return names[look]
