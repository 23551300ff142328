"""Case and accent folding that keeps the length, so that a match's offsets are the text's.

`str.casefold` turns "ß" into two characters and Unicode's decomposition turns "é" into two;
either would move every offset behind it. Here each code point becomes exactly one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["Folding", "fold", "has_accents"]

_TYPOGRAPHY = {
    **dict.fromkeys("‘’‚‛ʼʹ′‵´`＇", "'"),
    **dict.fromkeys("“”„‟«»″‶〝〞＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
}
"""What readers type as one key and typesetters set as many."""

_STROKES = {
    "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L",
    "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i",
}  # fmt: skip
"""Letters with a stroke (and the dotless i), which Unicode does not decompose."""

_FOLDABLE = re.compile("([\x80-\u2fff\u3000\ua640-\uabff\uf900-\U0010ffff]+)")
"""Runs of what may change: neither ASCII nor kana, ideographs and Hangul, which have no case."""

_KEPT_RUN = 40
"""Longer runs than this, in code points, are not remembered."""
_KEPT_RUNS = 50_000
"""How many runs are remembered at most, a few megabytes."""


def has_accents(text: str) -> bool:
    """Whether any letter of `text` bears an accent or a stroke.

    >>> has_accents("café"), has_accents("CAFE")
    (True, False)
    """
    return _WITHOUT_ACCENTS.of(text) != _WITH_ACCENTS.of(text)


def fold(text: str) -> str:
    """Lower-case, without accents, typographic signs as on a keyboard; of the same length.

    >>> fold("Café “ÅS”—İzmir ＡＢ ß")
    'cafe "as"-izmir ab ß'
    """
    return _FULL.of(text)


class Folding:
    """One way of folding, with a memory of the runs that it has met.

    Args:
        case: make letters lower-case.
        accents: take accents and strokes off.
    """

    def __init__(self, *, case: bool, accents: bool) -> None:
        self._case = case
        self._runs = _Runs(case, accents)

    def of(self, text: str) -> str:
        """`text` folded; as long as `text`."""
        if not text.isascii():
            pieces = _FOLDABLE.split(text)  # every second piece is a run
            pieces[1::2] = map(self._runs.__getitem__, pieces[1::2])
            text = "".join(pieces)
        return text.lower() if self._case else text


class _Runs(dict[str, str]):
    """Runs and what they fold to; a run is folded when it is first asked for."""

    def __init__(self, case: bool, accents: bool) -> None:
        super().__init__()
        self._case = case
        self._accents = accents

    def __missing__(self, run: str) -> str:
        folded = "".join([_folded(character, self._case, self._accents) for character in run])
        if len(run) <= _KEPT_RUN and len(self) < _KEPT_RUNS:
            self[run] = folded
        return folded


@lru_cache(maxsize=4096)
def _folded(character: str, case: bool, accents: bool) -> str:
    if character in _TYPOGRAPHY:
        return _TYPOGRAPHY[character]
    if unicodedata.category(character) == "Zs":
        return " "
    base = _one(unicodedata.normalize("NFKC", character), character)
    base = _TYPOGRAPHY.get(base, base)
    if accents:
        base = _without_accent(base)
    if case:
        base = _one(base.casefold(), _one(base.lower(), base.lower()[0]))
    return base


def _without_accent(character: str) -> str:
    if "\u3040" <= character <= "\u30ff":
        return character
    letters = [c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)]
    base = letters[0] if len(letters) == 1 else character
    return _STROKES.get(base, base)


def _one(candidate: str, fallback: str) -> str:
    return candidate if len(candidate) == 1 else fallback


_FULL = Folding(case=True, accents=True)
_WITHOUT_ACCENTS = Folding(case=False, accents=True)
_WITH_ACCENTS = Folding(case=False, accents=False)
