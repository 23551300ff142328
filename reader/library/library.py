"""The Library: everything that is kept, behind one door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.documents.mail_addresses import is_mailbox
from reader.library import (
    adding,
    binning,
    catalogue,
    checking,
    history,
    marking,
    marks,
    placing,
    remembering,
    rescanning,
    revisions,
    versions,
)
from reader.library.moments import as_text, now
from reader.library.searching import Searcher
from reader.library.session import Session
from reader.paths import Home

if TYPE_CHECKING:
    from reader.annotations.annotation import Annotation
    from reader.documents.document import Document
    from reader.library.checking import Check
    from reader.library.entry import Entry, Hit
    from reader.library.lines import Line
    from reader.library.merging import Merged
    from reader.library.placing import Progress

__all__ = ["Library"]


class Library:
    """The documents of one user, and what is marked in them.

    What a method has changed is on disk when it returns: in the database, and annotations in
    the journal beside it too. One object may be used from many threads, and many programs may
    use one library; each sees what the others did. A damaged database is set aside when it is
    opened, and made again from backup and journal; `notices` says so.

    Args:
        home: the folder of the library; by default `$READER_HOME`, else the platform's own.
            It is created where it is missing.

    Raises:
        LibraryUnwritable: if it can be neither opened nor created.
        LibraryDamaged: if its file is the database of another program; from any method, if it
            proves to be damaged: opening it again restores it.
        LibraryNewer: if a later Reader wrote it.
        LibraryBusy: from any method, if another program writes for more than five seconds.
    """

    def __init__(self, home: Path | str | None = None) -> None:
        self.home = Home.find(home)
        self._session = Session(self.home.database)
        self._searcher: Searcher | None = None
        self._searcher_lock = Lock()

    @property
    def notices(self) -> tuple[str, ...]:
        """What a user should be told once, a line each: what was restored, what is at risk."""
        return self._session.notices

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends a running search, makes the day's backup if anything changed, and lets go."""
        with self._searcher_lock:
            if self._searcher:
                self._searcher.close()
                self._searcher = None
        self._session.close()

    def reopen(self) -> None:
        """Closes the library and opens it again, which restores it if it proved to be damaged.

        Raises:
            LibraryDamaged: if it cannot be restored, since another program has it open; it may
                be tried again.
        """
        self.close()
        self._session = Session(self.home.database)

    # Documents

    def add(
        self,
        path: Path | str,
        *,
        encoding: str | None = None,
        progress: Progress | None = None,
    ) -> Entry:
        """Loads the file at `path` and adds it, or the version that it holds now.

        Of a mailbox each mail is added as a document of its own, and the first one is given.

        Args:
            path: the file; or a mail in a mailbox, such as `mail.mbox#3`.
            encoding: see `load`.
            progress: see `add_document`.

        Raises:
            DocumentError: if it cannot become a document.
        """
        if is_mailbox(path):
            from reader.library.mailboxes import add_mails

            return add_mails(self, Path(path), progress)
        return self.add_document(self.load(path, encoding=encoding), progress=progress)

    def load(self, path: Path | str, *, encoding: str | None = None) -> Document:
        """The document in the file at `path`, with what the library knows of the file.

        Args:
            path: the file, which need not be in the library.
            encoding: how to read its bytes; "" guesses anew. Without it, the encoding counts
                that was named when the file was added.

        Raises:
            DocumentError: if it cannot become a document.
        """
        from reader.documents.loading import load

        with self._session.reading() as connection:
            known = remembering.remembered(connection, Path(path))
        chosen = known.encoding if known is not None and encoding is None else encoding
        document = load(path, encoding=chosen or None)
        is_page = catalogue.normalised(path).parent == catalogue.normalised(self.pages)
        return remembering.as_remembered(document, known) if is_page else document

    def chosen_encoding(self, path: Path | str) -> str | None:
        """The encoding that was named for the file at `path`; None if it was left to be told."""
        with self._session.reading() as connection:
            known = remembering.remembered(connection, Path(path))
        return known.encoding if known is not None else None

    @property
    def pages(self) -> Path:
        """The folder with the copies of web pages; it need not exist."""
        return self.home.data / "pages"

    def read_times(self) -> dict[Path, float]:
        """When each file was read last, in seconds since 1970; those of hidden documents too."""
        with self._session.reading() as connection:
            return rescanning.read_times(connection)

    def place_in(self, id: str, document: Document) -> int:  # noqa: A002
        """Where in `document`, a later version perhaps, the reading was left.

        Raises:
            EntryNotFound: if there is no such document.
        """
        with self._session.reading() as connection:
            row = catalogue.row_of(connection, id)
            if row["sha256"] == document.sha256 or not row["position"]:
                return int(row["position"])
            return placing.places(connection, row, document.text)[0]

    def add_document(self, document: Document, *, progress: Progress | None = None) -> Entry:
        """Adds a document that is loaded already, or its present version.

        A document is known by its path; one that was moved, or never was a file, by its text.
        Where the text has changed, its annotations are looked for in the new one. A document
        that was removed comes back with its annotations.

        Args:
            document: as it was loaded.
            progress: told how many annotations of how many have been looked for. What it raises
                ends the search and is passed on; then nothing was changed.
        """
        with self._session.distrusting():
            id = adding.add(self._session.database, document, progress)  # noqa: A001
        self._session.has_changed = True
        return self.document(id)

    def documents(self) -> tuple[Entry, ...]:
        """All documents, newest first."""
        with self._session.reading() as connection:
            return catalogue.all_entries(connection)

    def document(self, id: str) -> Entry:  # noqa: A002
        """The document `id`.

        Raises:
            EntryNotFound: if there is none, or it was removed.
        """
        with self._session.reading() as connection:
            return catalogue.entry_of(connection, id)

    def find(self, path: Path | str) -> Entry | None:
        """The document whose file is at `path`; None if the library has none.

        `path` may name a mail, such as `mail.mbox#3`; a mailbox itself is found only if it was
        added as one document, as an earlier Reader did: see `mails`.
        """
        with self._session.reading() as connection:
            return catalogue.entry_at(connection, catalogue.normalised(path))

    def mails(self, mailbox: Path | str) -> tuple[Entry, ...]:
        """The mails of `mailbox` that the library has, newest first, whether still in it or not."""
        beginning = f"{catalogue.normalised(mailbox)}#"
        return tuple(e for e in self.documents() if str(e.path).startswith(beginning))

    def read(self, id: str) -> Document:  # noqa: A002
        """The text and structure that were added last, whatever became of the file.

        Raises:
            EntryNotFound: if there is no such document.
        """
        with self._session.reading() as connection:
            entry = catalogue.entry_of(connection, id)
            number = catalogue.row_of(connection, id)["number"]
            return versions.document_of(connection, number, entry.sha256, entry.path)

    def remove(self, id: str) -> None:  # noqa: A002
        """Hides a document; it is kept with its annotations, and comes back when added again.

        Raises:
            EntryNotFound: if there is no such document.
        """
        from reader.library.kept_figures import KeptFigures
        from reader.summary.keeping import KeptRankings

        with self._session.writing() as connection:
            row = catalogue.row_of(connection, id)
            after = {"removed": as_text(now())}
            catalogue.set_removed(connection, row["number"], after["removed"])
            history.record(connection, "removed", {"removed": None}, after, document=row["number"])
        KeptRankings(self.home.cache).forget(row["sha256"])
        KeptFigures(self.home.cache).forget(row["sha256"])

    def set_position(
        self,
        id: str,  # noqa: A002
        offset: int,
        read_to: int | None = None,
    ) -> None:
        """Keeps the place in a document: the offset at the top, and the furthest that was seen.

        Raises:
            EntryNotFound: if there is no such document.
        """
        furthest = offset if read_to is None else max(offset, read_to)
        with self._session.writing() as connection:
            number = catalogue.row_of(connection, id)["number"]
            catalogue.set_position(connection, number, offset, furthest)

    # Search

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """The best places for `query`, one a document; never fails on what was typed.

        `word word`, `"phrase"`, `-word`, `OR`, `title:`, `tag:`, `note:`. A search that
        `interrupt_search` cuts short gives what it has found until then.
        """
        with self._session.distrusting():
            return self._opened_searcher().search(query, limit)

    def interrupt_search(self) -> None:
        """Cuts short a search that runs in another thread."""
        with self._searcher_lock:
            if self._searcher:
                self._searcher.interrupt()

    def _opened_searcher(self) -> Searcher:
        with self._searcher_lock:
            self._searcher = self._searcher or Searcher(self._session.database.path)
            return self._searcher

    # Annotations

    def annotate(
        self,
        id: str,  # noqa: A002
        start: int,
        end: int,
        kind: str = "highlight",
        colour: str = "yellow",
        note: str = "",
        tags: Iterable[str] = (),
        *,
        version: str | None = None,
    ) -> Annotation:
        """Marks the code points from `start` to `end` of a document.

        Args:
            id: the document's.
            start: the first code point.
            end: one past the last; only a bookmark may be empty, and a note on the whole
                document, which stands at 0 to 0.
            kind: "highlight", "note", "bookmark" or "key-figure".
            colour: one of `COLOURS`.
            note: Markdown.
            tags: words; a leading "#" is dropped, white space within becomes "-".
            version: SHA-256 of the text that the offsets count in, where another program may
                have added a newer one.

        Raises:
            EntryNotFound: if there is no such document.
            AnnotationError: if the span, the kind or the colour does not exist, or the document
                has another version by now.
        """
        columns = marks.checked(kind, colour, note, tags)
        with self._session.writing() as connection:
            return marking.annotate(connection, id, (start, end), columns, version)

    def annotations(self, id: str | None = None) -> tuple[Annotation, ...]:  # noqa: A002
        """Those of a document in its order, orphans last; of all documents where `id` is None.

        Raises:
            EntryNotFound: if there is no such document.
        """
        with self._session.reading() as connection:
            number = None if id is None else catalogue.row_of(connection, id)["number"]
            return marks.read_all(connection, number)

    def annotation(self, annotation_id: str) -> Annotation:
        """One annotation.

        Raises:
            AnnotationNotFound: if there is none, or it was deleted.
        """
        with self._session.reading() as connection:
            return marks.read(connection, annotation_id)

    def update(
        self,
        annotation_id: str,
        *,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        colour: str | None = None,
        kind: str | None = None,
    ) -> Annotation:
        """Changes what is given of an annotation; what is None stays.

        Raises:
            AnnotationNotFound: if there is none, or it was deleted.
            AnnotationError: if the kind or the colour does not exist.
        """
        wanted = marks.checked(kind, colour, note, tags)
        with self._session.writing() as connection:
            return marking.change(connection, annotation_id, wanted)

    def delete(self, annotation_id: str) -> None:
        """Deletes an annotation; `undo` brings it back.

        Raises:
            AnnotationNotFound: if there is none, or it was deleted already.
        """
        with self._session.writing() as connection:
            marking.delete(connection, annotation_id)

    def attach(
        self, annotation_id: str, start: int, end: int, *, version: str | None = None
    ) -> Annotation:
        """Attaches an annotation by hand, such as an orphan, to a place in the present version.

        What was marked stays as it was; where it stands is remembered through later versions.

        Raises:
            AnnotationNotFound: if there is none, or it was deleted.
            AnnotationError: if the span does not exist, or the document has another version
                than `version` by now; see `annotate`.
        """
        with self._session.writing() as connection:
            return marking.attach(connection, annotation_id, (start, end), version)

    @contextmanager
    def one_step(self, verb: str, origin: str = "") -> Iterator[None]:
        """Makes all changes of annotations inside one: kept whole or not at all, undone as one.

        Other threads and programs wait meanwhile, so what takes long is done before.

        Args:
            verb: what is done to them, for `undo` to say, such as "deleted".
            origin: where they came from, such as the name of a file.
        """
        with self._session.writing() as connection, history.step(connection, verb, origin):
            yield

    def undo(self) -> str | None:
        """Takes the last change of an annotation, or the last removal of a document, back.

        Returns:
            What was undone, such as 'deleted note on "38 per cent…"'; None if there is nothing.
        """
        with self._session.writing() as connection:
            return history.undo(connection)

    def redo(self) -> str | None:
        """Makes what was undone last again; its description, or None if there is nothing."""
        with self._session.writing() as connection:
            return history.redo(connection)

    def next_undo(self) -> str | None:
        """What `undo` would take back, in the same words; None if there is nothing."""
        with self._session.reading() as connection:
            return history.next_undo(connection)

    def next_redo(self) -> str | None:
        """What `redo` would make again, in the same words; None if there is nothing."""
        with self._session.reading() as connection:
            return history.next_redo(connection)

    def bin(self) -> tuple[Annotation, ...]:
        """The annotations that were deleted, the last one first; `deleted` says when."""
        with self._session.reading() as connection:
            return marks.read_bin(connection)

    def restore(self, annotation_id: str) -> Annotation:
        """Takes an annotation out of the bin; `undo` puts it back in.

        Raises:
            AnnotationNotFound: if it is not there, or its document is hidden.
        """
        with self._session.writing() as connection:
            return binning.restore(connection, annotation_id)

    def empty_bin(self) -> int:
        """Takes all that was deleted out of the library for ever; how many there were.

        Nothing takes this back. Backups of earlier days and the journal, which is only ever
        added to, hold the words until they are deleted by hand.
        """
        with self._session.writing() as connection:
            return binning.empty(connection)

    def tags(self) -> tuple[str, ...]:
        """All tags in use, the most used first."""
        with self._session.reading() as connection:
            return marks.tags_by_frequency(connection)

    def revisions(self, annotation_id: str) -> tuple[Line, ...]:
        """What an annotation was before, here or on a machine whose change lost; newest first."""
        with self._session.reading() as connection:
            return revisions.all_of(connection, annotation_id)

    def data_version(self) -> int:
        """A number that changes when another program or connection has changed the library.

        It costs microseconds, so an app may ask every second. What was changed through this
        object does not change it.
        """
        with self._session.reading() as connection:
            version: int = connection.execute("PRAGMA data_version").fetchone()[0]
            return version

    # Other machines

    def merge(
        self, lines: Iterable[bytes | str], texts: Path | None = None, *, is_undone: bool = False
    ) -> Merged:
        """Merges the lines of a journal, or of a JSONL export, of another machine.

        The highest revision of an annotation wins, and deletions win over older edits; what
        loses is kept, see `revisions`. The order of lines and merges makes no difference, and
        twice is once. A document that is not here is made of its kept text, else of the words
        marked, until its file is added.

        Args:
            lines: in any order; those that cannot be read are counted and left out.
            texts: the folder "texts" beside the journal.
            is_undone: whether `undo` takes it back.
        """
        from reader.library import merging
        from reader.library.journal import readable_lines

        readable, unreadable = readable_lines(lines)
        with self._session.adding() as (connection, addition):
            merged, losers = merging.merge(
                connection, readable, texts, unreadable=unreadable, is_undone=is_undone
            )
            addition.append(losers)
            return merged

    def merge_journals(self, folder: Path | str, *, is_undone: bool = False) -> Merged:
        """Merges all journals in a folder, conflicting copies of them too; see `merge`."""
        from reader.library.journal import journal_files, lines_in

        place = Path(folder)
        lines = lines_in(journal_files(place))
        return self.merge(lines, place / "texts", is_undone=is_undone)

    # What leaves, and how things are

    def export_markdown(self, id: str, *, flavour: str = "plain") -> str:  # noqa: A002
        """The annotations of a document as Markdown, in the user's own form if there is one.

        Args:
            id: the document's.
            flavour: one of `FLAVOURS`.

        Raises:
            EntryNotFound: if there is no such document.
            AnnotationError: if a template is wrong.
        """
        from reader.annotations.flavours import FLAVOURS, Layout
        from reader.annotations.markdown import to_markdown
        from reader.annotations.templates import load_templates

        layout = Layout(FLAVOURS[flavour], templates=load_templates(self.home.templates))
        return to_markdown(self.read(id), self.annotations(id), id, layout)

    def check(self) -> Check:
        """Reads through the whole library and says how it is."""
        return checking.check(self._session.database, self._session.journal)
