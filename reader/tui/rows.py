"""How a document and a summary sentence look as rows of a list."""

from __future__ import annotations

from rich.text import Text

from reader.documents.document import reading_minutes
from reader.summary.ranking import RankedSentence
from reader.text.sanitise import sanitise_line
from reader.tui.one_line import duration, shortened
from reader.tui.ordering import FINISHED
from reader.tui.shelf import Item
from reader.tui.wrapping import Lines

__all__ = [
    "document_rows",
    "sentence_rows",
    "wrapped",
]


def document_rows(item: Item, width: int) -> list[Text]:
    """Two lines: state and title; minutes, progress and marks."""
    entry = item.entry
    if item.problem:
        return [Text(f"✕ {shortened(item.title, width - 2)}"), _below(_reason(item), width)]
    if entry is None:
        below = " · ".join(filter(None, (item.disk, *_sent(item)))) or "…"
        return [Text(f"○ {shortened(item.title, width - 2)}"), _below(below, width)]
    share = entry.read_to / entry.length if entry.length else 0.0
    sign = "○" if entry.opened is None else "✓" if share > FINISHED else "●"
    sign = "◆" if item.is_chosen else sign
    facts = [item.disk, *(_sent(item) or [duration(reading_minutes(entry.words))])]
    if entry.opened is None:
        facts.append("new")
    else:
        facts.append("read" if share > FINISHED else f"{share:.0%}")
    if entry.annotations:
        facts.append(f"{entry.annotations} {'mark' if entry.annotations == 1 else 'marks'}")
    return [
        Text(f"{sign} {shortened(entry.title, width - 2)}"),
        _below(" · ".join(filter(None, facts)), width),
    ]


def _sent(item: Item) -> tuple[str, ...]:
    """Who sent it and when, if it is a mail in a mailbox."""
    if item.path is None or "#" not in item.path.name:
        return ()
    from reader.tui.mail_rows import sent

    return sent(item)


def _reason(item: Item) -> str:
    """Why it could not be read, without the path that the list shows already."""
    return item.problem.replace(str(item.path), "").strip(" :,;") if item.path else item.problem


def sentence_rows(sentence: RankedSentence, width: int, *, explained: bool = False) -> list[Text]:
    """The sentence, wrapped, with its rank before it, why it counts if wanted, a blank line."""
    rank = f"{sentence.rank:>2}{'▌' if sentence.is_pinned else ' '}"
    lines = wrapped(sentence.text, width - len(rank))
    return [
        Text.assemble((rank if number == 0 else " " * len(rank), "dim"), line)
        for number, line in enumerate(lines)
    ] + [*(_reasons(sentence, width) if explained else []), Text()]


def _reasons(sentence: RankedSentence, width: int) -> list[Text]:
    """Why the sentence counts, in words, and what its score is made of."""
    parts = sorted(sentence.parts, key=lambda part: -abs(part[1]))
    sums = " ".join(f"{share:+.2f} {name}," for name, share in parts if abs(share) >= LEAST_SHARE)
    words = [sentence.why, f"{sentence.score:.2f} = {sums}".rstrip(", ") if parts else ""]
    return [
        Text.assemble("   ", (line.plain, "dim italic"))
        for text in words
        if text
        for line in wrapped(text, width - 3)
    ]


LEAST_SHARE = 0.005
"""What would be shown as nothing is left out."""


def _below(text: str, width: int) -> Text:
    """A quieter line under the first one."""
    return Text("  " + shortened(text, width - 2), "dim")


def wrapped(text: str, width: int) -> list[Text]:
    """`text` in lines of at most `width` cells."""
    lines = Lines(sanitise_line(text), width)
    return [Text(lines.text(lines.span(number))) for number in range(len(lines))]
