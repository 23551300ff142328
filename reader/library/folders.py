"""The folders of the library: where new documents are looked for when it is opened."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from reader.atomic_files import replace_file
from reader.errors import LibraryUnwritable
from reader.library.catalogue import normalised

__all__ = ["Folders"]


class Folders:
    """The folders that were added, in a file of the library's own folder."""

    def __init__(self, data: Path) -> None:
        """Those of the library in the folder `data`."""
        self._file = data / "folders.json"

    def all(self) -> tuple[Path, ...]:
        """The folders, in the order in which they came; none if the file is not ours."""
        try:
            written = json.loads(self._file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return ()
        names = written if isinstance(written, list) else []
        return tuple(Path(name) for name in names if isinstance(name, str) and name)

    def add(self, folder: Path | str) -> None:
        """Look in `folder` too from now on.

        Raises:
            LibraryUnwritable: if that cannot be written down.
        """
        known = self.all()
        place = normalised(folder)
        if place not in known:
            self._write((*known, place))

    def remove(self, folder: Path | str) -> bool:
        """Look in `folder` no longer; says whether it was looked in.

        Raises:
            LibraryUnwritable: if that cannot be written down.
        """
        known = self.all()
        place = normalised(folder)
        if place in known:
            self._write(each for each in known if each != place)
        return place in known

    def _write(self, folders: Iterable[Path]) -> None:
        # ASCII, because a name need not be Unicode: what is not becomes lone surrogates.
        text = json.dumps([str(folder) for folder in folders], indent=1)
        try:
            replace_file(self._file, f"{text}\n".encode("ascii"))
        except OSError as error:
            raise LibraryUnwritable(
                f"{self._file} cannot be written ({error.strerror or error}): "
                "make room, allow writing there, or name another folder with --home"
            ) from error
