"""Private files of a cache: what was computed once need not be computed again.

One small file a result, in a folder that only the user can read. What cannot be read or written
is computed again, and the oldest go when there are too many.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.atomic_files import replace_file

__all__ = ["CachedFiles"]

_LARGEST = 20_000_000
"""Bytes of one file; what was computed of the longest books takes a tenth of it."""


class CachedFiles:
    """The files of one folder of the cache; every method may be called from any thread."""

    def __init__(self, cache: Path, name: str, *, most_files: int, most_bytes: int) -> None:
        """The folder `name` in the folder `cache`, with so many files of so many bytes together.

        It is made with the first file, if the folder around the cache is there: who never made a
        library gets none.
        """
        self._cache = cache
        self._folder = cache / name
        self._most_files = most_files
        self._most_bytes = most_bytes

    def read(self, name: str) -> bytes | None:
        """What the file `name` holds; None if it is not there or cannot be read."""
        path = self._folder / name
        try:
            with path.open("rb") as file:
                data = file.read(_LARGEST)
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)  # the newest stay, and what is read is new
        return data

    def write(self, name: str, data: bytes) -> None:
        """Put `data` into the file `name`; a disk that is full or read-only keeps nothing."""
        with suppress(OSError):
            if self._cache.parent.is_dir():
                self._cache.mkdir(mode=0o700, exist_ok=True)
                self._folder.mkdir(mode=0o700, exist_ok=True)
                replace_file(self._folder / name, data, is_durable=False)

    def names(self) -> frozenset[str]:
        """The names of all files."""
        return frozenset(path.name for path in self._files("*"))

    def forget(self, pattern: str) -> None:
        """Delete the files whose names fit `pattern`."""
        for path in self._files(pattern):
            with suppress(OSError):
                path.unlink()

    def make_room(self) -> None:
        """Delete the oldest files beyond what is allowed, and what a killed program left."""
        with suppress(OSError):
            found = [(path.stat(), path) for path in self._files("*")]
            held = 0
            newest_first = sorted(found, key=lambda one: one[0].st_mtime_ns, reverse=True)
            for place, (status, path) in enumerate(newest_first):
                held += status.st_size
                if place >= self._most_files or held > self._most_bytes:
                    path.unlink(missing_ok=True)

    def _files(self, pattern: str) -> Iterator[Path]:
        try:
            yield from list(self._folder.glob(pattern))
        except OSError:
            return
