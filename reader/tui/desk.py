"""The desk: the library at hand, the document that lies open, and what is done to it.

A screen asks the desk and shows the answer. Every call that may touch the disk runs in a
thread; when it returns, what it did is on disk.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

from reader.documents.beginning import is_large, load_beginning
from reader.documents.document import Document
from reader.documents.document_state import state_of
from reader.documents.file_state import FileState
from reader.documents.loading import load
from reader.errors import EntryNotFound, LibraryError, ReaderError
from reader.paths import Home, is_there
from reader.text.spans import Span
from reader.tui.mending import Mending
from reader.tui.shelf import Item

if TYPE_CHECKING:
    from reader.annotations.annotation import Annotation
    from reader.library.entry import Entry
    from reader.library.library import Library

__all__ = ["Desk", "OpenDocument"]

P = ParamSpec("P")
T = TypeVar("T")


class OpenDocument(NamedTuple):
    """A document as it lies on the desk."""

    document: Document
    offset: int
    """Where it was left."""
    state: FileState | None = None
    """Of its file, before it was read."""


class Desk:
    """One library, and at most one open document."""

    def __init__(self, home: Path | None) -> None:
        """A desk at the library in `home`; the library is opened on first use."""
        self._home = home
        self._library: Library | None = None
        self._opening_library = Lock()
        self.mending = Mending(lambda: self.library, self._take_notice)
        self.document: Document | None = None
        self.entry: Entry | None = None
        self.annotations: tuple[Annotation, ...] = ()
        self.state: FileState | None = None
        """Of the file of the open document, when it was read; None for what has no file."""
        self.notices: tuple[str, ...] = ()
        """What opening the library had to say, such as that it was restored."""
        self.progress: Callable[[int, int], None] | None = None
        """Told, in a thread, how many marks of how many were looked for in a changed text."""
        self._top = self._furthest = 0
        self._leaving: asyncio.Future[None] | None = None

    def note_place(self, top: int, bottom: int | None) -> None:
        """The screen shows the open document from `top` to `bottom`, as offsets.

        A glance is no reading: without `bottom` only the place is noted, not what was read.
        """
        if self.document is not None:
            self._top = top
            self._furthest = max(self._furthest, bottom or 0)

    async def beginning(self, item: Item) -> Document | None:
        """The beginning of a large document, if that is where it was left; None to wait."""
        return await asyncio.to_thread(self._beginning, item)

    async def open(self, item: Item) -> OpenDocument:
        """Put the document of `item` on the desk.

        Raises:
            ReaderError: if it can be read neither from its file nor from the library.
        """
        left = (self.document, self.entry, self._top, self._furthest)
        self.entry = None
        self.document, self.state, self.annotations = None, None, ()
        self._top = self._furthest = 0
        opened = await asyncio.to_thread(self._open, item)
        self.document, self.state = opened.document, opened.state
        self._leaving = asyncio.ensure_future(self._leave(*left))
        return opened

    async def keep(self) -> Entry | None:
        """Note the open document in the library, and fetch what is marked in it."""
        document = self.document
        if document is None:
            return None
        entry, annotations = await self._call(self._keep, document)
        if self.document is document:
            self.entry, self.annotations = entry, annotations
        return entry

    async def close(self) -> None:
        """Note where the open document is left, and close the library."""
        if self._leaving is not None:
            await self._leaving
        await self._leave(self.document, self.entry, self._top, self._furthest)
        if self._library is not None:
            await asyncio.to_thread(self._library.close)
            self._library = None

    async def annotate(
        self,
        span: Span,
        *,
        kind: str = "highlight",
        colour: str = "yellow",
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        """Mark `span` in the open document."""
        entry = await self._kept()
        annotation = await self._call(
            self.library.annotate,
            entry.id, span.start, span.end,
            kind=kind, colour=colour, note=note, tags=tuple(tags), version=self._version(),
        )  # fmt: skip
        await self.refresh()
        return annotation

    async def update(
        self,
        annotation: Annotation,
        *,
        colour: str | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
        kind: str | None = None,
    ) -> None:
        """Change a mark."""
        chosen = None if tags is None else tuple(tags)
        await self._call(
            self.library.update, annotation.id, colour=colour, note=note, tags=chosen, kind=kind
        )
        await self.refresh()

    async def delete(self, annotation: Annotation) -> None:
        """Delete a mark; `undo` brings it back."""
        await self._call(self.library.delete, annotation.id)
        await self.refresh()

    async def undo(self) -> str | None:
        """Take the last change back; says what it was."""
        undone = await self._call(self.library.undo)
        await self.refresh()
        return undone

    async def redo(self) -> str | None:
        """Make the change that was taken back again; says what it was."""
        redone = await self._call(self.library.redo)
        await self.refresh()
        return redone

    async def export(self, target: Path, flavour: str) -> tuple[str, ...]:
        """Write the open document's marks to the file `target` as Markdown of `flavour`.

        What a user wrote outside the exported blocks stays. Returns the ids of the blocks that
        were changed by hand and therefore left as they are.
        """
        entry = await self._kept()
        return await asyncio.to_thread(_export, self.library, entry.id, target, flavour)

    def annotation_at(self, span: Span) -> Annotation | None:
        """The last made mark that shares something with `span`."""
        touching = [a for a in self.annotations if a.span is not None and a.span.overlaps(span)]
        return max(touching, key=lambda a: a.created, default=None)

    @property
    def library(self) -> Library:
        """The library, opened if need be."""
        with self._opening_library:
            return self._opened_library()

    def _opened_library(self) -> Library:
        if self._library is None:
            # The first paint can do without SQLite.
            from reader.library.library import Library

            self._library = Library(self._home)
            self.notices += self._library.notices
        return self._library

    async def _leave(
        self, document: Document | None, entry: Entry | None, top: int, furthest: int
    ) -> None:
        """Note where `document` is left; one left before it was in the library is put there."""
        if entry is None and document is not None and top:
            with suppress(LibraryError):
                entry, _ = await self._call(self._keep, document)
        if entry is not None:
            await self._note(entry, top, furthest)

    async def _note(self, entry: Entry, top: int, furthest: int) -> None:
        """Note how far the document of `entry` was read, and where it was left."""
        furthest = max(furthest, entry.read_to)
        with suppress(LibraryError):  # removed meanwhile, or busy: a place is no mark
            await asyncio.to_thread(self._set_position, entry.id, top, furthest)

    def _set_position(self, document_id: str, top: int, furthest: int) -> None:
        self.library.set_position(document_id, top, furthest)

    def _beginning(self, item: Item) -> Document | None:
        if item.path is None or not is_large(item.path):
            return None
        entry = self._entry_of(item)
        if item.encoding or (entry is not None and self.library.chosen_encoding(item.path)):
            return None  # a beginning is read by a guess
        return load_beginning(item.path) if entry is None or entry.position == 0 else None

    def _entry_of(self, item: Item) -> Entry | None:
        """What the library knows of `item`, without making a library for that."""
        if item.entry is None and item.path is not None:
            has_library = is_there(Home.find(self._home).database)
            return self.library.find(item.path) if has_library else None
        return item.entry

    def _open(self, item: Item) -> OpenDocument:
        opened = self._read(item)
        _ = opened.document.words  # counted here, where nobody waits for it
        return opened

    def _read(self, item: Item) -> OpenDocument:
        entry = self._entry_of(item)
        state = state_of(item.path) if item.path is not None else None
        if item.path is None or (entry is not None and state is None):
            if entry is None:
                raise ReaderError(f"{item.title} is gone; choose another document")
            return OpenDocument(self.library.read(entry.id), entry.position)
        if entry is None:
            return OpenDocument(load(item.path, encoding=item.encoding or None), 0, state)
        document = self.library.load(item.path, encoding=item.encoding)
        return OpenDocument(document, self._place_in(entry, document), state)

    def _place_in(self, entry: Entry, document: Document) -> int:
        """Where `document` was left, which may have another text by now."""
        with suppress(EntryNotFound):  # removed by another program: its place is what it was
            return self.library.place_in(entry.id, document)
        return entry.position

    def _keep(self, document: Document) -> tuple[Entry, tuple[Annotation, ...]]:
        from reader.library.library import Library

        # A long text is indexed for seconds: on a connection of its own, so that nothing waits.
        with Library(self._home) as library:
            self.notices += library.notices
            entry = library.add_document(document, progress=self.progress)
            if entry.opened is None:
                library.set_position(entry.id, 0)
            return library.document(entry.id), library.annotations(entry.id)

    def _take_notice(self, notice: str) -> None:
        self.notices += (notice,)

    def _look_up(self, document_id: str) -> tuple[Entry, tuple[Annotation, ...]]:
        return self.library.document(document_id), self.library.annotations(document_id)

    async def _kept(self) -> Entry:
        """The open document's entry; a mark made before it is there waits for it."""
        entry = self.entry or await self.keep()
        if entry is None:
            raise ReaderError("No document is open; open one first")
        return entry

    def _version(self) -> str | None:
        """The text that offsets count in; the library may have a newer one meanwhile."""
        return self.document.sha256 if self.document is not None else None

    async def refresh(self) -> None:
        """Fetch what the library knows of the open document now."""
        entry = self.entry
        if entry is not None:
            found = await self._call(self._look_up, entry.id)
            if self.entry is entry:
                self.entry, self.annotations = found

    async def _call(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.to_thread(self.mending.whole, lambda: call(*args, **kwargs))


def _export(library: Library, document_id: str, target: Path, flavour: str) -> tuple[str, ...]:
    from reader.annotations.writing import write_markdown

    return write_markdown(target, library.export_markdown(document_id, flavour=flavour))
