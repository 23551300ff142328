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
from reader.documents.likely import find_likely
from reader.documents.markers import MIDDLING, STRONG, WEAK, strength_of
from reader.documents.titles import find_headline

__all__ = ["mark_furniture"]

POINTS = {0: 0, WEAK: 1, MIDDLING: 3, STRONG: 6}
ENOUGH = 6
"""Points that make a page: one strong phrase, or several others."""
LINES_FOR_EACH_POINT = 40
"""A text with fewer points for its lines is a book that has a word in common with pages."""
WRAPPED_TIMES = 3
"""So many times the points are needed where lines are wrapped: pages rarely come so."""
LONGEST_COUNTER = 6
PROSE = 80
"""Characters of a paragraph that is surely text."""
STANDFIRST_WITHIN = 2
LONGEST_STANDFIRST = 400


def mark_furniture(text: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The `paragraphs` of `text` with furniture marked, if `text` looks like a page."""
    lines = [_line(text, paragraph) for paragraph in paragraphs]
    strengths = [strength_of(line) if line else 0 for line in lines]
    if not _is_page(strengths, paragraphs):
        return list(paragraphs)
    certain = _with_counters(lines, strengths, paragraphs)
    if _nothing_left(text, paragraphs, certain):
        return list(paragraphs)
    marked = [
        replace(paragraph, kind="furniture", level=0, likely_furniture=True) if gone else paragraph
        for paragraph, gone in zip(paragraphs, certain, strict=True)
    ]
    return _with_likely(text, marked, strengths)


def _line(text: str, paragraph: Paragraph) -> str:
    """The text of a paragraph that may be furniture; empty for any other."""
    if paragraph.kind in ("code", "table") or paragraph.hard_wrapped:
        return ""
    line = text[paragraph.span.start : paragraph.span.end]
    return "" if "\n" in line else line


def _is_page(strengths: Sequence[int], paragraphs: Sequence[Paragraph]) -> bool:
    points = sum(POINTS[strength] for strength in strengths if strength)
    wrapped = any(paragraph.hard_wrapped for paragraph in paragraphs)
    needed = max(ENOUGH, len(paragraphs) / LINES_FOR_EACH_POINT)
    return points >= needed * (WRAPPED_TIMES if wrapped else 1)


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


def _with_likely(
    text: str, paragraphs: list[Paragraph], strengths: Sequence[int]
) -> list[Paragraph]:
    likely = find_likely(text, paragraphs, strengths)
    for index in _protected(text, paragraphs):
        likely[index] = False
    gone = [a or p.likely_furniture for a, p in zip(likely, paragraphs, strict=True)]
    if _nothing_left(text, paragraphs, gone):
        return paragraphs
    return [
        replace(paragraph, likely_furniture=True) if away else paragraph
        for paragraph, away in zip(paragraphs, gone, strict=True)
    ]


def _protected(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """The headline and the standfirst under it."""
    headline = find_headline(text, paragraphs)
    if headline is None:
        return []
    return [headline]
