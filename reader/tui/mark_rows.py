"""How a mark looks as rows: beside its text, among all documents' marks, and in full."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from reader.annotations.annotation import Annotation
from reader.tui.annotation_filter import ListedMark
from reader.tui.one_line import shortened
from reader.tui.rows import wrapped
from reader.tui.themes import BARS

__all__ = ["LISTED_HEIGHT", "details", "listed_rows", "mark_rows"]

QUOTED = 240
"""Code points of a mark's quote that a row shows."""
LISTED_HEIGHT = 3
"""Lines of a mark among all documents' marks."""
SIGNS = {"highlight": "", "note": "", "bookmark": "⚑ ", "key-figure": "№ "}
"""What stands before the words of a kind that the words do not tell."""


def mark_rows(
    annotation: Annotation, width: int, colour: str = "", *, overlapping: int = 0, named: str = ""
) -> list[Text]:
    """The quote in short behind a bar in `colour`, the note, and the tags.

    Args:
        annotation: The mark.
        width: Cells of a line.
        colour: Of the bar.
        overlapping: How many other marks share words with it.
        named: What the user calls its colour.
    """
    facts = [f"+{overlapping}"] if overlapping else []
    facts += [f"p. {annotation.page}"] if annotation.page is not None else []
    facts += [named] if named not in ("", annotation.colour) else []
    facts += [] if annotation.state in ("exact", "moved") else [annotation.state]
    state = f" [{' '.join(facts)}]" if facts else ""
    lines = [
        Text.assemble(
            (f"{BARS[annotation.colour]} ", colour),
            (shortened(_words(annotation), width - 2 - len(state)), "italic"),
            (state, "bold"),
        )
    ]
    for paragraph in annotation.note.splitlines():
        lines += [Text("  ").append_text(line) for line in wrapped(paragraph, width - 2)]
    if annotation.tags:
        tags = " ".join(f"#{tag}" for tag in annotation.tags)
        lines.append(Text("  " + shortened(tags, width - 2), "dim"))
    return lines


def listed_rows(
    mark: ListedMark, width: int, colour: str = "", *, is_chosen: bool = False, named: str = ""
) -> list[Text]:
    """Three lines: the quote; the note and the tags; document, colour, kind, state, day."""
    annotation = mark.annotation
    inner = max(1, width - 4)
    note = " ".join([*annotation.note.split(), *(f"#{tag}" for tag in annotation.tags)])
    facts = [
        "" if annotation.state == "exact" else annotation.state,
        f"p. {annotation.page}" if annotation.page is not None else "",
        annotation.kind.replace("-", " "),
        named if named != annotation.colour else "",
        annotation.updated.astimezone().strftime("%Y-%m-%d"),
    ]
    tail = " · ".join(fact for fact in facts if fact)
    title = shortened(mark.title, max(8, inner - len(tail) - 3))
    return [
        Text.assemble(
            ("◆ " if is_chosen else "  ", "bold"),
            (f"{BARS[annotation.colour]} ", colour),
            (shortened(_words(annotation), inner), "italic"),
        ),
        Text("    " + shortened(note, inner)),
        Text("    " + shortened(f"{title} · {tail}", inner), "dim"),
    ]


def details(mark: ListedMark, width: int, text_now: str | None, names: Mapping[str, str]) -> Text:
    """Everything about a mark; for one whose words have changed the old and the new ones.

    Args:
        mark: The mark.
        width: Cells of a line.
        text_now: What stands at its place now; None while that is not known.
        names: What the user calls the colours.
    """
    annotation = mark.annotation
    lines: list[Text] = []
    if annotation.state == "changed":
        lines += _under("was", annotation.quote, width)
        lines += _under("now", "…" if text_now is None else text_now, width)
    elif annotation.state == "orphan":
        lines += _under("not in the text any more", annotation.quote, width)
        around = f"…{annotation.anchor.prefix}[…]{annotation.anchor.suffix}…"
        lines += _under("stood between", around, width)
    else:
        lines += _under("", annotation.quote, width)
    for paragraph in annotation.note.splitlines():
        lines += wrapped(paragraph, width) or [Text()]
    colour = names.get(annotation.colour, annotation.colour)
    facts = [annotation.kind.replace("-", " "), colour, annotation.state]
    facts += [f"p. {annotation.page}"] if annotation.page is not None else []
    facts += [f"#{tag}" for tag in annotation.tags]
    lines.append(Text(shortened(" · ".join(facts), width), "dim"))
    return Text("\n").join(lines)


def _under(label: str, text: str, width: int) -> list[Text]:
    """`text` in italics, `label` before it."""
    lines = wrapped(f"{label}: {text}" if label else text, width)
    return [Text(line.plain, "italic") for line in lines]


def _words(annotation: Annotation) -> str:
    if annotation.is_on_document:
        return "the whole document"
    words = annotation.quote[:QUOTED].strip() or "a place"
    return f"{SIGNS[annotation.kind]}“{words}”"
