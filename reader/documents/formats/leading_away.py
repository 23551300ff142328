"""Blocks of a page's article that lead away from it: related articles, and what invites to them.

A block leads away if it is nothing but a link to another page of the same site, or links after
a phrase like "Read more:"; a list, if its items do; and at the very end so do teasers, which
begin with such a link, and headings under which nothing is left. A page that is little but such
links is left as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from reader.documents.formats.parts import Piece
from reader.documents.markers import MIDDLING, STRONG, strength_of

__all__ = ["Mark", "leading_away", "same_site", "site_of"]

MOSTLY = 0.85
"""Of a block's characters; the rest is punctuation, or a mark such as "[Video]"."""
AFTER_LABEL = 0.75
"""Of the characters after a label."""
PARTLY = 0.25
"""Of a teaser's characters."""
FEWEST_TEASERS = 3
PROSE = 80
"""Characters of the first paragraph; nothing over it leads away without saying so."""
LEAST_KEPT = 0.6
"""Of all characters; a page of which less would be left is a list of links."""
LONGEST_LABEL = 40
LABEL_ENDS = ":：|"

Mark = tuple[int, int, str]
"""First and last character of a link on the page, white space left out, and its target."""


def leading_away(
    pieces: Sequence[Piece], starts: Sequence[int | None], links: Sequence[Mark], site: str
) -> list[bool]:
    """For each of the `pieces` whether it leads away from the article.

    Args:
        pieces: The article.
        starts: Where on the page each of them stands, if that is known.
        links: Those of the page, in its order.
        site: That of the page.
    """
    shares = [
        _share_of(piece, start, links, site) for piece, start in zip(pieces, starts, strict=True)
    ]
    away = _in_runs(pieces, shares, lambda run: sum(run) >= MOSTLY * len(run))
    for index, piece in enumerate(pieces):
        if len(piece.text) >= PROSE:
            break
        away[index] = strength_of(_bare(piece)) >= STRONG  # its author's name leads away too
    end = _end_of_text(pieces, shares, away)
    away[end:] = [True] * (len(pieces) - end)
    lengths = [len(piece.text) for piece in pieces]
    kept = sum(length for length, gone in zip(lengths, away, strict=True) if not gone)
    return away if kept >= LEAST_KEPT * sum(lengths) else [False] * len(pieces)


def _in_runs(
    pieces: Sequence[Piece], shares: Sequence[float], leads: Callable[[list[float]], bool]
) -> list[bool]:
    """For each piece whether it leads away, where the items of a list do so together."""
    away: list[bool] = []
    rows = zip(pieces, shares, strict=True)
    for is_list, group in groupby(rows, key=lambda row: row[0].kind == "list"):
        run = [share for _, share in group]
        wholly = [float(share >= MOSTLY) for share in run]
        away += [leads(wholly)] * len(run) if is_list else map(bool, wholly)
    return away


def _end_of_text(pieces: Sequence[Piece], shares: Sequence[float], away: Sequence[bool]) -> int:
    """The index of the first of the pieces at the end that lead away or say nothing."""
    end = len(pieces)
    while end > 1:
        start = _list_before(pieces, end)
        teasers = shares[start:end]
        if len(teasers) >= FEWEST_TEASERS and min(teasers) >= PARTLY:
            end = start
            continue
        gone = _gone_before(pieces, away, end)
        if gone == end:
            break
        end = gone
    return end


def _gone_before(pieces: Sequence[Piece], away: Sequence[bool], end: int) -> int:
    """Where the pieces before `end` begin that lead away or say nothing."""
    start = end
    while start > 1 and (away[start - 1] or _ends_nothing(pieces[start - 1])):
        start -= 1
    return start


def _list_before(pieces: Sequence[Piece], end: int) -> int:
    """Where the list begins whose last item stands before `end`."""
    start = end
    while start and pieces[start - 1].kind == "list":
        start -= 1
    return start


def _ends_nothing(piece: Piece) -> bool:
    """Whether a block at the very end says nothing: a heading of what is gone, "Comments"."""
    text = _bare(piece)
    return not text or piece.kind == "heading" or strength_of(text) >= MIDDLING


def _share_of(piece: Piece, start: int | None, links: Sequence[Mark], site: str) -> float:
    """How much of the piece leads away, from 0 to 1."""
    if piece.kind in ("code", "table"):
        return 0.0
    text = _bare(piece)
    if strength_of(text) >= STRONG:
        return 1.0
    length = len("".join(text.split()))
    if start is None or piece.kind == "heading" or not length:
        return 0.0
    first = bisect_left(links, start, key=lambda link: link[0])
    last = bisect_left(links, start + length, key=lambda link: link[0])
    inside = links[first:last]
    if not inside:
        return 0.0
    label = inside[0][0] - start
    if _is_label(text, label) and _covered(inside) >= AFTER_LABEL * (length - label):
        return 1.0
    return _covered([link for link in inside if same_site(link[2], site)]) / length


def _bare(piece: Piece) -> str:
    """The text without the mark that an item of a list was given."""
    return piece.text.strip().partition(" ")[2] if piece.kind == "list" else piece.text.strip()


def _covered(links: Sequence[Mark]) -> int:
    return sum(end - start for start, end, _ in links)


def _is_label(text: str, length: int) -> bool:
    """Whether the first `length` characters, white space left out, are like "Read more:"."""
    if not 0 < length <= LONGEST_LABEL:
        return False
    line = text.partition("\n")[0]
    if len("".join(line.split())) == length and line != text:
        return strength_of(line) >= MIDDLING
    end = next((index for index, mark in enumerate(text[:LONGEST_LABEL]) if mark in LABEL_ENDS), 0)
    label = text[:end]
    return len("".join(label.split())) + 1 == length and strength_of(label) >= MIDDLING


def site_of(address: str, links: Sequence[Mark]) -> str:
    """The host of a page, by its address or else by where most of its links go."""
    hosts = Counter(filter(None, (_host(target) for _, _, target in links)))
    return _host(address) or next((host for host, _ in hosts.most_common(1)), "")


def same_site(target: str, site: str) -> bool:
    """Whether a link goes to another page of the site, or of a part of it.

    >>> same_site("/news/2", "e.org"), same_site("https://video.e.org/7", "e.org")
    (True, True)
    >>> same_site("#note-1", "e.org"), same_site("mailto:a@e.org", "e.org")
    (False, False)
    """
    if target.startswith("#"):
        return False
    host = _host(target)
    if not host:
        return ":" not in target.partition("/")[0]
    return bool(site) and f".{host}".endswith(f".{site}")


def _host(address: str) -> str:
    """The host of a web address without "www."; empty for a relative one, or none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
