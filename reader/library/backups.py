"""Copies of the whole library, since a damaged database gives nothing back.

One a day of use, and one before a migration; the newest are kept.
"""

from __future__ import annotations

import secrets
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
    unfinished = copy.with_suffix(f".{secrets.token_hex(4)}.unfinished")
    prepare(unfinished)
    try:
        database.copy_to(unfinished)
        unfinished.replace(copy)
    finally:
        unfinished.unlink(missing_ok=True)
    _tidy(copy)
    return copy


def _tidy(newest: Path) -> None:
    """Deletes the oldest backups, and what crashes on other days left unfinished.

    The newest stays whatever day the clock gave it: it may have gone backwards.
    """
    backups = sorted(newest.parent.glob("library-*.sqlite3"), reverse=True)
    left = newest.parent.glob("library-*.unfinished")
    unfinished = [file for file in left if not file.name.startswith(newest.stem)]
    backups = [newest, *(backup for backup in backups if backup != newest)]
    for file in (*backups[KEPT:], *unfinished):
        file.unlink(missing_ok=True)  # another program may have been faster
