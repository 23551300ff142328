"""What the commands do with a mailbox: each of its mails is a document of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.documents.formats.mail_fields import name_of
from reader.documents.mailbox import known_mail, mails_in
from reader.errors import AnnotationError, DocumentError, QuoteNotFound
from reader.paths import Home, is_there
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.documents.document import Document
    from reader.library.entry import Entry
    from reader.library.library import Library
    from reader.text.spans import Span

__all__ = ["entries_in", "find_in_mails", "listed", "marked_in", "marked_whole"]


def entries_in(library: Library, mailbox: str) -> tuple[Entry, ...]:
    """What the library has of a mailbox: its mails, and the whole where that was added once."""
    whole = library.find(mailbox)
    return (*((whole,) if whole is not None else ()), *reversed(library.mails(mailbox)))


def marked_in(library: Library, mailbox: str) -> tuple[Entry, ...]:
    """Those documents of a mailbox that bear marks.

    Raises:
        AnnotationError: if none does.
    """
    marked = tuple(entry for entry in entries_in(library, mailbox) if entry.annotations)
    if not marked:
        raise AnnotationError(
            f"nothing is marked in {mailbox}; `reader annotate` or the app marks its mails"
        )
    return marked


def marked_whole(mailbox: str, home: str | None) -> list[str]:
    """The mailbox itself, if it was added as one document and marked by an earlier Reader."""
    if not is_there(Home.find(home).database):
        return []
    from reader.library.library import Library

    with Library(home) as library:
        whole = library.find(mailbox)
    return [mailbox] if whole is not None and whole.annotations else []


def find_in_mails(
    library: Library, mailbox: str, quote: str, occurrence: int | None
) -> tuple[Document, Span]:
    """The mail in which `quote` stands for the nth time, the first if not said, and where.

    Raises:
        QuoteNotFound: if there is no such mail.
        DocumentError: if the mailbox cannot be read.
    """
    from reader.annotations.quoting import find_quotes

    left = occurrence or 1
    for document in _readable(library, mailbox):
        places = find_quotes(document.text, quote)
        if len(places) >= left:
            return document, places[left - 1]
        left -= len(places)
    stands = (occurrence or 1) - left
    raise QuoteNotFound(f"{mailbox}: {quote!r} stands in its mails {stands} times; check the words")


def _readable(library: Library, mailbox: str) -> Iterator[Document]:
    problem: DocumentError | None = None
    found = False
    for path in mails_in(Path(mailbox)):
        try:
            document = library.load(path)
        except DocumentError as error:
            problem = problem or error
            continue
        found = True
        yield document
    if not found and problem is not None:
        raise problem


def listed(files: Sequence[str]) -> Iterator[str]:
    """A line for each of `files`; of a mail its sender, day and subject too."""
    for file in files:
        mail = known_mail(Path(file))
        told = (name_of(mail.sender), mail.date, mail.subject) if mail is not None else ()
        yield sanitise_line("  ".join((file, *filter(None, told))))
