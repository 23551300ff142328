"""Looking at files again: which are new in their folders, which have changed, which are gone."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.documents.document_state import state_of
from reader.documents.file_state import FileState
from reader.documents.folders import find_documents
from reader.errors import DocumentError
from reader.library.moments import as_moment

__all__ = ["Scan", "read_times", "rescan"]


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found."""

    new: tuple[Path, ...]
    """Documents in the folders that nobody knew."""
    changed: frozenset[Path]
    """Files that are not as they were read."""
    gone: frozenset[Path]
    problems: tuple[str, ...]
    """Why a folder could not be looked through, a line each."""


def read_times(connection: sqlite3.Connection) -> dict[Path, float]:
    """When each file of the library was read last, in seconds since 1970; hidden ones too."""
    rows = connection.execute(
        """
        SELECT path, max(added, coalesce(opened, ''), coalesce(
            (SELECT seen FROM version
             WHERE document = number AND version.sha256 = document.sha256), '')) AS read
        FROM document WHERE path IS NOT NULL
        """
    )
    return {Path(os.fsdecode(row["path"])): as_moment(row["read"]).timestamp() for row in rows}


def rescan(
    folders: Iterable[Path],
    files: Mapping[Path, FileState | None],
    read: Mapping[Path, float],
    progress: Callable[[int], None] = lambda _: None,
) -> Scan:
    """Look at `files` again, and for new ones in `folders`.

    Args:
        folders: they are looked through with all that is below them.
        files: what is listed, with the state in which it was seen last, if it was.
        read: when the library has read which file; what it knows is not new.
        progress: told how many files have been looked at.
    """
    new: dict[Path, None] = {}
    problems = []
    for folder in folders:
        try:
            found = find_documents(folder)
        except DocumentError as error:
            problems.append(str(error))
            continue
        new |= dict.fromkeys(path for path in found if path not in files and path not in read)
        progress(len(found))
    states = {path: state for path in files if (state := state_of(path)) is not None}
    progress(len(files))
    return Scan(
        tuple(new),
        frozenset(p for p, state in states.items() if _differs(state, files[p], read.get(p))),
        frozenset(path for path in files if path not in states),
        tuple(problems),
    )


def _differs(state: FileState, before: FileState | None, read: float | None) -> bool:
    if before is not None:
        return state != before
    return read is not None and state.changed / 1e9 > read
