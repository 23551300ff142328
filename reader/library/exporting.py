"""Exporting the annotations of some documents: as one text, or into files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.annotations import interchange
from reader.annotations.citing import web_address
from reader.annotations.flavours import FLAVOURS, PLAIN, Layout
from reader.annotations.grouping import Marked, is_of_many
from reader.annotations.markdown import to_collection, to_markdown
from reader.annotations.templates import load_templates
from reader.annotations.web_page import to_html
from reader.annotations.writing import write_markdown, write_whole
from reader.errors import AnnotationError
from reader.library.entry import Entry
from reader.library.filing import Folder
from reader.library.library import Library
from reader.paths import Home

__all__ = ["SUFFIXES", "Export", "Written", "layout_of"]

SUFFIXES = {
    "markdown": ".md",
    "jsonl": ".jsonl",
    "jsonld": ".jsonld",
    "csv": ".csv",
    "html": ".html",
}
"""The formats, and how their files' names end."""

Written = tuple[Path, tuple[str, ...]]
"""A file, and the ids of the annotations whose blocks were changed by hand and stay so."""


def layout_of(home: Home, flavour: str = "plain", group: str = "document") -> Layout:
    """The form of a Markdown export, with the user's templates.

    Raises:
        AnnotationError: if a template is wrong.
    """
    return Layout(FLAVOURS[flavour], group, load_templates(home.templates))


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be exported, and in which format."""

    library: Library
    entries: tuple[Entry, ...]
    format: str
    """One of `SUFFIXES`."""
    layout: Layout = PLAIN

    def text(self) -> str:
        """All of it as one text."""
        return self._text(self.entries, as_one=is_of_many(self.layout.group))

    def write(self, target: Path, *, into_folder: bool) -> Iterator[Written]:
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
            folder = Folder(target, SUFFIXES[self.format], self.library.documents())
            for entry in self.entries:
                yield self._write(folder.file_of(entry), self._text((entry,), as_one=False))
        elif self._is_too_much_for_one_file:
            raise AnnotationError(
                f"{target} would hold {len(self.entries)} documents; "
                f"name a folder to get a file for each: -o {target.with_suffix('')}/"
            )
        else:
            yield self._write(target, self.text())

    @property
    def _is_too_much_for_one_file(self) -> bool:
        is_apart = self.format == "markdown" and not is_of_many(self.layout.group)
        return is_apart and len(self.entries) > 1

    def _write(self, file: Path, text: str) -> Written:
        if self.format == "markdown":
            return file, write_markdown(file, text)
        write_whole(file, text)
        return file, ()

    def _text(self, entries: Sequence[Entry], *, as_one: bool) -> str:
        if self.format == "csv":
            return interchange.to_csv(
                (entry.title, mark)
                for entry in entries
                for mark in self.library.annotations(entry.id)
            )
        documents = [self._marked(entry) for entry in entries]
        if self.format == "html":
            return to_html(documents, self.layout.group)
        if self.format == "markdown":
            return self._markdown(documents, as_one=as_one)
        annotations = [mark for marked in documents for mark in marked.annotations]
        if self.format == "jsonld":
            sources = {m.id: _source(e, m) for e, m in zip(entries, documents, strict=True)}
            return interchange.to_jsonld(annotations, sources)
        return interchange.to_jsonl(annotations, {m.id: m.document for m in documents})

    def _markdown(self, documents: Sequence[Marked], *, as_one: bool) -> str:
        if as_one:
            return to_collection(documents, self.layout)
        return "\n".join(
            to_markdown(marked.document, marked.annotations, marked.id, self.layout)
            for marked in documents
        )

    def _marked(self, entry: Entry) -> Marked:
        return Marked(self.library.read(entry.id), self.library.annotations(entry.id), entry.id)


def _source(entry: Entry, marked: Marked) -> str:
    """The address of a document: of the web if it has one, which means something elsewhere."""
    if web_address(marked.document):
        return web_address(marked.document)
    return entry.path.as_uri() if entry.path is not None else f"reader://{entry.id}"
