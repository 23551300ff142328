"""The command line: each command loads, asks a layer, and prints.

Textual is imported only when the app is started, and the heavy layers only by the commands that
need them.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader import __version__
from reader.arguments import APP, COMMANDS, STANDARD_INPUT, parse
from reader.documents.mail_addresses import is_mailbox, parted, settled
from reader.errors import (
    DocumentError,
    DocumentNotFound,
    DocumentTooCostly,
    DocumentUnreadable,
    EntryNotFound,
    QuoteNotFound,
    ReaderError,
)
from reader.paths import Home, is_folder, is_there
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.documents.document import Document
    from reader.library.entry import Entry
    from reader.library.library import Library
    from reader.text.spans import Span
    from reader.tui.app import ReaderApp

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `reader` with `arguments`, by default those of the process.

    Returns:
        0; 1 when something could not be done, which is then said on standard error.

    Raises:
        SystemExit: 2 for arguments that make no sense, 0 for `--help` and `--version`.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    options = parse(words)
    _print_anything()
    try:
        _COMMANDS[options.command](options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except ReaderError as error:
        return _complain(str(error))
    except BrokenPipeError:
        _discard_output()  # whoever read it has had enough
    except OSError as error:
        if sys.stdout is not None:
            _discard_output()
        place = error.filename or "standard output"
        return _complain(f"{place}: {error.strerror}; make room there, or choose another place")
    except KeyboardInterrupt:
        return 130
    return int(getattr(options, "status", 0))


def _discard_output() -> None:
    """Let what is still to be flushed at exit go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str) -> int:
    print(f"reader: {sanitise_line(message)}", file=sys.stderr)
    return 1


def _print_anything() -> None:
    """Let output in any language pass, whatever the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


# Reading documents


def _load(path: str, encoding: str | None = None, library: Library | None = None) -> Document:
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


def _show(options: argparse.Namespace) -> None:
    from reader import printing

    print(printing.text_of(_load(options.path, options.encoding)))


def _summary(options: argparse.Namespace) -> None:
    documents = [_load(path, options.encoding) for path in options.paths]
    length = {
        "sentences": options.sentences,
        "words": options.words,
        "percent": options.percent,
        "method": options.method,
        "genre": options.genre,
    }
    if len(documents) > 1:
        _print_digest(options, documents, length)
    else:
        _print_summary(options, documents[0], length)


def _print_summary(options: argparse.Namespace, document: Document, length: dict[str, Any]) -> None:
    from reader import printing
    from reader.summary.keeping import KeptRankings
    from reader.summary.recalling import summarise_or_recall

    if options.highlights:
        from reader.summary.highlighting import summarise_highlights

        (spans,) = _highlights(options, [document])
        summary = summarise_highlights(document, spans, **length)
    else:
        kept = KeptRankings(Home.find(options.home).cache)
        summary = summarise_or_recall(document, kept, **length)
    if options.format == "json":
        print(printing.as_json(printing.summary_as_data(document, summary)))
    elif options.format == "markdown":
        print(printing.summary_as_markdown(document, summary))
    else:
        print(printing.summary_as_text(document, summary))


def _print_digest(
    options: argparse.Namespace, documents: list[Document], length: dict[str, Any]
) -> None:
    from reader import printing
    from reader.summary.digesting import digest

    highlights = _highlights(options, documents) if options.highlights else None
    digested = digest(documents, **length, highlights=highlights)
    if options.format == "json":
        print(printing.as_json(printing.digest_as_data(documents, digested)))
    elif options.format == "markdown":
        print(printing.digest_as_markdown(documents, digested))
    else:
        print(printing.digest_as_text(documents, digested))


def _highlights(
    options: argparse.Namespace, documents: Sequence[Document]
) -> list[tuple[Span, ...]]:
    """For each of `documents` what is highlighted in its present text."""
    from reader.annotations.annotation import highlighted_spans

    with _library(options) as library:
        entries = [library.add_document(document) for document in documents]
        return [highlighted_spans(library.annotations(entry.id)) for entry in entries]


def _figures(options: argparse.Namespace) -> None:
    if options.library:
        from reader.ledgering import print_ledger

        with _library(options) as library:
            print_ledger(library, options)
        return
    from reader import printing
    from reader.figures.finding import find_figures

    document = _load(options.path, options.encoding)
    figures = find_figures(document)
    shown = [index for index, figure in enumerate(figures) if options.all or figure.is_key]
    if options.format == "json":
        print(printing.as_json(printing.figures_as_data(document, figures, shown)))
        return
    as_words = {
        "csv": printing.figures_as_csv,
        "markdown": printing.figures_as_markdown,
        "text": printing.figures_as_text,
    }[options.format]
    words = as_words([figures[index] for index in shown])
    if words:
        print(words)


# The library


def _library(options: argparse.Namespace) -> Library:
    from reader.library.library import Library

    library = Library(options.home)
    for notice in library.notices:
        print(f"reader: {sanitise_line(notice)}", file=sys.stderr)
    return library


def _add(options: argparse.Namespace) -> None:
    from reader.library.folders import Folders

    with _library(options) as library:
        for path in options.paths:
            try:
                for file in _files([path]):
                    _add_and_print(library, file, options)
                if path != STANDARD_INPUT and _holds_documents(path):
                    Folders(library.home.data).add(path)
            except DocumentError as error:
                options.status = _complain(str(error))


def _add_and_print(library: Library, file: str, options: argparse.Namespace) -> None:
    try:
        print(_named(_add_one(library, file, options.encoding)), flush=True)
    except DocumentError as error:
        options.status = _complain(str(error))


def _named(entry: Entry) -> str:
    return f"{entry.id}  {sanitise_line(entry.title)}"


def _add_one(library: Library, path: str, encoding: str | None = None) -> Entry:
    from reader.documents.addresses import is_address

    if is_address(path):
        from reader.library.pages import add_page

        return add_page(library, path, encoding=encoding)
    return library.add_document(_load(path, encoding, library))


def _list(options: argparse.Namespace) -> None:
    from reader import printing

    with _library(options) as library:
        entries = library.documents()
    if options.format == "json":
        print(printing.as_json(printing.entries_as_data(entries)))
    elif entries:
        print(printing.entries_as_text(entries))


def _remove(options: argparse.Namespace) -> None:
    from reader.library.folders import Folders

    with _library(options) as library:
        if Folders(library.home.data).remove(options.id):
            print(f"New files in {sanitise_line(options.id)} are no longer looked for")
            return
        entry = library.document(options.id)
        library.remove(entry.id)
    kept = f"; its {entry.annotations} annotations are kept" if entry.annotations else ""
    print(f"Removed {_named(entry)}{kept}")


def _search(options: argparse.Namespace) -> None:
    from reader import printing

    with _library(options) as library:
        hits = library.search(options.query, limit=options.limit)
    if options.format == "json":
        print(printing.as_json(printing.hits_as_data(options.query, hits)))
    elif hits:
        print(printing.hits_as_text(hits))
    else:
        raise ReaderError(f"nothing found for {options.query!r}; try fewer or other words")


# Annotations


def _annotate(options: argparse.Namespace) -> None:
    from reader import exchanging
    from reader.annotations.quoting import find_quote

    with _library(options) as library:
        if is_mailbox(options.path):
            from reader.mailing import find_in_mails

            document, span = find_in_mails(library, options.path, options.quote, options.occurrence)
        else:
            document = _load(options.path, library=library)
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


def _annotations(options: argparse.Namespace) -> None:
    from reader import printing
    from reader.annotations.interchange import as_json

    with _library(options) as library:
        if options.path:
            entries = _entries(library, options.path)
            annotations = tuple(mark for each in entries for mark in library.annotations(each.id))
        else:
            annotations = library.annotations()
    if options.format == "json":
        print(printing.as_json([as_json(annotation) for annotation in annotations]))
    elif annotations:
        print(printing.annotations_as_text(annotations))


def _entries(library: Library, path: str) -> tuple[Entry, ...]:
    """The document at `path`; of a mailbox those that bear marks."""
    if not is_mailbox(path):
        return (_entry(library, path),)
    from reader.mailing import marked_in

    return marked_in(library, path)


def _entry(library: Library, path: str) -> Entry:
    from reader.documents.file_state import state_of

    if path == STANDARD_INPUT:
        return _add_one(library, path)
    entry = library.find(path)
    if entry is None:
        if state_of(Path(path)) is None:
            raise DocumentNotFound(f"there is no file {path}; check the path")
        raise EntryNotFound(f"{path} is not in the library; add it with `reader add`")
    return entry


def _export(options: argparse.Namespace) -> None:
    from reader import exchanging

    with _library(options) as library:
        entries = [entry for path in options.paths for entry in _entries(library, path)]
        exchanging.export(library, entries, options, into_folder=_is_folder(options))


def _import(options: argparse.Namespace) -> None:
    from reader import exchanging

    with _library(options) as library:
        for path in options.paths:
            try:
                print(exchanging.import_one(library, Path(path)), flush=True)
            except ReaderError as error:
                options.status = _complain(str(error))


def _is_folder(options: argparse.Namespace) -> bool:
    target = options.output or ""
    return target.endswith(os.sep) or is_folder(target)


def _doctor(options: argparse.Namespace) -> None:
    from reader import printing
    from reader.capabilities import capabilities_as_text
    from reader.library.folders import Folders

    home = Home.find(options.home)
    print(f"Reader {__version__}, Python {sys.version.split()[0]}")
    print(f"data      {sanitise_line(str(home.data))}")
    print(
        f"settings  {sanitise_line(str(home.settings))}"
        + ("" if is_there(home.settings) else " (none: defaults)")
    )
    with _library(options) as library:
        check = library.check()
        folders = Folders(library.home.data).all()
    print(printing.check_as_text(check))
    for folder in folders:
        gone = "" if _holds_documents(str(folder)) else " (not there)"
        print(f"folder    {sanitise_line(str(folder))}{gone}")
    print(capabilities_as_text())
    options.status = 0 if check.is_sound else 1


# The app


def _open(options: argparse.Namespace) -> None:
    if not _is_terminal():
        _print_instead(options)
        return
    from reader.settings import load_settings

    settings = load_settings(Home.find(options.home).settings)
    if STANDARD_INPUT in options.paths:
        if len(options.paths) > 1:
            raise ReaderError("- stands alone: open the text from standard input by itself")
        document = _load(STANDARD_INPUT, options.encoding)
        app = _app().on_text(document, home=options.home, settings=settings)
    elif options.paths:
        files = _files_of_pages(_files_and_marked(options), options)
        folders = [Path(path) for path in options.paths if _holds_documents(path)]
        app = _app().on_files(
            files, home=options.home, settings=settings,
            folders=folders, encoding=options.encoding,
        )  # fmt: skip
    else:
        app = _app().on_library(home=options.home, settings=settings)
    if not _is_served() and (sys.stdin is None or not sys.stdin.isatty()):
        _read_keys_from_terminal()
    _run(app, options)


def _files_of_pages(files: Sequence[str], options: argparse.Namespace) -> list[Path]:
    """The paths of `files`; an address among them is fetched, and its copy stands for it."""
    from reader.documents.addresses import is_address

    if not any(map(is_address, files)):
        return [Path(file) for file in files]
    with _library(options) as library:
        places = [_add_one(library, file).path if is_address(file) else file for file in files]
    return [Path(place) for place in places if place is not None]


def _open_link(options: argparse.Namespace) -> None:
    from reader import exchanging
    from reader.settings import load_settings

    with _library(options) as library:
        entry, span = exchanging.place_of(library, options.link)
    if not _is_terminal():
        print(f"{_named(entry)}" + (f"  {span.start}-{span.end}" if span else ""))
        return
    settings = load_settings(Home.find(options.home).settings)
    app = _app().at_place(entry, span, home=options.home, settings=settings)
    _run(app, options)


def _run(app: ReaderApp, options: argparse.Namespace) -> None:
    app.run()
    options.status = app.return_code or 0
    if options.status == 1:
        data = Home.find(options.home).data
        _complain(f"the app ended by a fault of its own; what you marked is safe in {data}")


def _app() -> type[ReaderApp]:
    import gc

    # What is imported stays, so looking through it for garbage only delays the first paint; the
    # app collects again from then on.
    gc.disable()
    from reader.tui.app import ReaderApp

    return ReaderApp


def _is_terminal() -> bool:
    return _is_served() or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _is_served() -> bool:
    """Whether a browser takes the terminal's place; Textual's server says so in this way."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def _serve(options: argparse.Namespace) -> None:
    from reader import serving

    if STANDARD_INPUT in options.paths:
        raise ReaderError("a browser cannot show standard input; give a file")
    _files(options.paths)
    if options.host not in serving.LOOPBACK:
        print(
            f"reader: whoever reaches {sanitise_line(options.host)} can read your library and "
            "change your marks; there is no password",
            file=sys.stderr,
        )
    serving.serve(options.paths, home=options.home, host=options.host, port=options.port)


def _read_keys_from_terminal() -> None:
    """Where standard input is no terminal, take the keys from the terminal itself."""
    try:
        terminal = os.open(os.ctermid(), os.O_RDWR)
    except OSError:
        raise ReaderError("there is no terminal to take keys from; start Reader in one") from None
    os.dup2(terminal, 0)


def _print_instead(options: argparse.Namespace) -> None:
    """Without a terminal for the app, print the text that was named, or the names of several."""
    files = _files(options.paths)
    if not files:
        raise ReaderError(
            "this is no terminal in which the app can run; "
            "name a document to print its text, or see `reader --help` for commands"
        )
    if len(files) > 1:
        from reader.mailing import listed

        print("\n".join(listed(files)))
        return
    options.path = files[0]
    _show(options)  # which says what to do about an address


def _files(paths: Sequence[str]) -> list[str]:
    """The documents at `paths`, folders and mailboxes replaced by what they hold."""
    from reader.documents.addresses import is_address
    from reader.documents.files import find_documents

    files: list[str] = []
    for path in paths:
        if path != STANDARD_INPUT and _holds_documents(path):
            found = find_documents(Path(path))
            if not found:
                raise DocumentNotFound(
                    f"the folder {path} holds no document; put text, Markdown or HTML files there"
                )
            files.extend(map(str, found))
        elif path != STANDARD_INPUT and parted(path) is not None:
            files.append(str(settled(Path(path).absolute())))
        elif path != STANDARD_INPUT and not is_address(path) and not os.path.lexists(path):
            raise DocumentNotFound(f"there is no file {path}; {_advice(path)}")
        else:
            files.append(path)
    return files


def _files_and_marked(options: argparse.Namespace) -> list[str]:
    """The documents that were named, and mailboxes that were marked when they were one document."""
    files = _files(options.paths)
    for path in filter(is_mailbox, options.paths):
        from reader.mailing import marked_whole

        files += marked_whole(path, options.home)
    return files


def _holds_documents(path: str) -> bool:
    return is_folder(path) or (is_mailbox(path) and is_there(path))


def _advice(path: str) -> str:
    """What a name that is no file may have been meant for."""
    from difflib import get_close_matches

    command = get_close_matches(path, COMMANDS, n=1)
    return f"did you mean the command {command[0]}?" if command else "check the path"


_COMMANDS = {
    APP: _open,
    "show": _show,
    "summary": _summary,
    "figures": _figures,
    "add": _add,
    "list": _list,
    "remove": _remove,
    "search": _search,
    "annotate": _annotate,
    "annotations": _annotations,
    "export": _export,
    "import": _import,
    "open": _open_link,
    "serve": _serve,
    "doctor": _doctor,
}
