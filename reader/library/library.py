"""The Library: everything that is kept, behind one door; its subjects have modules of their own."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.documents.mail_addresses import is_mailbox
from reader.library import checking
from reader.library.annotations import Annotations
from reader.library.documents import Documents
from reader.library.machines import Machines
from reader.library.searching import Searcher
from reader.library.steps import Steps

if TYPE_CHECKING:
    from reader.library.checking import Check
    from reader.library.entry import Entry, Hit
    from reader.library.placing import Progress

__all__ = ["Library"]


class Library(Documents, Annotations, Steps, Machines):
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
        super().__init__(home)
        self._searcher: Searcher | None = None
        self._searcher_lock = Lock()

    def close(self) -> None:
        """Ends a running search, makes the day's backup if anything changed, and lets go."""
        with self._searcher_lock:
            if self._searcher:
                self._searcher.close()
                self._searcher = None
        super().close()

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

            return add_mails(self.add, Path(path), progress)
        return self.add_document(self.load(path, encoding=encoding), progress=progress)

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
