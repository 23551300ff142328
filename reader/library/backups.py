"""Copies of the whole library, since a damaged database gives nothing back.

One a day of use, and one before a migration; the newest are kept.
"""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

from reader.library.connection import Database, backups_of, damaged, prepare

__all__ = ["all_backups", "back_up"]

KEPT = 5
"""How many backups are kept."""


def all_backups(path: Path) -> tuple[Path, ...]:
    """The backups of the library at `path`, newest first."""
    return tuple(sorted(backups_of(path).glob("library-*.sqlite3"), reverse=True))


def back_up(database: Database, day: date) -> Path | None:
    """Copies the library, unless that was done on `day`; the copy, or None.

    Raises:
        LibraryDamaged: if the library is not sound: no sound copy is given up for it.
        LibraryUnwritable: if there is no room.
    """
    copy = backups_of(database.path) / f"library-{day.isoformat()}.sqlite3"
    if copy.exists():
        return None
    with database.reading() as connection:
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise damaged(database.path, verdict)
    unfinished = copy.with_suffix(".unfinished")
    prepare(unfinished)
    database.copy_to(unfinished)
    unfinished.replace(copy)
    for old in all_backups(database.path)[KEPT:]:
        with contextlib.suppress(OSError):  # another program may have been faster
            old.unlink()
    return copy
