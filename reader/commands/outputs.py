"""What every command says in the same way."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.library.entry import Entry

__all__ = ["complain", "named"]


def complain(message: str) -> int:
    """Say what went wrong in a line on standard error; the status to end with."""
    print(f"reader: {sanitise_line(message)}", file=sys.stderr)
    return 1


def named(entry: Entry) -> str:
    """How a line speaks of a document."""
    return f"{entry.id}  {sanitise_line(entry.title)}"
