"""The pieces of a passage that survived, gathered: where one belongs is not always where it is.

The full stop that ends a sentence finds another a paragraph further on as soon as one is put in
between; a longest common subsequence does not care which of the two it takes.
"""

from __future__ import annotations

from reader.annotations.mapping import Block, TextMap, solid

__all__ = ["gathered"]

_STRAY = 80
"""A first or last piece is no part of the passage from so many code points away"""
_STRAY_EACH = 4
"""and so many more for each of its characters: a lone full stop finds another anywhere."""
_MOST = 8
"""Pieces that are looked at on either side."""


def gathered(kept: list[Block], text_map: TextMap) -> list[Block]:
    """`kept` with a stray piece at either end put next to the rest, or left out."""
    for _ in range(min(_MOST, len(kept) - 1)):
        torn = _torn(kept[0], kept[1])
        if torn > 0 and _stands_before(kept[0], kept[1], text_map):
            kept = [_moved(kept[0], torn), *kept[1:]]
        elif not _strays(kept[0], kept, torn, text_map.old):
            break
        else:
            kept = kept[1:]
    return _gathered_end(kept, text_map)


def _gathered_end(kept: list[Block], text_map: TextMap) -> list[Block]:
    for _ in range(min(_MOST, len(kept) - 1)):
        torn = _torn(kept[-2], kept[-1])
        if torn > 0 and _stands_after(kept[-2], kept[-1], text_map):
            kept = [*kept[:-1], _moved(kept[-1], -torn)]
        elif not _strays(kept[-1], kept, torn, text_map.old):
            break
        else:
            kept = kept[:-1]
    return kept


def _torn(left: Block, right: Block) -> int:
    """How much further apart two neighbours stand in the new text than in the old one."""
    return right.new - left.new - (right.old - left.old)


def _moved(block: Block, by: int) -> Block:
    return Block(block.old, block.new + by, block.length)


def _stands_before(first: Block, second: Block, text_map: TextMap) -> bool:
    """Whether all from `first` to `second` stands right before `second` in the new text too."""
    words = text_map.old[first.old : second.old]
    return text_map.new.startswith(words, second.new - len(words))


def _stands_after(last_but_one: Block, last: Block, text_map: TextMap) -> bool:
    """Whether all up to the end of `last` stands right after its neighbour in the new text too."""
    words = text_map.old[last_but_one.old + last_but_one.length : last.old + last.length]
    return text_map.new.startswith(words, last_but_one.new + last_but_one.length)


def _strays(piece: Block, kept: list[Block], torn: int, old: str) -> bool:
    """Whether a piece, less than half of all, is torn away too far to be part of the passage."""
    weights = [solid(old, block.old, block.old + block.length) for block in kept]
    weight = solid(old, piece.old, piece.old + piece.length)
    return weight * 2 < sum(weights) and torn > _STRAY + _STRAY_EACH * weight
