"""The commands on the library: what is in it, and how it is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader import __version__
from reader.arguments import STANDARD_INPUT
from reader.commands.inputs import add_one, files_at, holds_documents, library_of, mails_at
from reader.commands.outputs import complain, named
from reader.errors import DocumentError, ReaderError
from reader.paths import Home, is_there
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.library.library import Library

__all__ = ["add", "doctor", "list_documents", "remove", "search"]


def add(options: argparse.Namespace) -> None:
    """Add documents, a line each; a folder is looked through from now on."""
    from reader.library.folders import Folders

    with library_of(options) as library:
        for path in options.paths:
            try:
                for file in files_at([path]):
                    _add_and_print(library, file, options)
                if path != STANDARD_INPUT and holds_documents(path):
                    Folders(library.home.data).add(path)
            except DocumentError as error:
                options.status = complain(str(error))


def _add_and_print(library: Library, file: str, options: argparse.Namespace) -> None:
    try:
        print(named(add_one(library, file, options.encoding)), flush=True)
    except DocumentError as error:
        options.status = complain(str(error))


def list_documents(options: argparse.Namespace) -> None:
    """Print what the library holds."""
    from reader.printing.catalogue import entries_as_data, entries_as_text
    from reader.printing.forms import json_text

    with library_of(options) as library:
        entries = library.documents()
    if options.format == "json":
        print(json_text(entries_as_data(entries)))
    elif entries:
        print(entries_as_text(entries))


def remove(options: argparse.Namespace) -> None:
    """Hide a document or the mails of a mailbox, or no longer look for new files in a folder."""
    from reader.library.folders import Folders

    with library_of(options) as library:
        watched = Folders(library.home.data).remove(options.id)
        if mails := mails_at(library, options.id):
            for mail in mails:
                library.remove(mail.id)
            print(_removed_mails(mails, options.id))
            return
        if watched:
            print(f"New files in {sanitise_line(options.id)} are no longer looked for")
            return
        entry = library.document(options.id)
        library.remove(entry.id)
    kept = f"; its {entry.annotations} annotations are kept" if entry.annotations else ""
    print(f"Removed {named(entry)}{kept}")


def _removed_mails(mails: Sequence[Entry], mailbox: str) -> str:
    marks = sum(mail.annotations for mail in mails)
    kept = f"; their {marks} annotations are kept" if marks else ""
    return f"Removed the {len(mails)} mails of {sanitise_line(mailbox)}{kept}"


def search(options: argparse.Namespace) -> None:
    """Print the best places for a query."""
    from reader.printing.catalogue import hits_as_data, hits_as_text
    from reader.printing.forms import json_text

    with library_of(options) as library:
        hits = library.search(options.query, limit=options.limit)
    if options.format == "json":
        print(json_text(hits_as_data(options.query, hits)))
    elif hits:
        print(hits_as_text(hits))
    else:
        raise ReaderError(f"nothing found for {options.query!r}; try fewer or other words")


def doctor(options: argparse.Namespace) -> None:
    """Print where everything lives and whether it is sound; the status says so too."""
    from reader.capabilities import capabilities_as_text
    from reader.library.folders import Folders
    from reader.printing.catalogue import check_as_text

    home = Home.find(options.home)
    print(f"Reader {__version__}, Python {sys.version.split()[0]}")
    print(f"data      {sanitise_line(str(home.data))}")
    print(
        f"settings  {sanitise_line(str(home.settings))}"
        + ("" if is_there(home.settings) else " (none: defaults)")
    )
    with library_of(options) as library:
        check = library.check()
        folders = Folders(library.home.data).all()
    print(check_as_text(check))
    for folder in folders:
        gone = "" if holds_documents(str(folder)) else " (not there)"
        print(f"folder    {sanitise_line(str(folder))}{gone}")
    print(capabilities_as_text())
    options.status = 0 if check.is_sound else 1
