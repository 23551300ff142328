"""Search inside one text: where a query stands, in the offsets of that text.

The text is searched, not the lines of a screen, so that a phrase is found wherever it wraps.
A search never changes the text: it runs on folded copies of the same length.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import islice
from math import prod
from threading import Lock
from typing import TYPE_CHECKING

from reader.errors import SearchError
from reader.text.folding import Folding, has_accents
from reader.text.matches import Matches, literal_matches

if TYPE_CHECKING:
    from regex import Match, Pattern  # type: ignore[import-untyped]

__all__ = ["SearchableText", "find_all", "find_regex"]

_LONGEST_PATTERN = 1_000
"""A longer regular expression, in characters, is refused: compiling cannot be interrupted."""
_INVISIBLE = "[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]"
"""What may stand inside a word unseen: combining accents, soft hyphens, joiners."""
_HAS_INVISIBLE = re.compile(_INVISIBLE)
_MOST_REPEATS = 10_000
"""How often a pattern's counts may repeat it, all multiplied: each repetition takes memory."""
_PIECE = 100_000
"""Code points that are folded at a time, a few milliseconds: other threads run in between."""
_COUNT = re.compile(r"\{(\d+)(?:,\d*)?\}")
_SYNTAX = re.compile(r"\\(?:[pP]\{[^}]*\}|.)|\(\?P?[<=>&]?\w*", re.DOTALL)
"""The parts of a pattern whose letters are not searched for: escapes, names of groups."""
_FOLDINGS = {
    (case, accents): Folding(case=case, accents=accents)
    for case in (True, False)
    for accents in (True, False)
}


class SearchableText:
    """A text with the folded copies that searching needs, each made when it is first used.

    Args:
        text: what to search.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._copies: dict[tuple[bool, bool], str] = {}
        self._copying = Lock()

    def is_ready_for(self, query: str) -> bool:
        """Whether the copy that `query` is looked for in need not be made first, or is small."""
        folds = _folds(unicodedata.normalize("NFC", query))
        return folds in self._copies or len(self.text) <= _PIECE

    def find_all(self, query: str, *, limit: int | None = None) -> Matches:
        """Where `query` stands, as most people mean it.

        Case matters once the query has a capital letter, accents once it has an accent; white
        space matches any run of white space, line ends too; typographic quotes and dashes equal
        those on the keyboard; soft hyphens and combining accents in the text are passed over.
        Linear in the length of the text.

        Args:
            query: literal text; nothing is found for one of white space alone.
            limit: at most so many matches, from the start.
        """
        query = unicodedata.normalize("NFC", query)
        folds = _folds(query)
        parts = _FOLDINGS[folds].of(query).split()
        if not parts:
            return _collected(())
        copy = self._copy(folds)
        if len(parts) == 1 and not self._has_invisible:
            return literal_matches(copy, parts[0], limit)
        pattern = _pattern(parts, invisible=self._has_invisible)
        return _collected(islice(pattern.finditer(copy), limit))

    def find_regex(
        self, pattern: str, *, timeout: float = 0.5, limit: int | None = None
    ) -> Matches:
        """Where the regular expression `pattern` matches at least one code point.

        Case matters once the pattern has a capital letter outside an escape; "^" and "$" match
        at each line. Other threads run meanwhile.

        Args:
            pattern: in the syntax of the module `regex`.
            timeout: give up after so many seconds.
            limit: at most so many matches, from the start.

        Raises:
            SearchError: the pattern is no regular expression, or takes too long.
        """
        compiled = _compiled(pattern)
        found = compiled.finditer(self.text, timeout=timeout, concurrent=True)
        try:
            return _collected(
                islice((match for match in found if match.end() > match.start()), limit)
            )
        except TimeoutError:
            raise SearchError(
                f"the pattern {pattern!r} takes longer than {timeout:g} s on this text; "
                "make it simpler"
            ) from None

    def _copy(self, folds: tuple[bool, bool]) -> str:
        if folds not in self._copies:
            with self._copying:
                # Another thread may have made it meanwhile.
                self._copies[folds] = self._copies.get(folds) or self._copied(folds)
        return self._copies[folds]

    def _copied(self, folds: tuple[bool, bool]) -> str:
        starts = range(0, len(self.text), _PIECE)
        folding, text = _FOLDINGS[folds], self.text
        return "".join([folding.of(text[start : start + _PIECE]) for start in starts])

    @cached_property
    def _has_invisible(self) -> bool:
        return not self.text.isascii() and _HAS_INVISIBLE.search(self.text) is not None


def _folds(query: str) -> tuple[bool, bool]:
    """Whether `query` is looked for whatever the case, and whatever the accents."""
    return query == query.lower(), not has_accents(query)


def find_all(text: str, query: str, *, limit: int | None = None) -> Matches:
    r"""Searches `text` once; see `SearchableText.find_all`, which pays off for a second search.

    >>> list(find_all("The cafe's Café", "café"))
    [Span(start=11, end=15)]
    >>> list(find_all("two words, two\nwords", "Two words")), len(find_all("a  b", "a b"))
    ([], 1)
    """
    return SearchableText(text).find_all(query, limit=limit)


def find_regex(text: str, pattern: str, timeout: float = 0.5) -> Matches:
    r"""Searches `text` once for a regular expression; see `SearchableText.find_regex`.

    Raises:
        SearchError: the pattern is no regular expression, or takes too long.

    >>> [span.of("38 of 120") for span in find_regex("38 of 120", r"\d+")]
    ['38', '120']
    """
    return SearchableText(text).find_regex(pattern, timeout=timeout)


def _pattern(parts: list[str], *, invisible: bool) -> re.Pattern[str]:
    between = f"{_INVISIBLE}*" if invisible else ""
    written = _either_way if invisible else re.escape
    words = [between.join(map(written, part)) + between for part in parts]
    return re.compile(r"\s+".join(words))


def _either_way(character: str) -> str:
    """A pattern for `character`, be its accent a part of it or a code point of its own."""
    apart = unicodedata.normalize("NFD", character)
    if apart == character:
        return re.escape(character)
    return f"(?:{re.escape(character)}|{re.escape(apart)})"


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> Pattern[str]:
    import regex

    _refuse_giants(pattern)
    flags = regex.MULTILINE | regex.VERSION0
    if not any(map(str.isupper, _SYNTAX.sub("", pattern))):
        flags |= regex.IGNORECASE
    try:
        return regex.compile(pattern, flags)
    except (regex.error, OverflowError, RecursionError, MemoryError, ValueError) as error:
        raise SearchError(
            f"{pattern!r} is no regular expression ({error}); correct it, or search literally"
        ) from None


def _refuse_giants(pattern: str) -> None:
    if len(pattern) > _LONGEST_PATTERN:
        raise SearchError(
            f"the pattern has {len(pattern)} characters; use at most {_LONGEST_PATTERN}"
        )
    if prod(max(1, int(count)) for count in _COUNT.findall(pattern)) > _MOST_REPEATS:
        raise SearchError(f"the pattern {pattern!r} repeats too often; use smaller counts")


def _collected(found: Iterator[re.Match[str]] | Iterator[Match[str]] | tuple[()]) -> Matches:
    starts, ends = array("I"), array("I")
    for match in found:
        start, end = match.span()
        starts.append(start)
        ends.append(end)
    return Matches(starts, ends)
