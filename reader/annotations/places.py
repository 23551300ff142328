"""Where in a document something stands, in words: the line, and the heading above it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from reader.documents.document import Document
from reader.text.sanitise import sanitise_line
from reader.text.spans import Span, index_at

__all__ = ["Places"]


@dataclass(frozen=True)
class Places:
    """What to call the places of a document."""

    document: Document

    def line(self, offset: int) -> int:
        """The number of the line that holds `offset`, from 1."""
        return bisect_left(self._line_ends, offset) + 1

    def name(self, offset: int) -> str:
        """What a reader calls the place: its page, if there are pages, its line, its heading."""
        page = self.document.page_at(offset)
        words = [f"p. {page}"] if page is not None else []
        words.append(f"line {self.line(offset)}")
        return ", ".join(filter(None, [*words, self.heading(offset)]))

    def heading(self, offset: int) -> str:
        """The heading of the section that holds `offset`, on one line; empty before the first."""
        index = index_at(self._heading_starts, offset)
        return sanitise_line(self._headings[index].of(self.document.text)) if index >= 0 else ""

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.document.text)]

    @cached_property
    def _headings(self) -> list[Span]:
        """The headings of sections; that of the whole tells no place."""
        return [
            paragraph.span
            for paragraph in self.document.paragraphs
            if paragraph.kind == "heading" and paragraph.level > 1
        ]

    @cached_property
    def _heading_starts(self) -> list[int]:
        return [heading.start for heading in self._headings]
