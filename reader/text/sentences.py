"""Sentences with exact offsets.

Candidates come from one pass of a regular expression over each block of lines; each is then
judged by cheap checks on the words beside it, with the tables of `abbreviations`. The rules are
ordinary orthography: a sentence ends at a mark that white space and then something that may
begin a sentence follow, unless the mark belongs to an abbreviation, an initial or a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reader.text.abbreviations import Abbreviations, abbreviations, holds
from reader.text.cjk_sentences import (
    CJK_MARK,
    goes_on,
    has_cjk,
    quoted_stretches,
    stretch_around,
)
from reader.text.lines import blocks
from reader.text.patterns import lazily
from reader.text.spans import Span, trimmed

__all__ = ["split"]

_MARKS = ".!?…‽؟۔।॥։።"
_OPENERS = "\"'“”„‟«»‹›‘’‚(\\[{¿¡*_—–-"
_CLOSERS = "\"'”’“)\\]}»›*_"
_DASHES = "–—-"
_BESIDE = "[ \u00a0\u202f]"
_REFERENCE = rf"{_BESIDE}?\[\d[\d ,–-]{{0,8}}\]"
_STRONG = (
    rf"(?<=[{_MARKS}])(?<![{_MARKS}]{{2}})(?P<more>[{_MARKS}]*+)"
    rf"(?P<closers>(?:[{_CLOSERS}]|{_REFERENCE})*+(?:{_BESIDE}[»\"”](?=\s))?+)"
    rf"(?=\s+(?P<openers>(?:[{_DASHES}]\s|[{_OPENERS}])*+)(?P<next>\S?))"
)
"""Behind a mark: more marks, what closes, white space, and a look at what begins behind that."""
_WEAK = (
    r"(?:(?<=[;:])-?[)(D]++|(?<=;))(?=\s+[^\W\d_a-zß-öø-ÿ])"
    rf"|(?<=\w\w[.!?])[{_MARKS}]*+(?=[A-Z])"
)
"""What ends a sentence only if a function word with a capital letter follows: a face, a
semicolon, a mark without the white space that was lost in copying."""
_CANDIDATE = lazily(f"[{_MARKS};:](?:{_STRONG}|{_WEAK})")
_CANDIDATE_CJK = lazily(f"[{_MARKS}]{_STRONG}|{CJK_MARK}")
"""Both begin with a set of characters, which the engine looks for fastest."""

_LONGEST, _PIECE = 2_000, 200
"""What is longer than so many code points was said without punctuation (a transcript, say): it is
cut into parts of about so many, which can be read, marked and chosen."""
_BLANK = lazily(r"\s")
_LONGEST_WORD = 24
"""So far back, in code points, a word before a full stop is looked at."""
_LONGER_THAN_ABBREVIATIONS = 4
_LONGEST_ORDINAL = 2
_AROUND_WORDS = "\"'“”„«»‘’‚([{¿¡*_—–-/"
_WORD = lazily(r"\w+")
_NUMBER = lazily(r"\d+(?:\.\d+)*")
_ANY_MARKER = lazily(r"\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]")
_LONGEST_BULLET = 8
_ROMAN = lazily("[IVXLC]+")
_DOTTED = lazily(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_NO_BEGINNING = frozenset(",;:)]}%».!?…")
"""No sentence begins with one of these,"""
_SPOKEN_OF = frozenset("?!:;,")
"""unless it is about one of these."""


def split(text: str, language: str = "en", *, wrapped: bool | None = None) -> list[Span]:
    r"""The sentences of `text`, in order, without white space around them.

    Every code point that is not white space belongs to exactly one. A blank line ends a
    sentence, and so does a line end, unless it only shows that a line was full. What goes on
    for pages without any mark is cut between words.

    Args:
        text: one paragraph or a whole text.
        language: BCP 47; it chooses the abbreviations.
        wrapped: whether line ends are known to mean nothing (True) or to end a sentence
            (False); None looks at the lines.

    >>> text = "Dr. Ng paid $1.2 million. “Why?” she asked."
    >>> [span.of(text) for span in split(text)]
    ['Dr. Ng paid $1.2 million.', '“Why?” she asked.']
    """
    rules = abbreviations(language)
    found: list[Span] = []
    for start, end in blocks(text, wrapped=wrapped):
        begin = start
        for cut in chain(_cuts(text, start, end, rules), (end,)):
            if cut - begin > _LONGEST:
                found.extend(_pieces(text, begin, cut))
            else:
                found.append(trimmed(text, begin, cut))
            begin = cut
    return [span for span in found if span.length]


def _pieces(text: str, begin: int, end: int) -> Iterator[Span]:
    """What is far too long for a sentence in parts: behind a comma or a word."""
    while end - begin > _PIECE:
        middle, last = begin + _PIECE // 2, begin + _PIECE
        cut = 1 + max(text.rfind(", ", middle, last), text.rfind("; ", middle, last))
        blank = _BLANK.search(text, last, end) if not cut else None
        cut = cut or (blank.start() if blank else end)
        yield trimmed(text, begin, cut)
        begin = cut
    yield trimmed(text, begin, end)


def _cuts(text: str, start: int, end: int, rules: Abbreviations) -> Iterator[int]:
    """Where sentences end inside the block from `start` to `end`."""
    if not has_cjk(text[start:end]):
        begin = start
        for match in _CANDIDATE.finditer(text, start, end):
            if _ends(text, begin, match, rules):
                begin = match.end()
                yield begin
        return
    yield from _cjk_cuts(text, start, end, rules)


def _cjk_cuts(text: str, start: int, end: int, rules: Abbreviations) -> Iterator[int]:
    stretches = quoted_stretches(text, start, end)
    begin = start
    for match in _CANDIDATE_CJK.finditer(text, start, end):
        closed = match["closed"]
        if stretch_around(stretches, match.end()):
            continue
        if closed is None:
            ends = _ends(text, begin, match, rules)
        else:
            ends = not goes_on(text, match.end(), closed)
        if ends:
            begin = match.end()
            yield begin


def _ends(text: str, begin: int, match: re.Match[str], rules: Abbreviations) -> bool:
    """Whether a sentence that begins at `begin` ends with the candidate `match`."""
    more, closers, _, following = match.groups()[:4]
    if more is None:
        return _begins_sentence(text, match.end(), rules)
    if following in _NO_BEGINNING:
        return text[match.start()] == "." and _is_spoken_of(text, match.start("next"))
    if following.islower():
        return _ends_before_small(text, begin, match, rules)
    if more or text[match.start()] != ".":
        return True
    word = _word_before(text, begin, match.start())
    if not word or (closers and not _is_initial(word)):
        return not (word and _is_marker(word, text, begin, match.start()))
    return _stop_ends(word, text, begin, match, rules)


def _ends_before_small(text: str, begin: int, match: re.Match[str], rules: Abbreviations) -> bool:
    """Whether the candidate ends a sentence although a small letter follows.

    Many people write no capitals; but then the next word should be one that begins sentences
    and the one before no abbreviation, not even an unknown one: those are short.
    """
    if _is_bare(text, begin, match.start()):
        return False
    marks = text[match.start() : match.end("more")]
    closers, openers = match["closers"], match["openers"]
    if closers or marks != ".":
        return not closers and not openers and "." not in marks and "…" not in marks
    word = _word_before(text, begin, match.start())
    if len(word) < _LONGER_THAN_ABBREVIATIONS or not word.isalpha() or rules.knows(word):
        return False
    if openers:
        return openers[0] in _DASHES
    found = _WORD.match(text, match.start("next"))
    return found is not None and found[0] in rules.starters


def _word_before(text: str, begin: int, stop: int) -> str:
    piece = text[max(begin, stop - _LONGEST_WORD) : stop]
    if not piece or piece[-1].isspace():
        return ""
    return piece.split()[-1].replace("’", "'").rpartition("'")[2].lstrip(_AROUND_WORDS)


def _stop_ends(
    word: str, text: str, begin: int, match: re.Match[str], rules: Abbreviations
) -> bool:
    """Whether the full stop behind `word` ends the sentence; no small letter follows."""
    if _is_marker(word, text, begin, match.start()):
        return False
    if _NUMBER.fullmatch(word):
        return not (rules.ordinals and len(word) <= _LONGEST_ORDINAL)
    if holds(rules.before_name, word):
        return False
    if holds(rules.before_number, word) and not _is_initial(word):
        return not match["next"].isdigit()
    if holds(rules.within, word) or _is_letter(word) or _DOTTED.fullmatch(word):
        return _begins_sentence(text, match.end(), rules)
    return not (rules.ordinals and _ROMAN.fullmatch(word))


def _is_marker(word: str, text: str, begin: int, stop: int) -> bool:
    """Whether `word` only numbers the sentence that begins at `begin`: "1.", "a.", "• II."."""
    start = stop - len(word)
    return (
        start - begin <= _LONGEST_BULLET
        and not any(map(str.isalnum, text[begin:start]))
        and _ANY_MARKER.fullmatch(word) is not None
    )


def _is_bare(text: str, begin: int, stop: int) -> bool:
    """Whether no word stands before the mark at `stop`: it is spoken of, as in "? shows help"."""
    return stop - begin <= _LONGEST_BULLET and not any(map(str.isalnum, text[begin:stop]))


def _is_spoken_of(text: str, mark: int) -> bool:
    """Whether a lone mark begins a sentence, as in "It helps. ? shows all"."""
    return (
        text[mark] in _SPOKEN_OF
        and text[mark + 1 : mark + 2] == " "
        and text[mark + 2 : mark + 3].islower()
    )


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _begins_sentence(text: str, end: int, rules: Abbreviations) -> bool:
    """Whether the first word behind `end` is a function word with a capital letter."""
    found = _WORD.search(text, end)
    return found is not None and found[0].istitle() and found[0].lower() in rules.starters
