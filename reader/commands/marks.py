"""The commands on what is marked."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from reader.commands.inputs import document_at, entries_at, library_of
from reader.commands.outputs import complain
from reader.documents.mail_addresses import is_mailbox
from reader.errors import QuoteNotFound, ReaderError
from reader.paths import is_folder

__all__ = ["annotate", "export", "import_files", "list_annotations"]


def annotate(options: argparse.Namespace) -> None:
    """Mark a quotation, and print the mark's id once it is on disk."""
    from reader import exchanging
    from reader.annotations.quoting import find_quote

    with library_of(options) as library:
        if is_mailbox(options.path):
            from reader.mailing import find_in_mails

            document, span = find_in_mails(library, options.path, options.quote, options.occurrence)
        else:
            document = document_at(options.path, library=library)
            try:
                span = find_quote(document.text, options.quote, occurrence=options.occurrence)
            except QuoteNotFound as error:
                raise QuoteNotFound(f"{options.path}: {error}") from None
        entry = library.add_document(document)
        annotation = library.annotate(
            entry.id,
            span.start,
            span.end,
            kind="note" if options.note else "highlight",
            colour=options.colour,
            note=options.note,
            tags=tuple(options.tag),
        )
        print(annotation.id, flush=True)
        exchanging.keep_exported(library, [entry.id])


def list_annotations(options: argparse.Namespace) -> None:
    """Print what is marked, in a document or in all."""
    from reader.annotations.interchange import as_json
    from reader.printing.catalogue import annotations_as_text
    from reader.printing.forms import json_text

    with library_of(options) as library:
        if options.path:
            entries = entries_at(library, options.path)
            annotations = tuple(mark for each in entries for mark in library.annotations(each.id))
        else:
            annotations = library.annotations()
    if options.format == "json":
        print(json_text([as_json(annotation) for annotation in annotations]))
    elif annotations:
        print(annotations_as_text(annotations))


def export(options: argparse.Namespace) -> None:
    """Print or write what is marked."""
    from reader import exchanging

    with library_of(options) as library:
        entries = [entry for path in options.paths for entry in entries_at(library, path)]
        exchanging.export(library, entries, options, into_folder=_is_folder(options))


def _is_folder(options: argparse.Namespace) -> bool:
    target = options.output or ""
    return target.endswith(os.sep) or is_folder(target)


def import_files(options: argparse.Namespace) -> None:
    """Bring in what is marked in files, a line each."""
    from reader import exchanging

    with library_of(options) as library:
        for path in options.paths:
            try:
                print(exchanging.import_one(library, Path(path)), flush=True)
            except ReaderError as error:
                options.status = complain(str(error))
