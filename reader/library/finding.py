"""Which document of the library another program means.

By its id or version where it is one of ours, by its address, by its title; else by its words,
which name a document surer than any title does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from reader.annotations.importing.incoming import Incoming, Source
from reader.annotations.links import parse_link
from reader.annotations.quoting import Quotable
from reader.documents.document import Document, Origin, Paragraph
from reader.library.entry import Entry
from reader.library.library import Library
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span

__all__ = ["Finder", "Found"]

STAND_IN = "import"
"""The format of an entry that stands for a document which is not in the library."""

_ALIKE = 90
"""From 0 to 100: how like titles must be to be the same book's."""
_TELLING = 5
"""Letters that a title must have for being like another to say anything."""
_CANDIDATES = 5
"""Documents that are looked into."""
_QUOTES = 5
"""Quotes that are searched for in all documents."""
_LEAST = 20
"""Characters of a quote that stands in one document only; of ideographs half as many."""
_LEAST_WORDS = 4
"""With more words than that a quote is searched for without the outer two."""
_WORDS = 12
"""Words of a quote that are searched for."""
_KEPT = 20
"""Quotes by which candidates are compared."""
_SUFFIXES = re.compile(r"\.(?:epub|pdf|mobi|azw3?|txt|html?|md|fb2|docx?)$", re.I)
_SCHEME = re.compile(r"^https?://(?:www\.)?", re.I)
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A document of the library, ready to be looked into."""

    id: str
    title: str
    sha256: str
    quotable: Quotable


class Finder:
    """The search for documents in one library; what was found once is kept."""

    def __init__(self, library: Library) -> None:
        """Looks into the documents of `library`."""
        self._library = library
        self._entries = {entry.id: entry for entry in library.documents()}
        self._found: dict[str, Found] = {}
        self._documents: dict[str, Document] = {}
        self._by_address: dict[str, str] | None = None
        self._answers: dict[tuple[Source, str], str | None] = {}

    def document(self, source: Source, marks: Sequence[Incoming]) -> Found | None:
        """The document that `source` is, of which `marks` are said to be part; None if none is."""
        id = self._ours(source) or self._at_address(source)  # noqa: A001
        if id is None:
            longest = max((mark.quote for mark in marks), key=len, default="")
            key = (source, "" if source.title else longest)
            if key not in self._answers:
                self._answers[key] = self._titled(source, marks) or self._quoted(marks)
            id = self._answers[key]  # noqa: A001
        return None if id is None else self._look_into(id)

    def entry_of_its_own(self, source: Source) -> Found:
        """An entry that stands for the document until it is added; the same every time."""
        entry = self._library.add_document(_stand_in(source))
        self._entries[entry.id] = entry
        return self._look_into(entry.id)

    def is_stand_in(self, document: str) -> bool:
        """Whether the document with that id only stands for one."""
        return document in self._entries and self._read(document).origin.format == STAND_IN

    def _ours(self, source: Source) -> str | None:
        if source.id in self._entries:
            return source.id
        linked = parse_link(source.address)
        if linked and linked.document in self._entries:
            return linked.document
        same = (entry.id for entry in self._entries.values() if entry.sha256 == source.sha256)
        return next(same, None)

    def _at_address(self, source: Source) -> str | None:
        address = source.address
        if address.startswith("file:"):
            path = Path(unquote(address.removeprefix("file:").removeprefix("//")))
            at = (entry.id for entry in self._entries.values() if entry.path == path)
            return next(at, None)
        return self._addresses().get(_bare(address)) if address.startswith("http") else None

    def _addresses(self) -> dict[str, str]:
        if self._by_address is None:
            urls = ((self._read(id).origin.url, id) for id in self._entries)  # noqa: A001
            self._by_address = {_bare(url): id for url, id in urls if url}  # noqa: A001
        return self._by_address

    def _titled(self, source: Source, marks: Sequence[Incoming]) -> str | None:
        """The document with that title, or one like it that has the words too."""
        alike = [pair for pair in self._likeness(source.title) if not self.is_stand_in(pair[1])]
        ranked = sorted(alike, key=lambda pair: -pair[0])[:_CANDIDATES]
        scored = [(self._score(id, marks), likeness, id) for likeness, id in ranked]  # noqa: A001
        if not scored:
            return None
        held, likeness, id = max(scored, key=lambda row: (row[0], row[1]))  # noqa: A001
        if held or likeness == 100 or not any(mark.quote for mark in marks):
            return id
        return None

    def _likeness(self, title: str) -> Iterator[tuple[float, str]]:
        wanted = _letters(title)
        if not wanted:
            return
        from rapidfuzz import fuzz

        for entry in self._entries.values():
            known = _letters(entry.title)
            if known == wanted:
                yield 100, entry.id
            elif min(len(known), len(wanted)) >= _TELLING:
                score = fuzz.token_set_ratio(known, wanted)
                if score >= _ALIKE:
                    yield min(score, 99), entry.id

    def _score(self, id: str, marks: Sequence[Incoming]) -> int:  # noqa: A002
        quotable = self._look_into(id).quotable
        quotes = [mark.quote for mark in marks if mark.quote.strip()][:_KEPT]
        return sum(bool(quotable.all(quote)) for quote in quotes)

    def _quoted(self, marks: Sequence[Incoming]) -> str | None:
        """The document that holds most of the quotes."""
        telling = sorted({m.quote for m in marks if _tells(m.quote)}, key=lambda q: (-len(q), q))
        candidates: dict[str, None] = {}
        for quote in telling[:_QUOTES]:
            words = " ".join(_whole_words(quote)[:_WORDS])[:200]
            hits = self._library.search(f'"{words}"', limit=_CANDIDATES) if words else ()
            candidates.update({hit.id: None for hit in hits if hit.id in self._entries})
        held = [quote for quote in telling if quote][:_KEPT]
        scored = [
            (sum(bool(self._look_into(id).quotable.all(quote)) for quote in held), id)
            for id in list(candidates)[:_CANDIDATES]  # noqa: A001
        ]
        best = max(scored, default=(0, ""))
        return best[1] if best[0] else None

    def _look_into(self, id: str) -> Found:  # noqa: A002
        if id not in self._found:
            entry: Entry = self._entries[id]
            text = self._read(id).text
            self._found[id] = Found(id, entry.title, entry.sha256, Quotable(text))
        return self._found[id]

    def _read(self, id: str) -> Document:  # noqa: A002
        if id not in self._documents:
            self._documents[id] = self._library.read(id)
        return self._documents[id]


def _whole_words(quote: str) -> list[str]:
    """The words of a quote; of several the first and the last may be pieces of words."""
    words = quote.replace('"', " ").split()
    return words[1:-1] if len(words) > _LEAST_WORDS else words


def _tells(quote: str) -> bool:
    wide = sum(character > "\u2e7f" for character in quote)
    return len(quote) + wide >= _LEAST


def _letters(title: str) -> str:
    return " ".join(_LETTERS.findall(_SUFFIXES.sub("", title).casefold()))


def _bare(address: str) -> str:
    """An address without what makes no difference."""
    place, _, query = _SCHEME.sub("", address).partition("#")[0].partition("?")
    return f"{place.rstrip('/')}?{query}"


def _stand_in(source: Source) -> Document:
    title = sanitise_line(source.title or source.address or "Marks from elsewhere")
    author, address = sanitise_line(source.author), sanitise_line(source.address)
    about = f"The text of “{title}” is not in the library; what was marked in it is kept here."
    pieces = [title, *([author] if author else []), *([address] if address else []), about]
    paragraphs, start = [], 0
    for number, piece in enumerate(pieces):
        span = Span(start, start + len(piece))
        paragraphs.append(Paragraph(span, "body" if number else "heading", 0 if number else 1))
        start = span.end + 2
    return Document(
        text="\n\n".join(pieces),
        title=title,
        language="en",
        paragraphs=tuple(paragraphs),
        origin=Origin(format=STAND_IN, url=address, author=author),
    )
