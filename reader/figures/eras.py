"""Years that need their words: AD 79, 300 BC, in 1066, FY2025, the mid-1970s, the Twenties."""

from __future__ import annotations

from decimal import Decimal

from reader.figures.counting import counted_noun
from reader.figures.dates import dated, is_year
from reader.figures.draft import Draft, Reading
from reader.figures.moving import is_hedge
from reader.figures.tries import listed
from reader.text.patterns import lazily

__all__ = [
    "read_amount_like_year",
    "read_decade",
    "read_era",
    "read_fiscal",
    "read_old_year",
    "read_reign",
]

_ERA_BEHIND = lazily(
    r" ?(?P<era>bce?|ce|ad|b\.c\.|a\.d\.|v\. ?chr\.|n\. ?chr\.|av\. j\.-c\.)(?![^\W_])"
)
_BEFORE_CHRIST = ("b", "v", "av")
_ERA_BEFORE = lazily(r"\b(?:ad|a\.d\.) $")
_LONGEST_YEAR = 4
"""Digits."""


def read_era(reading: Reading, index: int) -> Draft | None:
    """AD 79, 300 BC: years before Christ are below nought."""
    atom = reading.atoms[index]
    if atom.value is None or atom.scaled:
        return None
    if _is_before_present(reading, atom.end):
        return dated(reading, index, atom.end + len(" BP"))
    if atom.end - atom.start > _LONGEST_YEAR + 1:
        return None
    behind = _ERA_BEHIND.match(reading.low, atom.end, reading.end)
    if behind and reading.text[behind.start("era")].isupper() == (behind["era"][0] in "bca"):
        is_before = behind["era"].startswith(_BEFORE_CHRIST)
        value = -atom.value if is_before else atom.value
        return dated(reading, index, behind.end(), value)
    begin = max(reading.start, reading.taken, atom.start - 6)
    before = _ERA_BEFORE.search(reading.low, begin, atom.start)
    if before is None or not reading.text[before.start()].isupper():
        return None
    draft = dated(reading, index, atom.end, atom.value)
    draft.start = before.start()
    return draft


_DATING = lazily(
    r"\b(?:dat(?:e|ed|es|ing)|cal(?:ibrated)?|radiocarbon|charcoal|hearth|sediments?|layers?|aged?|years"
    r"|circa|ca?\.|between|around|occupied|settled|pollen|bones?|ice core|ka|kyr)\b"
)
_NEAR = 100
"""Characters around "2003 BP" in which something is dated."""


def _is_before_present(reading: Reading, end: int) -> bool:
    """Whether years before the present are meant: 4500 BP, where something is dated."""
    behind = reading.text[end : end + 4]
    if behind[:3] != " BP" or behind[3:].isalnum():
        return False
    begin, stop = max(reading.start, end - _NEAR), min(reading.end, end + _NEAR)
    return _DATING.search(reading.low, begin, stop) is not None


_SINCE = listed("in since until till by circa c. around ca. en im bis seit ab depuis desde hasta")
_FIRST_OLD_YEAR, _FIRST_YEAR = 1000, 1400


def read_old_year(reading: Reading, index: int) -> Draft | None:
    """A year of the Middle Ages, where nothing else can be meant: "in 1066,"."""
    atom = reading.atoms[index]
    if not is_year(atom) or atom.value is None or not _FIRST_OLD_YEAR <= atom.value < _FIRST_YEAR:
        return None
    words = reading.last_words(atom.start, 1)
    if not words or words[0].rpartition("'")[2] not in _SINCE or counted_noun(reading, atom.end):
        return None
    return dated(reading, index, atom.end, atom.value)


_LAST_ODD_YEAR, _FIRST_ODD_YEAR = 2035, 1800
_HAVING = listed(
    "has have had with employs employ employed employing killed killing injured hired lost cut "
    "cuts created creates built sold bought made than to least most another only mit hat haben "
    "hatte kamen kommen kostet kosten zahlt les des aux plus los unos unas son"
)
"""Words behind which "2000" says how many."""
_HAN_THINGS = lazily(r"[名个位人家所座辆张件只头项艘架间户多余]")
_OF_YEARS, _LINKING = listed("the in since of by until till from and"), listed("of from and")


def read_amount_like_year(reading: Reading, index: int) -> Draft | None:
    """A count in the form of a year: about 2000 members, 1500 people."""
    atom = reading.atoms[index]
    if not is_year(atom) or atom.value is None:
        return None
    noun = counted_noun(reading, atom.end)
    if _HAN_THINGS.match(reading.low, atom.end, reading.end):
        return Draft(atom.start, atom.end, "count", atom.value, noun)
    words = reading.last_words(atom.start, 2)
    before = words[-1] if words else ""
    if not noun or (before in _OF_YEARS and not (before in _LINKING and noun in _ALWAYS_MANY)):
        return None
    is_noun = reading.language.startswith("en") or noun[:1].isupper()
    is_odd = is_noun and not atom.value % 10
    is_odd = is_odd and not _FIRST_ODD_YEAR <= atom.value <= _LAST_ODD_YEAR
    hedges = is_hedge(before) or is_hedge(" ".join(words))
    if before in _HAVING or hedges or noun in _ALWAYS_MANY or is_odd:
        return Draft(atom.start, atom.end, "count", atom.value, noun)
    return None


_ALWAYS_MANY = listed("people men women children members soldiers troops Menschen Leute Personen "
    "personnes personas employees workers jobs houses homes inhabitants residents")  # fmt: skip


_REIGNS = tuple(
    listed(
        "贞观 开元 天宝 洪武 永乐 宣德 成化 弘治 正德 嘉靖 隆庆 万历 天启 崇祯 顺治 康熙 雍正 乾隆 "
        "嘉庆 道光 咸丰 同治 光绪 宣统 民国 明治 大正 昭和 平成 令和"
    )
)
"""Eras of Chinese and Japanese reigns, whose years are dates."""


def read_reign(reading: Reading, index: int) -> Draft | None:
    """光绪三十二年."""
    atom = reading.atoms[index]
    if reading.after(atom.end) != "年":
        return None
    for reign in _REIGNS:
        if reading.low.endswith(reign, reading.start, atom.start):
            draft = dated(reading, index, atom.end + 1)
            draft.start = atom.start - len(reign)
            return draft
    return None


_FISCAL = lazily(r"(?P<year>(?:20)?\d\d)(?:[-/](?:20)?\d\d)?(?![\w])")
_CENTURY = 2000


def read_fiscal(reading: Reading, index: int) -> Draft | None:
    """FY2025, FY25, FY2023-24: digits that hang on the letters of a fiscal year."""
    atom = reading.atoms[index]
    if not reading.low.endswith("fy", reading.start, atom.start):
        return None
    if reading.low[max(0, atom.start - 3) : atom.start - 2].isalnum():
        return None
    found = _FISCAL.match(reading.low, atom.start, reading.end)
    if found is None:
        return None
    year = Decimal(found["year"])
    draft = dated(reading, index, found.end(), year if year > _CENTURY else year + _CENTURY)
    draft.start = atom.start - 2
    return draft


_IN_DECADE = lazily(r"\b(?:the )(?:early |mid |mid-|late )?$")
_EARLIER = lazily(r"\b(?:early|mid|late)[ -]$")
_SHORT_YEAR = lazily(r"\b(?:in|of|since|from|until|by|summer|may) '\d\d$")
_DECADES_OF = ("les années ", "des années ", "los años ", "años ", "die jahre ", "mediados de los ",
    "finales de los ", "principios de los ")  # fmt: skip
_DIGITS = lazily(r"(?:1[0-9]|20)?[0-9]0'?s\b|(?:1[0-9]|20)?[0-9]0er(?:[ -]jahren?)?\b")
_OWNED = lazily(
    r"\b(?:his|her|their|my|your|our|its|whose|mid|early|late)[ -](?:(?:early|mid|late)[ -])?$"
)
_LONGEST = 14


def read_decade(reading: Reading, index: int) -> Draft | None:
    """The 1980s, the mid-1970s, the '90s, die 90er-Jahre; "in his 30s" is an age."""
    atom = reading.atoms[index]
    low, begin = reading.low, max(reading.start, reading.taken, atom.start - _LONGEST)
    if atom.form == "decade":
        if _IN_DECADE.search(low, begin, atom.start) is None:
            return Draft(atom.start, atom.end, None)
        return _from(reading, dated(reading, index, atom.end, atom.value), begin)
    if atom.form != "digits" or atom.digits_end - atom.start not in (2, 4):
        return None
    if _is_counted_off(reading, atom.start, atom.end):
        return dated(reading, index, atom.end)
    decade = _DIGITS.match(low, atom.start, reading.end)
    if decade is None and _SHORT_YEAR.search(low, max(reading.start, atom.start - 8), atom.end):
        return dated(reading, index, atom.end)
    if decade is None:
        return None
    if atom.digits_end - atom.start == 4:
        return _from(reading, dated(reading, index, decade.end(), atom.value), begin)
    is_quoted = reading.before(atom.start) == "'"
    is_german = "er" in decade[0]
    if _OWNED.search(low, begin, atom.start) and not _IN_DECADE.search(low, begin, atom.start):
        return Draft(atom.start, decade.end(), None)
    if not (is_quoted or is_german or _IN_DECADE.search(low, begin, atom.start)):
        return None
    return _from(reading, dated(reading, index, decade.end()), begin)


def _is_counted_off(reading: Reading, start: int, end: int) -> bool:
    """Les années 80, los años 80."""
    is_round = end - start == len("80") and reading.low[end - 1] == "0"
    return is_round and reading.low.endswith(_DECADES_OF, reading.start, start)


def _from(reading: Reading, draft: Draft, begin: int) -> Draft:
    """The decade with the part of it that is spoken of."""
    part = _EARLIER.search(reading.low, begin, draft.start)
    draft.start = part.start() if part else draft.start
    return draft
