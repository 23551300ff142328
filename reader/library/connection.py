"""Connections to the library's file, and what their errors mean to a user.

Every statement runs inside `Database.reading` or `Database.writing`, so that one lock, one kind
of transaction and one translation of errors hold for all of them. Only errors that a user can
act on are translated; all others are ours and crash.
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock, RLock

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryUnwritable

__all__ = [
    "Database",
    "Unsound",
    "backups_of",
    "connect",
    "damaged",
    "is_in_use",
    "prepare",
    "translated",
]

PATIENCE = 5.0
"""Seconds to wait for another program that writes."""

_BUSY = "another program is writing to the library {path}: try again when it has finished"
_UNWRITABLE = (
    "the library {path} cannot be written ({error}): "
    "make room, allow writing there, or name another folder with --home"
)
_MEANINGS: dict[int, tuple[type[LibraryError], str]] = {
    sqlite3.SQLITE_BUSY: (LibraryBusy, _BUSY),
    sqlite3.SQLITE_LOCKED: (LibraryBusy, _BUSY),
    sqlite3.SQLITE_PERM: (LibraryUnwritable, _UNWRITABLE),
    sqlite3.SQLITE_READONLY: (LibraryUnwritable, _UNWRITABLE),
    sqlite3.SQLITE_IOERR: (LibraryUnwritable, _UNWRITABLE),
    sqlite3.SQLITE_FULL: (LibraryUnwritable, _UNWRITABLE),
    sqlite3.SQLITE_CANTOPEN: (LibraryUnwritable, _UNWRITABLE),
}
_creating = Lock()
"""Held while a new file is open beside SQLite."""
_opened: Counter[Path] = Counter()
"""How often each file is open in this process,"""
_counting = Lock()
"""held while that changes."""
_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Unsound(Exception):
    """The database lacks what it should hold; `translated` makes it a LibraryDamaged."""


def backups_of(path: Path) -> Path:
    """The folder of the copies of the library at `path`."""
    return path.parent / "backups"


def damaged(path: Path, error: object) -> LibraryDamaged:
    """What to say of the library at `path`, which `error` proves unsound."""
    return LibraryDamaged(
        f"the library {path} is damaged ({error}): start Reader again, which sets it aside and "
        f"restores it from {backups_of(path)} and the journal"
    )


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns the errors that a user can act on into children of LibraryError."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        if code in _DAMAGES or _is_undecodable(error):
            raise damaged(path, error) from error
        if code in _MEANINGS:
            kind, message = _MEANINGS[code]
            raise kind(message.format(path=path, error=error)) from error
        raise
    except (zlib.error, Unsound) as error:
        raise damaged(path, error) from error


def _is_undecodable(error: sqlite3.Error) -> bool:
    """Whether a text is no UTF-8 any more: Python's own finding, which has no number."""
    return not hasattr(error, "sqlite_errorcode") and "decode" in str(error)


def prepare(path: Path) -> None:
    """Creates the folder (0700) and the file (0600) of the library where they are missing.

    SQLite gives its -wal and -shm files the permissions of the file itself, so that nothing
    of them is ever readable by others. A folder that exists keeps the permissions it has.

    A file that exists is never opened here: closing it again would drop the locks that SQLite
    holds on it in this process (https://www.sqlite.org/howtocorrupt.html, 2.2), and the next
    program would take the log of changes for abandoned and delete it.

    Raises:
        LibraryUnwritable: if the system refuses.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _creating:  # locks are of the process, so another thread must not see it open
            if not path.exists():
                os.close(os.open(path, os.O_RDONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return  # another program was faster
    except OSError as error:
        raise LibraryUnwritable(_UNWRITABLE.format(path=path, error=error.strerror)) from error


def connect(path: Path, *, query_only: bool = False) -> sqlite3.Connection:
    """A connection to the file at `path`, which may be used from any thread, one at a time.

    A library that may not be written can be read all the same; who writes to it is told.
    """
    is_sealed = _is_sealed(path)
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?immutable=1" if is_sealed else path,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
        uri=is_sealed,
    )
    try:
        connection.row_factory = sqlite3.Row
        if not is_sealed:
            _use_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA query_only = {query_only:d}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _is_sealed(path: Path) -> bool:
    """Whether the library can only be read, and is complete in its file.

    SQLite needs files beside it even to read, unless it may take it for unchangeable: so it is
    where we may write neither to it nor beside it, and no log of changes waits.
    """
    log = path.with_name(path.name + "-wal")
    try:
        return (
            path.stat().st_size > 0
            and not os.access(path.parent, os.W_OK)
            and not (log.exists() and log.stat().st_size)
        )
    except OSError:
        return False


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switches to WAL; SQLite does not wait by itself where two programs do so at once."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _begin(connection: sqlite3.Connection) -> None:
    """Begins to write as soon as no other program does.

    SQLite's own waiting sleeps ever longer, up to a tenth of a second, so that of two busy
    writers one starves; short random waits give each its turn.
    """
    deadline = time.monotonic() + PATIENCE
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or time.monotonic() > deadline:
                    raise
                time.sleep(random.uniform(0.0005, 0.004))  # noqa: S311  (no secret)
            else:
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f}")


def _is_busy(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


_SHARED = (510, 0x40000002)
"""How many bytes from where whoever has a file open in SQLite holds a lock on, in WAL mode
(https://www.sqlite.org/src/file/src/os.h, SHARED_SIZE and SHARED_FIRST)."""


def is_in_use(path: Path) -> bool:
    """Whether this process or another has the database at `path` open.

    Not to be asked while this process has: that is known without a look at the file, and
    opening it would drop its locks.
    """
    with _counting:
        if _opened[path] > 0:
            return True
    if sys.platform == "win32":
        return False  # there, a file that is open cannot be moved at all
    import fcntl

    try:
        with path.open("r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, *_SHARED)
    except FileNotFoundError:
        return False
    except (BlockingIOError, PermissionError):
        return True
    except OSError:
        return False  # a file system without locks
    return False


class Database:
    """One connection to the library's file, used by one thread at a time.

    Args:
        path: the library's file.

    Raises:
        LibraryUnwritable: if it can be neither opened nor created.
        LibraryDamaged: if it is no database.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._is_open = False
        prepare(path)
        with translated(path):
            self._connection = connect(path)
        self._is_open = True
        with _counting:
            _opened[path] += 1

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, to read from; what one statement gives is one state of the library."""
        with self._lock, translated(self.path):
            self._check_open()
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction of its own, on disk when the block has been left.

        The lock on the file is taken first, so that what is read inside cannot be changed by
        another program before it is written.
        """
        with self._lock, translated(self.path):
            self._check_open()
            with self._connection as connection:
                _begin(connection)
                yield connection

    def _check_open(self) -> None:
        """Another thread may have closed it, to have a damaged one restored."""
        if not self._is_open:
            raise damaged(self.path, "it was closed to be restored")

    def copy_to(self, path: Path) -> None:
        """Writes a copy of the whole library to a new file at `path`."""
        with self._lock, translated(path), closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)

    def close(self) -> None:
        """Closes the connection; a second time does nothing."""
        with self._lock:
            self._connection.close()
            if self._is_open:
                self._is_open = False
                with _counting:
                    _opened[self.path] -= 1
