"""Patterns that are compiled when they are first used.

Compiling a pattern costs up to some milliseconds, and a text in English needs few of those that
stand ready for all: a start that compiles none of the others is felt.
"""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["lazily"]


class _Lazy:
    """Stands for a pattern until a method of it is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)  # from now on an attribute like any other
        return found


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """What behaves like `re.compile(source, flags)`, and compiles at the first use.

    A mistake in `source` shows at the first use too.

    >>> lazily("[a-z]+").findall("one, two")
    ['one', 'two']
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
