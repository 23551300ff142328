"""A number with its unit: percent, money, measures, durations and ages."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from reader.figures.currencies import (
    ORDINARY_WORDS,
    coin_names,
    currency_names,
    currency_signs,
)
from reader.figures.draft import Draft, Reading
from reader.figures.scanning import Atom
from reader.figures.spellings import Spellings, Written
from reader.figures.units import Unit, unit_names, unit_symbols

__all__ = [
    "quantity_at",
    "read_lettered",
    "read_quantity",
    "sign_before",
    "start_of",
    "unit_behind",
]

_SIGNS = frozenset("$£€¥₹₩")
"""With a blank and a word of scale they head a column: "€ million"."""
_SCALE_LETTERS = {
    "k": 10**3, "m": 10**6, "mil": 10**6, "mm": 10**6, "mn": 10**6, "mln": 10**6,
    "b": 10**9, "bn": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_SCALE = re.compile(r" ?(k|mm|mn|mln|mil|m|bn|b|trn|tn|t)(?![^\W_])")
_RATE = re.compile(
    r"(?: an? | per | each |/|-an?-| pro | par | por | im | al )"
    r"(?:second|minute|hour|day|night|week|month|year|person|head|share|unit|barrel|bushel|tonne"
    r"|ton|kilo|kg|lb|pound|ounce|oz|gallon|litre|liter|mile|km|hr|yr|mo|stunde|tag|woche|monat"
    r"|jahr|heure|jour|mois|an|hora|día|semana|mes|año)\b(?! (?:ago|earlier|before|later)\b)"
)
_BELOW = re.compile(r" below (?:zero|freezing)\b")
_AGE = re.compile(r"[ -]olds?\b| of age\b")
_CLAUSE = re.compile(r"[,;:.] ")
_WEIGHT = ("weigh", "heav", "lost", "gain", "bag", "kilo", "baby")
_MONEY = ("cost", "price", "paid", "pay", "fine", "spend", "spent", "earn", "worth",
    "salary", "wage", "bill", "debt", "owe", "sterling", "charge", "fund", "£", "invest", "budget",
    "sold", "bought", "bid", "illion pound")  # fmt: skip


@lru_cache(maxsize=1)
def _spellings() -> Spellings:
    return Spellings(
        {
            *unit_names(), *(symbol.lower() for symbol in unit_symbols()), *currency_names(),
            *coin_names(), *currency_signs(), *_million_codes(),
        }
    )  # fmt: skip


@lru_cache(maxsize=1)
def _folded_symbols() -> dict[str, Unit]:
    """Symbols without their case, where no other unit and no word is meant by that."""
    folded: dict[str, list[Unit]] = {}
    for symbol, unit in unit_symbols().items():
        folded.setdefault(symbol.lower(), []).append(unit)
    return {
        symbol: units[0]
        for symbol, units in folded.items()
        if len(set(units)) == 1
        and len(symbol) > 1
        and symbol not in ("to", "go", "au", "a", "ma", "no")
    }


@lru_cache(maxsize=1)
def _million_codes() -> dict[str, str]:
    """Trade shorthand for millions, such as MUSD."""
    codes = ("usd", "eur", "gbp", "sek", "nok", "dkk", "aud", "cad", "chf")
    return {f"m{code}": code.upper() for code in codes}


_SIGN_BEFORE = re.compile(r"[^\s\d,;:()\[\]\"“”!?<>=~]{1,7}$")


def sign_before(reading: Reading, start: int) -> tuple[int, str] | None:
    """Where the currency sign before `start` begins, and its code."""
    before = reading.before(start)
    if not before or (before in "(,;:/\"'-.\u201c" and before != "."):
        return None
    stop = start - 1 if before == " " else start
    piece = reading.low[max(reading.start, stop - 8) : stop]
    found = _SIGN_BEFORE.search(piece)
    if found is None:
        return None
    sign = found[0].lstrip("'-–")
    if not sign:
        return None
    code = _sign_code(sign, is_apart=before == " ")
    if code is None and sign[-1] in "$£€¥₹₩₽฿₺₪₫₦":
        sign = sign[-1]
        code = currency_signs()[sign]
    if code is None or (
        sign.isalpha()
        and before == " "
        and not reading.text[stop - 1].isupper()
        and sign in ORDINARY_WORDS
    ):
        return None
    start = stop - len(sign)
    return (start, code) if start >= reading.taken else None


def _sign_code(sign: str, *, is_apart: bool) -> str | None:
    code = currency_signs().get(sign)
    if code is None and is_apart and len(sign) > 4:
        code = currency_names().get(sign)
    return code


def start_of(reading: Reading, atom: Atom) -> int:
    """Where the figure of `atom` begins: at its currency sign or minus, if it has one."""
    return _minus(reading, sign_before(reading, atom.start), atom)[0]


def _minus(reading: Reading, sign: tuple[int, str] | None, atom: Atom) -> tuple[int, bool]:
    """Where the figure begins, and whether it is negative."""
    start = sign[0] if sign else atom.start
    for place in {start, atom.start}:
        if reading.before(place) == "-" and (
            place - 1 == reading.start or reading.low[place - 2] in " (" or place != start
        ):
            return min(start, place - 1), True
    for word in ("minus ", "negative "):
        if reading.low.endswith(word, reading.start, start):
            return start - len(word), True
    return start, False


_HAN_PERCENT = "百分之"
_SHARE_OF = re.compile(r"\b(?:percents?|per cents?|percentage) of $")


def quantity_at(reading: Reading, index: int) -> Draft:
    """The number at `index` with the currency or unit on either side; `kind` "" without one."""
    atom = reading.atoms[index]
    sign = sign_before(reading, atom.start) if atom.start > reading.start else None
    start, negative = _minus(reading, sign, atom)
    value = -atom.value if negative and atom.value is not None else atom.value
    draft = Draft(start, atom.end, "number", value)
    if reading.low.endswith("of ", reading.start, start) and (share := _SHARE_OF.search(
        reading.low, max(reading.start, start - 16), start
    )):  # fmt: skip
        draft.start, draft.kind, draft.unit, draft.has_unit = share.start(), "percent", "%", True
        return draft
    if reading.low.endswith(_HAN_PERCENT, reading.start, start):
        draft.start, draft.kind, draft.unit, draft.has_unit = start - 3, "percent", "%", True
        return draft
    if sign is not None:
        return _as_money(reading, draft, atom, sign[1])
    return unit_behind(reading, draft, atom)


def _as_money(reading: Reading, draft: Draft, atom: Atom, code: str) -> Draft:
    draft.kind, draft.unit, draft.has_unit = "money", code, True
    letter = None if atom.scaled else _SCALE.match(reading.low, draft.end, reading.end)
    if letter:
        draft.end = letter.end()
        draft.value = _scaled(draft.value, _SCALE_LETTERS[letter[1]])
    again = _spellings().behind(reading.low, draft.end, reading.end)
    if again and not again.is_ideographic and currency_names().get(again.name) in (code, "USD"):
        draft.end = again.end
    return _with_rate(reading, draft)


def _with_rate(reading: Reading, draft: Draft) -> Draft:
    rate = _RATE.match(reading.low, draft.end, reading.end)
    if rate:
        draft.end = rate.end()
    return draft


def _scaled(value: Decimal | None, scale: int) -> Decimal | None:
    return None if value is None else value * scale


def unit_behind(reading: Reading, draft: Draft, atom: Atom) -> Draft:
    """The draft with the unit that stands where it ends, if one does."""
    following = reading.after(draft.end)
    if not following or following in ",.;:!?)]":
        return draft
    if following == '"' and atom.form == "digits" and _is_inch_mark(reading, draft.end):
        return _as_measured(reading, draft, unit_names()["inch"], draft.end + 1)
    found = _spellings().behind(reading.low, draft.end, reading.end)
    if found is None:
        return _with_letter(reading, draft, atom)
    written = reading.text[found.start : found.end]
    is_apart = bool(found.gap)
    unit = unit_symbols().get(written) or unit_names().get(found.name)
    if unit is None and not found.is_ideographic:
        unit = _folded_symbols().get(found.name)
    if unit is not None and _fits(reading, unit, written, found.end, is_apart=is_apart):
        return _as_measured(reading, draft, unit, found.end)
    return _with_currency(reading, draft, atom, found, is_apart=is_apart)


def _is_inch_mark(reading: Reading, place: int) -> bool:
    """Whether the quotation mark at `place` closes nothing, and so says inches: an 8" wrench."""
    last = reading.low.rfind('"', max(reading.start, place - _LONGEST_QUOTE), place)
    return last < 0 or (last > reading.start and reading.low[last - 1] not in " (")


_LONGEST_QUOTE = 300
"""Characters."""


def _fits(reading: Reading, unit: Unit, written: str, end: int, *, is_apart: bool) -> bool:
    """Whether a unit that is also a word is meant as a unit."""
    if written == "in" and is_apart:
        return bool(_INCHES.match(reading.low, end, reading.end))
    if written in ("C", "F"):
        return _is_warm(reading, end)
    if written in ("x", "X", "×") and _SIDE.match(reading.low, end, reading.end):
        return False
    if unit.symbol == "lb" and written.lower().startswith("pound"):
        return not _is_sterling(reading, end)
    if (
        written in ("g", "s", "h", "V", "W", "N", "J", "A", "t", "L", "l", "B", "C", "F", "m")
        and is_apart
    ):
        return reading.after(end) != "." or not reading.low[end + 1 : end + 2].isalpha()
    return written not in ("stone", "x", "X") or not is_apart or reading.after(end) != "'"


_WARMTH = ("temperature", "cold", "hot", "warm", "outside", "heat", "weather", "freez", "cool", "°",
    "oven", "bake", "boil", "celsius", "fahrenheit")  # fmt: skip
_DEGREES = re.compile(r"\d ?°?[CF]\b")
_SIDE = re.compile(r" ?\d")


def _is_warm(reading: Reading, end: int) -> bool:
    """Whether a lone C or F stands for degrees: warmth is spoken of, or both scales are given."""
    begin, end = max(reading.start, end - 60), min(reading.end, end + 40)
    if any(cue in reading.low[begin:end] for cue in _WARMTH):
        return True
    return len(_DEGREES.findall(reading.text, begin, end)) > 1


_INCHES = re.compile(r" (?:thick|long|wide|tall|deep|high|diameter|across|x|by)\b|\.?$|\.\s")


def _is_sterling(reading: Reading, end: int) -> bool:
    """Whether "pounds" before `end` are money: by a million, or by what stands around."""
    before = _CLAUSE.split(reading.low[max(reading.start, end - 70) : end])[-1]
    if any(cue in before for cue in _WEIGHT):
        return False
    around = before + _CLAUSE.split(reading.low[end : min(reading.end, end + 30)])[0]
    return any(cue in around for cue in _MONEY)


def _as_measured(reading: Reading, draft: Draft, unit: Unit, end: int) -> Draft:
    draft.kind, draft.has_unit, draft.end = unit.kind, True, end
    draft.unit = "" if unit.kind == "multiple" else unit.symbol
    if "°" in unit.symbol and (below := _BELOW.match(reading.low, end, reading.end)):
        draft.end = below.end()
        draft.value = None if draft.value is None else -abs(draft.value)
    if unit.kind == "duration" and (age := _AGE.match(reading.low, end, reading.end)):
        draft.end = age.end()
    return draft


_STERLING = frozenset({"pound", "pounds", "libras", "livres"})


def _with_currency(
    reading: Reading, draft: Draft, atom: Atom, found: Written, *, is_apart: bool
) -> Draft:
    name = found.name
    code = currency_names().get(name) or (
        "GBP" if name in _STERLING else _sign_after(reading, found, is_apart=is_apart)
    )
    if code:
        draft.kind, draft.unit, draft.has_unit, draft.end = "money", code, True, found.end
        if name in _million_codes():
            draft.value = _scaled(draft.value, 10**6)
        return _with_rate(reading, draft)
    coin = coin_names().get(name)
    is_letter = len(name) == 1 and name.isalpha()
    if coin and not (is_letter and (is_apart or reading.text[found.start].isupper())):
        draft.kind, draft.unit, draft.has_unit, draft.end = "money", coin, True, found.end
        draft.value = None if draft.value is None else draft.value / 100
        return _with_rate(reading, draft)
    return _with_letter(reading, draft, atom)


def _sign_after(reading: Reading, found: Written, *, is_apart: bool) -> str | None:
    name = found.name
    if name in _million_codes():
        return _million_codes()[name]
    code = currency_signs().get(name)
    if code is None or not name.isalpha():
        return code if code is None or found.gap != "-" else None
    is_upper = reading.text[found.start].isupper()
    return (
        code
        if is_upper or (name not in ORDINARY_WORDS and (not is_apart or len(name) < 4))
        else None
    )


def read_lettered(reading: Reading, index: int) -> Draft | None:
    """A number with only a scale letter behind it: 10M, 2mil."""
    atom = reading.atoms[index]
    if not reading.after(atom.end).isalpha():
        return None
    draft = quantity_at(reading, index)
    if draft.end == atom.end:
        return None
    draft.kind = "count"
    return draft


def _with_letter(reading: Reading, draft: Draft, atom: Atom) -> Draft:
    """A scale letter whose currency stands behind it: 600bn won, 10m euros, 48.5m people."""
    if atom.scaled or atom.form != "digits":
        return draft
    letter = _SCALE.match(reading.low, draft.end, reading.end)
    if letter is None:
        return draft
    found = _spellings().behind(reading.low, letter.end(), reading.end)
    code = found and (currency_names().get(found.name) or currency_signs().get(found.name))
    if found and code:
        draft.kind, draft.unit, draft.has_unit, draft.end = "money", code, True, found.end
    elif _is_scale(reading.text[letter.start() : letter.end()]):
        draft.end = letter.end()
    else:
        return draft
    draft.value = _scaled(draft.value, _SCALE_LETTERS[letter[1]])
    return draft


def _is_scale(letter: str) -> bool:
    """Whether a letter that hangs on a number can only be its scale: not the m of metres."""
    return letter in ("M", "B", "T", "G", "mn", "mln", "mil", "bn", "tn", "trn", "b")


def read_quantity(reading: Reading, index: int) -> Draft | None:
    """A number with a written unit or currency."""
    draft = quantity_at(reading, index)
    atom = reading.atoms[index]
    if atom.form == "words" and reading.before(atom.start) == " " and draft.kind == "money":
        is_label = draft.start < atom.start and reading.text[draft.start] in _SIGNS
        draft.kind = None if is_label else "money"
    return draft if draft.has_unit else None
