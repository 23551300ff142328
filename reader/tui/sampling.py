"""A sample of a text that is too long to be studied whole: the beginnings of its equal parts.

To rank every sentence of twenty books together takes minutes and a gigabyte. The analyst gets a
document of what was chosen; what it finds there is moved to where it stands in the whole.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from reader.documents.document import Document, Paragraph
from reader.summary.ranking import Ranking
from reader.text.sentences import split
from reader.text.spans import Span
from reader.tui.messages import FigureTable

__all__ = ["LONGEST", "Sample", "is_sampled", "note_on", "sample_of"]

T = TypeVar("T")

LONGEST = 8_000_000
"""Code points; a longer text is studied in part."""
STUDIED = 4_000_000
"""Code points that are studied of a longer one."""
PARTS = 400
HUGE = 20_000
"""Code points of a paragraph in the midst of which a part may begin."""
ROOM = 2_000
"""Code points of a paragraph that are always taken, if there are so many."""

_BETWEEN = "\n\n"


def is_sampled(document: Document) -> bool:
    """Whether `document` is too long to be studied whole."""
    return len(document.text) > LONGEST


def note_on(document: Document) -> str:
    """What to tell of a document that is studied in part, short enough for a title."""
    share = STUDIED / max(STUDIED, len(document.text))
    return f"{share:.0%} of it studied"


@dataclass(frozen=True)
class Sample:
    """Some of a document as a document of its own, and the way back."""

    document: Document
    starts: array[int]
    """Where each piece begins in the sample."""
    origins: array[int]
    """Where each piece begins in the whole."""

    def restored(self, answer: T) -> T:
        """What was found in the sample, with the spans that it has in the whole."""
        if isinstance(answer, Ranking):
            sentences = [replace(one, span=self._moved(one.span)) for one in answer.sentences]
            return replace(answer, sentences=tuple(sentences))
        if isinstance(answer, FigureTable):
            figures = [replace(one, span=self._moved(one.span)) for one in answer.figures]
            spans = [self._moved(span) for span in map(Span, answer.starts, answer.ends)]
            return replace(
                answer,
                figures=tuple(figures),
                starts=array("I", (span.start for span in spans)),
                ends=array("I", (span.end for span in spans)),
            )
        return answer

    def _moved(self, span: Span) -> Span:
        index = max(0, bisect_right(self.starts, span.start) - 1)
        return span.shifted(self.origins[index] - self.starts[index])


def sample_of(document: Document, studied: int = STUDIED, parts: int = PARTS) -> Sample:
    """The beginning of each of `parts` equal parts of `document`, `studied` code points in all."""
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    starts, origins = array("I"), array("I")
    end = 0
    for paragraph in _chosen(document, studied // parts, parts):
        paragraphs.append(replace(paragraph, span=Span(end, end + paragraph.span.length)))
        pieces.append(paragraph.span.of(document.text))
        starts.append(end)
        origins.append(paragraph.span.start)
        end += paragraph.span.length + len(_BETWEEN)
    chosen = replace(document, text=_BETWEEN.join(pieces), paragraphs=tuple(paragraphs), pages=())
    return Sample(chosen, starts, origins)


def _chosen(document: Document, room: int, parts: int) -> Iterator[Paragraph]:
    """Paragraphs from where each part begins, until `room` code points are taken."""
    length = len(document.text)
    done = 0
    for part in range(parts):
        begin = part * length // parts
        taken = 0
        while taken < room:
            paragraph = _from(document, max(begin, done))
            if paragraph is None:
                return
            if paragraph.span.start >= (part + 1) * length // parts:
                break
            paragraph = _cut(document, paragraph, room - taken)
            taken += paragraph.span.length
            done = paragraph.span.end
            if paragraph.kind != "furniture":
                yield paragraph


def _from(document: Document, offset: int) -> Paragraph | None:
    """The first paragraph that begins at or after `offset`, or the rest of a huge one."""
    index = document.paragraph_at(offset)
    for paragraph in document.paragraphs[index : index + 2]:
        if paragraph.span.start >= offset:
            return paragraph
        if paragraph.span.end - offset > HUGE:
            begun = Span(offset, offset + ROOM)
            sentences = split(begun.of(document.text), document.language)
            start = sentences[min(1, len(sentences) - 1)].start if sentences else 0
            return replace(paragraph, span=Span(offset + start, paragraph.span.end))
    return None


def _cut(document: Document, paragraph: Paragraph, room: int) -> Paragraph:
    """As many whole sentences of `paragraph` as there is room for, and some room there is."""
    start = paragraph.span.start
    head = Span(start, start + max(room, ROOM))
    if paragraph.span.end <= head.end:
        return paragraph
    sentences = split(head.of(document.text), document.language)
    end = sentences[-2].end if len(sentences) > 1 else head.length
    return replace(paragraph, span=Span(start, start + end))
