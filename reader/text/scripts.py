"""What scripts show at a glance, before anything dearer is asked of a text.

Compiling a set of characters takes the longer the more of them it has: the sets of ideographs and
kana take milliseconds, and most texts never need them.
"""

from __future__ import annotations

from reader.text.patterns import lazily

__all__ = ["FULL_STOPS", "SENTENCE_ENDS", "may_be_unspaced"]

FULL_STOPS = ".。।॥۔։።"
"""What ends a statement: of Latin, of ideographs, Devanagari, Urdu, Armenian and Ethiopic."""
SENTENCE_ENDS = f"{FULL_STOPS}!?…！？؟"

_BEYOND = lazily("[^\\x00-\u3001]")
"""From the ideographic full stop on; said by what it is not, which compiles fastest."""


def may_be_unspaced(text: str) -> bool:
    """Whether `text` has a character from where ideographs, kana and their marks begin.

    >>> may_be_unspaced("“Où ?”"), may_be_unspaced("好。")
    (False, True)
    """
    return not text.isascii() and _BEYOND.search(text) is not None
