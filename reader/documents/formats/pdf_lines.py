"""The lines of a PDF's pages and where they stand on the paper.

PDFium gives the characters of a page in reading order with line ends between. The place of a
line is asked of its first and its last character only: asking for each would take seconds.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

__all__ = ["Line", "lines_of"]

BOLD_NAMES = ("bold", "black", "heavy", "cmbx", "sfbx", "demi", "semibold")
LONGEST_NAME = 128
SAME_LINE = 0.7
"""Of the size: pieces whose baselines differ less, and that follow to the right, are one line."""
WORD_GAP = 0.15
"""Of the size: what is further apart than this are two words."""
UNPRINTABLE = dict.fromkeys((*range(0x09), *range(0x0B, 0x20)), None)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; lengths in points, upwards from the lower left corner."""

    text: str
    page: int
    """Counted from 0."""
    left: float
    right: float
    """Where its last character ends."""
    top: float
    """Of its first character, on the baseline."""
    bottom: float
    """The baseline of its last character: lower, if a hyphen joined two lines."""
    size: float
    bold: bool
    height: float
    """Of the page."""


def lines_of(page: Any, number: int) -> list[Line]:
    """The lines of one of PDFium's pages."""
    textpage = page.get_textpage()
    box = _Box(*page.get_bbox())
    try:
        return list(_joined(_lines(textpage, number, box)))
    finally:
        textpage.close()


@dataclass(frozen=True, slots=True)
class _Box:
    """What of the paper is shown."""

    left: float
    bottom: float
    right: float
    top: float

    def shows(self, line: Line) -> bool:
        """Whether a line, whose place is counted from this box, is at least partly in it."""
        width, height = self.right - self.left, self.top - self.bottom
        beside = line.right < 0 or line.left > width
        return not beside and line.bottom <= height and line.top >= 0


def _lines(textpage: Any, number: int, box: _Box) -> Iterator[Line]:
    probe = _Probe(textpage)
    start = 0
    for raw in textpage.get_text_range().split("\r\n"):
        text = raw.translate(UNPRINTABLE)
        if text.strip():
            first = start + len(raw) - len(raw.lstrip())
            last = start + len(raw.rstrip()) - 1
            line = probe.line(text.strip(), first, last, number, box)
            if box.shows(line):
                yield line
        start += len(raw) + 2


class _Probe:
    """Asks PDFium about single characters."""

    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._page = textpage
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(LONGEST_NAME)
        self._flags = ctypes.c_int()

    def line(self, text: str, first: int, last: int, number: int, box: _Box) -> Line:
        ends = self._index(first), self._index(last)
        middle = self._index((first + last) // 2)
        left, _, top = self._place(ends[0])
        _, right, bottom = self._place(ends[1])
        return Line(
            text,
            number,
            left - box.left,
            right - box.left,
            top - box.bottom,
            bottom - box.bottom,
            self._size(middle),
            all(map(self._bold, (middle, *ends))),
            box.top - box.bottom,
        )

    def _index(self, position: int) -> int:
        index = self._pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, position)
        return max(0, int(index))

    def _place(self, index: int) -> tuple[float, float, float]:
        """The left and right edge of a character, and its baseline."""
        self._pdfium.FPDFText_GetLooseCharBox(self._page, index, self._box)
        x, y = ctypes.c_double(), ctypes.c_double()
        self._pdfium.FPDFText_GetCharOrigin(self._page, index, x, y)
        return self._box.left, self._box.right, y.value

    def _size(self, index: int) -> float:
        size = float(self._pdfium.FPDFText_GetFontSize(self._page, index))
        if self._pdfium.FPDFText_GetMatrix(self._page, index, self._matrix):
            size *= math.hypot(self._matrix.b, self._matrix.d)
        return round(size, 1)

    def _bold(self, index: int) -> bool:
        length = self._pdfium.FPDFText_GetFontInfo(
            self._page, index, self._name, LONGEST_NAME, self._flags
        )
        name = self._name.value.decode("utf-8", "replace").lower() if length else ""
        return any(part in name for part in BOLD_NAMES)


def _joined(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines, with raised and lowered pieces put back where they were."""
    before: Line | None = None
    for line in lines:
        if before is not None and _continues(before, line):
            gap = " " if line.left - before.right > WORD_GAP * before.size else ""
            before = replace(
                before,
                text=before.text + gap + line.text,
                right=line.right,
                bottom=max(before.bottom, line.bottom) if gap else before.bottom,
                size=max(before.size, line.size),
                bold=before.bold and line.bold,
            )
            continue
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def _continues(before: Line, line: Line) -> bool:
    size = max(before.size, line.size)
    level = abs(line.top - before.bottom) < SAME_LINE * size
    return level and -0.2 * size <= line.left - before.right < 3 * size
