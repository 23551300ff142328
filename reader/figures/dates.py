"""Dates and times of day: what is a point in time, not an amount of it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from reader.figures.draft import Draft, Reading, spanned
from reader.figures.scanning import Atom
from reader.figures.tries import any_of, listed
from reader.figures.words import lexicon
from reader.text.patterns import lazily

__all__ = [
    "dated",
    "is_year",
    "read_clock",
    "read_day",
    "read_month",
    "read_numeric",
    "read_quarter",
    "read_year",
    "read_years",
]

_MONEY_SIGNS = frozenset("$£€¥₹")
_FIRST_YEAR = 1400
"""Earlier four-digit numbers are more often amounts."""
_YEAR = r"(?:1[0-9]|20)\d\d"
_CLOCK = lazily(
    r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d){0,2} ?(?:[ap]\.m\.?|[ap]m)(?![^\W_])"
    r"|(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}(?![\d:])(?: ?(?:[ap]\.m\.|[ap]m\b|gmt|utc|uhr))?"
    r"|(?:[01]?\d|2[0-4])(?:\.[0-5]\d)? ?uhr\b|(?:[01]\d|2[0-3])[0-5]\d ?(?:gmt|utc|bst|est)\b"
    r"|(?:[01]?\d|2[0-4])[时点](?:[0-5]?\d分|半|整)|(?:[01]?\d|2[0-4]) ?(?:o'clock|hrs\b)"
    r"|(?:[01]?\d|2[0-4])h[0-5]\d\b"
)
_NUMERIC = lazily(
    rf"{_YEAR}[-/.][01]?\d[-/.][0-3]?\d(?!\d)|[0-3]?\d([/.])[0-3]?\d\1(?:{_YEAR}|\d\d)(?![\d/])"
    rf"|{_YEAR}年?(?:至|到|[-–~]){_YEAR}年|{_YEAR}年(?:第[一二三四1-4]季度|[上下]半年)"
    rf"|[2-9]\d[1-9]年|{_YEAR}年代|{_YEAR}年(?:[01]?\d月(?:[0-3]?\d[日号])?)?|\d\d?世纪(?:[1-9]0年代)?|[1-9]0年代|[01]?\d月(?:[0-3]?\d[日号])?(?!份额)"
)
_YEAR_SPAN = lazily(rf"{_YEAR}(?: ?[-–/] ?(?:{_YEAR}|\d\d)| (?:to|bis|à|a) {_YEAR})(?![\d-])")
_YEAR_PAIR = lazily(rf"{_YEAR} (?:and|und|et|y) {_YEAR}(?![\d-])")
_BETWEEN = ("between", "zwischen", "entre")
_HALF = lazily(rf"(?: (?:of|in))?(?: fiscal)?(?: the)? (?:fiscal )?{_YEAR}(?!\d)")
_PERIODS = frozenset({"early", "late", "mid", "mid-", "early-", "late-", "end-", "fiscal", "fy"})
_CALENDAR_CUES = listed(
    "in since by until till from last next this early late mid before after during through of "
    "and to for end fiscal between on a every each that the en depuis avant après fin début "
    "dès im seit bis ab anfang ende mitte en desde hasta antes"
)  # fmt: skip


_NO_AMOUNT = r"(?![\d%:]|[.,]\d| ?%| per ?cent\b| Prozent\b)"
"""Behind a day: "in May 3 per cent" speaks of a share."""


@lru_cache(maxsize=8)
def _calendar(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for what begins with a day, and for what begins with a month."""
    months = any_of(lexicon(language).months)
    year = rf"(?:,? (?:of |de |del )?(?:{_YEAR})(?![\d%]))"
    day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|\.(?= [^\W\d_])| ?º)?"
    last_day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º)?"
    return (
        lazily(
            rf"{day}(?: ?[-–] ?{day}| (?:to|and) {day})?[ -](?:of |de )?{months}\b(?:\.?{year})?"
        ),
        lazily(rf"{months}\b\.?(?: {last_day}(?: ?[-–] ?{last_day})?{_NO_AMOUNT}{year}?|{year})"),
    )


def is_year(atom: Atom) -> bool:
    """Whether its digits alone could be a year."""
    return (
        atom.form == "digits"
        and atom.end - atom.start == 4
        and atom.digits_end == atom.end
        and atom.value is not None
        and 1000 <= atom.value < 2100
    )


def read_clock(reading: Reading, index: int) -> Draft | None:
    """A time of day: 5:42 am, 14:30."""
    atom = reading.atoms[index]
    if atom.digits_end - atom.start > 5 or reading.after(atom.digits_end) not in (
        ":", " ", "a", "p", "h", ".", "g", "时", "点",
    ):  # fmt: skip
        return None
    clock = _CLOCK.match(reading.low, atom.start, reading.end)
    if clock is None:
        return None
    draft = dated(reading, index, clock.end())
    draft.clock = True
    return draft


def read_numeric(reading: Reading, index: int) -> Draft | None:
    """A date in digits: 2024-11-05, 05/11/2024, 2023年5月."""
    atom = reading.atoms[index]
    following = reading.after(atom.end)
    if atom.value is None:
        following = "."
    if not following or following not in "-/.年月世":
        return None
    date = _NUMERIC.match(reading.low, atom.start, reading.end)
    return dated(reading, index, date.end()) if date else None


def read_day(reading: Reading, index: int) -> Draft | None:
    """A date that begins with its day: 14 March 2019, 3. Oktober."""
    atom = reading.atoms[index]
    if atom.digits_end - atom.start > 2 or not any(
        other.form == "month" for other in reading.atoms[index + 1 : index + 3]
    ):
        return None
    date = _calendar(reading.language)[0].match(reading.low, atom.start, reading.end)
    return dated(reading, index, date.end()) if date else None


def read_month(reading: Reading, index: int) -> Draft | None:
    """A date that begins with its month, or a month alone where a time is meant."""
    atom = reading.atoms[index]
    is_capital = reading.text[atom.start].isupper()
    if (
        reading.low[atom.start : atom.end] in ("may", "march", "mar", "jan", "dec")
        and not is_capital
    ):
        return None
    date = _calendar(reading.language)[1].match(reading.low, atom.start, reading.end)
    if date:
        return dated(reading, index, date.end())
    if reading.language.startswith("en") and not is_capital:
        return None
    words = reading.last_words(atom.start, 1)
    if not words or words[-1].rsplit("-", 1)[-1] not in _CALENDAR_CUES | _PERIODS:
        return None
    draft = dated(reading, index, atom.end)
    if words[-1] in ("early", "late", "mid"):
        draft.start = reading.low.rindex(words[-1], reading.start, atom.start)
    return draft


def read_years(reading: Reading, index: int) -> Draft | None:
    """A span of years, a year with its part: 2015–2019, fiscal year 2023-24, mid-2027."""
    atom = reading.atoms[index]
    if not is_year(atom) or reading.before(atom.start) in _MONEY_SIGNS:
        return None
    words = reading.last_words(atom.start, 1)
    span = _YEAR_SPAN.match(reading.low, atom.start, reading.end)
    if span is None and words and words[0] in _BETWEEN:
        span = _YEAR_PAIR.match(reading.low, atom.start, reading.end)
    if span:
        draft = dated(reading, index, span.end())
        if words and words[0] in ("from", "von", "de", *_BETWEEN):
            draft.start = reading.low.rindex(words[0], reading.start, atom.start)
        return _with_part(reading, draft)
    for period in ("mid-", "early-", "late-", "end-"):
        if reading.low.endswith(period, reading.start, atom.start):
            draft = dated(reading, index, atom.end, atom.value)
            draft.start -= len(period)
            return draft
    return None


def read_year(reading: Reading, index: int) -> Draft | None:
    """A year by itself, or with the season before it, or as a fiscal one."""
    atom = reading.atoms[index]
    if not is_year(atom) or reading.before(atom.start) in _MONEY_SIGNS:
        return None
    if atom.value is None or atom.value < _FIRST_YEAR:
        return None
    begin = max(reading.start, reading.taken, atom.start - _LONGEST_PART)
    if _NUMBER_OF_A_PLACE.search(reading.low, begin, atom.start):
        return None
    return _with_part(reading, dated(reading, index, atom.end, atom.value))


def _with_part(reading: Reading, draft: Draft) -> Draft:
    """The year with its season, or the word that makes it a fiscal one."""
    begin = max(reading.start, reading.taken, draft.start - _LONGEST_PART)
    if part := _PART_OF_YEAR.search(reading.low, begin, draft.start):
        draft.start = part.start()
    return draft


_LONGEST_PART = 26
_PART_OF_YEAR = lazily(
    r"\b(?:(?:the )?fiscal (?:year )?|fy ?|(?:early|mid|late) "
    r"|(?:spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst)(?: of|,)? "
    r"|(?:(?:erste|zweite|dritte|vierte)[nsmr]?|[1-4]\.) (?:quartal|halbjahr) "
    r"|(?:premier|deuxième|second|troisième|quatrième) (?:tri|se)mestre (?:de )?"
    r"|(?:primer|segundo|tercer|cuarto) (?:tri|se)mestre de )$"
)
_NUMBER_OF_A_PLACE = lazily(r"\b(?:box|room|suite|flight|pin|code|ext|postcode|zip|dial) $")


_ORDINAL_QUARTER = lazily(r" (?:fiscal )?(?:quarter|half)\b")


def read_quarter(reading: Reading, index: int) -> Draft | None:
    """Third quarter of 2024, Q2."""
    atom = reading.atoms[index]
    low = reading.low
    if atom.form == "ordinal":
        named = _ORDINAL_QUARTER.match(low, atom.end, reading.end)
        if named is None:
            return None
        end = named.end()
    else:
        glued = atom.end - atom.start == 1 and low[atom.start - 1 : atom.start] in ("q", "h")
        before, after = low[max(0, atom.start - 2) : atom.start - 1], reading.after(atom.end)
        if not glued or before.isalnum() or after.isalnum():
            return None
        end = atom.end
    year = _HALF.match(low, end, reading.end)
    draft = dated(reading, index, year.end() if year else end)
    draft.start = atom.start if atom.form == "ordinal" else atom.start - 1
    return draft


def dated(reading: Reading, index: int, end: int, value: Decimal | None = None) -> Draft:
    """A date from the atom at `index` to `end`, with all atoms between."""
    draft = spanned(reading, index, end)
    draft.kind, draft.value = "date", value
    return draft
