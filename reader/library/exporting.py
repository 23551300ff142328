"""Exporting the annotations of some documents: as one text, or into files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.annotations import interchange
from reader.annotations.annotation import Annotation
from reader.annotations.writing import write_markdown, write_whole
from reader.errors import AnnotationError
from reader.library.entry import Entry
from reader.library.library import Library
from reader.paths import file_name

__all__ = ["Export"]

SUFFIXES = {"markdown": ".md", "jsonl": ".jsonl", "jsonld": ".jsonld", "csv": ".csv"}
"""The formats, and how their files' names end."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be exported, and in which format."""

    library: Library
    entries: tuple[Entry, ...]
    format: str
    """One of `SUFFIXES`."""

    def text(self) -> str:
        """All of it as one text."""
        if self.format == "markdown":
            return "\n".join(self.library.export_markdown(entry.id) for entry in self.entries)
        return self._table(self.entries)

    def write(self, target: Path, *, into_folder: bool) -> Iterator[tuple[Path, tuple[str, ...]]]:
        """Write it to the file `target`, or a file a document into the folder `target`.

        Yields:
            Each file with the ids of the annotations whose blocks were changed by hand and
            stay as they were.

        Raises:
            AnnotationError: if there is nothing to write, a file cannot be written, or one
                Markdown file would hold several documents.
        """
        if not self.entries:
            raise AnnotationError(
                f"nothing is marked that {target} could hold; mark something, or name a document"
            )
        if into_folder:
            for entry, name in zip(self.entries, self._names(), strict=True):
                yield self._write((entry,), target / f"{name}{SUFFIXES[self.format]}")
        elif self.format == "markdown" and len(self.entries) > 1:
            raise AnnotationError(
                f"{target} would hold {len(self.entries)} documents; "
                f"name a folder to get a file for each: -o {target.with_suffix('')}/"
            )
        else:
            yield self._write(self.entries, target)

    def _write(self, entries: tuple[Entry, ...], file: Path) -> tuple[Path, tuple[str, ...]]:
        if self.format == "markdown":
            return file, write_markdown(file, self.library.export_markdown(entries[0].id))
        write_whole(file, self._table(entries))
        return file, ()

    def _table(self, entries: Sequence[Entry]) -> str:
        marks = [(entry, mark) for entry in entries for mark in self.library.annotations(entry.id)]
        annotations: list[Annotation] = [mark for _, mark in marks]
        if self.format == "csv":
            return interchange.to_csv((entry.title, mark) for entry, mark in marks)
        if self.format == "jsonld":
            return interchange.to_jsonld(annotations, {e.id: _source(e) for e in entries})
        return interchange.to_jsonl(annotations)

    def _names(self) -> list[str]:
        """A name for each entry; documents of one title, now or in another export, differ."""
        titles = Counter(file_name(entry.title) for entry in self.library.documents())
        names = [(file_name(entry.title), entry.id) for entry in self.entries]
        return [name if titles[name] == 1 else f"{name}-{key}" for name, key in names]


def _source(entry: Entry) -> str:
    return entry.path.as_uri() if entry.path is not None else f"reader://{entry.id}"
