"""How what the library holds looks on standard output: documents, hits, marks, its state."""

from __future__ import annotations

from collections.abc import Sequence

from reader.annotations.annotation import Annotation
from reader.documents.mail_addresses import names_mail
from reader.library.checking import Check
from reader.library.entry import Entry, Hit
from reader.printing.forms import shown_path
from reader.text.sanitise import sanitise_line

__all__ = [
    "annotations_as_text",
    "check_as_text",
    "entries_as_data",
    "entries_as_text",
    "hits_as_data",
    "hits_as_text",
]


def entries_as_text(entries: Sequence[Entry]) -> str:
    """A document a line: id, share read, title, path."""
    return "\n".join(
        f"{entry.id}  {_share(entry):>4}  {sanitise_line(entry.title)}"
        + _sent(entry)
        + (f"  ({shown_path(entry.path)})" if entry.path else "")
        for entry in entries
    )


def entries_as_data(entries: Sequence[Entry]) -> list[dict[str, object]]:
    """The shape of `reader list --format json`."""
    return [
        {
            "id": entry.id,
            "title": entry.title,
            "path": shown_path(entry.path),
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
                "path": shown_path(hit.path),
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
        "library": f"{shown_path(check.path)} ({check.size / 1024:,.0f} kB, schema {check.schema})",
        "integrity": soundness,
        "documents": f"{check.documents}, {check.removed} removed, {check.versions} versions kept",
        "marks": f"{check.annotations}, {check.binned} in the bin",
        "journal": f"{shown_path(check.journal)} ({check.journaled} lines{torn})",
        "backups": f"{len(check.backups)}, newest {shown_path(newest)}" if newest else "none yet",
        "SQLite": f"{check.sqlite}, full-text search {'on' if check.full_text else 'missing'}",
    }
    if check.set_aside:
        facts["damaged"] = ", ".join(str(shown_path(file)) for file in check.set_aside)
    if check.warnings:
        facts["warning"] = sanitise_line("; ".join(check.warnings))
    return "\n".join(f"{name:<10}{fact}" for name, fact in facts.items())


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
