"""The export folder of the settings, kept up to date while the app runs.

Each look is a short thread of its own, so that nothing waits for it and quitting waits for at
most one.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.errors import LibraryDamaged, ReaderError
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.watching import WatchedExport

__all__ = ["KeptExport"]


class KeptExport:
    """One export folder and the library that it follows."""

    BETWEEN_LOOKS = 1.0
    """Seconds."""

    def __init__(self, home: Path | None, settings: Settings) -> None:
        """Follows the library in `home` as `settings` say."""
        self._home = home
        self._settings = settings
        self._lock = Lock()
        self._library: Library | None = None
        self._watched: WatchedExport | None = None
        self._said = ""

    @property
    def is_wanted(self) -> bool:
        """Whether the settings name a folder."""
        return bool(self._settings.export_folder)

    def look(self) -> str:
        """Write what has changed; what to tell the user, which is nothing if all went well.

        The same trouble is told once.
        """
        with self._lock:
            try:
                list(self._opened().update())
            except ReaderError as error:
                if isinstance(error, LibraryDamaged):
                    self._let_go()  # the next look, or whoever comes first, has it restored
                said, self._said = self._said, str(error)
                return "" if said == self._said else self._said
            self._said = ""
            return ""

    def close(self) -> None:
        """Write what has changed last, and let go of the library."""
        self.look()
        with self._lock:
            self._let_go()

    def _let_go(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = self._watched = None

    def _opened(self) -> WatchedExport:
        if self._watched is None:
            from reader.library.exporting import layout_of
            from reader.library.library import Library
            from reader.library.watching import WatchedExport

            self._library = self._library or Library(self._home)
            layout = layout_of(self._library.home, self._settings.export_flavour)
            folder = Path(self._settings.export_folder).expanduser()
            self._watched = WatchedExport(self._library, folder, layout)
        return self._watched
