"""The documents of a library: added, found, read, and where reading them was left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.library import adding, catalogue, history, placing, remembering, rescanning, versions
from reader.library.handle import Handle
from reader.library.moments import as_text, now

if TYPE_CHECKING:
    from reader.documents.document import Document
    from reader.library.entry import Entry
    from reader.library.placing import Progress

__all__ = ["Documents"]


class Documents(Handle):
    """A library as documents."""

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
