"""Whether the database is sound: looked at when there is a reason to, since it takes time.

Beside the database a line says how its file and the journal were when it was last known to be
sound and to hold what the journal does. Where they are as they were then, and that was today,
nothing is read. After a crash, after anything but Reader has written to the file, and once a
day, the database is read through, and takes from the journal what it lacks.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from reader.errors import LibraryDamaged, LibraryError
from reader.library import revisions, versions
from reader.library.connection import Database
from reader.library.moments import as_moment, as_text

__all__ = ["distrust", "has_lost_lines", "is_due", "new_lines", "problem_of", "trust"]

VALID_FOR = timedelta(days=1)
"""How long a file that nobody touched is taken for sound."""


def _note(path: Path) -> Path:
    return path.with_name("checked")


def _state(path: Path, journal: Path) -> str:
    """What changes when the database or the journal is written to; the journal's length last."""
    status = path.stat()
    return f"{status.st_size} {status.st_mtime_ns} {_length(journal)}"


def _length(journal: Path) -> int:
    return journal.stat().st_size if journal.exists() else 0


def _noted(path: Path) -> tuple[str, str]:
    """The moment and the state that were noted; empty where nothing was."""
    try:
        moment, _, state = _note(path).read_text(encoding="utf-8").strip().partition(" ")
    except (OSError, UnicodeDecodeError):
        return "", ""
    return moment, state


def is_due(path: Path, journal: Path, now: datetime) -> bool:
    """Whether the database at `path` should be looked at before it is used."""
    moment, state = _noted(path)
    try:
        return state != _state(path, journal) or not (
            timedelta(0) <= now - as_moment(moment) <= VALID_FOR
        )
    except (OSError, ValueError, TypeError):
        return True


def new_lines(path: Path, journal: Path) -> list[bytes]:
    """The lines of the journal that came after the database was last known to hold all."""
    known = _known_length(path)
    try:
        with journal.open("rb") as file:
            file.seek(known if known <= _length(journal) else 0)
            return file.readlines()
    except OSError:
        return []


def has_lost_lines(path: Path, journal: Path) -> bool:
    """Whether the journal is shorter than when the database was last known to hold all of it."""
    return _length(journal) < _known_length(path)


def _known_length(path: Path) -> int:
    length = _noted(path)[1].rpartition(" ")[2]
    return int(length) if length.isdecimal() else 0


def trust(path: Path, journal: Path, now: datetime, *, looked: bool) -> None:
    """Notes that the database at `path` is sound, and holds all, as the files are now.

    Args:
        path: the database.
        journal: the journal of this device.
        now: the present moment.
        looked: whether it was read through; else the moment when it last was stays, and a
            database that was never looked at is not trusted.
    """
    moment, state = _noted(path)
    if looked:
        moment = as_text(now)
    with suppress(OSError):  # without a note it is looked at next time
        present = _state(path, journal)
        if moment and (looked or present != state):
            note = _note(path)
            unfinished = note.with_name(f"checked.{secrets.token_hex(4)}")
            with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT, 0o600), "w") as out:
                out.write(f"{moment} {present}\n")
            unfinished.replace(note)


def distrust(path: Path) -> None:
    """Has the database at `path` looked at when it is opened next."""
    with suppress(OSError):
        _note(path).unlink(missing_ok=True)


def problem_of(database: Database) -> str | None:
    """What is unsound of the pages, the annotations and the texts that carry them; None if sound.

    A byte that flipped inside a note leaves the pages sound: the hash of what was written
    tells.
    """
    try:
        with database.reading() as connection:
            return _problem(connection)
    except LibraryDamaged as error:
        return str(error.__cause__ or error)
    except LibraryError:
        return None  # another program holds it: it can be used all the same


_SMALL = ("annotation", "placement", "change", "revision", "emptied")
"""The tables of annotations, which are small beside the texts."""


_STRAYED = """
    SELECT count(*)
    FROM annotation JOIN placement
      ON placement.annotation = annotation.id AND placement.version = annotation.version
    WHERE attached IS NULL
      AND (placement.start IS NOT annotation.start OR placement."end" IS NOT annotation."end")
"""
"""Counts the annotations that have another place in the very text in which they were made."""


def _torn_tables(connection: sqlite3.Connection) -> list[str]:
    """The small tables that do not fit their indexes or refer to nothing.

    `quick_check` does not see that: it reads every page, but not what an index says of it.
    """
    return [
        table
        for table in _SMALL
        if connection.execute(f"PRAGMA integrity_check({table})").fetchone()[0] != "ok"
        or connection.execute(f"PRAGMA foreign_key_check({table})").fetchone() is not None
    ]


def _problem(connection: sqlite3.Connection) -> str | None:
    verdict: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        return " ".join(verdict.replace("*** in database main ***", "").split())
    torn = _torn_tables(connection)
    if torn:
        return f"the table {torn[0]} does not fit its index or the others"
    changed = revisions.unsound(connection)
    if changed:
        return f"{len(changed)} annotations are not as they were written"
    strayed = connection.execute(_STRAYED).fetchone()[0]
    if strayed:
        return f"{strayed} annotations do not stand where they were made"
    texts = versions.unreadable(connection, annotated=True)
    return f"{len(texts)} texts cannot be read" if texts else None
