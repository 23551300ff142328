"""The arguments of the command line: what `reader` and each of its commands accept."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from reader import __version__

__all__ = ["APP", "COMMANDS", "STANDARD_INPUT", "parse"]

STANDARD_INPUT = "-"
APP = ""
"""The name of no command: the app is to be opened."""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """What `words` ask for; `command` is the name of a command or `APP`.

    A file that bears a command's name is given as "./list".

    Raises:
        SystemExit: 2 for arguments that make no sense, 0 for `--help` and `--version`.
    """
    parser = _command_parser() if _names_command(words) else _app_parser()
    options = parser.parse_args(words)
    if options.command == "figures":
        _check_figures(parser, options)
    return options


def _check_figures(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Exactly one of a document and the library; what chooses in the library needs it."""
    if options.library == (options.path is not None):
        parser.error("figures: give a PATH, or --library")
    if not options.library and (options.kind or options.about or options.key):
        parser.error("figures: --kind, --about and --key go with --library")
    if options.kind not in ("", *_FIGURE_KINDS):
        parser.error(f"figures: --kind is one of {', '.join(_FIGURE_KINDS)}")


_FIGURE_KINDS = (
    "percent", "money", "count", "measure", "ratio", "rank", "range", "change", "multiple", "date",
    "duration", "number",
)  # fmt: skip


def _names_command(words: Sequence[str]) -> bool:
    """Whether the first word that is no option names a command; behind "--" none does."""
    rest = iter(words)
    for word in rest:
        if word == "--":
            return False
        if word in ("--home", "--encoding"):
            next(rest, None)
        elif not word.startswith("-") or word == STANDARD_INPUT:
            return word in COMMANDS
    return False


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--home", metavar="DIR", default=argparse.SUPPRESS,
        help="where all data are kept (else $READER_HOME, else the platform's place)",
    )  # fmt: skip
    return common


def _app_parser() -> argparse.ArgumentParser:
    commands = "\n".join(f"  {name:<12} {about}" for name, (about, _) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="reader",
        usage="reader [--home DIR] [--encoding NAME] [PATH ...]\n       reader COMMAND [...]",
        description="Read documents in the terminal beside their summary and key figures.",
        epilog=f"commands (reader COMMAND --help says more):\n{commands}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_common()],
        allow_abbrev=False,  # "--hom DIR list" would open the app on a file "list"
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files, folders or mailboxes; - for standard input"
    )
    _encoding_argument(parser)
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    parser.set_defaults(command=APP, home=None)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reader", parents=[_common()])
    parser.set_defaults(home=None)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (about, add_arguments) in COMMANDS.items():
        command = commands.add_parser(name, help=about, description=about, parents=[_common()])
        command.set_defaults(command=name)
        add_arguments(command)
    return parser


def _document_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "path", metavar="PATH", help="the document, or a mail (mail.mbox#3); - for standard input"
    )


def _show_arguments(command: argparse.ArgumentParser) -> None:
    _document_arguments(command)
    _encoding_argument(command)


def _summary_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="+", metavar="PATH",
        help="the document, - for standard input; of several a digest is made",
    )  # fmt: skip
    length = command.add_mutually_exclusive_group()
    length.add_argument("--sentences", type=int, metavar="N")
    length.add_argument("--words", type=int, metavar="N")
    length.add_argument("--percent", type=float, metavar="P")
    command.add_argument(
        "--method", default="reader", metavar="M", help="reader, lead, lex-rank, …"
    )
    command.add_argument("--genre", metavar="G", help="news, report, story or notes; else guessed")
    command.add_argument(
        "--highlights", action="store_true", help="sum up only what you highlighted"
    )
    _encoding_argument(command)
    _format_argument(command, "text", "markdown", "json")


def _figures_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "path", nargs="?", metavar="PATH", help="the document; - for standard input"
    )
    command.add_argument("--all", action="store_true", help="every figure, not only the key ones")
    library = command.add_argument_group("the library instead of one document")
    library.add_argument(
        "--library", action="store_true", help="every figure of every document, and what differs"
    )
    library.add_argument("--kind", default="", metavar="K", help="only percent, money, count, …")
    library.add_argument(
        "--about", default="", metavar="WORDS", help="only where sentence or title have the words"
    )
    library.add_argument("--key", action="store_true", help="only the key ones")
    _encoding_argument(command)
    _format_argument(command, "text", "markdown", "json", "csv")


def _add_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files, folders, mailboxes, or addresses of web pages",
    )
    _encoding_argument(command)


def _list_arguments(command: argparse.ArgumentParser) -> None:
    _format_argument(command, "text", "json")


def _remove_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="ID", help="as `reader list` has it; a folder or a mailbox")


def _search_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "query", metavar="QUERY", help='words, "a phrase", -without, OR, title: tag: note:'
    )
    command.add_argument("--limit", type=int, default=20, metavar="N")
    _format_argument(command, "text", "json")


def _annotate_arguments(command: argparse.ArgumentParser) -> None:
    from reader.annotations.colours import COLOURS

    _document_arguments(command)
    command.add_argument("--quote", required=True, metavar="TEXT", help="the words to mark")
    command.add_argument(
        "--occurrence", type=_positive, default=1, metavar="N", help="which of several"
    )
    command.add_argument("--note", default="", metavar="TEXT")
    command.add_argument("--tag", action="append", default=[], metavar="T")
    command.add_argument("--colour", default=COLOURS[0], choices=COLOURS)


def _annotations_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("path", nargs="?", metavar="PATH", help="of one document only")
    _format_argument(command, "text", "json")


def _export_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", metavar="PATH", help="all documents with marks if none"
    )
    command.add_argument("-o", "--output", metavar="FILE|DIR", help="else standard output")
    _format_argument(command, "markdown", "jsonl", "jsonld", "csv", "html")
    command.add_argument(
        "--group", choices=("document", "heading", "colour", "tag"), default="document",
        help="what marks stand under, in Markdown and HTML",
    )  # fmt: skip
    command.add_argument(
        "--flavour", choices=("plain", "obsidian", "logseq"), default="plain",
        help="the program that the Markdown is for",
    )  # fmt: skip
    command.add_argument(
        "--watch", action="store_true", help="keep the folder up to date until Ctrl+C"
    )


def _import_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="+", metavar="FILE",
        help="our Markdown, JSON lines or CSV; Kindle, KOReader, Hypothesis, W3C JSON-LD",
    )  # fmt: skip


def _link_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("link", metavar="reader://…", help="a link of an export")


def _serve_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; else the library"
    )
    command.add_argument("--host", default="127.0.0.1", metavar="H", help="else this machine only")
    command.add_argument("--port", type=_positive, default=8000, metavar="N", help="else 8000")


def _no_arguments(_: argparse.ArgumentParser) -> None:
    """The command takes none."""


def _format_argument(command: argparse.ArgumentParser, *formats: str) -> None:
    command.add_argument("--format", choices=formats, default=formats[0])


def _encoding_argument(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--encoding",
        metavar="NAME",
        help="how to read the bytes (cp1252, …), where the guess is wrong",
    )


def _positive(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is less than 1")
    return number


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "show": ("print a text as it will be read", _show_arguments),
    "summary": ("print the sentences that carry a text", _summary_arguments),
    "figures": ("print the key figures of a text", _figures_arguments),
    "add": ("add documents to the library", _add_arguments),
    "list": ("list the library", _list_arguments),
    "remove": ("take a document out of the library", _remove_arguments),
    "search": ("search all documents", _search_arguments),
    "annotate": ("mark words of a document", _annotate_arguments),
    "annotations": ("list what is marked", _annotations_arguments),
    "export": ("write out what is marked", _export_arguments),
    "import": ("bring in what was marked elsewhere", _import_arguments),
    "open": ("open the app at a link of an export", _link_arguments),
    "serve": ("show the app in a browser", _serve_arguments),
    "doctor": ("say where everything lives and whether it is sound", _no_arguments),
}
"""Each command with what it does and what it accepts, in the order of the help."""
