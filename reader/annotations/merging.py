"""A fresh export put into a file that its user may have edited.

All that stands outside the blocks stays byte for byte, and so does a block that was edited by
hand. The other blocks are Reader's: written anew, removed, added.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotations.blocks import (
    LOST_HEADING,
    NOT_FOUND,
    Part,
    split_parts,
    with_empty_line,
)

__all__ = ["MergedExport", "merge"]


@dataclass(frozen=True, slots=True)
class MergedExport:
    """A file after `merge`."""

    text: str
    kept: tuple[str, ...]
    """The ids of the annotations whose blocks were edited by hand and stayed as they were."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A block as it should be."""

    id: str
    text: str
    lost: bool
    """Whether it belongs under the heading `NOT_FOUND`."""


def merge(existing: str, fresh: str) -> MergedExport:
    """`existing` brought up to date with `fresh`, an export of the same document.

    Doing it again changes nothing. Line ends are those of `existing`; where nothing of it
    stays, the outcome is `fresh`.
    """
    if not existing.strip():
        return MergedExport(fresh, ())
    line_end = "\r\n" if "\r\n" in existing else "\n"
    blocks = _blocks(fresh, line_end)
    parts = _updated(split_parts(existing), {block.id: block for block in blocks})
    parts = _completed(parts, [block for block in blocks if not block.lost], line_end)
    parts = _completed(parts, [block for block in blocks if block.lost], line_end)
    kept = tuple(part.id for part in parts if part.edited)
    merged = _joined(parts, line_end)
    return MergedExport(merged if merged.strip() else fresh, kept)


def _blocks(fresh: str, line_end: str) -> list[_Block]:
    blocks, lost = [], False
    for part in split_parts(fresh):
        if part.id:
            text = part.text.lstrip("\n").replace("\n", line_end)
            blocks.append(_Block(part.id, text, lost))
        else:
            lost = lost or bool(LOST_HEADING.search(part.text))
    return blocks


def _updated(parts: list[Part], blocks: dict[str, _Block]) -> list[Part]:
    """The parts that stay, blocks that nobody edited as they should be."""
    updated, lost = [], False
    for part in parts:
        block = blocks.get(part.id)
        if not part.id:
            lost = lost or bool(LOST_HEADING.search(part.text))
            updated.append(part)
        elif part.edited and not (block and _content(part.text) == _content(block.text)):
            updated.append(part)
        elif block and block.lost == lost:
            same = part.text.strip() == block.text.strip()
            text = part.text if same else _empty_line(part.text) + block.text
            updated.append(Part(text, part.id))
    return updated


def _content(block: str) -> str:
    """What stands in a block, whatever its hash says."""
    return block.strip().partition("\n")[2].replace("\r\n", "\n")


def _empty_line(text: str) -> str:
    """The empty line at the start of `text`, if there is one."""
    return text[: len(text) - len(text.lstrip("\r\n"))]


def _completed(parts: list[Part], blocks: list[_Block], line_end: str) -> list[Part]:
    """The parts with those of `blocks` that are new, each after the one it follows."""
    known = {part.id for part in parts}
    new_after: dict[str, list[Part]] = {}
    last = ""
    for block in blocks:
        if block.id in known:
            last = block.id
        else:
            new_after.setdefault(last, []).append(Part(line_end + block.text, block.id))
    leading = new_after.pop("", [])
    if leading:
        before, after = _parted(parts, blocks, line_end)
        parts = [*before, *leading, *after]
    completed: list[Part] = []
    for part in parts:
        completed.append(part)
        completed += new_after.pop(part.id, [])
    return completed


def _parted(
    parts: list[Part], blocks: list[_Block], line_end: str
) -> tuple[list[Part], list[Part]]:
    """The parts before and after the place for the first of `blocks`, all of one section."""
    ids = {block.id for block in blocks}
    lost = blocks[0].lost
    for index, part in enumerate(parts):
        if part.id in ids:
            return parts[:index], parts[index:]
    for index, part in enumerate(parts):
        heading = None if part.id else LOST_HEADING.search(part.text)
        if heading:
            start = with_empty_line(part.text, 0, heading.start())
            cut = heading.end() if lost else start
            before, after = Part(part.text[:cut]), Part(part.text[cut:])
            return [*parts[:index], before], [after, *parts[index + 1 :]]
    return ([*parts, Part(line_end + NOT_FOUND + line_end)] if lost else parts), []


def _joined(parts: list[Part], line_end: str) -> str:
    """The file; what was its last line is ended if another follows."""
    ended = [part.text if part.text.endswith("\n") else part.text + line_end for part in parts[:-1]]
    return "".join([*ended, *(part.text for part in parts[-1:])])
