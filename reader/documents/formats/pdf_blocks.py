"""From the lines of a PDF to its paragraphs.

A PDF has no paragraphs, only lines on paper: what belongs together is seen by the gaps between
lines, by indents, by lines that end early and by sizes. A paragraph goes on over the end of a
column or page; notes at the foot of the page come after it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.documents.formats.pdf_lines import Line

__all__ = ["Block", "blocks_of", "body_size"]

HYPHEN = "\ufffe"
"""What PDFium puts where it joined a word that was parted at the end of a line."""
SIZE_CHANGE = 0.08
"""Sizes that differ by a greater share are two kinds of text."""
WIDE_GAP = 1.35
"""Of the usual distance between lines; a wider one parts paragraphs."""
INDENT, DEEPEST_INDENT = 0.6, 6.0
"""Of the size."""
SHORT = 0.12
"""Of the column's width: a line that ends so much earlier may end its paragraph."""
NOTE_SIZE = 0.93
"""Of the size of the body: what is smaller, at the foot of a page, is a note."""
FEWEST_ROWS = 3
"""Of a table; fewer lines with numbers may be prose."""
ROW_NUMBERS = 0.25
"""Share of the words of a table's row that are numbers."""
USUAL_PITCH = 1.2
"""Distance of lines by their size, where there is only one."""

_ITEM = re.compile(r"(?:[•‣◦▪■●·∙*–—]|\(?(?:\d{1,3}|[a-z])[.)]|\[\d{1,3}\])\s+\S")
_LEADER = re.compile(r"(?:\.\s?){4,}[\divxlc]+\Z")
"""The end of a line of contents."""
_NUMBER = re.compile(r"[(+\-–−$€£¥]?\d[\d.,:/]*[%)]?")
_NOTE = re.compile(r"\d{1,3}\s?\S|[*†‡§]")
_SENTENCE_END = re.compile(r"[.!?:…。！？]['\"”’»)\]]*\Z")


@dataclass(slots=True)
class Block:
    """Lines that are read as one paragraph."""

    lines: list[Line] = field(default_factory=list)
    note: bool = False
    table: bool = False

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        return body_size(self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(line.bold for line in self.lines)

    @property
    def is_item(self) -> bool:
        """Whether it begins as an item of a list."""
        return _ITEM.match(self.lines[0].text) is not None


def body_size(lines: Iterable[Line]) -> float:
    """The size that most characters have; 0 without any."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def blocks_of(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """The paragraphs of all pages, in reading order."""
    body = body_size(line for page in pages for line in page)
    blocks: list[Block] = []
    waiting: list[Block] = []
    for page in pages:
        main, notes = _parted_notes(page, body)
        for block in _blocks_on_page(main):
            if blocks and _goes_on(blocks[-1], block):
                blocks[-1].lines.extend(block.lines)
                continue
            blocks.extend(waiting)
            waiting.clear()
            blocks.append(block)
        waiting.extend(_blocks_on_page(notes, note=True))
    return blocks + waiting


def _parted_notes(page: Sequence[Line], body: float) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines of a page, and the notes under them."""
    start = len(page)
    while start and page[start - 1].size < NOTE_SIZE * body:
        start -= 1
    while start < len(page) and not _NOTE.match(page[start].text):
        start += 1
    low = start < len(page) and page[start].top < page[start].height / 2
    return (page[:start], page[start:]) if low and start else (page, ())


def _blocks_on_page(lines: Sequence[Line], *, note: bool = False) -> Iterator[Block]:
    pitch = _pitch(lines)
    rows = _rows(lines)
    block = Block(note=note)
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        table = index in rows
        if block.lines and (
            table != block.table or (not table and _parts(block, line, after, pitch, note=note))
        ):
            yield block
            block = Block(note=note)
        block.table = table
        block.lines.append(line)
    if block.lines:
        yield block


def _rows(lines: Sequence[Line]) -> set[int]:
    """The indexes of lines that are rows of a table: several in a row with numbers in columns."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate(lines):
        if _is_row(line):
            run.append(index)
            continue
        found.update(run if len(run) >= FEWEST_ROWS else ())
        run = []
    return found | set(run if len(run) >= FEWEST_ROWS else ())


def _is_row(line: Line) -> bool:
    if _LEADER.search(line.text):
        return True
    words = line.text.split()
    numbers = sum(_NUMBER.fullmatch(word) is not None for word in words)
    return numbers >= 2 and numbers >= ROW_NUMBERS * len(words)


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance of two lines, as a multiple of their size."""
    distances = [
        (before.bottom - line.top) / line.size
        for before, line in pairwise(lines)
        if line.size and 0 < before.bottom - line.top < 3 * line.size
    ]
    return median(distances) if distances else USUAL_PITCH


def _parts(block: Block, line: Line, after: Line | None, pitch: float, *, note: bool) -> bool:
    """Whether `line` begins another paragraph than that of `block`."""
    before = block.lines[-1]
    if abs(line.size - before.size) > SIZE_CHANGE * before.size or line.bold != before.bold:
        return not _only_differs(block, line)
    if _ITEM.match(line.text) or (note and _NOTE.match(line.text) and line.text[0].isdigit()):
        return True
    distance = before.bottom - line.top
    if distance < -line.size:  # the next column
        return not _flows_over(block, line)
    if distance > WIDE_GAP * pitch * line.size:
        return True
    return _is_indented(block, line, after) or _ended_early(block, line)


def _only_differs(block: Block, line: Line) -> bool:
    """Whether a line in other letters still goes on with the sentence before it."""
    before = block.lines[-1]
    near = abs(before.bottom - line.top) < WIDE_GAP * USUAL_PITCH * before.size
    alike = abs(line.size - before.size) <= SIZE_CHANGE * before.size
    open_ended = not _SENTENCE_END.search(before.text)
    return near and alike and open_ended and line.text[:1].islower()


def _is_indented(block: Block, line: Line, after: Line | None) -> bool:
    """Whether the line is moved in against the one before and the one after it."""
    before = block.lines[-1]
    left = before.left if len(block.lines) > 1 else min(before.left, line.left)
    indent = line.left - left
    if not INDENT * line.size < indent < DEEPEST_INDENT * line.size or block.is_item:
        return False
    same_column = after is not None and abs(after.left - left) < INDENT * line.size
    return same_column or bool(_SENTENCE_END.search(before.text))


def _ended_early(block: Block, line: Line) -> bool:
    """Whether the line before ended its paragraph, because it is short."""
    before = block.lines[-1]
    right = max(*(inner.right for inner in block.lines), line.right)
    left = min(*(inner.left for inner in block.lines), line.left)
    short = before.right < right - SHORT * (right - left)
    if not short or line.text[:1].islower():
        return False
    return (
        bool(_SENTENCE_END.search(before.text))
        or len(block.lines) > 1
        or right - before.right > ((right - left) / 2)
    )


def _flows_over(block: Block, line: Line) -> bool:
    """Whether a paragraph goes on at the top of the next column or page."""
    before = block.lines[-1]
    if _ITEM.match(line.text) or abs(line.size - before.size) > SIZE_CHANGE * before.size:
        return False
    if before.bold != line.bold:
        return False
    return line.text[:1].islower() or not _SENTENCE_END.search(before.text)


def _goes_on(block: Block, after: Block) -> bool:
    """Whether the first block of a page goes on with the last one before it."""
    line = after.lines[0]
    if block.lines[-1].page == line.page or (len(block.lines) < 2 and not line.text[:1].islower()):
        return False
    return _flows_over(block, line)
