"""Times of day in words: half past five, a quarter to nine, ten past eleven, six o'clock."""

from __future__ import annotations

from reader.figures.dates import dated
from reader.figures.draft import Draft, Reading
from reader.figures.tries import any_of, listed
from reader.text.patterns import lazily

__all__ = ["read_military", "read_spoken_clock"]

_HOURS = any_of(listed("one two three four five six seven eight nine ten eleven twelve"))
_HOUR = rf"(?:{_HOURS}|1[0-2]|[1-9]|noon|midnight)(?![\w:.,]\w)\b"
_O_CLOCK = r"(?: o'clock)?"
_OF_THE_DAY = r"(?: in the (?:morning|afternoon|evening)| at night)?"
_MINUTES = rf"(?:{any_of(listed('five ten twenty twenty-five'))}|5|10|20|25)(?: minutes)?"
_PAST = lazily(
    rf"(?:half|quarter|{_MINUTES}) past {_HOUR}{_O_CLOCK}{_OF_THE_DAY}"
    rf"|quarter (?:to|of|before|after) {_HOUR}{_O_CLOCK}{_OF_THE_DAY}"
)
_TO = lazily(
    rf"{_MINUTES} to {_HOUR}{_O_CLOCK}{_OF_THE_DAY}"
    r"(?=[.,;:!?)\"”]|$| (?:on|in|when|she|he|they|we|i|and|the|a|this|that|it|yesterday|today)\b)"
)
_FULL = lazily(
    rf"(?:{_HOURS})(?: o'clock{_OF_THE_DAY}| in the (?:morning|afternoon|evening)| at night"
    r"| ?(?:a\.m\.|p\.m\.|[ap]m\b))"
)
_GERMAN = lazily(r"(?:eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf) uhr\b")
_AT = listed("at by until till before after since")
"""Words behind which "ten to six" is a time, not the score of a game."""


def read_spoken_clock(reading: Reading, index: int) -> Draft | None:
    """A time of day that is not written in digits."""
    atom = reading.atoms[index]
    low, start, end = reading.low, atom.start, reading.end
    clock = _PAST.match(low, start, end) or _FULL.match(low, start, end)
    if clock is None and reading.language.startswith("de"):
        clock = _GERMAN.match(low, start, end)
    if (
        clock is None
        and reading.last_words(start, 1)[-1:]
        and (reading.last_words(start, 1)[-1] in _AT)
    ):
        clock = _TO.match(low, start, end)
    if clock is None:
        return None
    draft = dated(reading, index, clock.end())
    if low.endswith(" a ", reading.start, start):
        draft.start = start - 2
    draft.clock = True
    return draft


_MILITARY = lazily(
    r"(?P<zero>0)?(?:(?<=0)\d|1\d|2[0-3])[0-5]\d(?P<hours> (?:hours|hrs)\b(?! of\b))?(?![\d.,:]\d)"
)
_AT_AN_HOUR = _AT | listed("from around about to and between")


def read_military(reading: Reading, index: int) -> Draft | None:
    """A time in four digits: at 0630, until 1845 hours."""
    atom = reading.atoms[index]
    if atom.digits_end - atom.start != len("0630"):
        return None
    clock = _MILITARY.match(reading.low, atom.start, reading.end)
    words = reading.last_words(atom.start, 1)
    if clock is None or not words or words[0] not in _AT_AN_HOUR:
        return None
    if not (clock["zero"] or clock["hours"]):
        return None
    draft = dated(reading, index, clock.end())
    draft.clock = True
    return draft
