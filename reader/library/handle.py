"""A library that is open: the session that every reading and every change goes through."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from reader.library.session import Session
from reader.paths import Home

__all__ = ["Handle"]


class Handle:
    """What all parts of a library share."""

    def __init__(self, home: Path | str | None = None) -> None:
        self.home = Home.find(home)
        self._session = Session(self.home.database)

    @property
    def notices(self) -> tuple[str, ...]:
        """What a user should be told once, a line each: what was restored, what is at risk."""
        return self._session.notices

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Makes the day's backup if anything changed, and lets go."""
        self._session.close()

    def reopen(self) -> None:
        """Closes the library and opens it again, which restores it if it proved to be damaged.

        Raises:
            LibraryDamaged: if it cannot be restored, since another program has it open; it may
                be tried again.
        """
        self.close()
        self._session = Session(self.home.database)

    def data_version(self) -> int:
        """A number that changes when another program or connection has changed the library.

        It costs microseconds, so an app may ask every second. What was changed through this
        object does not change it.
        """
        with self._session.reading() as connection:
            version: int = connection.execute("PRAGMA data_version").fetchone()[0]
            return version
