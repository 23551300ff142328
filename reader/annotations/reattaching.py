"""Annotations carried from an old version of a text to a new one.

What the map from old to new says comes first; what it cannot say is looked for; what is not
found stays an orphan. Never a guess: a mark on the wrong words is worse than a mark without a
place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotations.annotation import Attachment, AttachmentState
from reader.annotations.gathering import gathered
from reader.annotations.mapping import Block, TextMap, map_texts, solid
from reader.annotations.normalising import squeeze
from reader.annotations.relocating import Place, Relocation
from reader.text.spans import Span, trimmed

__all__ = ["each_reattached", "reattach"]

_SURVIVED = 0.5
"""Share of a span's characters that must be left for it to be the same passage."""
_STRETCH = 3
"""How many times longer it may have become."""
_SHORT = 20
"""Code points from which a span needs no support from what stands around it."""
_AROUND = 40
"""Code points on either side that are looked at for that,"""
_SUPPORT = 0.3
"""the share of the better side that must be left if a word beside the span is left,"""
_SUPPORT_ALONE = 0.5
"""and the share of both sides if none is."""
_BESIDE = 2
"""Code points in which a word beside the span shows."""
_TELLING = 20
"""Characters that a side must have to tell anything."""
_LINE = 64
"""Code points that a bookmark without words looks ahead."""
_REPLACED = 0.2
"""Share of a span's length up to which new words at its ends are taken for its own."""

_ORPHAN = Attachment(None, "orphan", 0.0)


def reattach(old_text: str, new_text: str, spans: Sequence[Span]) -> list[Attachment]:
    """Where each of `spans`, made in `old_text`, stands in `new_text`.

    The states: "exact", the same words among the same neighbours, also if something before them
    shifted them; "moved", the same words elsewhere; "changed", edited words; "orphan", gone.
    Typographic variants and white space make no difference.

    >>> reattach("A cat sat.", "Then a cat sat. A cat sat.", [Span(2, 5)])[0].state
    'exact'
    """
    return list(each_reattached(old_text, new_text, spans))


def each_reattached(old_text: str, new_text: str, spans: Sequence[Span]) -> Iterator[Attachment]:
    """The same, one after the other, so that who waits can be told how far it is, or stop it."""
    if old_text == new_text:
        for span in spans:
            yield Attachment(span, "exact", 1.0) if span.end <= len(old_text) else _ORPHAN
        return
    text_map = map_texts(old_text, new_text)
    relocation = Relocation(text_map)
    for span in spans:
        yield _attach(span, text_map, relocation) if span.end <= len(old_text) else _ORPHAN


def _attach(span: Span, text_map: TextMap, relocation: Relocation) -> Attachment:
    inner = trimmed(text_map.old, span.start, span.end)
    if not inner.length:
        return _attach_point(inner.start, text_map, relocation)
    mapped = _mapped(inner, text_map)
    if mapped and _same(inner, mapped.span, text_map):
        return Attachment(mapped.span, "exact", 1.0)
    same = relocation.same(inner)
    if same:
        state: AttachmentState = "exact" if mapped and mapped.span.overlaps(same.span) else "moved"
        return Attachment(same.span, state, (1 + same.score) / 2)
    edited = mapped or relocation.similar(inner)
    return Attachment(edited.span, "changed", edited.score) if edited else _ORPHAN


def _attach_point(point: int, text_map: TextMap, relocation: Relocation) -> Attachment:
    """Where a bookmark without words of its own stands: before what follows it on its line."""
    line = text_map.old[point : point + _LINE].partition("\n")[0]
    following = trimmed(text_map.old, point, point + len(line))
    if not following.length:
        return _ORPHAN
    attachment = _attach(following, text_map, relocation)
    if attachment.span is None:
        return _ORPHAN
    start = attachment.span.start
    return Attachment(Span(start, start), attachment.state, attachment.confidence)


def _same(span: Span, place: Span, text_map: TextMap) -> bool:
    """Whether the same words stand at `span` in the old text and at `place` in the new one."""
    old, new = squeeze(span.of(text_map.old)).text, squeeze(place.of(text_map.new)).text
    return old.strip() == new.strip()


def _mapped(span: Span, text_map: TextMap) -> Place | None:
    """Where the map leads, if enough of the span is left there."""
    kept = gathered(text_map.kept_of(span), text_map)
    if not kept or not _supported(span, text_map):
        return None
    place = _widened(span, kept, text_map)
    share = _share(kept, span, text_map.old)
    if share < _SURVIVED or place.length > _STRETCH * span.length:
        return None
    return Place(place, share)


def _share(kept: list[Block], span: Span, old: str) -> float:
    """The share of the span's characters that `kept` holds."""
    survived = sum(solid(old, block.old, block.old + block.length) for block in kept)
    return survived / max(1, solid(old, span.start, span.end))


def _supported(span: Span, text_map: TextMap) -> bool:
    """Whether the span is long, or enough of what stood around it is left.

    A lone "the" of a deleted sentence finds another in whatever was written instead. If a word
    beside it is left too, one side may be new; else both must be known.
    """
    if span.length >= _SHORT:
        return True
    sides = [
        side
        for side in _sides(span, _AROUND, text_map.old)
        if solid(text_map.old, side.start, side.end) >= _TELLING
    ]
    shares = [_share(text_map.kept_of(side), side, text_map.old) for side in sides]
    if not shares:
        return True
    beside = any(text_map.kept_of(side) for side in _sides(span, _BESIDE, text_map.old))
    return max(shares) >= _SUPPORT if beside else sum(shares) / len(shares) >= _SUPPORT_ALONE


def _sides(span: Span, length: int, text: str) -> tuple[Span, Span]:
    """What stands before and after `span`, `length` code points each if there are as many."""
    before = Span(max(0, span.start - length), span.start)
    return before, Span(span.end, min(len(text), span.end + length))


def _widened(span: Span, kept: list[Block], text_map: TextMap) -> Span:
    """The place of `kept`, with what has replaced the words at either end of the span."""
    start, end = kept[0].new, kept[-1].new + kept[-1].length
    old, new = text_map.gap_before(kept[0])
    if _replaces(text_map, span, old, new):
        start = trimmed(text_map.new, new.start, new.end).start
    old, new = text_map.gap_after(kept[-1])
    if _replaces(text_map, span, old, new):
        end = trimmed(text_map.new, new.start, new.end).end
    return Span(start, end)


def _replaces(text_map: TextMap, span: Span, old: Span, new: Span) -> bool:
    """Whether `new` stands for words of the span alone, and is a small part beside the rest."""
    inside = solid(text_map.old, max(span.start, old.start), min(span.end, old.end))
    most = _REPLACED * span.length
    return 0 < inside == solid(text_map.old, old.start, old.end) and new.length <= most
