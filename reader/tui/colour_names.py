"""What the user calls the colours of highlights: yellow may be a claim, blue a doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.annotations.colours import COLOURS
from reader.text.sanitise import sanitise_line
from reader.tui.keys import Key

__all__ = ["colour_names", "with_colour_names"]


def colour_names(given: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The name of each colour, its own where the settings give none.

    >>> colour_names([("blue", "doubt")])["blue"], colour_names([])["green"]
    ('doubt', 'green')
    """
    return {**dict(zip(COLOURS, COLOURS, strict=True)),
            **{colour: sanitise_line(name) for colour, name in given}}  # fmt: skip


def with_colour_names(key: Key, names: Mapping[str, str]) -> Key:
    """`key` with a help that tells what the user calls its colour."""
    colour = next((c for c in COLOURS if key.action.endswith(f"('{c}')")), "")
    name = names.get(colour, colour)
    if name == colour:
        return key
    return key._replace(label=name, help=f"{key.help}: {name}")
