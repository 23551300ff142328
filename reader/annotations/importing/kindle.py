"""Kindle's "My Clippings.txt": what was marked on the device, in the order it was marked.

A clipping is a line with title and author, a line with kind, place and date, an empty line, the
words, and a line of "=". A highlight that was made longer is written again, and a note stands in
a clipping of its own that only its place ties to the highlight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.annotations.importing.incoming import Incoming, Source, derived_id
from reader.annotations.importing.kindle_words import (
    AFTERNOON,
    KINDS,
    LOCATION,
    MONTHS,
    MORNING,
)
from reader.annotations.normalising import squeeze

__all__ = ["is_kindle", "read_kindle"]

_END = re.compile(r"^={10,}[ \t]*$", re.M)
_AUTHOR = re.compile(r"^(?P<title>.*\S)\s*\((?P<author>[^()]*(?:\([^()]*\)[^()]*)*)\)$")
_NUMBERS = re.compile(r"(\d{1,9})(?:\s?(?:[-–]|t/m)\s?(\d{1,9}))?")
_CJK_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_YEAR, _DAY = re.compile(r"\b(\d{4})\b"), re.compile(r"(?<![\d:])(\d{1,2})(?![\d:])")
_WORD = re.compile(r"[^\W\d_]+")
_LATEST = 50
"""With how many highlights before it one is compared that may have been made longer."""


@dataclass(frozen=True, slots=True)
class _Clipping:
    source: Source
    kind: str
    start: int
    """The location, or the page where there is none; -1 where neither is said."""
    end: int
    words: str
    created: datetime | None

    def touches(self, other: _Clipping) -> bool:
        return self.start <= other.end and other.start <= self.end


def is_kindle(text: str) -> bool:
    """Whether `text` looks like clippings."""
    end = _END.search(text)
    return end is not None and bool(list(_clippings(text[: end.end()])))


def read_kindle(text: str) -> list[Incoming]:
    """The marks in the clippings `text`; bookmarks, which have no words, are left out."""
    by_source: dict[Source, list[_Clipping]] = {}
    for clipping in _clippings(text):
        by_source.setdefault(clipping.source, []).append(clipping)
    return [mark for clippings in by_source.values() for mark in _marks(clippings)]


def _clippings(text: str) -> Iterator[_Clipping]:
    for record in _END.split(text.replace("\r\n", "\n")):
        lines = record.strip("\n\ufeff").split("\n")
        if len(lines) >= 2 and lines[1].lstrip().startswith(("-", "–")):
            clipping = _clipping(lines)
            if clipping:
                yield clipping


def _clipping(lines: list[str]) -> _Clipping | None:
    *places, date = lines[1].split("|")
    about = " | ".join(places or [date]).casefold()
    kind = next((kind for kind, words in KINDS if any(word in about for word in words)), "")
    if not kind:
        return None
    start, end = _location(about)
    words = "\n".join(lines[2:]).strip()
    return _Clipping(_source(lines[0]), kind, start, end, words, _moment(date))


def _source(line: str) -> Source:
    line = line.replace("\ufeff", "").strip()
    named = _AUTHOR.match(line[:1000])
    return Source(named["title"], named["author"].strip()) if named else Source(line)


def _location(about: str) -> tuple[int, int]:
    """The first number behind a word for a location, else the first number."""
    behind = [about.find(word) for word in LOCATION if word in about]
    found = _NUMBERS.search(about, min(behind) if behind else 0) or _NUMBERS.search(about)
    if not found:
        return -1, -1
    first, last = found[1], found[2] or found[1]
    if len(last) < len(first):  # "1406-07" is 1406 to 1407
        last = first[: -len(last)] + last
    return int(first), max(int(first), int(last))


def _moment(date: str) -> datetime | None:
    """When it was made; a Kindle does not say in which time zone."""
    day, time = _date(date.casefold()), _TIME.search(date)
    if not day:
        return None
    hour, minute, second = (int(number or 0) for number in time.groups()) if time else (0, 0, 0)
    if _has(date, AFTERNOON):
        hour = hour % 12 + 12
    elif hour == 12 and _has(date, MORNING):
        hour = 0
    try:
        return datetime(*day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def _has(date: str, words: Iterable[str]) -> bool:
    """Whether one of `words` stands in the date, by itself where it is of letters."""
    folded = date.casefold()
    alone = {*_WORD.findall(folded), *folded.split()}
    return any(word in (alone if word[0].isascii() else folded) for word in words)


def _date(date: str) -> tuple[int, int, int] | None:
    numbers = _CJK_DATE.search(date)
    if numbers:
        return int(numbers[1]), int(numbers[2]), int(numbers[3])
    words = set(_WORD.findall(date))
    month = next((number for number, names in enumerate(MONTHS, 1) if words & set(names)), 0)
    year, day = _YEAR.search(date), _DAY.search(date)
    return (int(year[1]), month, int(day[1])) if month and year and day else None


def _marks(clippings: list[_Clipping]) -> Iterator[Incoming]:
    """The marks in one book: highlights with their notes, and notes by themselves."""
    highlights = _longest(c for c in clippings if c.kind == "highlight" and c.words)
    notes: dict[int, list[str]] = {}
    alone: list[_Clipping] = []
    for clipping in clippings:
        if clipping.kind == "note" and clipping.words:
            owner = _owner(clipping, highlights)
            if owner is None:
                alone.append(clipping)
            else:
                notes.setdefault(owner, []).append(clipping.words)
    for index, highlight in enumerate(highlights):
        yield _incoming(highlight, _joined(notes.get(index, [])))
    for clipping in alone:
        yield _incoming(replace(clipping, words=""), clipping.words)


def _longest(highlights: Iterable[_Clipping]) -> list[_Clipping]:
    """Of highlights at one place of which one holds the other, the longest."""
    kept: list[_Clipping] = []
    squeezed: list[str] = []
    for highlight in sorted(highlights, key=lambda c: (c.start, -len(c.words))):
        words = squeeze(highlight.words).text
        for index in range(max(0, len(kept) - _LATEST), len(kept)):
            if not kept[index].touches(highlight):
                continue
            if words in squeezed[index]:
                break
            if squeezed[index] in words:
                end = max(kept[index].end, highlight.end)
                kept[index] = replace(highlight, start=kept[index].start, end=end)
                squeezed[index] = words
                break
        else:
            kept.append(highlight)
            squeezed.append(words)
    return kept


def _owner(note: _Clipping, highlights: list[_Clipping]) -> int | None:
    """Which highlight a note belongs to: one that ends where it stands, or reaches over it."""
    over = [index for index, h in enumerate(highlights) if h.touches(note) and note.start >= 0]
    return min(over, default=None, key=lambda index: abs(highlights[index].end - note.start))


def _joined(notes: list[str]) -> str:
    """Notes at one place, without those that a later one holds."""
    kept: list[str] = []
    for note in notes:
        kept = [*(known for known in kept if known not in note), note]
    return "\n\n".join(kept)


def _incoming(clipping: _Clipping, note: str) -> Incoming:
    source = clipping.source
    return Incoming(
        id=derived_id("kindle", source.title, source.author, clipping.words or note),
        source=source,
        quote=clipping.words,
        kind="note" if note else "highlight",
        note=note,
        created=clipping.created,
    )
