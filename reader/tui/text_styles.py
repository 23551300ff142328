"""What the words of a text wear, by name: colours of the theme, and attributes.

A table rather than a style sheet: a text has some forty styles, and the style sheet would be
asked for all of them at each change of focus.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style

__all__ = ["STYLES", "text_style"]


class _Wear(NamedTuple):
    """A style in names."""

    attributes: str = ""
    """As rich writes them, such as "bold italic"."""
    colour: str = ""
    """A variable of the theme; "" leaves the colour as it is."""
    background: str = ""
    plain: str | None = None
    """The attributes where colours are few or none; None for the same ones."""


_MARKS = ("yellow", "green", "blue", "orange", "purple")

STYLES = {
    "head": _Wear(colour="quiet"),
    "heading": _Wear("bold", "accent"),
    "quote": _Wear("italic"),
    "list-marker": _Wear(colour="accent"),
    "table-head": _Wear("bold underline"),
    "code": _Wear(colour="page-text"),
    "furniture": _Wear("italic", "quiet", plain="italic strike"),
    "summary": _Wear(colour="summary-text"),
    "rank": _Wear(colour="accent"),
    "focus": _Wear(background="focus-page"),
    # Each kind of figure has its line as well as its colour.
    "percent": _Wear("bold underline", "figure-percent"),
    "money": _Wear("bold italic underline", "figure-money"),
    "count": _Wear("underline", "figure-count"),
    "measure": _Wear("italic underline", "figure-measure"),
    "date": _Wear("underline2", "figure-date"),
    **{name: _Wear("", "mark-text", f"mark-{name}", plain="reverse") for name in _MARKS},
    **{f"bar-{name}": _Wear(colour=f"bar-{name}") for name in _MARKS},
    "overlap": _Wear("underline bold"),
    "bookmark": _Wear("bold", "accent"),
    "dimmed": _Wear(colour="dimmed"),
    "selection": _Wear("", "page", "page-text"),
    "match": _Wear("bold", "match-text", "match", plain="bold underline2"),
    "current-match": _Wear(
        "bold", "current-match-text", "current-match", plain="bold underline2 reverse"
    ),
}


def text_style(name: str, variables: Mapping[str, str], *, plain: bool = False) -> Style:
    """The style called `name`, one of `STYLES`.

    Args:
        name: What wears it.
        variables: The colours of the theme by their names.
        plain: Whether attributes have to say what colours cannot.
    """
    wear = STYLES[name]
    attributes = wear.attributes if wear.plain is None or not plain else wear.plain
    worn = Style.parse(attributes) if attributes else Style.null()
    return worn + Style(
        color=variables[wear.colour] if wear.colour else None,
        bgcolor=variables[wear.background] if wear.background else None,
    )
