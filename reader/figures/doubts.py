"""Units that are something else too: the pounds of Britain, a Tesla, the x of a format, "in".

A table of doubts: each looks at one of them, and says whether the unit is meant, or that it is not
its matter.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.figures.draft import Reading
from reader.figures.spellings import Written
from reader.figures.tries import listed
from reader.figures.units import Unit
from reader.text.patterns import lazily

__all__ = ["is_meant"]

_Doubt = Callable[[Reading, Unit, Written, str], "bool | None"]


def is_meant(reading: Reading, unit: Unit, found: Written, written: str) -> bool:
    """Whether `unit` is meant by what stands behind a number as `written`."""
    for doubt in _DOUBTS:
        answer = doubt(reading, unit, found, written)
        if answer is not None:
            return answer
    return True


_POINTED = lazily(r"\b(?:basis|rates?|yields?|spreads?|hike[ds]?|cuts?|basispunkte)\b")


def _basis_points(reading: Reading, unit: Unit, found: Written, written: str) -> bool | None:
    """2003 BP is a year, and BP an oil company."""
    if unit.symbol != "bp" or written != "BP" or not found.gap:
        return None
    begin, end = max(reading.start, found.start - _NEAR_BEFORE), min(reading.end, found.end + 40)
    return _POINTED.search(reading.low, begin, end) is not None


_INCHES = lazily(r" (?:thick|long|wide|tall|deep|high|diameter|across|x|by)\b|\.?$|\.\s")


def _inches(reading: Reading, _unit: Unit, found: Written, written: str) -> bool | None:
    if written == "um" and found.gap:
        return False
    if written != "in" or not found.gap:
        return None
    return _INCHES.match(reading.low, found.end, reading.end) is not None


_CODE = lazily(r"-\d{2,}(?! ?[^\W\d_])")


def _code(reading: Reading, _unit: Unit, found: Written, written: str) -> bool | None:
    """24703 L-202."""
    is_code = found.gap and written.isupper() and _CODE.match(reading.low, found.end, reading.end)
    return False if is_code else None


_YEAR_BEFORE = lazily(r"(?:1[0-9]|20)\d\d$|(?<!\d)[2-9]\d[1-9]$")


def _calendar_year(reading: Reading, _unit: Unit, found: Written, written: str) -> bool | None:
    """2019年 is a date, 12年 a span of time."""
    if written != "年":
        return None
    begin = max(reading.start, found.start - len("2019"))
    return _YEAR_BEFORE.search(reading.low, begin, found.start) is None


_TWICE = ("两", "一", "再", "几")


def _manner(reading: Reading, _unit: Unit, found: Written, written: str) -> bool | None:
    """两度 is twice, 四周 all around."""
    if written not in ("度", "周"):
        return None
    number = reading.low[max(reading.start, found.start - 1) : found.start]
    return False if number == "四" or (written == "度" and number in _TWICE) else None


_ALSO_NAMES = listed("tesla teslas henrys curies webers gray newton newtons")
"""Units that with a capital are somebody, or a car."""


def _named(_reading: Reading, _unit: Unit, _found: Written, written: str) -> bool | None:
    is_name = written[0].isupper() and written.lower() in _ALSO_NAMES
    return False if is_name else None


_WARMTH = ("temperature", "cold", "hot", "warm", "outside", "heat", "weather", "freez", "cool",
    "°", "oven", "bake", "boil", "celsius", "fahrenheit", "fever", "thermometer", "degrees", "snow",
    "frost", "climate")  # fmt: skip
_DEGREES = lazily(r"\d ?°?[CF]\b")
_SCALES = lazily(r"[cf] (?:to|in|into) [cf]\b")
_NEAR_BEFORE, _NEAR_BEHIND = 60, 40


def _degrees(reading: Reading, _unit: Unit, found: Written, written: str) -> bool | None:
    """A lone C or F, where warmth is spoken of, or both scales are given."""
    if written.upper() not in ("C", "F"):
        return None
    begin = max(reading.start, found.end - _NEAR_BEFORE)
    end = min(reading.end, found.end + _NEAR_BEHIND)
    if any(cue in reading.low[begin:end] for cue in _WARMTH):
        return True
    if _SCALES.match(reading.low, found.start, reading.end):
        return True
    return len(_DEGREES.findall(reading.text, begin, end)) > 1


_SIDE = lazily(r" ?\d")


def _times(reading: Reading, _unit: Unit, found: Written, written: str) -> bool | None:
    """The x of "30 x 40" parts two sides."""
    if written not in ("x", "X", "×"):
        return None
    if _SIDE.match(reading.low, found.end, reading.end):
        return False
    return written == "×" or not found.gap or reading.after(found.end) != "'"


_CLAUSE = lazily(r"[,;:.] ")
_WEIGHT = ("weigh", "heav", "lost", "gain", "bag", "kilo", "baby")
_MONEY = ("cost", "price", "paid", "pay", "fine", "spend", "spent", "earn", "worth",
    "salary", "wage", "bill", "debt", "owe", "sterling", "charge", "fund", "£", "invest", "budget",
    "sold", "bought", "bid", "illion pound", " note", " coin", "ticket", "fare", "fee",
    "grant", "rais", "donat", "charit", " will", "compensat", "damages", "profit", "revenue",
    "income", "bonus", "prize", "reward", "auction", "loan", "lend", "borrow", "saving", "saved",
    "deposit", "mortgage", "rent", " tax", "bank", "fortune", "inherit", "stole", "fraud", "theft",
    "pension", "turnover", "sales", "expens", "afford", "subsid", "legacy", "estate",
    "pounds a year", "pounds a month", "pounds a week")  # fmt: skip
_MONEY_BEFORE, _MONEY_BEHIND = 70, 40
_SUM = 100_000
"""So many pounds of nothing that is named are money."""


def _pounds(reading: Reading, unit: Unit, found: Written, written: str) -> bool | None:
    """Pounds are money by a million, or by what stands around in their clause."""
    if unit.symbol != "lb" or not written.lower().startswith("pound"):
        return None
    begin, end = max(reading.start, found.end - _MONEY_BEFORE), found.end
    before = _CLAUSE.split(reading.low[begin:end])[-1]
    if any(cue in before for cue in _WEIGHT):
        return True
    behind = _CLAUSE.split(reading.low[end : min(reading.end, end + _MONEY_BEHIND)])[0]
    if any(cue in before + behind for cue in _MONEY):
        return False
    digits = before.rstrip("- ").rpartition(" ")[0].rpartition(" ")[2].replace(",", "")
    return not (digits.isdecimal() and int(digits) >= _SUM and not behind.startswith(" of "))


_LETTERS = frozenset("gshVWNJAtLlBCFm")


def _initial(reading: Reading, _unit: Unit, found: Written, written: str) -> bool | None:
    """A letter that stands apart is no unit before another initial: "with 2 J.K. novels"."""
    if written not in _LETTERS or not found.gap:
        return None
    end = found.end
    return reading.after(end) != "." or not reading.low[end + 1 : end + 2].isalpha()


def _grains(reading: Reading, unit: Unit, found: Written, _written: str) -> bool | None:
    """Three grains of sand are counted, not weighed."""
    return not reading.low.startswith(" of ", found.end) if unit.symbol == "grain" else None


def _stone(reading: Reading, _unit: Unit, found: Written, written: str) -> bool | None:
    return None if written != "stone" else not found.gap or reading.after(found.end) != "'"


_DOUBTS: tuple[_Doubt, ...] = (
    _inches, _basis_points, _code, _calendar_year, _manner, _named, _degrees, _times, _pounds,
    _initial, _grains, _stone,
)  # fmt: skip
