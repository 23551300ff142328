"""The Document: an immutable text with its structure and where it came from."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Literal

from reader.text.language import count_words
from reader.text.sentences import split
from reader.text.spans import Span, index_at

__all__ = [
    "Document",
    "EncodingIs",
    "Link",
    "Origin",
    "Paragraph",
    "ParagraphKind",
    "Sentence",
    "reading_minutes",
]

ParagraphKind = Literal["heading", "body", "list", "quote", "table", "code", "furniture"]

EncodingIs = Literal["known", "guessed", "chosen"]

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""

KEPT_PARAGRAPHS = 8
"""Paragraphs whose sentences are kept for who walks back and forth in them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text that is read as one."""

    span: Span
    """Where it stands in `Document.text`, without the line ends around it."""
    kind: ParagraphKind = "body"
    level: int = 0
    """Of a heading: 1 for the title, 2 for a section and so on; of a list item: its depth."""
    likely_furniture: bool = False
    """Probably not the text itself: dimmed, and never in a summary. True of furniture too."""
    hard_wrapped: bool = False
    """Its line ends only mark where a line was full, so that it may be wrapped anew."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the document."""

    span: Span
    """Where it stands in `Document.text`."""
    text: str
    """`Document.text` at the span."""
    paragraph: int
    """The index of its paragraph in `Document.paragraphs`."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that point to something else."""

    span: Span
    """Where the words stand in `Document.text`."""
    target: str
    """A web or mail address; "#" and an offset in `Document.text`, such as of a footnote; or
    "picture:" and the name of an entry of the file, which is an archive."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from, and what its format says of it."""

    path: Path | None = None
    """The file, absolute; None for text that never was one."""
    format: str = "txt"
    """The name of the format in the table of formats."""
    encoding: str = "utf-8"
    """How its bytes were read."""
    url: str = ""
    author: str = ""
    date: str = ""
    """When it was published, as the source writes it (ISO 8601 where it can be told)."""
    encoding_is: EncodingIs = "known"
    """Whether the bytes say so, it is a guess, or the user has chosen it."""


@dataclass(frozen=True)
class Document:
    """A sanitised text with its structure.

    All offsets count code points of `text`, end-exclusive.
    """

    text: str
    title: str
    """What to call it; never empty."""
    language: str
    """BCP 47, such as "en"."""
    paragraphs: tuple[Paragraph, ...]
    """In order, not overlapping; white space between them belongs to none."""
    kicker: str = ""
    """The label over a headline, such as "Editorial"."""
    origin: Origin = field(default_factory=Origin)
    pages: tuple[int, ...] = ()
    """Where each page of the file begins in `text`; empty for formats without pages."""
    links: tuple[Link, ...] = ()
    """What the file says that some of its words point to, in the order of the text."""

    def __getstate__(self) -> dict[str, object]:
        # Only what it was made of: what is computed on demand may be growing in another thread.
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)

    @cached_property
    def sha256(self) -> str:
        """The version of the text: the SHA-256 of its UTF-8 bytes, in hexadecimal."""
        import hashlib  # showing a text needs none

        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order, headings among them, furniture not."""
        return tuple(
            sentence
            for index in range(len(self.paragraphs))
            for sentence in self._sentences_of(index)
        )

    def sentences_in(self, index: int) -> tuple[Sentence, ...]:
        """The sentences of the paragraph at `index`; none for furniture."""
        kept = self._kept_sentences.get(index)
        if kept is None:
            if len(self._kept_sentences) >= KEPT_PARAGRAPHS:
                self._kept_sentences.clear()
            kept = self._kept_sentences[index] = self._sentences_of(index)
        return kept

    @cached_property
    def _kept_sentences(self) -> dict[int, tuple[Sentence, ...]]:
        """Of paragraphs that were asked for lately: a paragraph may be a whole book."""
        return {}

    def _sentences_of(self, index: int) -> tuple[Sentence, ...]:
        paragraph = self.paragraphs[index]
        if paragraph.kind == "furniture":
            return ()
        return tuple(Sentence(span, span.of(self.text), index) for span in self._split(paragraph))

    def _split(self, paragraph: Paragraph) -> list[Span]:
        if paragraph.kind in ("heading", "table", "code"):
            return [paragraph.span]
        # A quote's lines begin with marks, so whether they were wrapped is left to be seen.
        wrapped = None if paragraph.kind == "quote" else paragraph.hard_wrapped
        spans = split(paragraph.span.of(self.text), self.language, wrapped=wrapped)
        return [span.shifted(paragraph.span.start) for span in spans]

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`, or of the last one before it.

        0 for an offset before the first paragraph.
        """
        return max(0, index_at(self._paragraph_starts, offset))

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds `offset`, counted from 1; None without pages."""
        return max(1, index_at(self.pages, offset) + 1) if self.pages else None

    def links_in(self, span: Span) -> tuple[Link, ...]:
        """The links whose words stand in `span`, or partly so."""
        last = bisect_left(self.links, span.end, key=lambda link: link.span.start)
        found = (link for link in self.links[:last] if link.span.end > span.start)
        return tuple(found)

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(paragraph.span.start for paragraph in self.paragraphs)

    @cached_property
    def words(self) -> int:
        """How many words there are to read, furniture not counted."""
        return sum(
            count_words(paragraph.span.of(self.text))
            for paragraph in self.paragraphs
            if paragraph.kind != "furniture"
        )

    @property
    def minutes(self) -> int:
        """How long it takes to read, in minutes, at least one."""
        return reading_minutes(self.words)


def reading_minutes(words: int) -> int:
    """How long it takes to read `words`, in minutes, at least one.

    >>> reading_minutes(5), reading_minutes(1190)
    (1, 5)
    """
    return max(1, round(words / WORDS_A_MINUTE))
