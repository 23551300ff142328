"""How documents, summaries, figures, hits and marks look on standard output."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations.annotation import Annotation
from reader.annotations.escaping import as_inline
from reader.documents.document import Document
from reader.documents.flowing import BREAK, FILLER, SPACED_BREAK, flow
from reader.documents.mail_addresses import names_mail
from reader.figures.figure import Figure
from reader.library.checking import Check
from reader.library.entry import Entry, Hit
from reader.summary.ranking import Summary
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.summary.digesting import Digest

__all__ = [
    "FIGURE_COLUMNS",
    "annotations_as_text",
    "as_cell",
    "as_json",
    "check_as_text",
    "digest_as_data",
    "digest_as_markdown",
    "digest_as_text",
    "entries_as_data",
    "entries_as_text",
    "figure_as_data",
    "figure_as_row",
    "figures_as_csv",
    "figures_as_data",
    "figures_as_markdown",
    "figures_as_text",
    "hits_as_data",
    "hits_as_text",
    "summary_as_data",
    "summary_as_markdown",
    "summary_as_text",
    "text_of",
]


def as_json(data: object) -> str:
    """`data` as indented JSON, in Unicode."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def text_of(document: Document) -> str:
    """The text as it will be read: furniture folded, a paragraph on a line."""
    flowed = flow(document, folded=True)
    text = flowed.replace(FILLER, "").replace(SPACED_BREAK, "\n\n").replace(BREAK, "\n")
    return text.strip("\n")


def _about(document: Document) -> dict[str, object]:
    return {
        "title": document.title,
        "path": _path(document.origin.path),
        "language": document.language,
        "sha256": document.sha256,
    }


def _path(path: Path | None) -> str | None:
    return None if path is None else sanitise_line(str(path))


# Summary


def summary_as_text(document: Document, summary: Summary) -> str:
    """The title, then a sentence a paragraph."""
    sentences = [sanitise_line(sentence.text) for sentence in summary.sentences]
    return "\n\n".join([document.title, *sentences])


def summary_as_markdown(document: Document, summary: Summary) -> str:
    """A heading and a list."""
    items = [f"- {_escaped(sentence.text)}" for sentence in summary.sentences]
    return "\n".join([f"# {_escaped(document.title)}", "", *items])


def summary_as_data(document: Document, summary: Summary) -> dict[str, object]:
    """The shape of `reader summary --format json`."""
    return {
        "document": _about(document),
        "sentences": [
            {
                "start": sentence.span.start,
                "end": sentence.span.end,
                "text": sentence.text,
                "score": sentence.score,
                "rank": sentence.rank,
                "why": sentence.why,
            }
            for sentence in summary.sentences
        ],
    }


def digest_as_text(documents: Sequence[Document], digest: Digest) -> str:
    """Each sentence a paragraph, its document below it."""
    return "\n\n".join(
        f"{sanitise_line(sentence.text)}\n  — {documents[sentence.document].title}"
        for sentence in digest.sentences
    )


def digest_as_markdown(documents: Sequence[Document], digest: Digest) -> str:
    """A heading for each document and its sentences as a list."""
    lines: list[str] = []
    last = -1
    for sentence in digest.sentences:
        if sentence.document != last:
            last = sentence.document
            lines += ["", f"## {_escaped(documents[last].title)}", ""]
        lines.append(f"- {_escaped(sentence.text)}")
    return "\n".join(lines).strip("\n")


def digest_as_data(documents: Sequence[Document], digest: Digest) -> dict[str, object]:
    """The shape of `reader summary PATH PATH --format json`."""
    return {
        "documents": [_about(document) for document in documents],
        "sentences": [
            {
                "document": sentence.document,
                "start": sentence.span.start,
                "end": sentence.span.end,
                "text": sentence.text,
                "score": sentence.score,
                "rank": sentence.rank,
                "why": sentence.why,
                "also_in": list(sentence.also_in),
            }
            for sentence in digest.sentences
        ],
    }


# Figures


def figures_as_text(figures: Sequence[Figure]) -> str:
    """A figure a line: the figure, and what it measures."""
    width = max((len(_with_qualifier(figure)) for figure in figures), default=0)
    lines = [
        f"{_with_qualifier(figure):<{width}}  {sanitise_line(figure.measures)}".rstrip()
        for figure in figures
    ]
    return "\n".join(lines)


def figures_as_markdown(figures: Sequence[Figure]) -> str:
    """A table."""
    rows = [
        f"| {as_cell(_with_qualifier(figure))} | {figure.kind} | {as_cell(figure.measures)} |"
        for figure in figures
    ]
    return "\n".join(["| Figure | Kind | What it measures |", "| --- | --- | --- |", *rows])


FIGURE_COLUMNS = (
    "text", "kind", "value", "low", "high", "unit", "qualifier", "measures", "direction",
    "salience", "key", "start", "end", "source", "change_from", "change_to", "change_by",
    "differences", "why",
)  # fmt: skip
"""What a table of figures tells of each."""


def figures_as_csv(figures: Sequence[Figure]) -> str:
    """A header and a row a figure (RFC 4180, but with the line ends of Unix)."""
    out = io.StringIO()
    writer = csv.DictWriter(out, FIGURE_COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(figure_as_row, figures))
    return out.getvalue().rstrip("\n")


def figures_as_data(
    document: Document, figures: Sequence[Figure], shown: Sequence[int]
) -> dict[str, object]:
    """The shape of `reader figures --format json`.

    Args:
        document: Where they stand.
        figures: All of them.
        shown: The indexes of those to show; comparisons with others are left out.
    """
    places = {index: place for place, index in enumerate(shown)}
    return {
        "document": _about(document),
        "figures": [
            figure_as_data(
                figures[index],
                [
                    (places[other], difference)
                    for other, difference in zip(
                        figures[index].compared_with, figures[index].differences, strict=True
                    )
                    if other in places
                ],
            )
            for index in shown
        ],
    }


def figure_as_data(
    figure: Figure, compared: Sequence[tuple[int, Decimal | None]] = ()
) -> dict[str, object]:
    """`figure` as every JSON of figures has it.

    Args:
        figure: any.
        compared: the place among the figures shown of each that it is compared with, and how much
            more it is than that one.
    """
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "measures": figure.measures,
        "direction": figure.direction,
        "compared_with": [place for place, _ in compared],
        "differences": [_number(difference) for _, difference in compared],
        "source": figure.source,
        "change_from": _number(figure.change_from),
        "change_to": _number(figure.change_to),
        "change_by": _number(figure.change_by),
        "salience": round(figure.salience, 4),
        "key": figure.is_key,
        "why": figure.why,
    }


def figure_as_row(figure: Figure) -> dict[str, object]:
    """The cells of `FIGURE_COLUMNS`: a cell holds all differences that are known."""
    known = [f"{by:f}" for by in figure.differences if by is not None]
    return {**figure_as_data(figure), "differences": " ".join(known)}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _with_qualifier(figure: Figure) -> str:
    return sanitise_line(f"{figure.qualifier} {figure.text}".strip())


# The library


def entries_as_text(entries: Sequence[Entry]) -> str:
    """A document a line: id, share read, title, path."""
    return "\n".join(
        f"{entry.id}  {_share(entry):>4}  {sanitise_line(entry.title)}"
        + _sent(entry)
        + (f"  ({_path(entry.path)})" if entry.path else "")
        for entry in entries
    )


def entries_as_data(entries: Sequence[Entry]) -> list[dict[str, object]]:
    """The shape of `reader list --format json`."""
    return [
        {
            "id": entry.id,
            "title": entry.title,
            "path": _path(entry.path),
            "language": entry.language,
            "sha256": entry.sha256,
            "words": entry.words,
            "length": entry.length,
            "added": entry.added.isoformat(),
            "opened": entry.opened.isoformat() if entry.opened else None,
            "read_to": entry.read_to,
            "annotations": entry.annotations,
            "author": entry.author,
            "date": entry.date,
        }
        for entry in entries
    ]


def _sent(entry: Entry) -> str:
    """Who sent a mail and when; nothing for other documents."""
    if entry.path is None or not names_mail(entry.path):
        return ""
    from reader.documents.formats.mail_fields import name_of

    return "".join(f"  {told}" for told in (name_of(entry.author), entry.date) if told)


def _share(entry: Entry) -> str:
    if entry.opened is None:
        return "new"
    return f"{entry.read_to / entry.length:.0%}" if entry.length else "100%"


def hits_as_text(hits: Sequence[Hit]) -> str:
    """A hit on two lines: document, and the words around the place."""
    return "\n\n".join(
        f"{sanitise_line(hit.title)}  [{hit.id}:{hit.span.start}]\n  {sanitise_line(hit.snippet)}"
        for hit in hits
    )


def hits_as_data(query: str, hits: Sequence[Hit]) -> dict[str, object]:
    """The shape of `reader search --format json`."""
    return {
        "query": query,
        "hits": [
            {
                "id": hit.id,
                "title": hit.title,
                "path": _path(hit.path),
                "start": hit.span.start,
                "end": hit.span.end,
                "snippet": hit.snippet,
            }
            for hit in hits
        ],
    }


def check_as_text(check: Check) -> str:
    """What `reader doctor` says of the library."""
    soundness = "sound" if check.is_sound else "; ".join(check.problems)
    newest = check.backups[0] if check.backups else None
    torn = f", {check.torn} cannot be read" if check.torn else ""
    facts = {
        "library": f"{_path(check.path)} ({check.size / 1024:,.0f} kB, schema {check.schema})",
        "integrity": soundness,
        "documents": f"{check.documents}, {check.removed} removed, {check.versions} versions kept",
        "marks": f"{check.annotations}, {check.binned} in the bin",
        "journal": f"{_path(check.journal)} ({check.journaled} lines{torn})",
        "backups": f"{len(check.backups)}, newest {_path(newest)}" if newest else "none yet",
        "SQLite": f"{check.sqlite}, full-text search {'on' if check.full_text else 'missing'}",
    }
    if check.set_aside:
        facts["damaged"] = ", ".join(str(_path(file)) for file in check.set_aside)
    if check.warnings:
        facts["warning"] = sanitise_line("; ".join(check.warnings))
    return "\n".join(f"{name:<10}{fact}" for name, fact in facts.items())


# Annotations


def annotations_as_text(annotations: Sequence[Annotation]) -> str:
    """A mark a paragraph: id and kind, quote, note and tags."""
    return "\n\n".join(_annotation_as_text(annotation) for annotation in annotations)


def _annotation_as_text(annotation: Annotation) -> str:
    state = "" if annotation.state == "exact" else f" · {annotation.state}"
    lines = [
        f"{annotation.id}  {annotation.kind} · {annotation.colour}{state}",
        "  the whole document"
        if annotation.is_on_document
        else f"  “{sanitise_line(annotation.quote)}”",
    ]
    lines += [f"  {sanitise_line(line)}" for line in annotation.note.splitlines()]
    if annotation.tags:
        lines.append("  " + " ".join(f"#{tag}" for tag in annotation.tags))
    return "\n".join(lines)


def _escaped(text: str) -> str:
    """One line of text that Markdown shows as it stands."""
    return as_inline(sanitise_line(text))


def as_cell(text: str) -> str:
    """One line of text that Markdown shows as it stands in a cell of a table."""
    return _PIPE.sub(r"\\|", _escaped(text))


_PIPE = re.compile(r"(?<!\\)\|")
