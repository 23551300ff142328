"""The paragraphs of a plain text: headings, lists, quotes, tables, code, and wrapped prose.

Comes in: a sanitised str. Goes out: paragraphs that hold every character but white space,
each exactly once.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice, pairwise

from reader.documents.document import Paragraph
from reader.documents.layout import SAMPLE, Line, find_wrapping, is_filled
from reader.documents.line_kinds import (
    Surroundings,
    is_division,
    is_item,
    is_quote,
    is_set_apart,
    is_underline,
    kind_of_block,
    kind_of_line,
)
from reader.text.spans import Span, trimmed

__all__ = ["find_paragraphs"]

FILLED = 0.7
"""Share of full lines that makes a block wrapped prose; verse has fewer."""

PROSE = 80
"""Characters; a paragraph that stands on one line and is longer is no heading."""
MOST_LINES = 10_000
"""Without a blank line between: more are data, in which no headings are looked for."""
ENDLESS = 400_000
"""Lines of a text in which no structure is looked for: a book of a million words has 100,000."""
MOST_HEADING_LINES = 3
MARKED_INDENT, DEEPEST_INDENT = 2, 8
"""By so many spaces the first line of a paragraph is moved in."""
SENTENCE_ENDS = ".!?…\"'”’»。！？」"

Lines = Sequence[Line]


def find_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of `text`, in order."""
    # Block by block, since the lines of a book take as much room as the book.
    with _no_garbage():
        blocks = _blocks(text)
        if text.count("\n") > ENDLESS:
            return [Paragraph(_span(text, (line,))) for block in blocks for line in block]
        sample = list(islice(blocks, SAMPLE))
        width = find_wrapping(sample).width
        around = _with_neighbours(chain(_emptying(sample), blocks))
        if width:
            return [p for block in around for p in _wrapped(text, *block, width)]
        return [p for block in around for p in _unwrapped(text, *block)]


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Do not search for garbage: half the time of a million paragraphs would go there."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _blocks(text: str) -> Iterator[list[Line]]:
    """The runs of lines between blank ones."""
    block: list[Line] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if line and not line.isspace():
            block.append(Line(start, line))
        elif block:
            yield block
            block = []
        start = end + 1
    if block:
        yield block


def _emptying(blocks: list[list[Line]]) -> Iterator[list[Line]]:
    """Each of `blocks`, which nobody keeps any longer then."""
    blocks.reverse()
    while blocks:
        yield blocks.pop()


def _with_neighbours(blocks: Iterator[list[Line]]) -> Iterator[tuple[Lines, str, str]]:
    """Each block with the last line before it and the first line after it."""
    before = ""
    block = next(blocks, None)
    while block is not None:
        following = next(blocks, None)
        yield block, before, following[0].text if following else ""
        before, block = block[-1].text, following


def _unwrapped(text: str, block: Lines, before: str, after: str) -> Iterator[Paragraph]:
    """Each line a paragraph, but for tables, code and underlined headings."""
    if len(block) > MOST_LINES:
        yield from (Paragraph(_span(text, (line,))) for line in block)
        return
    kind = kind_of_block([line.text for line in block])
    if kind:
        yield Paragraph(_span(text, block), kind)
        return
    index = 0
    while index < len(block):
        quoted = _quoted_lines(block, index)
        if quoted > 1:
            yield Paragraph(_span(text, block[index : index + quoted]), "quote")
            index += quoted
            continue
        paragraph, taken = _line(text, block, index, (before, after))
        yield paragraph
        index += taken


def _quoted_lines(block: Lines, index: int) -> int:
    """How many lines from `index` on are quoted as in mails."""
    count = 0
    while index + count < len(block) and is_quote(block[index + count].text):
        count += 1
    return count


def _line(
    text: str, block: Lines, index: int, around: tuple[str, str], prose: int = PROSE
) -> tuple[Paragraph, int]:
    """The paragraph that begins with the line at `index`, and how many lines it has."""
    line, last = block[index], len(block) - 1
    following = block[index + 1].text if index < last else ""
    level = is_underline(following, line.text) if following else 0
    if level:
        return Paragraph(_span(text, block[index : index + 2]), "heading", level), 2
    surroundings = Surroundings(
        before=block[index - 1].text if index else around[0],
        after=following or around[1],
        alone=last == 0,
        prose=prose,
    )
    kind, level = kind_of_line(line.text, surroundings)
    return Paragraph(_span(text, (line,)), kind, level), 1


def _wrapped(text: str, block: Lines, before: str, after: str, width: int) -> Iterator[Paragraph]:
    """A run of lines of a text that was broken to `width`."""
    index = 0
    while index < len(block) and (len(block) - index == 1 or _is_underlined(block, index)):
        rest = block[index:]
        paragraph, taken = _line(text, rest, 0, (before, after), int(0.7 * width))
        yield paragraph
        index += taken
    rest = block[index:]
    if rest:
        yield from _run(text, rest, width)


def _is_underlined(block: Lines, index: int) -> bool:
    return is_underline(block[index + 1].text, block[index].text) > 0


def _run(text: str, block: Lines, width: int) -> Iterator[Paragraph]:
    """Two lines or more that are no heading with its underline."""
    lines = [line.text for line in block]
    filled = _is_prose(block, width) and not is_set_apart(lines)
    if not filled:
        if len(lines) <= MOST_HEADING_LINES and is_division(lines[0].strip()):
            yield Paragraph(_span(text, block), "heading", 2)
            return
        kind = kind_of_block(lines)
        if kind:
            yield Paragraph(_span(text, block), kind)
            return
    for group in _groups(block, width, filled=filled):
        yield _group(text, group, width)


def _group(text: str, group: Lines, width: int) -> Paragraph:
    span, first = _span(text, group), group[0].text
    if is_quote(first):
        return Paragraph(span, "quote")
    wrapped = len(group) > 1 and _is_prose(group, width)
    wrapped = wrapped and not is_set_apart([line.text for line in group])
    if is_item(first):
        depth = kind_of_line(first, Surroundings())[1]
        return Paragraph(span, "list", max(1, depth), hard_wrapped=wrapped)
    return Paragraph(span, hard_wrapped=wrapped)


def _is_prose(lines: Lines, width: int) -> bool:
    pairs = [is_filled(line.text, after.text, width) for line, after in pairwise(lines)]
    return sum(pairs) >= FILLED * len(pairs)


def _groups(block: Lines, width: int, *, filled: bool) -> Iterator[Lines]:
    """The block, parted where a quote, an item of a list or another paragraph begins."""
    listed = is_item(block[0].text)
    start = 0
    for index in range(1, len(block)):
        line, before = block[index].text, block[index - 1].text
        parted = (
            is_quote(line) != is_quote(before)
            or (listed and is_item(line))
            or (filled and _is_new(block, index, width))
        )
        if parted:
            yield block[start:index]
            start = index
    yield block[start:]


def _is_new(block: Lines, index: int, width: int) -> bool:
    """Whether a paragraph begins at `index` of a block of prose without a blank line before."""
    line, before = block[index].text, block[index - 1].text
    if not is_filled(before, line, width) and before.rstrip()[-1] in SENTENCE_ENDS:
        return True
    indent, base = _indent(line), _indent(before)
    if not MARKED_INDENT <= indent - base <= DEEPEST_INDENT or index + 1 == len(block):
        return False
    return _indent(block[index + 1].text) == base


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _span(text: str, lines: Lines) -> Span:
    return trimmed(text, lines[0].start, lines[-1].start + len(lines[-1].text))
