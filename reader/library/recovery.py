"""A damaged database is set aside and made again from the newest good backup and the journals.

The new one is complete before it takes the place of the damaged one, which is kept: nothing that
can still be read from it is ever deleted by us.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from reader.errors import LibraryDamaged, LibraryError, LibraryNewer, LibraryUnwritable
from reader.library import merging, schema, soundness
from reader.library.backups import all_backups
from reader.library.connection import Database, is_in_use
from reader.library.journal import Journal, journal_files, lines_in, readable_lines

__all__ = ["restore"]


def restore(path: Path, journal: Journal, problem: str, now: datetime) -> str:
    """Sets the database at `path` aside and makes it again; what was done, in one line.

    Raises:
        LibraryUnwritable: if there is no room or no permission; then nothing was moved.
        LibraryDamaged: if another Reader has it open: what it wrote to a file that was moved
            would be in the journal alone.
    """
    if is_in_use(path):
        soundness.distrust(path)  # or the other would trust it when it closes
        raise LibraryDamaged(
            f"the library {path} is damaged ({problem}) and open in another Reader: "
            "close that one and start again, which restores it"
        )
    damaged = _identity(path)
    fresh = path.with_name(f"library.{secrets.token_hex(4)}.restoring")
    with _removed_at_the_end(fresh):
        source = _copy_of_good_backup(path, fresh)
        count = _filled(fresh, path, journal)
        if _identity(path) != damaged:
            return f"another Reader has restored the library {path}, which was damaged"
        aside = _swap(path, fresh, now)
    origin = f"the backup {source.name} and the journal" if source else "the journal"
    kept = f"; the damaged file is kept as {aside.name}" if aside else ""
    return (
        f"the library is restored from {origin} (annotations: {count}): "
        f"{path} was damaged ({problem}){kept}"
    )


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at `path`; None if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


@contextmanager
def _removed_at_the_end(fresh: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LibraryUnwritable(
            f"the library is damaged, and {fresh.parent} cannot be written to restore it "
            f"({error.strerror or error}): make room or allow writing there, then start again"
        ) from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)


def _copy_of_good_backup(path: Path, fresh: Path) -> Path | None:
    """Copies the newest backup that is sound to `fresh`; which it was, or None."""
    for backup in all_backups(path):
        with suppress(OSError):
            os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
            shutil.copyfile(backup, fresh)
            if _is_good(fresh):
                return backup
        for suffix in ("", "-wal", "-shm"):
            fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)
    return None


def _is_good(file: Path) -> bool:
    """Whether `file` is a library that can be used, as far as its tables are present ones."""
    try:
        database = Database(file)
    except LibraryError:
        return False
    try:
        schema.migrate(database, before=lambda: None)
        return soundness.problem_of(database) is None
    except (LibraryDamaged, LibraryNewer):
        return False
    finally:
        database.close()


def _filled(fresh: Path, path: Path, journal: Journal) -> int:
    """Merges all journals, and the documents that can still be read; how many annotations."""
    database = Database(fresh)
    try:
        schema.migrate(database, before=lambda: None)
        lines, _ = readable_lines(lines_in(journal_files(journal.folder)))
        with database.writing() as connection:
            merging.merge(connection, lines, journal.texts)
        _salvage(database, path)
        with database.reading() as connection:
            row = connection.execute("SELECT count(*) FROM annotation WHERE deleted IS NULL")
            return int(row.fetchone()[0])
    finally:
        database.close()


def _salvage(database: Database, path: Path) -> None:
    """Takes the documents that the backup lacks from the damaged file, as far as it goes."""
    from reader.library.salvaging import salvage

    try:
        damaged = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return
    damaged.row_factory = sqlite3.Row
    try:
        with database.writing() as connection:
            salvage(damaged, connection)
    finally:
        damaged.close()


def _swap(path: Path, fresh: Path, now: datetime) -> Path | None:
    """Puts `fresh` in the place of `path`; where the damaged file is kept, or None."""
    aside = path.with_name(f"library.damaged-{now:%Y-%m-%d-%H%M%S}.sqlite3")
    while aside.exists():
        aside = aside.with_name(f"{aside.stem}-{secrets.token_hex(2)}.sqlite3")
    is_kept = path.exists() and path.stat().st_size > 0
    # First the file: without it the next start knows that there is something to restore.
    for suffix in ("", "-wal", "-shm"):
        file = path.with_name(path.name + suffix)
        if file.exists():
            file.replace(aside.with_name(aside.name + suffix))
    fresh.replace(path)
    if not is_kept:
        aside.unlink(missing_ok=True)
        return None
    return aside
