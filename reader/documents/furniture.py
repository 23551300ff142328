"""Which paragraphs of a web page are not its text: advertisements, share links, counters.

Two levels. Certain: lines that are known phrases, in a text that other such phrases show to be
a page; they are folded. Likely: lines that by length, place and company look like the page
rather than the text; they are dimmed. Both stay in the text. A book, a poem or a list has no
such phrases, or too few for its length, and is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.documents.document import Paragraph
from reader.documents.likely import count_line_words, find_likely, is_dated
from reader.documents.markers import LONGEST, MIDDLING, STRONG, WEAK, strength_of
from reader.documents.titles import find_headline
from reader.text.patterns import lazily
from reader.text.scripts import SENTENCE_ENDS

__all__ = ["mark_furniture"]

POINTS = {0: 0, WEAK: 1, MIDDLING: 3, STRONG: 6}
ENOUGH = 6
"""Points that make a page: one strong phrase, or several others."""
LINES_FOR_EACH_POINT = 40
"""A text with fewer points for its lines is a book that has a word in common with pages."""
WRAPPED_TIMES = 3
"""So many times the points are needed where lines are wrapped: pages rarely come so."""
LONGEST_COUNTER = 6
LONGEST_STAMP = 90
STAMP_POINTS, MOST_STAMPS = 3, 2
STAMP = lazily(r"\b(?:19|20)\d\d\b\D{0,12}\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}:\d\d\b.{1,20}\b20\d\d\b")
PROSE = 80
"""Characters of a paragraph that is surely text."""
LEAST_PROSE = 2
"""Paragraphs."""
MARKDOWN = lazily(r"#{1,6} \S|```|~~~")
MOST_MARKDOWN = 3
"""Paragraphs that begin as only Markdown's do; a text of more was written, not copied."""
MOST_PARAGRAPHS = 100_000
"""No page that somebody copied has more."""
STANDFIRST_WITHIN = 2
STANDFIRST_WORDS = 8
CLOSERS = "\"'”’»)]」』"


def mark_furniture(text: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The `paragraphs` of `text` with furniture marked, if `text` looks like a page."""
    if len(paragraphs) > MOST_PARAGRAPHS:
        return list(paragraphs)
    lines = [_line(text, paragraph) for paragraph in paragraphs]
    if sum(MARKDOWN.match(line) is not None for line in lines) >= MOST_MARKDOWN:
        return list(paragraphs)
    strengths = [strength_of(line) if line else 0 for line in lines]
    if not _is_page(lines, strengths, paragraphs):
        return list(paragraphs)
    certain = _with_counters(lines, strengths, paragraphs)
    if _nothing_left(text, paragraphs, certain):
        return list(paragraphs)
    marked = [
        replace(paragraph, kind="furniture", level=0, likely_furniture=True) if gone else paragraph
        for paragraph, gone in zip(paragraphs, certain, strict=True)
    ]
    return _with_likely(text, marked)


def _line(text: str, paragraph: Paragraph) -> str:
    """The text of a paragraph that may be furniture; empty for any other."""
    if paragraph.span.length > LONGEST:
        return ""
    if paragraph.kind in ("code", "table") or paragraph.hard_wrapped:
        return ""
    line = text[paragraph.span.start : paragraph.span.end]
    return "" if "\n" in line else line


def _is_page(
    lines: Sequence[str], strengths: Sequence[int], paragraphs: Sequence[Paragraph]
) -> bool:
    found = {line.casefold(): strength for line, strength in zip(lines, strengths, strict=True)}
    stamps = min(MOST_STAMPS, sum(map(_is_stamp, lines)))
    if max(found.values(), default=0) <= WEAK and not stamps:
        return False
    points = sum(POINTS[strength] for strength in found.values()) + STAMP_POINTS * stamps
    wrapped = any(paragraph.hard_wrapped for paragraph in paragraphs)
    needed = max(ENOUGH, len(paragraphs) / LINES_FOR_EACH_POINT)
    return points >= needed * (WRAPPED_TIMES if wrapped else 1)


def _is_stamp(line: str) -> bool:
    """Whether a line tells when it was published, to the minute: "Nov 19, 2019, 8:15 pm"."""
    return 12 <= len(line) <= LONGEST_STAMP and STAMP.search(line) is not None


def _with_counters(
    lines: Sequence[str], strengths: Sequence[int], paragraphs: Sequence[Paragraph]
) -> list[bool]:
    """The markers, and the lone numbers beside them or over the first paragraph of prose."""
    certain = [strength > 0 for strength in strengths]
    first = next((i for i, p in enumerate(paragraphs) if p.span.length >= PROSE), 0)
    for index, line in enumerate(lines):
        if len(line) > LONGEST_COUNTER or not _is_counter(line):
            continue
        beside = (index and certain[index - 1]) or any(certain[index + 1 : index + 2])
        certain[index] = bool(beside) or index < first
    return certain


def _is_counter(line: str) -> bool:
    return line.rstrip("kKmM+").replace(",", "").replace(".", "").isdecimal()


def _nothing_left(text: str, paragraphs: Sequence[Paragraph], gone: Sequence[bool]) -> bool:
    """Whether no paragraph with a word would be left."""
    return not any(
        any(map(str.isalpha, paragraph.span.of(text)))
        for paragraph, away in zip(paragraphs, gone, strict=True)
        if not away
    )


def _with_likely(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the likely level marked too, where there is prose to tell it from."""
    lines = [paragraph.span.of(text) for paragraph in paragraphs]
    if sum(_is_prose(line) for line in lines) < LEAST_PROSE:
        return paragraphs
    likely = find_likely(lines, [p.likely_furniture for p in paragraphs])
    for index in _protected(text, paragraphs):
        likely[index] = False
    gone = [a or p.likely_furniture for a, p in zip(likely, paragraphs, strict=True)]
    if _nothing_left(text, paragraphs, gone):
        return paragraphs
    return [
        replace(paragraph, likely_furniture=True) if away else paragraph
        for paragraph, away in zip(paragraphs, gone, strict=True)
    ]


def _is_prose(line: str) -> bool:
    return len(line) >= PROSE and line.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS


def _protected(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """The headline and the standfirst under it."""
    headline = find_headline(text, paragraphs)
    if headline is None:
        return []
    for index in range(headline + 1, min(headline + 1 + STANDFIRST_WITHIN, len(paragraphs))):
        paragraph = paragraphs[index]
        line = paragraph.span.of(text)
        if (
            paragraph.kind == "body"
            and not is_dated(line)
            and count_line_words(line) >= STANDFIRST_WORDS
        ):
            return [headline, index]
    return [headline]
