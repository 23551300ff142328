"""Rankings on disk: what was ranked once need not be ranked again.

One small file a ranking, in a folder that only the user can read. It is a cache: what cannot be
read or written is ranked again, and the oldest go when there are too many.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.errors import SummaryError
from reader.summary.ranking import Ranking
from reader.summary.storing import from_bytes, to_bytes

__all__ = ["KeptRankings"]

_SUFFIX = ".ranking"
_MOST_FILES = 200
_MOST_BYTES = 50_000_000
_LARGEST = 20_000_000
"""Bytes of one file; the longest books take a tenth of it."""


class KeptRankings:
    """The rankings in one cache folder; every method may be called from any thread."""

    def __init__(
        self, cache: Path, *, most_files: int = _MOST_FILES, most_bytes: int = _MOST_BYTES
    ) -> None:
        """The rankings below the folder `cache`, at most so many of so many bytes together.

        The folder is made with the first ranking, if the folder around it is there: who never
        made a library gets none.
        """
        self._cache = cache
        self._folder = cache / "rankings"
        self._most_files = most_files
        self._most_bytes = most_bytes

    def find(self, key: str, text: str) -> Ranking | None:
        """The ranking of `text` that was kept under `key`; None if there is none that makes sense.

        Args:
            key: see `storing.ranking_key`.
            text: the text of the document that was ranked.
        """
        path = self._path(key)
        try:
            with path.open("rb") as file:
                data = file.read(_LARGEST)
            ranking = from_bytes(data, text)
        except (OSError, SummaryError):
            return None
        with suppress(OSError):
            os.utime(path)  # the newest stay, and what is read is new
        return ranking

    def keep(self, key: str, ranking: Ranking) -> None:
        """Keep `ranking` under `key`; a disk that is full or read-only keeps nothing."""
        with suppress(OSError):
            if self._cache.parent.is_dir():
                self._cache.mkdir(mode=0o700, exist_ok=True)
                self._folder.mkdir(mode=0o700, exist_ok=True)
                _write(self._path(key), to_bytes(ranking))
                self._make_room()

    def forget(self, sha256: str) -> None:
        """Delete the rankings of the text with this SHA-256."""
        for path in self._files(f"{sha256}-*{_SUFFIX}"):
            with suppress(OSError):
                path.unlink()

    def _path(self, key: str) -> Path:
        sha256, _, rest = key.partition("/")
        return self._folder / f"{sha256}-{hashlib.sha256(rest.encode()).hexdigest()[:16]}{_SUFFIX}"

    def _files(self, pattern: str) -> Iterator[Path]:
        try:
            yield from list(self._folder.glob(pattern))
        except OSError:
            return

    def _make_room(self) -> None:
        """Delete the oldest files beyond what is allowed, and what a killed program left."""
        found = [(path.stat(), path) for path in self._files("*")]
        held = 0
        newest_first = sorted(found, key=lambda one: one[0].st_mtime_ns, reverse=True)
        for place, (status, path) in enumerate(newest_first):
            held += status.st_size
            if place >= self._most_files or held > self._most_bytes:
                path.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    """Put the file in place at once; `mkstemp` makes it readable for its owner only."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".unfinished")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
