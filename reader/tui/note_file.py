"""A note in the user's own editor: a file that only the user can read, for as long as it takes."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from textual.app import App

from reader.errors import ReaderError
from reader.text.sanitise import normalise_newlines, sanitise
from reader.tui.editor import edit

__all__ = ["edited_note"]

LONGEST = 10_000_000
"""Bytes of a file that is taken for a note."""


def edited_note(app: App[Any], note: str) -> str:
    """`note` as the user's editor leaves it.

    The file is made by `mkstemp`, so that nobody else may read it, and goes in any case.

    Raises:
        ReaderError: if there is no editor, it fails, or the file cannot be written or read.
    """
    try:
        handle, name = tempfile.mkstemp(prefix="note-", suffix=".md")
        path = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(f"{note}\n" if note else "")
            edit(app, path)
            with path.open("rb") as written:
                text = written.read(LONGEST).decode("utf-8", "replace")
        finally:
            with suppress(OSError):
                path.unlink()
    except OSError as error:
        raise ReaderError(
            f"The note cannot be handed to the editor ({error.strerror}): make room in "
            f"{tempfile.gettempdir()}"
        ) from None
    return sanitise(normalise_newlines(text)).strip("\n")
