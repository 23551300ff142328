"""Mails whose paragraphs were parted into lines for the way (RFC 3676), made whole again."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from itertools import groupby

__all__ = ["is_flowed", "unflowed"]

SIGNATURE = "-- "
"""Ends in a space, but does not go on in the next line."""


def is_flowed(part: Message) -> bool:
    """Whether a part says that its lines go on where they end in a space."""
    return str(part.get_param("format", "")).casefold() == "flowed"


def unflowed(text: str, *, without_space: bool = False) -> str:
    r"""The text with each paragraph on one line, and its quotes marked as before.

    Args:
        text: Whose lines end in "\n".
        without_space: Whether the space at the end of a line is none of the text
            (`delsp=yes`, for scripts that have no spaces).

    >>> unflowed("It was \ncold.\n> Who \n> says?\n>> I.")
    'It was cold.\n> Who says?\n>> I.'
    """
    return "\n".join(_paragraphs(text, without_space))


def _paragraphs(text: str, without_space: bool) -> Iterator[str]:
    lines = ((_depth(line), line) for line in text.split("\n"))
    for depth, group in groupby(lines, key=lambda row: row[0]):
        mark = ">" * depth + " " * (depth > 0)
        parts: list[str] = []
        for _, line in group:
            words = line[depth:]
            words = words[1:] if words.startswith(" ") else words  # put there to keep ">" apart
            if parts and (not words or words == SIGNATURE):
                yield mark + "".join(parts)  # by a careless sender
                parts = []
            goes_on = words.endswith(" ") and words != SIGNATURE
            parts.append(words[:-1] if goes_on and without_space else words)
            if not goes_on:
                yield mark + "".join(parts)
                parts = []
        if parts:
            yield mark + "".join(parts)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(">"))
