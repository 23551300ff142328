"""What stands before a number and belongs to it: a currency sign, a minus."""

from __future__ import annotations

from reader.figures.currencies import ORDINARY_WORDS, currency_names, currency_signs, million_codes
from reader.figures.draft import Reading
from reader.figures.scanning import Atom
from reader.text.patterns import lazily

__all__ = ["NEGATIVE", "SINGLE_SIGNS", "Sign", "opening", "sign_before", "start_of"]

Sign = tuple[int, str, int]
"""Where a sign begins, its ISO code, and what it multiplies the number by."""
SINGLE_SIGNS = "$£€¥₹₩₽฿₺₪₫₦"
_SIGN_BEFORE = lazily(r"[^\s\d,;:()\[\]\"“”!?<>=~]{1,7}$")
_NO_SIGN_ENDS = "(,;:/\"'-\u201c"
_COLD = lazily(r" ?(?:°|º|deg)")
NEGATIVE = ("minus ", "negative ", "moins ", "menos ", "零下", "负", "負")


def sign_before(reading: Reading, start: int) -> Sign | None:
    """The currency sign before `start`, if one is there."""
    before = reading.before(start)
    if not before or (before in _NO_SIGN_ENDS and not _is_negated_sign(reading, start)):
        return None
    stop = start - 1 if before in " -" else start
    piece = reading.low[max(reading.start, stop - 8) : stop]
    found = _SIGN_BEFORE.search(piece)
    if found is None:
        return None
    sign = found[0].lstrip("'-–")
    if not sign:
        return None
    code = _code_of(sign, is_apart=before == " ")
    scale = 1
    if code is None and sign == "r" and _is_rand(reading, stop):
        code = "ZAR"
    if code is None and sign[-1] in SINGLE_SIGNS:
        sign = sign[-1]
        code = currency_signs()[sign]
    if code is None and sign in million_codes():
        code, scale = million_codes()[sign], 10**6
    if code is None or _is_word(reading, sign, stop, is_apart=before == " "):
        return None
    if stop == start and sign.isalpha() and _is_model(reading, sign, start):
        return None
    start = stop - len(sign)
    return (start, code, scale) if start >= reading.taken else None


_RAND = lazily(r"\brands?\b|\bsouth africa|\bcape town|johannesburg|durban|pretoria|soweto")
_PAID = lazily(
    r"\b(?:costs?|priced?|pays?|paid|fees?|fined?|spent|earns?|budget|worth|salary)"
    r"(?: (?:is|was|of|at|about|a))? r$"
)
_SUM_IN_RAND = lazily(
    r"\d{1,3}(?:[ ,]\d{3})+(?!\d)|\d+(?:[.,]\d+)? ?(?:bn|m|million|billion)\b|\d+\.\d\d\b"
)
_WRITTEN = 28
_NEAR = 120
"""Characters around R500 in which money, or South Africa, is spoken of."""


def _is_rand(reading: Reading, stop: int) -> bool:
    """Whether a capital R before a number is the rand: R500, R1.2 million."""
    if reading.text[stop - 1] != "R":
        return False
    if _SUM_IN_RAND.match(reading.low, stop, reading.end):
        return True
    if not reading.after(stop).isdigit() or reading.low[stop + 1 : stop + 2] == " ":
        return False
    begin, end = max(reading.start, stop - _NEAR), min(reading.end, stop + _NEAR)
    is_paid = _PAID.search(reading.low, max(reading.start, stop - _WRITTEN), stop) is not None
    return is_paid or _RAND.search(reading.low, begin, end) is not None


_ALSO_MODELS = ORDINARY_WORDS | {"esp"}
"""Codes that with a small number right behind them are a name."""
_MODEL = lazily(r"\d{1,2}(?![\d.,]*\d| ?(?:k|m|mn|bn|b|million|billion|trillion|thousand)\b)")


def _is_model(reading: Reading, sign: str, start: int) -> bool:
    """Whether a code with a small number is a name: COP28, ESP32."""
    return sign in _ALSO_MODELS and _MODEL.match(reading.low, start, reading.end) is not None


def _is_negated_sign(reading: Reading, start: int) -> bool:
    """Whether the minus stands between the sign and the number: "$-99"."""
    sign = reading.low[max(reading.start, start - 2) : start]
    return len(sign) == len("$-") and sign[1] == "-" and sign[0] in SINGLE_SIGNS


def _is_word(reading: Reading, sign: str, stop: int, *, is_apart: bool) -> bool:
    """Whether letters that may be a sign are a word: "top 20", not "TOP 20"."""
    is_upper = reading.text[stop - 1].isupper()
    return sign.isalpha() and is_apart and not is_upper and sign in ORDINARY_WORDS


def _code_of(sign: str, *, is_apart: bool) -> str | None:
    code = currency_signs().get(sign)
    if code is None and is_apart and len(sign) > 4:
        code = currency_names().get(sign)
    return code


def start_of(reading: Reading, atom: Atom) -> int:
    """Where the figure of `atom` begins: at its currency sign or minus, if it has one."""
    return opening(reading, sign_before(reading, atom.start), atom)[0]


def opening(reading: Reading, sign: Sign | None, atom: Atom) -> tuple[int, bool]:
    """Where the figure begins, and whether it is negative."""
    start = sign[0] if sign else atom.start
    for place in {start, atom.start}:
        if reading.before(place) == "-" and _is_minus(reading, place, is_first=place == start):
            return min(start, place - 1), True
    for word in NEGATIVE:
        if reading.low.endswith(word, reading.start, start):
            return start - len(word), True
    if reading.low.endswith("- ", reading.start, start) and _is_cold(reading, start, atom):
        return start - 2, True
    return start, False


def _is_minus(reading: Reading, place: int, *, is_first: bool) -> bool:
    """Whether the hyphen before `place` is a minus: not that of "75 -300 mm" or "Covid-19"."""
    if place - 1 == reading.start or not is_first:
        return True
    before = reading.low[place - 2]
    if before != " ":
        return before == "("
    return not reading.low[max(reading.start, place - 3) : place - 2].isdigit()


def _is_cold(reading: Reading, start: int, atom: Atom) -> bool:
    """Whether a hyphen that stands apart is the minus of degrees: "- 20 degrees", no item."""
    is_free = not reading.low[max(reading.start, start - 4) : start - 2].strip().isdigit()
    return is_free and _COLD.match(reading.low, atom.end, reading.end) is not None
