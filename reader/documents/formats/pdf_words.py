"""The words of a paragraph that was parted into lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.documents.formats.pdf_blocks import HYPHEN, Block

__all__ = ["Flowed", "Words"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTED = re.compile(rf"([^\W\d_]*){HYPHEN}([^\W\d_]*)")
_END = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]\Z")
_RANGE = re.compile(r"\d[-–\u2010]\Z")
_START = re.compile(r"[^\W\d_]+")
_UNSPACED = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""Characters of scripts that part no words by spaces."""


@dataclass(frozen=True, slots=True)
class Flowed:
    """The text of a paragraph on one line."""

    text: str
    pages: tuple[tuple[int, int], ...]
    """For each page that begins in it: its number, and where."""


class Words:
    """What words the document has elsewhere, to tell "hyphen-ation" from "well-known"."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._known = {
            word.casefold()
            for block in blocks
            for line in block.lines
            for word in _WORD.findall(line.text)
        }

    def flow(self, block: Block) -> Flowed:
        """The lines of `block` as one, with words made whole."""
        text = ""
        pages: list[tuple[int, int]] = []
        page = block.lines[0].page
        if block.table:
            return Flowed("\n".join(self._mended(line.text) for line in block.lines), ())
        for line in block.lines:
            text, start = self._append(text, self._mended(line.text))
            if line.page > page:
                pages.append((line.page, start))
                page = line.page
        return Flowed(text, tuple(pages))

    def _mended(self, line: str) -> str:
        if HYPHEN not in line:
            return line
        return _PARTED.sub(lambda found: self._whole(found[1], found[2]), line)

    def _append(self, text: str, line: str) -> tuple[str, int]:
        """The text with `line` behind it, and where the line begins."""
        end, start = _END.search(text[-64:]), _START.match(line)
        if end and start:
            whole = self._whole(end[1], start[0])
            kept = text[: len(text) - len(end[0])]
            return kept + whole + line[start.end() :], len(kept)
        if _RANGE.search(text[-3:]) and line[:1].isdecimal():
            return text + line, len(text)
        unspaced = text and line and _UNSPACED.match(text[-1]) and _UNSPACED.match(line[0])
        gap = "" if not text or unspaced else " "
        return text + gap + line, len(text) + len(gap)

    def _whole(self, before: str, after: str) -> str:
        """A word that a hyphen parted, at the end of a line or for ever."""
        hyphened, joined = f"{before}-{after}", before + after
        if len(before) < 2 or not after or not after[0].islower():
            return hyphened
        only_hyphened = hyphened.casefold() in self._known and joined.casefold() not in self._known
        return hyphened if only_hyphened else joined
