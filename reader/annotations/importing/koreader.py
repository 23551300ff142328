"""KOReader's export of highlights, as JSON or as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from reader.annotations.importing.incoming import Incoming, Source, derived_id
from reader.annotations.importing.values import items, text_at
from reader.annotations.moments import from_timestamp

__all__ = ["is_koreader", "is_koreader_markdown", "read_koreader", "read_koreader_markdown"]

_COLOURS = {
    "yellow": "yellow", "green": "green", "olive": "green", "blue": "blue", "cyan": "blue",
    "orange": "orange", "red": "orange", "purple": "purple", "gray": "yellow",
}  # fmt: skip
"""KOReader's colours, and which of ours is nearest."""

_PAGE = re.compile(r"^### Page (?P<page>.+?) @ (?P<date>.+)$", re.M)
_HEAD = re.compile(r"^# (?P<title>.*)\n##### (?P<author>.*)$", re.M)
_CHAPTER = re.compile(r"\n## [^\n]*\n*\Z")
_GENERATED = re.compile(r"\n_Generated at: [^\n]*_\s*\Z")
_LINK = re.compile(r"\n\[[^\]\n]*\]\(<file://[^\n]*>\)\s*\Z")
_FORMS = (("**_", "_**"), ("**", "**"), ("==", "=="), ("++", "++"), ("~~", "~~"), ("<u>", "</u>"),
          ("*", "*"))  # fmt: skip
"""What KOReader may put around a highlight."""
_DATE = "%d %B %Y %I:%M:%S %p"


def is_koreader(data: object) -> bool:
    """Whether `data` is what KOReader exports."""
    return isinstance(data, Mapping) and ("entries" in data or "documents" in data)


def read_koreader(data: object) -> Iterator[Incoming]:
    """The marks in an export as JSON, of one book or of several."""
    assert isinstance(data, Mapping)
    for book in items(data.get("documents")) if "documents" in data else [data]:
        source = Source(text_at(book, "title"), _people(text_at(book, "author")))
        for entry in items(book.get("entries")):
            quote, note = text_at(entry, "text").strip(), text_at(entry, "note").strip()
            if quote or note:
                colour = _COLOURS.get(text_at(entry, "color"))
                yield _mark(source, quote, note, colour, from_timestamp(entry.get("time")))


def is_koreader_markdown(text: str) -> bool:
    """Whether `text` is Markdown as KOReader writes it."""
    return bool(_HEAD.search(text) and _PAGE.search(text))


def read_koreader_markdown(text: str) -> Iterator[Incoming]:
    """The marks in an export as Markdown, of one book or of several."""
    text = _GENERATED.sub("\n", text)
    heads = list(_HEAD.finditer(text))
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        source = Source(head["title"].strip(), _people(head["author"]))
        yield from _in_book(text[head.end() : end], source)


def _in_book(text: str, source: Source) -> Iterator[Incoming]:
    pages = list(_PAGE.finditer(text))
    for number, page in enumerate(pages):
        end = pages[number + 1].start() if number + 1 < len(pages) else len(text)
        body = _CHAPTER.sub("", text[page.end() : end].rstrip("\n") + "\n")
        words, _, note = _LINK.sub("", body.rstrip()).partition("\n---\n")
        quote = _bare(words.strip())
        if quote or note.strip():
            yield _mark(source, quote, note.strip(), None, _moment(page["date"]))


def _mark(
    source: Source, quote: str, note: str, colour: str | None, created: datetime | None
) -> Incoming:
    return Incoming(
        id=derived_id("koreader", source.title, quote or note),
        source=source,
        quote=quote,
        kind="note" if note else "highlight",
        colour=colour,
        note=note,
        created=created,
    )


def _people(author: str) -> str:
    names = [line.strip() for line in author.split("\n")]
    return "" if names == ["N/A"] else ", ".join(filter(None, names))


def _bare(words: str) -> str:
    for start, end in _FORMS:
        if len(words) > len(start + end) and words.startswith(start) and words.endswith(end):
            return words[len(start) : -len(end)]
    return words


def _moment(date: str) -> datetime | None:
    try:
        return datetime.strptime(date.strip(), _DATE).replace(tzinfo=UTC)
    except ValueError:
        return None
