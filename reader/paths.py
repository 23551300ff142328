"""Where Reader keeps things.

One folder holds all data: `--home`, else `$READER_HOME`, else the platform's data folder for
the user. The settings file stands in the platform's configuration folder, or in the same
folder where one was named, so that a named home is complete in itself.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

__all__ = ["Home", "file_name", "is_folder", "is_there", "samples"]

NAME = "terminal-reader"


@dataclass(frozen=True, slots=True)
class Home:
    """The places of one user's data."""

    data: Path
    """The folder of the library."""
    settings: Path
    """The settings file; it need not exist."""

    @classmethod
    def find(cls, named: Path | str | None = None) -> Home:
        """The home that was `named`, or `$READER_HOME`, or the platform's own."""
        chosen = named or os.environ.get("READER_HOME")
        if chosen:
            # Not Path.expanduser, which raises where there is no such user.
            folder = Path(os.path.expanduser(chosen)).absolute()  # noqa: PTH111
            return cls(folder, folder / "settings.toml")
        return cls(
            Path(platformdirs.user_data_dir(NAME, appauthor=False)),
            Path(platformdirs.user_config_dir(NAME, appauthor=False)) / "settings.toml",
        )

    @property
    def database(self) -> Path:
        """The library's database file."""
        return self.data / "library.sqlite3"

    @property
    def cache(self) -> Path:
        """The folder of what can be computed again; it need not exist."""
        return self.data / "cache"

    @property
    def templates(self) -> Path:
        """The folder of the user's templates for exports; it need not exist."""
        return self.settings.parent / "templates"


def is_there(path: Path | str) -> bool:
    """Whether something can be reached at `path`; whatever keeps us from it, the answer is no.

    `Path.exists` raises for a name that is too long or lies in a folder that is closed to us.
    """
    return os.path.exists(path)  # noqa: PTH110


def is_folder(path: Path | str) -> bool:
    """Whether a folder can be reached at `path`; whatever keeps us from it, the answer is no."""
    return os.path.isdir(path)  # noqa: PTH112


def samples() -> Path:
    """The folder of the sample documents: inside the installed package, or beside it in a clone."""
    package = Path(__file__).parent
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def file_name(title: str) -> str:
    """A file name made of `title`: its letters and digits, words joined by hyphens.

    >>> file_name("AI: who leads?"), file_name("…")
    ('ai-who-leads', 'notes')
    """
    words = "".join(c if c.isalnum() else " " for c in title.casefold()).split()
    return "-".join(words)[:60].strip("-") or "notes"
