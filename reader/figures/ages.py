"""Ages that are written without their unit."""

from __future__ import annotations

from collections.abc import Sequence

from reader.figures.draft import Draft, Reading
from reader.figures.figure import FigureKind
from reader.text.patterns import lazily

__all__ = ["is_aged", "read_age", "read_group"]

_AGED = frozenset({"aged", "age", "ages", "alter"})
_AGE_NEXT = lazily(r"(?:,| and | or |\.|\)|;|$)")
_PERSONS, _BEING = frozenset({"he", "she"}), frozenset({"is", "was", "turned", "turns"})
_AGE_END = lazily(r"[.,;]? (?:when|and|at|in|on|but|he|she|this|[A-Z])|[.,;]|$")
_GROUP = lazily(
    r"(?P<side>s? (?:side|team|squad|international|championships?|level|tournament"
    r"|player|match|cap)s?\b)"
    r"|s\b"
)
_LIMITS = ("under-", "over-")
_OLD_ENOUGH, _OLDEST = 2, 115


def read_age(reading: Reading, index: int) -> Draft | None:
    """An age without its unit: "Mr Kaya, 62, was"; "aged 17 and 21"; "at the age of six"."""
    atom = reading.atoms[index]
    if atom.value is None or atom.value > _OLDEST or atom.scaled:
        return None
    start = atom.start
    words = reading.last_words(start, 3)
    found = (
        is_aged(words)
        or words[-2:] == ["age", "of"]
        or (
            len(words) > 1
            and words[-1] in _BEING
            and words[-2] in _PERSONS
            and atom.value > _OLD_ENOUGH
            and atom.form == "digits"
            and _AGE_END.match(reading.low, atom.end) is not None
        )
    )
    if atom.form == "words" and not found:
        return None
    if not found and not _is_apposition(reading, start, atom.end):
        return None
    return Draft(start, atom.end, "duration", atom.value, "year", has_unit=True)


def read_group(reading: Reading, index: int) -> Draft | None:
    """Over-65s, under-16s: who is so old; an under-21 side is a name."""
    atom = reading.atoms[index]
    if reading.before(atom.start) != "-" or atom.value is None or atom.value > _OLDEST:
        return None
    limit = next(filter(lambda word: reading.low.endswith(word, 0, atom.start), _LIMITS), "")
    group = _GROUP.match(reading.low, atom.end, reading.end)
    start = atom.start - len(limit)
    if group is None or not limit or start < reading.start:
        return None
    kind: FigureKind | None = None if group["side"] else "duration"
    return Draft(start, group.end(), kind, atom.value, "year", has_unit=True)


def is_aged(words: Sequence[str]) -> bool:
    """Whether the last words before a number make it an age: "aged", "ages 17 and"."""
    return (bool(words) and words[-1] in _AGED) or (
        len(words) == 3 and words[0] in _AGED and words[2] == "and"
    )


def _is_apposition(reading: Reading, start: int, end: int) -> bool:
    """A number between commas behind a name: ", 62,"."""
    if reading.low[start - 2 : start] != ", " or start - 3 < reading.start:
        return False
    if not _AGE_NEXT.match(reading.low, end, reading.end) or reading.after(end) not in (
        ",",
        ".",
        ")",
        ";",
    ):
        return False
    name = reading.text[max(reading.start, start - 24) : start - 2].split()
    return bool(name) and name[-1][:1].isupper() and name[-1].isalpha()
