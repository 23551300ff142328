"""A folder of Markdown exports that follows the library: what changed is written anew.

Whether anything may have changed is told by a number of the database, so that looking costs next
to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.annotations.annotation import Annotation
from reader.annotations.flavours import PLAIN, Layout
from reader.library.entry import Entry
from reader.library.exporting import Export, Written
from reader.library.filing import Folder
from reader.library.library import Library

__all__ = ["WatchedExport"]


@dataclass(slots=True)
class WatchedExport:
    """An export folder and what was written to it last."""

    library: Library
    """A connection of its own, which sees what the others do but not what it does itself."""
    folder: Path
    layout: Layout = PLAIN
    _stamp: int | None = None
    _written: dict[str, tuple[Annotation, ...]] = field(default_factory=dict)

    def update(self) -> Iterator[Written]:
        """Write the documents whose marks are not as they were; the first time all with marks.

        Yields:
            Each file written, with the ids of the blocks that were changed by hand.

        Raises:
            AnnotationError: if a file cannot be written.
            LibraryError: if the library cannot be read.
        """
        stamp = self.library.data_version()
        if stamp == self._stamp:
            return
        documents = self.library.documents()
        # What was deleted while nobody watched stands in its file still.
        known = {} if self._stamp is not None else Folder(self.folder, ".md", documents).known
        changed: dict[str, tuple[Annotation, ...]] = {}
        for entry in documents:
            annotations = self.library.annotations(entry.id)
            if self._written.get(entry.id, ()) != annotations or entry.id in known:
                changed[entry.id] = annotations
        entries = tuple(entry for entry in documents if entry.id in changed)
        for entry, written in zip(entries, self._write(entries), strict=True):
            yield written
            self._written[entry.id] = changed[entry.id]
        self._stamp = stamp

    def _write(self, entries: tuple[Entry, ...]) -> Iterator[Written]:
        if entries:
            export = Export(self.library, entries, "markdown", self.layout)
            yield from export.write(self.folder, into_folder=True)
