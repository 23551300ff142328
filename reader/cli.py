"""The command line: what was typed is given to its command, and what goes wrong is said in a line.

Textual is imported only when the app is started, and the heavy layers only by the commands that
need them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from reader.arguments import APP, parse
from reader.commands.outputs import complain
from reader.errors import ReaderError

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
        module, function = _COMMANDS[options.command]
        getattr(import_module(f"reader.commands.{module}"), function)(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except ReaderError as error:
        return complain(str(error))
    except BrokenPipeError:
        _discard_output()  # whoever read it has had enough
    except OSError as error:
        if sys.stdout is not None:
            _discard_output()
        place = error.filename or "standard output"
        return complain(f"{place}: {error.strerror}; make room there, or choose another place")
    except KeyboardInterrupt:
        return 130
    return int(getattr(options, "status", 0))


def _discard_output() -> None:
    """Let what is still to be flushed at exit go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print_anything() -> None:
    """Let output in any language pass, whatever the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


_COMMANDS = {
    APP: ("starting", "open_app"),
    "show": ("documents", "show"),
    "summary": ("documents", "summary"),
    "figures": ("documents", "figures"),
    "add": ("catalogue", "add"),
    "list": ("catalogue", "list_documents"),
    "remove": ("catalogue", "remove"),
    "search": ("catalogue", "search"),
    "annotate": ("marks", "annotate"),
    "annotations": ("marks", "list_annotations"),
    "export": ("marks", "export"),
    "import": ("marks", "import_files"),
    "open": ("starting", "open_link"),
    "serve": ("starting", "serve"),
    "doctor": ("catalogue", "doctor"),
}
"""Where each command is: a module of `commands`, imported when it is wanted, and a function."""
