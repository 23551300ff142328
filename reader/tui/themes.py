"""The themes: dark and light, each with the same names for what a text can wear.

Highlights are the Okabe–Ito palette (https://jfly.uni-koeln.de/color/), which most colour-blind
people can tell apart, mixed into the page so that the text on them keeps its contrast.
"""

from __future__ import annotations

from textual.theme import Theme

__all__ = ["BARS", "FIGURE_STYLES", "THEMES", "VARIABLES"]

BARS = {"yellow": "▌", "green": "┃", "blue": "║", "orange": "╏", "purple": "▐"}
"""The bar in the margin for each colour, so that without colours they still differ."""

FIGURE_STYLES = {
    "percent": "percent", "change": "percent", "ratio": "percent", "multiple": "percent",
    "money": "money", "count": "count", "number": "count", "rank": "count", "range": "count",
    "measure": "measure", "duration": "measure", "date": "date",
}  # fmt: skip
"""Which kinds of figure look alike."""

_DARK = {
    "page": "#16181d",
    "page-text": "#c3c2bd",
    "quiet": "#9aa0a8",
    "focus-page": "#262b36",
    "summary-text": "#ffffff",
    "mark-yellow": "#5c5417",
    "mark-green": "#0c4f3d",
    "mark-blue": "#1d4a66",
    "mark-orange": "#5f4310",
    "mark-purple": "#5a3450",
    "bar-yellow": "#f0e442",
    "bar-green": "#2bc296",
    "bar-blue": "#56b4e9",
    "bar-orange": "#e69f00",
    "bar-purple": "#d98cb8",
    "figure-percent": "#7cc7f2",
    "figure-money": "#7fd6a8",
    "figure-count": "#f0c674",
    "figure-measure": "#e0a6d0",
    "figure-date": "#b8bec8",
    "match": "#4a4f5c",
    "current-match": "#f0e442",
    "current-match-text": "#16181d",
}
_LIGHT = {
    "page": "#fbfaf7",
    "page-text": "#43464e",
    "quiet": "#5d6168",
    "focus-page": "#e9eaf0",
    "summary-text": "#000000",
    "mark-yellow": "#f7f0a0",
    "mark-green": "#b5e4d3",
    "mark-blue": "#c6e3f6",
    "mark-orange": "#f8dca6",
    "mark-purple": "#eecfe0",
    "bar-yellow": "#a89d00",
    "bar-green": "#00805d",
    "bar-blue": "#0072b2",
    "bar-orange": "#b36b00",
    "bar-purple": "#a6437c",
    "figure-percent": "#00558a",
    "figure-money": "#00603f",
    "figure-count": "#7a4a00",
    "figure-measure": "#7d2a63",
    "figure-date": "#4a4d55",
    "match": "#d5d7df",
    "current-match": "#0072b2",
    "current-match-text": "#ffffff",
}

VARIABLES = _DARK
"""What themes that are not ours get."""


def _theme(name: str, colours: dict[str, str], accent: str, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=accent,
        accent=accent,
        foreground=colours["page-text"],
        background=colours["page"],
        surface=colours["page"],
        panel=colours["focus-page"],
        dark=dark,
        variables=colours,
    )


THEMES = (
    _theme("reader-dark", _DARK, "#7cc7f2", dark=True),
    _theme("reader-light", _LIGHT, "#00558a", dark=False),
)
