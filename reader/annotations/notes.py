"""A note in a file of many: the user's own Markdown, kept from reaching beyond itself.

It stays as it was typed, but a comment could forge the marks around a block, and code or HTML
that is opened and never closed would swallow all that comes after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.sanitise import normalise_newlines, sanitise

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["as_typed", "contained"]

_NEXT = "what comes next"
_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
"""What a parser of Markdown, and a block that is read back, drop at the start."""


def contained(note: str) -> str:
    r"""`note` as it may stand between others.

    >>> contained("see <!-- reader -->\n~~~\ncode")
    'see \\<!-- reader -->\n~~~\ncode\n~~~'
    """
    note = _BLANK_LINES.sub("", sanitise(normalise_newlines(note))).rstrip()
    note = note.replace("<!--", "\\<!--")
    tokens = _followed(note)
    if _ends_before_next(tokens):
        return note
    if tokens[-1].type == "fence":
        return f"{note}\n{tokens[-1].markup}"
    return note.replace("<", "\\<")


def _followed(note: str) -> list[Token]:
    """How Markdown reads the note and a paragraph after it."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").parse(f"{note}\n\n{_NEXT}")


def _ends_before_next(tokens: list[Token]) -> bool:
    return tokens[-1].type == "paragraph_close" and tokens[-2].content == _NEXT


def as_typed(note: str) -> str:
    r"""A note from a file of many, without what `contained` added against comments.

    >>> as_typed("see \\<!-- reader -->")
    'see <!-- reader -->'
    """
    typed = note.replace("\\<!--", "<!--")
    # Where all of them were escaped, it was for HTML that is never closed.
    raw = note.replace("\\<", "<")
    return raw if raw != typed and contained(raw) == note else typed
