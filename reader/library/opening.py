"""Opening the library: looked at where there is a reason, restored where it must be, migrated."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LibraryBusy, LibraryDamaged, LibraryUnwritable
from reader.library import schema, soundness
from reader.library.backups import all_backups, back_up
from reader.library.connection import Database
from reader.library.journal import Journal, readable_lines
from reader.library.moments import now
from reader.library.syncing import synced_by

__all__ = ["Opened", "open_library", "warning_of_syncing"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A library that can be used."""

    database: Database
    journal: Journal
    notices: tuple[str, ...]
    """What the user should be told, a line each."""
    has_changed: bool
    """Whether it is other than it was left, so that a backup is due."""


def open_library(path: Path) -> Opened:
    """Opens the library at `path`, or makes it.

    Raises:
        LibraryUnwritable: if it can be neither opened nor created.
        LibraryDamaged: if it belongs to another program.
        LibraryNewer: if a later Reader wrote it.
        LibraryBusy: if another program writes for more than five seconds.
    """
    is_new = not path.exists()
    journal = Journal.of(path.parent)
    problem = _problem_outside(path, journal)
    database = None if problem else _opened(path)
    if database is not None:
        problem = _problem_inside(database, journal)
        if problem:
            database.close()
    if problem is None and database is not None:
        notices = [warning_of_syncing(path.parent)] if is_new else []
        return Opened(database, journal, tuple(filter(None, notices)), has_changed=False)
    return _restored(path, journal, problem or "it is no database")


def _problem_outside(path: Path, journal: Journal) -> str | None:
    return "its file is gone or empty" if is_missing(path, journal) else None


def has_past(path: Path, journal: Journal) -> bool:
    """Whether there was a library at `path` before: it left backups, or a journal of its own."""
    return journal.file.exists() or bool(all_backups(path))


def is_missing(path: Path, journal: Journal) -> bool:
    """Whether nothing, or an empty file, stands where a library was."""
    try:
        is_empty = path.stat().st_size == 0
    except OSError:
        is_empty = not path.exists()
    return is_empty and has_past(path, journal)


def _opened(path: Path) -> Database | None:
    """The database at `path`; None if it is damaged."""
    try:
        return Database(path)
    except LibraryDamaged:
        return None


def _problem_inside(database: Database, journal: Journal) -> str | None:
    """What is wrong with a database that could be opened; None if nothing is. Migrates it."""
    is_due = soundness.is_due(database.path, journal.file, now())
    try:
        schema.migrate(database, before=lambda: _back_up(database))
    except LibraryDamaged as error:
        if isinstance(error, schema.ForeignDatabase) and not has_past(database.path, journal):
            database.close()
            raise
        return str(error.__cause__ or "its head is not what was written")
    except BaseException:  # an interruption too: who opened it has to let it go
        database.close()
        raise
    if not is_due:
        return None
    problem = soundness.problem_of(database)
    if problem is None:
        _catch_up(database, journal)
    return problem


def _catch_up(database: Database, journal: Journal) -> None:
    """Takes from the journal what the database lacks, such as what a lost log had held."""
    lines, _ = readable_lines(soundness.new_lines(database.path, journal.file))
    with suppress(LibraryBusy, LibraryUnwritable):  # then it is done next time
        has_lost = soundness.has_lost_lines(database.path, journal.file)
        if lines or has_lost:
            from reader.library import merging, revisions

            with database.writing() as connection:
                merging.merge(connection, lines, journal.texts)
                if has_lost:
                    revisions.write_again(connection, all_but=lines)
        soundness.trust(database.path, journal.file, now(), looked=True)


def _back_up(database: Database) -> None:
    back_up(database, now().date())


def _restored(path: Path, journal: Journal, problem: str) -> Opened:
    from reader.library import recovery

    notice = recovery.restore(path, journal, problem, now())
    database = Database(path)
    try:
        schema.migrate(database, before=lambda: None)
    except BaseException:  # an interruption too: who opened it has to let it go
        database.close()
        raise
    soundness.trust(path, journal.file, now(), looked=True)
    return Opened(database, journal, (notice,), has_changed=True)


def warning_of_syncing(home: Path) -> str | None:
    """What to say of a home that is copied between machines; None where it is not."""
    service = synced_by(home)
    if service is None:
        return None
    return (
        f"the library {home} lies in a folder of {service}, which damages databases: "
        "move it with --home or READER_HOME; READER_JOURNAL may name a folder that is synced"
    )
