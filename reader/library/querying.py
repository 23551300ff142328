"""What a user types into the search, read into terms; no input is an error.

    words all of them     "words in a row"     -without     this OR that     title: tag: note:

A minus takes documents away from the whole search. `OR` binds less than words side by side, so
that `a b OR c` is "a and b, or c". The last word, where it has three letters, finds words that
begin with it, since it may still be being typed. What is left without a letter or a digit, and
what makes no sense where it stands, is ignored.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reader.library.indexing import UNSPACED, spaced
from reader.text.folding import fold

__all__ = ["Field", "Query", "Term", "parse"]

Field = Literal["", "title", "tag", "note"]

LONGEST = 2_000
"""Code points of a query that are read."""
MOST_TERMS = 32
"""Terms of a query that are read."""
SHORTEST_PREFIX = 3
"""Letters that a last word has before it stands for all words beginning with it."""

_FIELDS: dict[str, Field] = {"": "", "title": "title", "tag": "tag", "note": "note"}
_TOKEN = re.compile(
    r"""
    (?P<minus>-)?
    (?:(?P<field>title|tag|note):)?
    (?: "(?P<phrase>[^"]*)"? | (?P<word>[^\s"]+) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_PIECE = re.compile(f"[{UNSPACED}]+|[^\\W_{UNSPACED}]+")
_LETTER = f"[^\\W_{UNSPACED}]"
_MARKS = "[\u0300-\u036f]*"
"""Accents that a text keeps as code points of their own."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase, and where it is looked for."""

    words: str
    """Folded; at least one letter or digit."""
    field: Field = ""
    prefix: bool = False
    """Whether its last word stands for all words that begin with it."""

    @property
    def match(self) -> str:
        """The term for FTS5's MATCH: one quoted string, whatever the user typed.

        >>> Term("38 per", prefix=True).match, Term("wave", "title").match
        ('"38 per"*', 'title : "wave"')
        """
        words, prefix = _as_pairs(self.words, prefix=self.prefix)
        quoted = '"' + words.replace('"', '""') + '"' + "*" * prefix
        return f"title : {quoted}" if self.field == "title" else quoted

    @property
    def pattern(self) -> re.Pattern[str]:
        r"""Finds the term in a folded text, across line ends.

        >>> [m[0] for m in Term("per cent").pattern.finditer("38 per\ncent, per centum")]
        ['per\ncent']
        """
        pieces = _PIECE.findall(self.words)
        written = _piece_pattern(pieces[0])
        for before, piece in pairwise(pieces):
            gap = "[\\W_]*" if _is_unspaced(before) or _is_unspaced(piece) else "[\\W_]+"
            written += gap + _piece_pattern(piece)
        start = "" if _is_unspaced(pieces[0]) else f"(?<!{_LETTER})"
        end = "" if self.prefix or _is_unspaced(pieces[-1]) else f"(?!{_MARKS}{_LETTER})"
        return re.compile(start + written + end)


@dataclass(frozen=True, slots=True)
class Query:
    """What to find."""

    groups: tuple[tuple[Term, ...], ...] = ()
    """Alternatives; of each, all terms. Empty where there is nothing to find."""
    without: tuple[Term, ...] = ()
    """None of these."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """All that is to be found, of all groups."""
        return tuple(term for group in self.groups for term in group)

    @property
    def is_short(self) -> bool:
        """Whether it is but one or two letters, which titles may begin with.

        Of a script with spaces: two letters of others may be a whole word.
        """
        if len(self.terms) != 1 or self.without or self.terms[0].field:
            return False
        words = self.terms[0].words
        return len(words) < SHORTEST_PREFIX and not _is_unspaced(words)

    @property
    def is_letter(self) -> bool:
        """Whether it is but one letter, which stands in too many texts to be looked for there."""
        return self.is_short and len(self.terms[0].words) == 1


def parse(query: str) -> Query:
    """Reads what a user typed.

    >>> [term.words for term in parse('harbour "per cent" -tag:draft').terms]
    ['harbour', 'per cent']
    """
    groups: list[list[Term]] = [[]]
    without: list[Term] = []
    for token in list(_TOKEN.finditer(_storable(query)))[:MOST_TERMS]:
        if token[0] == "OR":
            groups.append([])
            continue
        term = _term(token)
        if term and token["minus"]:
            without.append(term)
        elif term:
            groups[-1].append(term)
    kept = [group for group in groups if group]
    if kept and _may_still_be_typed(query, kept[-1][-1]):
        kept[-1][-1] = Term(kept[-1][-1].words, kept[-1][-1].field, prefix=True)
    return Query(tuple(tuple(group) for group in kept), tuple(without) if kept else ())


def _storable(query: str) -> str:
    return unicodedata.normalize("NFC", _UNSTORABLE.sub(" ", query[:LONGEST]))


def _term(token: re.Match[str]) -> Term | None:
    words = fold(token["phrase"] if token["phrase"] is not None else token["word"])
    pieces = list(_PIECE.finditer(words))
    if not pieces:
        return None
    field = _FIELDS[(token["field"] or "").lower()]
    return Term(words[pieces[0].start() : pieces[-1].end()], field)


def _may_still_be_typed(query: str, last: Term) -> bool:
    """Whether the query ends in the word `last`, long enough to begin others."""
    begun = last.words if last.field in ("tag", "note") else _PIECE.findall(last.words)[-1]
    return (
        fold(unicodedata.normalize("NFC", query)).rstrip().endswith(last.words)
        and not _is_unspaced(last.words[-1])
        and len(begun) >= SHORTEST_PREFIX
    )


def _as_pairs(words: str, *, prefix: bool) -> tuple[str, bool]:
    """The words as the index writes them, and whether the last is the beginning of one."""
    written = spaced(words).split()
    if not _is_unspaced(words[-1]):
        return " ".join(written), prefix
    if len(written) > 1 and len(written[-2]) > 1 and _is_unspaced(written[-2][0]):
        return " ".join(written[:-1]), False  # the run may go on behind the last pair
    return " ".join(written), True


def _is_unspaced(piece: str) -> bool:
    return re.match(f"[{UNSPACED}]", piece) is not None


def _piece_pattern(piece: str) -> str:
    if _is_unspaced(piece):
        return re.escape(piece)
    return _MARKS.join(re.escape(character) for character in piece)
