"""The user's editor: which one it is, how it is told a line, and running it on the terminal."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from reader.errors import ReaderError

__all__ = ["command", "edit", "source_line"]

_PLUS = ("+{line}", "{file}")
_COLON = ("{file}:{line}",)
LINE = {
    **dict.fromkeys(
        ("vi", "vim", "nvim", "view", "gvim", "vis", "nano", "pico", "emacs", "emacsclient", "mg",
         "jed", "joe", "jmacs", "jove", "kak", "ne", "micro", "tilde", "zile", "mcedit"),
        _PLUS,
    ),
    **dict.fromkeys(("hx", "helix", "subl", "zed", "lite-xl"), _COLON),
    **dict.fromkeys(("code", "codium", "code-insiders"), ("--goto", *_COLON)),
    **dict.fromkeys(("kate", "gedit-line"), ("--line", "{line}", "{file}")),
}  # fmt: skip
"""How editors are told the line; one that is not listed gets the file alone."""

PROBES = (60, 30, 15)
"""Code points of a sentence that are looked for in the source, the more the better."""


def command(file: Path, line: int, environment: Mapping[str, str] = os.environ) -> list[str]:
    """The words that start the user's editor on `line` of `file`; no shell reads them.

    Raises:
        ReaderError: if neither $VISUAL nor $EDITOR names a program.

    >>> command(Path("/a b.txt"), 7, {"EDITOR": "vim -R"})
    ['vim', '-R', '+7', '/a b.txt']
    """
    named = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    if not named:
        raise ReaderError("No editor is named: set $VISUAL or $EDITOR, and start Reader again.")
    try:
        words = shlex.split(named)
    except ValueError as error:
        raise ReaderError(f"$VISUAL or $EDITOR, {named!r}, has a quote too many: {error}") from None
    program = Path(words[0]).name.removesuffix(".exe")
    place = LINE.get(program, ("{file}",))
    return words + [word.format(file=file.absolute(), line=line) for word in place]


def edit(app: App[Any], file: Path, line: int = 1) -> None:
    """Hand the terminal to the user's editor until it ends.

    Raises:
        ReaderError: if there is no editor, it cannot be started or fails, or the terminal cannot
            be handed over.
    """
    words = command(file, line)
    try:
        with app.suspend():
            ended = subprocess.run(words, check=False)  # noqa: S603
    except SuspendNotSupported:
        raise ReaderError("The terminal cannot be handed to an editor here.") from None
    except OSError as error:
        raise ReaderError(
            f"The editor {words[0]} cannot be started ({error.strerror}): check $VISUAL, $EDITOR."
        ) from None
    if ended.returncode:
        raise ReaderError(f"The editor {words[0]} ended with the error {ended.returncode}.")


def source_line(source: str, text: str, offset: int) -> int:
    r"""The line of `source`, counted from 1, that holds what is at `offset` of `text`.

    The text may have been made from the source by leaving out marks and tags, so that its words
    are looked for; where they are not found whole, the line is one at the same share of the file.

    >>> source_line("# One\n\n*Two* three\nfour five", "One\n\nTwo three\nfour five", 15)
    4
    """
    if source == text:
        return text.count("\n", 0, offset) + 1
    share = offset / len(text) if text else 0.0
    wanted = round(share * len(source))
    words = text[offset:].split("\n", 1)[0]
    for length in PROBES:
        places = _places(source, words[:length].strip())
        if places:
            nearest = min(places, key=lambda place: abs(place - wanted))
            return source.count("\n", 0, nearest) + 1
    return min(source.count("\n") + 1, round(share * source.count("\n")) + 1)


def _places(source: str, words: str) -> list[int]:
    places: list[int] = []
    place = source.find(words) if words else -1
    while place >= 0:
        places.append(place)
        place = source.find(words, place + 1)
    return places
