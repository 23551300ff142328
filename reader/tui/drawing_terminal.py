"""Whether this terminal draws pictures, asked once, when the first picture is to be shown.

The extra `images` (textual-image) asks the terminal while it is imported, and the answer comes on
standard input, where the app reads keys. So the app steps aside for that moment.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from textual.app import App, SuspendNotSupported

from reader.capabilities import missing
from reader.errors import ExtraMissing, ReaderError

if TYPE_CHECKING:
    from PIL.Image import Image
    from textual.widget import Widget

__all__ = ["DrawingTerminal", "drawing_terminal"]

# Short, so that the cure is to be seen in 80 columns.
EXTRA_MISSING = "No pictures yet: pip install 'terminal-reader[images]'; {key}: viewer"
NO_PICTURES = "No pictures in this terminal (kitty, foot, WezTerm do); {key}: viewer"


@dataclass(frozen=True, slots=True)
class DrawingTerminal:
    """A terminal that draws pictures."""

    widget: Callable[[Image], Widget]
    """What draws one in it."""
    cell: tuple[int, int]
    """The dots of a cell: width and height."""


def drawing_terminal(app: App[Any], key: str) -> DrawingTerminal:
    """How the terminal of `app` draws pictures; `key` shows them in another way.

    Raises:
        ExtraMissing: if textual-image is not installed.
        ReaderError: if the terminal cannot.
    """
    if missing(("textual_image", "PIL")):
        raise ExtraMissing(EXTRA_MISSING.format(key=key))
    if "textual_image" not in sys.modules:
        import PIL.Image  # noqa: F401  (takes long, and asks nothing)

        try:
            with app.suspend():
                found = _asked()
        except SuspendNotSupported:
            found = None
    else:
        found = _asked()
    if found is None:
        raise ReaderError(NO_PICTURES.format(key=key))
    return found


@cache
def _asked() -> DrawingTerminal | None:
    """What textual-image has learnt of the terminal."""
    from textual_image import renderable, widget
    from textual_image._terminal import get_cell_size

    if renderable.Image not in (renderable.SixelImage, renderable.TGPImage):
        return None
    width, height = get_cell_size()
    return DrawingTerminal(widget.Image, (max(1, width), max(1, height)))
