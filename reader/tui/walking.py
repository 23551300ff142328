"""Walking through a document: from sentence to sentence, paragraph to paragraph.

Only the paragraphs that are walked over are split into sentences, so that a step costs the same
in a note and in a book.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from reader.documents.document import Document, Paragraph, Sentence
from reader.text.spans import Span

__all__ = [
    "heading_starts",
    "next_heading",
    "next_paragraph",
    "next_sentence",
    "next_span",
    "sentence_at",
]


def sentence_at(document: Document, offset: int) -> Sentence | None:
    """The sentence that holds `offset`, or the nearest one; None where there is none."""
    index = document.paragraph_at(offset)
    sentences = document.sentences_in(index) if document.paragraphs else ()
    if sentences:
        return sentences[_index_in(sentences, offset)]
    return _first(document, index + 1, 1) or _first(document, index - 1, -1)


def next_sentence(document: Document, sentence: Sentence, step: int) -> Sentence | None:
    """The sentence after (`step` 1) or before (-1) `sentence`; None at the end."""
    siblings = document.sentences_in(sentence.paragraph)
    index = _index_in(siblings, sentence.span.start) + step
    if 0 <= index < len(siblings):
        return siblings[index]
    return _first(document, sentence.paragraph + step, step)


def _index_in(sentences: Sequence[Sentence], offset: int) -> int:
    """Which of `sentences` holds `offset`, or is the last before it; the first for one before."""
    return max(0, bisect_right(sentences, offset, key=lambda one: one.span.start) - 1)


def next_paragraph(
    document: Document,
    offset: int,
    step: int,
    wanted: Callable[[Paragraph], bool] = lambda paragraph: paragraph.kind != "furniture",
) -> Span | None:
    """The first wanted paragraph that begins after (1) or before (-1) the one at `offset`."""
    index = document.paragraph_at(offset) + step
    while 0 <= index < len(document.paragraphs):
        if wanted(document.paragraphs[index]):
            return document.paragraphs[index].span
        index += step
    return None


def next_heading(document: Document, offset: int, step: int) -> Span | None:
    """The heading after (1) or before (-1) the paragraph at `offset`; None at the ends."""
    return next_paragraph(document, offset, step, _is_heading)


def heading_starts(document: Document) -> list[int]:
    """Where the headings of `document` begin, ascending."""
    return [paragraph.span.start for paragraph in document.paragraphs if _is_heading(paragraph)]


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.kind == "heading" and not paragraph.likely_furniture


def next_span(spans: Sequence[Span], offset: int, step: int) -> Span | None:
    """Which of the ascending `spans` begins next after (1) or before (-1) `offset`.

    >>> marks = [Span(2, 4), Span(2, 9), Span(7, 8)]
    >>> next_span(marks, 2, 1), next_span(marks, 7, -1), next_span(marks, 2, -1)
    (Span(start=7, end=8), Span(start=2, end=9), None)
    """
    starts = [span.start for span in spans]
    index = bisect_right(starts, offset) if step > 0 else bisect_left(starts, offset) - 1
    return spans[index] if 0 <= index < len(spans) else None


def _first(document: Document, index: int, step: int) -> Sentence | None:
    stop = len(document.paragraphs) if step > 0 else -1
    indexes: Iterable[int] = range(index, stop, step) if step > 0 or index >= 0 else ()
    for paragraph in indexes:
        sentences = document.sentences_in(paragraph)
        if sentences:
            return sentences[0 if step > 0 else -1]
    return None
