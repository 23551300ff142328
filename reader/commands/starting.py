"""Starting the app, in the terminal or in a browser; without a terminal the text is printed.

Textual is imported only here, when the app is started indeed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.arguments import STANDARD_INPUT
from reader.commands.inputs import add_one, document_at, files_at, holds_documents, library_of
from reader.commands.outputs import complain, named
from reader.documents.mail_addresses import is_mailbox
from reader.errors import ReaderError
from reader.paths import Home
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

__all__ = ["open_app", "open_link", "serve"]


def open_app(options: argparse.Namespace) -> None:
    """Open the app on what was named, or on the library."""
    if not _is_terminal():
        _print_instead(options)
        return
    from reader.settings import load_settings

    settings = load_settings(Home.find(options.home).settings)
    if STANDARD_INPUT in options.paths:
        if len(options.paths) > 1:
            raise ReaderError("- stands alone: open the text from standard input by itself")
        document = document_at(STANDARD_INPUT, options.encoding)
        app = _app().on_text(document, home=options.home, settings=settings)
    elif options.paths:
        files = _files_of_pages(_files_and_marked(options), options)
        folders = [Path(path) for path in options.paths if holds_documents(path)]
        app = _app().on_files(
            files, home=options.home, settings=settings,
            folders=folders, encoding=options.encoding,
        )  # fmt: skip
    else:
        app = _app().on_library(home=options.home, settings=settings)
    if not _is_served() and (sys.stdin is None or not sys.stdin.isatty()):
        _read_keys_from_terminal()
    _run(app, options)


def open_link(options: argparse.Namespace) -> None:
    """Open the app at the place that a `reader://` address names."""
    from reader import exchanging
    from reader.settings import load_settings

    with library_of(options) as library:
        entry, span = exchanging.place_of(library, options.link)
    if not _is_terminal():
        print(f"{named(entry)}" + (f"  {span.start}-{span.end}" if span else ""))
        return
    settings = load_settings(Home.find(options.home).settings)
    app = _app().at_place(entry, span, home=options.home, settings=settings)
    _run(app, options)


def serve(options: argparse.Namespace) -> None:
    """Show the app in a browser."""
    from reader import serving

    if STANDARD_INPUT in options.paths:
        raise ReaderError("a browser cannot show standard input; give a file")
    files_at(options.paths)
    if options.host not in serving.LOOPBACK:
        print(
            f"reader: whoever reaches {sanitise_line(options.host)} can read your library and "
            "change your marks; there is no password",
            file=sys.stderr,
        )
    serving.serve(options.paths, home=options.home, host=options.host, port=options.port)


def _files_of_pages(files: Sequence[str], options: argparse.Namespace) -> list[Path]:
    """The paths of `files`; an address among them is fetched, and its copy stands for it."""
    from reader.documents.addresses import is_address

    if not any(map(is_address, files)):
        return [Path(file) for file in files]
    with library_of(options) as library:
        places = [add_one(library, file).path if is_address(file) else file for file in files]
    return [Path(place) for place in places if place is not None]


def _files_and_marked(options: argparse.Namespace) -> list[str]:
    """The documents that were named, and mailboxes that were marked when they were one document."""
    files = files_at(options.paths)
    for path in filter(is_mailbox, options.paths):
        from reader.mailing import marked_whole

        files += marked_whole(path, options.home)
    return files


def _run(app: ReaderApp, options: argparse.Namespace) -> None:
    app.run()
    options.status = app.return_code or 0
    if options.status == 1:
        data = Home.find(options.home).data
        complain(f"the app ended by a fault of its own; what you marked is safe in {data}")


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


def _read_keys_from_terminal() -> None:
    """Where standard input is no terminal, take the keys from the terminal itself."""
    try:
        terminal = os.open(os.ctermid(), os.O_RDWR)
    except OSError:
        raise ReaderError("there is no terminal to take keys from; start Reader in one") from None
    os.dup2(terminal, 0)


def _print_instead(options: argparse.Namespace) -> None:
    """Without a terminal for the app, print the text that was named, or the names of several."""
    files = files_at(options.paths)
    if not files:
        raise ReaderError(
            "this is no terminal in which the app can run; "
            "name a document to print its text, or see `reader --help` for commands"
        )
    if len(files) > 1:
        from reader.mailing import listed

        print("\n".join(listed(files)))
        return
    from reader.commands.documents import show

    options.path = files[0]
    show(options)  # which says what to do about an address
