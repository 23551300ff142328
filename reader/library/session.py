"""A library that is open: what every reading and every change of it goes through."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident

from reader.errors import LibraryBusy, LibraryDamaged, LibraryUnwritable
from reader.library import opening, revisions, soundness
from reader.library.backups import back_up
from reader.library.journal import Addition
from reader.library.moments import now

__all__ = ["Session"]


@dataclass(frozen=True, slots=True)
class _Outer:
    """The transaction that is under way."""

    thread: int
    connection: sqlite3.Connection
    addition: Addition


@contextmanager
def _part(connection: sqlite3.Connection) -> Iterator[None]:
    """A part of a transaction, none of which stays if it fails."""
    connection.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:  # an interruption too leaves no part of it
        with suppress(sqlite3.Error):  # a full disk may have ended the whole transaction
            connection.execute("ROLLBACK TO part")
            connection.execute("RELEASE part")
        raise
    connection.execute("RELEASE part")


class Session:
    """The database and the journal, which every change reaches or neither.

    Args:
        path: the library's file; it is made where it is missing, restored where it is damaged.

    Raises:
        LibraryError: see `Library`.
    """

    def __init__(self, path: Path) -> None:
        opened = opening.open_library(path)
        self.database, self.journal = opened.database, opened.journal
        self.notices = opened.notices
        self.has_changed = opened.has_changed
        """Whether a backup is due."""
        self._is_closed = self._is_distrusted = False
        self._outer: _Outer | None = None
        try:
            self._journalise_the_rest()
        except BaseException:  # an interruption too: who opened it has to let it go
            self.database.close()
            raise

    def close(self) -> None:
        """Makes the day's backup if anything changed, and lets go; a second time does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            # What was done is kept in any case; a check tells of the backups.
            with suppress(LibraryUnwritable, LibraryBusy), self.distrusting():
                if self.has_changed:
                    back_up(self.database, now().date())
        finally:
            self.database.close()
            if not self._is_distrusted:
                soundness.trust(self.database.path, self.journal.file, now(), looked=False)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, to read from."""
        with self.distrusting(), self.database.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction; what it changes of annotations stands in the journal before it ends."""
        with self.adding() as (connection, _):
            yield connection

    @contextmanager
    def adding(self) -> Iterator[tuple[sqlite3.Connection, Addition]]:
        """The same, for one who has lines of his own for the journal.

        Inside another one of the same thread it is a part of that: nothing of the whole is kept
        unless all of it is.
        """
        outer = self._outer
        if outer is not None and outer.thread == get_ident():
            with _part(outer.connection):
                yield outer.connection, outer.addition
            return
        addition = Addition(self.journal)
        try:
            with self.distrusting(), self.database.writing() as connection:
                self._outer = _Outer(get_ident(), connection, addition)
                try:
                    yield connection, addition
                finally:
                    self._outer = None
                revisions.journalise(connection, self.journal, addition)
        except BaseException:  # an interruption too: the journal says nothing that was not done
            addition.take_back()
            raise
        self.has_changed = True

    @contextmanager
    def distrusting(self) -> Iterator[None]:
        """Has a database that proves damaged looked at, and restored, when it is opened next."""
        try:
            yield
        except LibraryDamaged:
            self._is_distrusted = True
            soundness.distrust(self.database.path)
            raise

    def _journalise_the_rest(self) -> None:
        """Writes what an older Reader made, or what a lost journal held, into the journal."""
        with suppress(LibraryUnwritable, LibraryBusy):  # said as soon as something is changed
            with self.reading() as connection:
                is_behind = revisions.is_behind(connection, self.journal)
            if is_behind:
                with self.writing() as connection:
                    revisions.begin_again(connection, self.journal)
