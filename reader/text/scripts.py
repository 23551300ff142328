"""Whether a text may be Chinese or Japanese, before anything dearer is asked of it.

Compiling a set of characters takes the longer the more of them it has: the sets of ideographs and
kana take milliseconds, and most texts never need them.
"""

from __future__ import annotations

from reader.text.patterns import lazily

__all__ = ["may_be_unspaced"]

_BEYOND = lazily("[^\\x00-\u3001]")
"""From the ideographic full stop on; said by what it is not, which compiles fastest."""


def may_be_unspaced(text: str) -> bool:
    """Whether `text` has a character from where ideographs, kana and their marks begin.

    >>> may_be_unspaced("“Où ?”"), may_be_unspaced("好。")
    (False, True)
    """
    return not text.isascii() and _BEYOND.search(text) is not None
