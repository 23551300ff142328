"""What `reader figures --library` does: gather, choose, print with what contradicts what."""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.printing.figures import FIGURE_COLUMNS, figure_as_data, figure_as_row, with_qualifier
from reader.printing.forms import as_cell, harmless_row, json_text
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.library.ledger import LedgerLine
    from reader.library.library import Library

__all__ = ["print_ledger"]

Others = Mapping[int, Sequence[int]]
"""For a line those that give the same quantity another value, by their places in the ledger."""


def print_ledger(library: Library, options: argparse.Namespace) -> None:
    """Print the figures of `library` that `options` ask for.

    What was found is kept at once: after Ctrl+C the next call goes on where this one was.
    """
    from reader.library.disagreeing import disagreements
    from reader.library.ledger import WantedFigures, all_lines
    from reader.text.folding import fold

    try:
        lines = all_lines(library, _say_progress)
    except KeyboardInterrupt:
        print("\nreader: stopped; what was found is kept, the next call goes on", file=sys.stderr)
        raise
    kinds = (options.kind,) if options.kind else ()
    wanted = WantedFigures(tuple(fold(options.about).split()), kinds, options.key)
    shown = [index for index, line in enumerate(lines) if wanted.allows(line)]
    if not shown and options.format == "text":
        print("reader: no figure of the library fits", file=sys.stderr)
    words = _FORMATS[options.format](lines, shown, disagreements(lines))
    if words:
        print(words)


def _say_progress(done: int, total: int) -> None:
    """On one line of a terminal; elsewhere once, when it begins."""
    if sys.stderr is None:
        return
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        message = f"\rreader: figures of {done:,} of {total:,} new documents"
        print(message, end=end, file=sys.stderr, flush=True)
    elif done == 0:
        print(f"reader: looking for the figures of {total:,} new documents", file=sys.stderr)


def _as_text(lines: Sequence[LedgerLine], shown: Sequence[int], others: Others) -> str:
    """The documents by their titles, below each a figure a line, and what contradicts it."""
    paragraphs: list[str] = []
    document = ""
    for index in shown:
        line = lines[index]
        if line.entry.id != document:
            document = line.entry.id
            paragraphs += ["", sanitise_line(line.entry.title)]
        about = sanitise_line(line.figure.measures)
        paragraphs.append(f"  {with_qualifier(line.figure)}  {about}".rstrip())
        paragraphs += [f"      {_told(lines[other])}" for other in others.get(index, ())]
    return "\n".join(paragraphs).strip("\n")


def _as_markdown(lines: Sequence[LedgerLine], shown: Sequence[int], others: Others) -> str:
    rows = []
    for index in shown:
        line = lines[index]
        told = "; ".join(_told(lines[other]) for other in others.get(index, ()))
        cells = (
            with_qualifier(line.figure),
            line.figure.kind,
            line.figure.measures,
            line.entry.title,
            told,
        )
        rows.append(f"| {' | '.join(map(as_cell, cells))} |")
    head = "| Figure | Kind | What it measures | Document | Elsewhere |"
    return "\n".join([head, "| --- | --- | --- | --- | --- |", *rows])


def _as_csv(lines: Sequence[LedgerLine], shown: Sequence[int], others: Others) -> str:
    out = io.StringIO()
    columns = ("document", "title", *FIGURE_COLUMNS, "sentence", "elsewhere")
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for index in shown:
        line = lines[index]
        writer.writerow(
            harmless_row(
                {
                    **figure_as_row(line.figure),
                    "document": line.entry.id,
                    "title": line.entry.title,
                    "sentence": line.sentence,
                    "elsewhere": "; ".join(_told(lines[other]) for other in others.get(index, ())),
                }
            )
        )
    return out.getvalue().rstrip("\n")


def _as_json(lines: Sequence[LedgerLine], shown: Sequence[int], others: Others) -> str:
    figures = []
    for index in shown:
        line = lines[index]
        data = figure_as_data(line.figure)
        # Their places among the figures of one document mean nothing here.
        del data["compared_with"], data["differences"]
        figures.append(
            {
                "document": line.entry.id,
                "title": line.entry.title,
                **data,
                "sentence": line.sentence,
                "elsewhere": [_place(lines[other]) for other in others.get(index, ())],
            }
        )
    return json_text({"figures": figures})


def _place(line: LedgerLine) -> dict[str, object]:
    return {
        "document": line.entry.id,
        "title": line.entry.title,
        "text": line.figure.text,
        "start": line.figure.span.start,
        "end": line.figure.span.end,
    }


def _told(other: LedgerLine) -> str:
    return f"{with_qualifier(other.figure)} in {sanitise_line(other.entry.title)}"


_FORMATS = {"text": _as_text, "markdown": _as_markdown, "csv": _as_csv, "json": _as_json}
