"""A fresh export put into a file that its user may have edited.

All that stands outside the blocks stays byte for byte, and so does a block that was edited by
hand. The other blocks are Reader's: written anew, removed, added, moved under the heading where
they belong now. Headings and footnotes are added where they are missing, and never taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.annotations.blocks import split_parts, with_empty_line

__all__ = ["MergedExport", "merge"]

_HEADING = re.compile(r"^(?:- )?## .*(?:\n|\Z)", re.M)
_FOOTNOTE = re.compile(r"^\[\^(?P<label>[^\]\s]+)\]: .*$", re.M)


@dataclass(frozen=True, slots=True)
class MergedExport:
    """A file after `merge`."""

    text: str
    kept: tuple[str, ...]
    """The ids of the annotations whose blocks were edited by hand and stayed as they were."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a file: a block, the heading of a section, or a user's text."""

    text: str
    id: str = ""
    """Of a block."""
    heading: str = ""
    """Of a heading that Reader writes."""
    edited: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    """A block as it should be."""

    id: str
    text: str
    section: str
    """The heading it belongs under; empty above the first."""


def merge(existing: str, fresh: str) -> MergedExport:
    """`existing` brought up to date with `fresh`, an export of the same document.

    Doing it again changes nothing. Line ends are those of `existing`; where nothing of it
    stays, the outcome is `fresh`.
    """
    if not existing.strip():
        return MergedExport(fresh, ())
    line_end = "\r\n" if "\r\n" in existing else "\n"
    blocks = _blocks(fresh, line_end)
    headings = list(dict.fromkeys(block.section for block in blocks))
    pieces = _updated(_pieces(existing, headings), {block.id: block for block in blocks})
    for number, heading in enumerate(headings):
        due = [block for block in blocks if block.section == heading]
        pieces = _completed(pieces, due, headings[number + 1 :], line_end)
    kept = tuple(piece.id for piece in pieces if piece.edited)
    merged = _joined(pieces, line_end)
    merged = _with_footnotes(merged, fresh, line_end) if merged.strip() else fresh
    return MergedExport(merged, kept)


def _blocks(fresh: str, line_end: str) -> list[_Block]:
    blocks, section = [], ""
    for part in split_parts(fresh):
        if part.id:
            text = part.text.lstrip("\n").replace("\n", line_end)
            blocks.append(_Block(part.id, text, section))
        else:
            section = ([section] + [_words(found[0]) for found in _HEADING.finditer(part.text)])[-1]
    return blocks


def _words(line: str) -> str:
    return line.rstrip()


def _pieces(existing: str, headings: Sequence[str]) -> Iterator[_Piece]:
    """The pieces of a file, in order; put together they are the file again."""
    for part in split_parts(existing):
        if part.id:
            yield _Piece(part.text, part.id, edited=part.edited)
        else:
            yield from _text_pieces(part.text, headings)


def _text_pieces(text: str, headings: Sequence[str]) -> Iterator[_Piece]:
    done = 0
    for found in _HEADING.finditer(text):
        if _words(found[0]) in headings:
            start = with_empty_line(text, done, found.start())
            if start > done:
                yield _Piece(text[done:start])
            yield _Piece(text[start : found.end()], heading=_words(found[0]))
            done = found.end()
    if done < len(text):
        yield _Piece(text[done:])


def _updated(pieces: Iterator[_Piece], blocks: dict[str, _Block]) -> list[_Piece]:
    """The pieces that stay, blocks that nobody edited as they should be."""
    updated, section = [], ""
    for piece in pieces:
        block = blocks.get(piece.id)
        section = piece.heading or section
        if not piece.id or (piece.edited and not _says_the_same(piece, block)):
            updated.append(piece)
        elif block and block.section == section:
            same = piece.text.strip() == block.text.strip()
            text = piece.text if same else _empty_line(piece.text) + block.text
            updated.append(_Piece(text, piece.id))
    return updated


def _says_the_same(piece: _Piece, block: _Block | None) -> bool:
    return block is not None and _content(piece.text) == _content(block.text)


def _content(block: str) -> str:
    """What stands in a block, whatever its hash says."""
    return block.strip().partition("\n")[2].replace("\r\n", "\n")


def _empty_line(text: str) -> str:
    """The empty line at the start of `text`, if there is one."""
    return text[: len(text) - len(text.lstrip("\r\n"))]


def _completed(
    pieces: list[_Piece], blocks: list[_Block], later: Sequence[str], line_end: str
) -> list[_Piece]:
    """The pieces with those of a section's `blocks` that are new, each after the one it follows.

    Args:
        pieces: the file.
        blocks: all of one section.
        later: the headings of the sections that come after it.
        line_end: how lines end.
    """
    known = {piece.id for piece in pieces}
    new_after: dict[str, list[_Piece]] = {}
    last = ""
    for block in blocks:
        if block.id in known:
            last = block.id
        else:
            new_after.setdefault(last, []).append(_Piece(line_end + block.text, block.id))
    leading = new_after.pop("", [])
    if leading:
        before, after = _parted(pieces, blocks, later, line_end)
        pieces = [*before, *leading, *after]
    completed: list[_Piece] = []
    for piece in pieces:
        completed.append(piece)
        completed += new_after.pop(piece.id, [])
    return completed


def _parted(
    pieces: list[_Piece], blocks: list[_Block], later: Sequence[str], line_end: str
) -> tuple[list[_Piece], list[_Piece]]:
    """The pieces before and after the place for the first of a section's `blocks`."""
    ids, heading = {block.id for block in blocks}, blocks[0].section
    for index, piece in enumerate(pieces):
        if piece.id in ids:
            return pieces[:index], pieces[index:]
    for index, piece in enumerate(pieces):
        if heading and piece.heading == heading:
            return pieces[: index + 1], pieces[index + 1 :]
    new = [_Piece(line_end + heading + line_end, heading=heading)] if heading else []
    end = _end(pieces, later)
    return [*pieces[:end], *new], pieces[end:]


def _end(pieces: list[_Piece], later: Sequence[str]) -> int:
    """Where a section ends that is not there yet: before a later one, or before the footnotes."""
    for index, piece in enumerate(pieces):
        if piece.heading and piece.heading in later:
            return index
    last = len(pieces) - 1
    is_footnotes = last >= 0 and not pieces[last].id and not pieces[last].heading
    lines = pieces[last].text.split("\n") if is_footnotes else ["-"]
    return last if all(not line.strip() or _FOOTNOTE.match(line) for line in lines) else last + 1


def _joined(pieces: list[_Piece], line_end: str) -> str:
    """The file; what was its last line is ended if another follows."""
    ended = [
        piece.text if piece.text.endswith("\n") else piece.text + line_end for piece in pieces[:-1]
    ]
    return "".join([*ended, *(piece.text for piece in pieces[-1:])])


def _with_footnotes(merged: str, fresh: str, line_end: str) -> str:
    """The file with the footnotes of `fresh` that nothing in it defines, at its end."""
    known = {found["label"] for found in _FOOTNOTE.finditer(merged)}
    written = "".join(part.text for part in split_parts(fresh) if not part.id)
    missing = [found[0] for found in _FOOTNOTE.finditer(written) if found["label"] not in known]
    if not missing:
        return merged
    ended = merged if merged.endswith("\n") else merged + line_end
    return ended + line_end + "".join(footnote + line_end for footnote in missing)
