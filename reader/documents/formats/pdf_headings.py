"""Which paragraphs of a PDF are headings: by its outline, by their size, and by bold letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.documents.formats.pdf_blocks import Block, body_size
from reader.text.words import letters_of

__all__ = ["Outline", "first_heading", "levels_of", "read_outline"]

LARGER = 1.12
"""Times the size of the body: letters of a heading."""
LONGEST = 200
LONGEST_BOLD = 100
MOST_LINES = 4
LOWEST = 6
MOST_OUTLINE = 5_000
SAME_SIZE = 0.04
"""Sizes that differ by a smaller share are one level."""

Outline = dict[tuple[int, str], int]
"""The level of the heading with this folded text that stands on this page."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    index: int
    size: float
    bold: bool


def read_outline(document: Any) -> Outline:
    """The outline of one of PDFium's documents."""
    outline: Outline = {}
    for bookmark in document.get_toc(max_depth=LOWEST):
        destination = bookmark.get_dest()
        page = destination.get_index() if destination is not None else None
        if page is not None:
            outline.setdefault((page, letters_of(bookmark.get_title())), bookmark.level + 2)
        if len(outline) >= MOST_OUTLINE:
            break
    return outline


def levels_of(blocks: Sequence[Block], texts: Sequence[str], outline: Outline) -> list[int]:
    """The level of each of `blocks`, whose words are `texts`; 0 for what is no heading.

    The largest letters are the title, level 1, where they stand once and at the beginning; the
    next sizes follow, and then what is only bold.
    """
    body = body_size(line for block in blocks for line in block.lines)
    candidates = [
        _Candidate(index, block.size, block.bold)
        for index, (block, text) in enumerate(zip(blocks, texts, strict=True))
        if _may_be_heading(block, text, body)
    ]
    ranks = _ranks(candidates, body)
    levels = [0] * len(blocks)
    for candidate in candidates:
        levels[candidate.index] = ranks[_rank_key(candidate, body)]
    for index, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        level = outline.get((block.lines[0].page, letters_of(text)))
        if level:
            levels[index] = min(LOWEST, level)
    return levels


def _may_be_heading(block: Block, text: str, body: float) -> bool:
    if block.note or len(block.lines) > MOST_LINES or not any(map(str.isalpha, text)):
        return False
    if block.size >= LARGER * body:
        return len(text) <= LONGEST and len(text) > 1
    return (
        block.bold
        and block.size >= body * (1 - SAME_SIZE)
        and len(text) <= LONGEST_BOLD
        and len(block.lines) <= 2
        and not text.endswith((".", ",", ";", ":"))
    )


def _ranks(candidates: Sequence[_Candidate], body: float) -> dict[float, int]:
    """The level of each size, from 1 for a title, and else from 2."""
    keys = sorted({_rank_key(candidate, body) for candidate in candidates}, reverse=True)
    if not keys:
        return {}
    largest = [c for c in candidates if _rank_key(c, body) == keys[0]]
    titled = len(largest) == 1 and largest[0].index <= 3 and keys[0] > 0
    ranks: dict[float, int] = {}
    level = 1 if titled else 2
    before = keys[0]
    for key in keys:
        if before - key > SAME_SIZE * before:
            level, before = level + 1, key
        ranks[key] = min(LOWEST, level)
    return ranks


def _rank_key(candidate: _Candidate, body: float) -> float:
    """By what headings are ordered: their size, or 0 for those that are only bold."""
    return candidate.size if candidate.size >= LARGER * body else 0.0


def first_heading(levels: Iterable[int], texts: Sequence[str]) -> str:
    """The text of the heading of level 1; empty if there is none."""
    return next((text for level, text in zip(levels, texts, strict=True) if level == 1), "")
