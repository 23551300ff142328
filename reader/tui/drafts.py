"""Drafts: notes that are being written, kept on disk until they are saved or thrown away.

A note is on disk when it is saved; a draft is what brings one back that was not, because the
terminal was closed or the program was killed. One small file a draft, in a folder that only the
user can read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock

from reader.atomic_files import replace_file
from reader.text.sanitise import sanitise

__all__ = ["Draft", "Drafts"]

LONGEST = 1_000_000
"""Bytes of a file that can be a draft."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A note that was not saved."""

    document: str
    """The document's SHA-256."""
    start: int
    end: int
    annotation: str
    """The id of the annotation whose note it is; empty for a new one."""
    note: str
    tags: str
    """The line of tags, as it was typed."""

    @property
    def name(self) -> str:
        """The name of its file, the same for each draft of one place."""
        place = f"{self.document} {self.start} {self.end} {self.annotation}"
        return f"{hashlib.sha256(place.encode()).hexdigest()[:24]}.json"


class Drafts:
    """The drafts of one home; every method may be called from any thread.

    A disk that is full or read-only keeps no drafts; writing goes on without them.
    """

    def __init__(self, home: Path) -> None:
        """The drafts in the folder `home`; theirs is made in it with the first one."""
        self._folder = home / "drafts"
        self._lock = Lock()
        self._done: set[str] = set()

    def begin(self, draft: Draft) -> None:
        """A note is being written in the place of `draft`."""
        with self._lock:
            self._done.discard(draft.name)

    def keep(self, draft: Draft) -> None:
        """Keep `draft` in the place of an earlier one, unless its note is done by now."""
        with self._lock, suppress(OSError):
            if draft.name not in self._done:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                data = json.dumps(asdict(draft)).encode("ascii")
                replace_file(self._folder / draft.name, data, is_durable=False)

    def drop(self, draft: Draft) -> None:
        """The note was saved or thrown away."""
        with self._lock, suppress(OSError):
            self._done.add(draft.name)
            (self._folder / draft.name).unlink()

    def of(self, document: str) -> tuple[Draft, ...]:
        """What was left half written in the document with this SHA-256."""
        return tuple(draft for draft in self._all() if draft.document == document)

    def _all(self) -> Iterator[Draft]:
        try:
            files = sorted(self._folder.glob("*.json"))
        except OSError:
            return
        for file in files:
            draft = _read(file)
            if draft is not None:
                yield draft


def _read(path: Path) -> Draft | None:
    """The draft in the file; None where there is none that makes sense."""
    try:
        with path.open("rb") as file:
            given = json.loads(file.read(LONGEST))
        draft = Draft(
            document=str(given["document"]),
            start=int(given["start"]),
            end=int(given["end"]),
            annotation=str(given["annotation"]),
            note=sanitise(str(given["note"])),
            tags=sanitise(str(given["tags"])),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return draft if 0 <= draft.start <= draft.end else None
