"""How a document, a summary sentence, a figure and a mark look as rows of a list."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from reader.annotations.annotation import Annotation
from reader.documents.document import reading_minutes
from reader.figures.figure import Figure
from reader.summary.ranking import RankedSentence
from reader.text.sanitise import sanitise_line
from reader.tui.one_line import shortened
from reader.tui.shelf import Item

__all__ = [
    "annotation_rows",
    "document_rows",
    "figure_rows",
    "sentence_rows",
]

QUOTED = 120
"""Code points of a mark's quote that a row shows."""

_CONSOLE = Console(width=200, color_system=None)


def document_rows(item: Item, width: int) -> list[Text]:
    """Two lines: state and title; minutes, progress and marks."""
    entry = item.entry
    if item.problem:
        return [Text(f"✕ {shortened(item.title, width - 2)}"), _below(item.problem, width)]
    if entry is None:
        return [Text(f"○ {shortened(item.title, width - 2)}"), _below("…", width)]
    share = entry.read_to / entry.length if entry.length else 0.0
    sign = "○" if entry.opened is None else "✓" if share > FINISHED else "●"
    facts = [f"{reading_minutes(entry.words)} min"]
    if entry.opened is None:
        facts.append("new")
    else:
        facts.append("read" if share > FINISHED else f"{share:.0%}")
    if entry.annotations:
        facts.append(f"{entry.annotations} {'mark' if entry.annotations == 1 else 'marks'}")
    return [
        Text(f"{sign} {shortened(entry.title, width - 2)}"),
        _below(" · ".join(facts), width),
    ]


FINISHED = 0.97
"""The share of a text from which it counts as read."""


def sentence_rows(sentence: RankedSentence, width: int) -> list[Text]:
    """The sentence, wrapped, with its rank before it, and a blank line."""
    rank = f"{sentence.rank:>2} "
    lines = _wrapped(sentence.text, width - len(rank))
    return [
        Text.assemble((rank if number == 0 else " " * len(rank), "dim"), line)
        for number, line in enumerate(lines)
    ] + [Text()]


def figure_rows(figure: Figure, width: int, colour: str = "") -> list[Text]:
    """Two lines: the figure, in `colour`, and what it measures."""
    sign = {"up": " ▲", "down": " ▼"}.get(figure.direction, "")
    words = f"{figure.qualifier} {figure.text}".strip()
    return [
        Text.assemble((shortened(words, width - 3), f"bold {colour}"), (sign, "dim")),
        _below(figure.measures or figure.why, width),
    ]


def annotation_rows(annotation: Annotation, width: int, colour: str = "") -> list[Text]:
    """The quote in short behind a bar in `colour`, the note, and the tags."""
    state = "" if annotation.state in ("exact", "moved") else f" [{annotation.state}]"
    lines = [
        Text.assemble(
            ("▌ ", colour),
            (shortened(f"“{annotation.quote[:QUOTED]}”", width - 2 - len(state)), "italic"),
            (state, "bold"),
        )
    ]
    if annotation.note:
        lines += [Text("  ").append_text(line) for line in _wrapped(annotation.note, width - 2)]
    if annotation.tags:
        lines.append(_below(" ".join(f"#{tag}" for tag in annotation.tags), width))
    return [*lines, Text()]


def _below(text: str, width: int) -> Text:
    """A quieter line under the first one."""
    return Text("  " + shortened(text, width - 2), "dim")


def _wrapped(text: str, width: int) -> list[Text]:
    return list(Text(sanitise_line(text)).wrap(_CONSOLE, max(1, width)))
