"""What the commands that take marks out and bring them in do, between arguments and library."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.errors import AnnotationError, AnnotationNotFound, ReaderError
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.library.exporting import Written
    from reader.library.library import Library

__all__ = ["ExportOptions", "export", "import_one", "keep_exported", "place_of"]

BETWEEN_LOOKS = 1.0
"""Seconds between two looks at what has changed."""


class ExportOptions(Protocol):
    """The arguments of `reader export`."""

    format: str
    flavour: str
    group: str
    output: str | None
    watch: bool


def export(
    library: Library, entries: Sequence[Entry], options: ExportOptions, *, into_folder: bool
) -> None:
    """Print the marks of `entries`, or of all documents with marks, or write them to files."""
    from reader.library.exporting import Export, layout_of

    layout = layout_of(library.home, options.flavour, options.group)
    if options.watch:
        _watch(library, entries, options)
        return
    chosen = entries or [entry for entry in library.documents() if entry.annotations]
    exported = Export(library, tuple(chosen), options.format, layout)
    if options.output is None:
        print(exported.text(), end="")
    else:
        _report(exported.write(Path(options.output), into_folder=into_folder))


def _report(written: Iterable[Written]) -> None:
    for file, kept in written:
        by_hand = f" ({len(kept)} changed by hand, left as they were)" if kept else ""
        print(f"{sanitise_line(str(file))}{by_hand}", flush=True)


def _watch(library: Library, entries: Sequence[Entry], options: ExportOptions) -> None:
    from reader.library.exporting import layout_of
    from reader.library.watching import WatchedExport

    if options.output is None or entries or options.format != "markdown":
        raise ReaderError("--watch keeps one folder of Markdown up to date: name it with -o alone")
    layout = layout_of(library.home, options.flavour, options.group)
    watched = WatchedExport(library, Path(options.output), layout)
    while True:
        _report(watched.update())
        time.sleep(BETWEEN_LOOKS)


def keep_exported(library: Library, ids: Iterable[str]) -> None:
    """Bring the documents `ids` up to date in the export folder of the settings, if there is one.

    Raises:
        SettingsError: if the settings are wrong.
        AnnotationError: if a file cannot be written.
    """
    from reader.settings import load_settings

    settings = load_settings(library.home.settings)
    if not settings.export_folder:
        return
    from reader.library.exporting import Export, layout_of

    layout = layout_of(library.home, settings.export_flavour)
    known = {entry.id: entry for entry in library.documents()}
    entries = tuple(known[id] for id in ids if id in known)  # noqa: A001
    if entries:
        folder = Path(settings.export_folder).expanduser()
        list(Export(library, entries, "markdown", layout).write(folder, into_folder=True))


def import_one(library: Library, path: Path) -> str:
    """Bring in the marks of the file at `path`; says in a line what that did.

    Raises:
        AnnotationError: if it holds none that are known.
    """
    from reader.library.importing import import_file

    done = import_file(library, path)
    counts = [f"{done.new} new", f"{done.changed} changed", f"{done.unchanged} unchanged"]
    counts.append(f"{done.orphans} orphan{'' if done.orphans == 1 else 's'}")
    if done.binned:
        counts.append(f"{done.binned} in the bin")
    if done.gone:
        counts.append(f"{done.gone} deleted for good here")
    if done.unreadable:
        counts.append(f"{done.unreadable} unreadable")
    if done.new or done.changed:
        keep_exported(library, done.documents)
    return f"{sanitise_line(str(path))}: {', '.join(counts)} ({done.form})"


def place_of(library: Library, link: str) -> tuple[Entry, Span | None]:
    """The document that a `reader://` address names, and the place in it; None for an orphan.

    Raises:
        AnnotationError: if it is no such address.
        EntryNotFound: if there is no such document.
        AnnotationNotFound: if there is no such annotation.
    """
    from reader.annotations.links import parse_link

    named = parse_link(link)
    if named is None:
        raise AnnotationError(
            f"{link} is no address of Reader: give reader://DOCUMENT/ANNOTATION, as exports have it"
        )
    if not named.annotation:
        return library.document(named.document), None
    try:
        annotation = library.annotation(named.annotation)
    except AnnotationNotFound:
        raise AnnotationNotFound(
            f"{link} names no annotation of this library: it was deleted, or stands in another"
        ) from None
    return library.document(annotation.document), annotation.span
