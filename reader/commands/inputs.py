"""What commands are given: documents by path, address, pipe or folder, and the library."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.arguments import COMMANDS, STANDARD_INPUT
from reader.documents.mail_addresses import is_mailbox, parted
from reader.errors import DocumentNotFound, DocumentTooCostly, DocumentUnreadable, EntryNotFound
from reader.paths import is_folder, is_there
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.documents.document import Document
    from reader.library.entry import Entry
    from reader.library.library import Library

__all__ = [
    "add_one",
    "document_at",
    "entries_at",
    "files_at",
    "holds_documents",
    "known_entry",
    "library_of",
    "mails_at",
]


def document_at(path: str, encoding: str | None = None, library: Library | None = None) -> Document:
    """The document at `path`, with what `library` knows of the file."""
    from reader.documents.addresses import is_address
    from reader.documents.loading import load

    if path == STANDARD_INPUT:
        return _from_pipe(encoding)
    if is_address(path):
        raise DocumentNotFound(f"{path} is a web page; fetch it with `reader add` first")
    return library.load(path, encoding=encoding) if library else load(path, encoding=encoding)


def _from_pipe(encoding: str | None) -> Document:
    from reader.documents.files import LARGEST
    from reader.documents.loading import read_bytes

    if sys.stdin is None:
        raise DocumentUnreadable("standard input is closed; give a file, or pipe a text in")
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise DocumentTooCostly(f"standard input has no end in {LARGEST >> 20} MB; pipe a part in")
    return read_bytes(data, "standard input", encoding=encoding)


def library_of(options: argparse.Namespace) -> Library:
    """The library in its home; what it has to say is said on standard error."""
    from reader.library.library import Library

    library = Library(options.home)
    for notice in library.notices:
        print(f"reader: {sanitise_line(notice)}", file=sys.stderr)
    return library


def add_one(library: Library, path: str, encoding: str | None = None) -> Entry:
    """Add what stands at `path`, which may be an address, to the library."""
    from reader.documents.addresses import is_address

    if is_address(path):
        from reader.library.pages import add_page

        return add_page(library, path, encoding=encoding)
    return library.add_document(document_at(path, encoding, library))


def entries_at(library: Library, path: str) -> tuple[Entry, ...]:
    """The document at `path`; of a mailbox those that bear marks."""
    if not is_mailbox(path):
        return (known_entry(library, path),)
    from reader.mailing import marked_in

    return marked_in(library, path)


def mails_at(library: Library, path: str) -> tuple[Entry, ...]:
    """What the library has of the mailbox at `path`, also of one that is gone; else nothing."""
    from reader.mailing import entries_in

    if is_folder(path) or not (is_mailbox(path) or library.mails(path)):
        return ()
    return entries_in(library, path)


def known_entry(library: Library, path: str) -> Entry:
    """The document at `path`.

    Raises:
        DocumentNotFound: if there is no such file.
        EntryNotFound: if the library does not know it.
    """
    from reader.documents.document_state import state_of

    if path == STANDARD_INPUT:
        return add_one(library, path)
    entry = library.find(path)
    if entry is None:
        if state_of(Path(path)) is None:
            raise DocumentNotFound(f"there is no file {path}; check the path")
        raise EntryNotFound(f"{path} is not in the library; add it with `reader add`")
    return entry


def files_at(paths: Sequence[str]) -> list[str]:
    """The documents at `paths`, folders and mailboxes replaced by what they hold."""
    from reader.documents.addresses import is_address
    from reader.documents.folders import find_documents

    files: list[str] = []
    for path in paths:
        if path != STANDARD_INPUT and holds_documents(path):
            found = find_documents(Path(path))
            if not found:
                raise DocumentNotFound(
                    f"the folder {path} holds no document; put text, Markdown or HTML files there"
                )
            files.extend(map(str, found))
        elif path != STANDARD_INPUT and parted(path) is not None:
            from reader.documents.mailbox import settled

            files.append(str(settled(Path(path).absolute())))
        elif path != STANDARD_INPUT and not is_address(path) and not os.path.lexists(path):
            raise DocumentNotFound(f"there is no file {path}; {_advice(path)}")
        else:
            files.append(path)
    return files


def holds_documents(path: str) -> bool:
    """Whether `path` is a folder or a mailbox."""
    return is_folder(path) or (is_mailbox(path) and is_there(path))


def _advice(path: str) -> str:
    """What a name that is no file may have been meant for."""
    from difflib import get_close_matches

    command = get_close_matches(path, COMMANDS, n=1)
    return f"did you mean the command {command[0]}?" if command else "check the path"
