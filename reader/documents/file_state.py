"""What tells that a file is not as it was, for the price of one look."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

__all__ = ["FileState", "state_of_file"]


class FileState(NamedTuple):
    """What changes when a file does, also when an editor puts a new one in its place."""

    changed: int
    """When it was changed, in nanoseconds since 1970."""
    size: int
    number: int
    """Which file it is on its disk."""


def state_of_file(path: Path) -> FileState | None:
    """The state of the file at `path`; None if it cannot be reached."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return FileState(status.st_mtime_ns, status.st_size, status.st_ino)
