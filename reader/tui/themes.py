"""The themes, each with the same names for what a text can wear.

Colours that carry a meaning are the Okabe–Ito palette (https://jfly.uni-koeln.de/color/), which
most colour-blind people can tell apart: mixed towards white or black until text in them or on them
keeps its contrast (a test computes it as WCAG 2 does), and all but pure in the colour-blind theme.
No colour stands alone: a mark has its bar, a kind of figure its underline.
"""

from __future__ import annotations

from textual.theme import Theme

__all__ = ["BARS", "DIMMED", "FIGURE_STYLES", "NAMES", "THEMES", "defaults", "next_theme"]

DIMMED = 0.75
"""How much of its contrast a dimmed text keeps: enough for 4.5:1 in every theme."""

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
    "page-text": "#cdccc7",
    "quiet": "#a3a9b1",
    "dimmed": "#8d939c",
    "focus-page": "#262b36",
    "summary-text": "#ffffff",
    "mark-text": "#f4f3ee",
    "mark-yellow": "#3e3b11",
    "mark-green": "#004230",
    "mark-blue": "#1d3d4f",
    "mark-orange": "#4c3400",
    "mark-purple": "#502f41",
    "bar-yellow": "#f0e442",
    "bar-green": "#2bc296",
    "bar-blue": "#56b4e9",
    "bar-orange": "#e69f00",
    "bar-purple": "#d98cb8",
    "figure-percent": "#9dd4f2",
    "figure-money": "#9cd9c8",
    "figure-count": "#f0c76b",
    "figure-measure": "#e8c1d7",
    "figure-date": "#c9cdd1",
    "match": "#4a4f5c",
    "match-text": "#ffffff",
    "current-match": "#f0e442",
    "current-match-text": "#16181d",
}
_LIGHT = {
    "page": "#fbfaf7",
    "page-text": "#3c3f46",
    "quiet": "#5a5e65",
    "dimmed": "#666a71",
    "focus-page": "#e9eaf0",
    "summary-text": "#000000",
    "mark-text": "#111111",
    "mark-yellow": "#f5ec7a",
    "mark-green": "#b5e3d6",
    "mark-blue": "#b6dff6",
    "mark-orange": "#f6dc9f",
    "mark-purple": "#eed5e3",
    "bar-yellow": "#958d00",
    "bar-green": "#00805d",
    "bar-blue": "#0072b2",
    "bar-orange": "#b36b00",
    "bar-purple": "#a6437c",
    "figure-percent": "#00426d",
    "figure-money": "#004a31",
    "figure-count": "#5a3600",
    "figure-measure": "#64204f",
    "figure-date": "#3b3e45",
    "match": "#cfd2dc",
    "match-text": "#000000",
    "current-match": "#005a8f",
    "current-match-text": "#ffffff",
}
_HIGH_CONTRAST = {
    "page": "#000000",
    "page-text": "#ffffff",
    "quiet": "#d0d0d0",
    "dimmed": "#959595",
    "focus-page": "#262626",
    "summary-text": "#ffffff",
    "mark-text": "#ffffff",
    "mark-yellow": "#464213",
    "mark-green": "#004a36",
    "mark-blue": "#214459",
    "mark-orange": "#573c00",
    "mark-purple": "#5c364b",
    "bar-yellow": "#f0e442",
    "bar-green": "#2bd6a4",
    "bar-blue": "#7cc7f2",
    "bar-orange": "#ffb81f",
    "bar-purple": "#f0a3cc",
    "figure-percent": "#b8e0f6",
    "figure-money": "#b8e4d8",
    "figure-count": "#f5d896",
    "figure-measure": "#eed3e2",
    "figure-date": "#e4e6e8",
    "match": "#0000a8",
    "match-text": "#ffffff",
    "current-match": "#ffff00",
    "current-match-text": "#000000",
}
_COLOUR_BLIND = {
    "page": "#0b0d11",
    "page-text": "#d6d6d2",
    "quiet": "#a9aeb6",
    "dimmed": "#878d96",
    "focus-page": "#20252f",
    "summary-text": "#ffffff",
    "mark-text": "#ffffff",
    "mark-yellow": "#3e3b11",
    "mark-green": "#004431",
    "mark-blue": "#003f63",
    "mark-orange": "#5c2800",
    "mark-purple": "#523043",
    "bar-yellow": "#f0e442",
    "bar-green": "#009e73",
    "bar-blue": "#56b4e9",
    "bar-orange": "#d55e00",
    "bar-purple": "#cc79a7",
    "figure-percent": "#64baeb",
    "figure-money": "#5ec2a7",
    "figure-count": "#e8a50f",
    "figure-measure": "#dba0c1",
    "figure-date": "#b6bbc2",
    "match": "#005a8f",
    "match-text": "#ffffff",
    "current-match": "#f0e442",
    "current-match-text": "#0b0d11",
}


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
    _theme("reader-high-contrast", _HIGH_CONTRAST, "#ffff00", dark=True),
    _theme("reader-colour-blind", _COLOUR_BLIND, "#56b4e9", dark=True),
)
NAMES = {theme.name: theme.name.removeprefix("reader-").replace("-", " ") for theme in THEMES}
"""What a user is told when one of them is put on."""


def defaults(*, dark: bool) -> dict[str, str]:
    """Our own names for a theme that does not know them, on a dark page or a light one."""
    return _DARK if dark else _LIGHT


def next_theme(name: str) -> str:
    """The theme after the one of that name; the first after one that is not ours.

    >>> next_theme("reader-dark"), next_theme("reader-colour-blind"), next_theme("nord")
    ('reader-light', 'reader-dark', 'reader-dark')
    """
    names = list(NAMES)
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
