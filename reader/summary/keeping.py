"""Rankings on disk: what was ranked once need not be ranked again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reader.cached_files import CachedFiles
from reader.errors import SummaryError
from reader.summary.ranking import Ranking
from reader.summary.storing import from_bytes, to_bytes

__all__ = ["KeptRankings"]

_SUFFIX = ".ranking"
_MOST_FILES = 200
_MOST_BYTES = 50_000_000


class KeptRankings:
    """The rankings in one cache folder; every method may be called from any thread."""

    def __init__(
        self, cache: Path, *, most_files: int = _MOST_FILES, most_bytes: int = _MOST_BYTES
    ) -> None:
        """The rankings below the folder `cache`, at most so many of so many bytes together."""
        self._files = CachedFiles(cache, "rankings", most_files=most_files, most_bytes=most_bytes)

    def find(self, key: str, text: str) -> Ranking | None:
        """The ranking of `text` that was kept under `key`; None if there is none that makes sense.

        Args:
            key: see `storing.ranking_key`.
            text: the text of the document that was ranked.
        """
        data = self._files.read(_name(key))
        try:
            return None if data is None else from_bytes(data, text)
        except SummaryError:
            return None

    def keep(self, key: str, ranking: Ranking) -> None:
        """Keep `ranking` under `key`; a disk that is full or read-only keeps nothing."""
        self._files.write(_name(key), to_bytes(ranking))
        self._files.make_room()

    def forget(self, sha256: str) -> None:
        """Delete the rankings of the text with this SHA-256."""
        self._files.forget(f"{sha256}-*{_SUFFIX}")


def _name(key: str) -> str:
    sha256, _, rest = key.partition("/")
    return f"{sha256}-{hashlib.sha256(rest.encode()).hexdigest()[:16]}{_SUFFIX}"
