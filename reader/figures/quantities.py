"""A number with its unit: percent, money, measures, durations and ages."""

from __future__ import annotations

from decimal import Decimal

from reader.figures.currencies import (
    COIN_WORTHS,
    ORDINARY_WORDS,
    coin_names,
    currency_names,
    currency_signs,
    million_codes,
)
from reader.figures.doubts import is_meant
from reader.figures.draft import Draft, Reading
from reader.figures.lettered import (
    SCALE_LETTER,
    in_kelvins,
    may_be_scale,
    scaled,
    with_letter,
    with_scale,
)
from reader.figures.scanning import Atom
from reader.figures.signs import opening, sign_before
from reader.figures.spellings import Written
from reader.figures.units import Unit, unit_names, unit_symbols
from reader.figures.words import lexicon
from reader.figures.written_units import unit_of, written_units
from reader.text.patterns import lazily

__all__ = [
    "quantity_at",
    "read_quantity",
    "unit_behind",
]

_SIGNS = frozenset("$£€¥₹₩")
"""With a blank and a word of scale they head a column: "€ million"."""
_RATE = lazily(
    r"(?: an? | per | each |/|-an?-| pro | par | por | im | al )"
    r"(?:second|minute|hour|day|night|week|month|year|person|head|share|unit|barrel|bushel|tonne"
    r"|ton|kilo|kg|lb|pound|ounce|oz|gallon|litre|liter|mile|km|hr|yr|mo|stunde|tag|woche|monat"
    r"|jahr|heure|jour|mois|an|hora|día|semana|mes|año)\b(?! (?:ago|earlier|before|later)\b)"
)
_EACH = lazily(r" ?/ ?(?P<brief>s|sec|min|h|d|a)(?![^\W_])(?!/)")
_BRIEF = {
    "sec": "s", "second": "s", "minute": "min", "hour": "h", "hr": "h", "d": "day", "a": "year",
    "yr": "year", "mo": "month",
}  # fmt: skip
"""How a unit names what it is counted for, where that is not its own name."""
_BELOW = lazily(r" (?:below (?:zero|freezing)|bajo cero|unter null|sous zéro)\b")
_HALF_MORE = lazily(r" (?:et demie?|y medi[oa]|e meia)\b|半(?![年天月个])")
_HALF = Decimal("0.5")
_AGE = lazily(r"[ -]olds?\b| of age\b")
_HAN_PERCENT = "百分之"
_SHARE_OF = lazily(r"\b(?:percents?|per cents?|percentage) of $")


def quantity_at(reading: Reading, index: int) -> Draft:
    """The number at `index` with the currency or unit on either side; `kind` "" without one."""
    atom = reading.atoms[index]
    sign = sign_before(reading, atom.start) if atom.start > reading.start else None
    start, negative = opening(reading, sign, atom)
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
        draft.value = scaled(draft.value, sign[2])
        return _as_money(reading, draft, atom, sign[1])
    if in_kelvins(reading, atom):
        draft.kind, draft.unit, draft.has_unit = "measure", "K", True
        draft.value = None if draft.value is None else draft.value / 1000
        return draft
    return unit_behind(reading, draft, atom)


def _as_money(reading: Reading, draft: Draft, atom: Atom, code: str) -> Draft:
    draft.kind, draft.unit, draft.has_unit = "money", code, True
    letter = None if atom.scaled else SCALE_LETTER.match(reading.low, draft.end, reading.end)
    if letter:
        with_scale(draft, letter)
    again = written_units().behind(reading.low, draft.end, reading.end)
    if again and not again.is_ideographic and currency_names().get(again.name) in (code, "USD"):
        draft.end = again.end
    return _with_rate(reading, draft)


def _with_rate(reading: Reading, draft: Draft) -> Draft:
    rate = _RATE.match(reading.low, draft.end, reading.end)
    if rate:
        draft.end = rate.end()
    return draft


def _with_unit_of_rate(reading: Reading, draft: Draft) -> Draft:
    """20 mm/s, 30 litres per second, 10 hours a week: the unit is the rate's."""
    if "/" in draft.unit or reading.low.endswith("s'", draft.start, draft.end):
        return draft
    rate = _EACH.match(reading.low, draft.end, reading.end)
    rate = rate or _RATE.match(reading.low, draft.end, reading.end)
    if rate is None or reading.low.startswith(("'s", "-"), rate.end()):
        return draft
    each = rate[0].replace("/", " ").replace("-", " ").split()[-1]
    draft.end, draft.unit = rate.end(), f"{draft.unit}/{_BRIEF.get(each, each)}"
    return draft


def unit_behind(reading: Reading, draft: Draft, atom: Atom) -> Draft:
    """The draft with the unit that stands where it ends, if one does."""
    following = reading.after(draft.end)
    if not following or following in ",.;:!?)]":
        return draft
    if following in '" ' and atom.form == "digits" and (end := _inch_mark(reading, draft.end)):
        return _as_measured(reading, draft, unit_names()["inch"], end)
    if following in " ([{<" and (bracketed := _in_brackets(reading, draft)):
        return bracketed
    found = written_units().behind(reading.low, draft.end, reading.end)
    if found is None:
        return with_letter(reading, draft, atom)
    written = reading.text[found.start : found.end]
    is_apart = bool(found.gap)
    if not is_apart and may_be_scale(found.name):
        lettered = with_letter(reading, draft, atom)
        if lettered.end > atom.end:
            return lettered
    unit = unit_of(found, written) or _an(reading, found)
    if unit is not None and is_meant(reading, unit, found, written):
        return _as_measured(reading, draft, unit, found.end)
    return _with_currency(reading, draft, atom, found, is_apart=is_apart)


_INCHES_APART = lazily(r' "(?= (?:thick|long|wide|tall|deep|high|diameter|across)\b)')


def _inch_mark(reading: Reading, place: int) -> int | None:
    """Where a quotation mark at `place` ends that closes nothing, and so says inches."""
    if apart := _INCHES_APART.match(reading.low, place, reading.end):
        return apart.end()
    if reading.after(place) != '"':
        return None
    last = reading.low.rfind('"', max(reading.start, place - _LONGEST_QUOTE), place)
    is_free = last < 0 or (last > reading.start and reading.low[last - 1] not in " (")
    return place + 1 if is_free else None


_LONGEST_QUOTE = 300
"""Characters."""


_BRACKETED = lazily(r" ?[(\[{<]([^\s\d()\[\]{}<>]{2,8}|%)[)\]}>]")


def _in_brackets(reading: Reading, draft: Draft) -> Draft | None:
    """A unit in brackets, as in the head of a table: 20 (kg)."""
    found = _BRACKETED.match(reading.low, draft.end, reading.end)
    if found is None:
        return None
    written = reading.text[found.start(1) : found.end(1)]
    unit = unit_symbols().get(written) or unit_names().get(found[1])
    return _as_measured(reading, draft, unit, found.end()) if unit else None


def _as_measured(reading: Reading, draft: Draft, unit: Unit, end: int) -> Draft:
    draft.kind, draft.has_unit, draft.end = unit.kind, True, _without_stop(reading, end)
    draft.unit = "" if unit.kind == "multiple" else unit.symbol
    if reading.low.startswith("times", end - 5) and _is_often(reading, draft.start, end):
        draft.kind, draft.unit = "count", "times"
    if "°" in unit.symbol and (below := _BELOW.match(reading.low, end, reading.end)):
        draft.end = below.end()
        draft.value = None if draft.value is None else -abs(draft.value)
    if draft.value is not None and (half := _HALF_MORE.match(reading.low, end, reading.end)):
        draft.value, draft.end = draft.value + _HALF, half.end()
    if unit.symbol == "km" and reading.low.endswith("时速", reading.start, draft.start):
        draft.unit = "km/h"
    if unit.kind == "duration" and (age := _AGE.match(reading.low, end, reading.end)):
        draft.end = age.end()
        return draft
    return _with_unit_of_rate(reading, draft) if unit.kind in _RATED else draft


_RATED = ("measure", "duration")


def _an(reading: Reading, found: Written) -> Unit | None:
    """The French year in the singular, which in English is an article."""
    is_year = found.name == "an" and reading.language.startswith("fr")
    return unit_names()["ans"] if is_year else None


_OFTEN = lazily(
    r"(?! (?:as|more|less|the|that|those|its|his|her|their|what|over|bigger|larger|greater|higher"
    r"|faster|slower|smaller|longer|better|worse|likelier|cheaper|stronger|richer|its|your|our"
    r"|(?:last|this) (?:year|month|week)|[a-z]+er than|annual|earnings|book|sales|normal|average"
    r"|leverage|faster|heavier|deadlier|wider|taller|lower|fewer)\b)"
)
"""What may follow "five times" where something happened so often."""


_NEAR = 60
"""Characters before "11 times" in which another multiple says that this is one too."""


def _is_often(reading: Reading, start: int, end: int) -> bool:
    is_free = _OFTEN.match(reading.low, end, reading.end) is not None
    return is_free and reading.low.find(" times ", max(reading.start, start - _NEAR), start) < 0


def _without_stop(reading: Reading, end: int) -> int:
    """The end of a unit without the full stop of a sentence: "3 lb." at its end."""
    if reading.low[end - 1] != ".":
        return end
    behind = reading.text[end : end + 2].strip()
    return end - 1 if end >= reading.end or behind[:1].isupper() else end


_NATIONAL = {
    ("de", "mark"): "DEM", ("de", "schilling"): "ATS", ("fr", "franc"): "FRF",
    ("fr", "francs"): "FRF",
}  # fmt: skip
"""Names that mean a currency in one language only, or another one there."""
_EURO_LANGUAGES = frozenset({"de", "fr", "es", "it", "nl", "pt"})
_STERLING = frozenset({"pound", "pounds", "libras", "livres"})


def _with_currency(
    reading: Reading, draft: Draft, atom: Atom, found: Written, *, is_apart: bool
) -> Draft:
    name = found.name
    code = (
        _NATIONAL.get((reading.language[:2], name))
        or currency_names().get(name)
        or ("GBP" if name in _STERLING else _sign_after(reading, found, is_apart=is_apart))
    )
    if code:
        draft.kind, draft.unit, draft.has_unit, draft.end = "money", code, True, found.end
        if name in million_codes():
            draft.value = scaled(draft.value, 10**6)
        _take_scale_word(reading, draft, atom)
        return _with_rate(reading, draft)
    coin = coin_names().get(name)
    if coin == "USD" and reading.language[:2] in _EURO_LANGUAGES and name.startswith("cent"):
        coin = "EUR"
    is_letter = len(name) == 1 and name.isalpha()
    if coin and not (is_letter and (is_apart or reading.text[found.start].isupper())):
        draft.kind, draft.unit, draft.has_unit, draft.end = "money", coin, True, found.end
        draft.value = None if draft.value is None else draft.value * COIN_WORTHS.get(name, 1) / 100
        return _with_rate(reading, draft)
    return with_letter(reading, draft, atom)


_SCALE_WORD = lazily(r" (million|billion|trillion|crore|lakh|mio|mrd)\b")


def _take_scale_word(reading: Reading, draft: Draft, atom: Atom) -> None:
    """The scale of "75 USD million"; that of "5 dollars, million by million" is behind a comma."""
    word = None if atom.scaled else _SCALE_WORD.match(reading.low, draft.end, reading.end)
    if word:
        draft.end = word.end()
        draft.value = scaled(draft.value, lexicon(reading.language).scales.get(word[1], 1))


def _sign_after(reading: Reading, found: Written, *, is_apart: bool) -> str | None:
    name = found.name
    if name in million_codes():
        return million_codes()[name]
    code = currency_signs().get(name)
    if code is None or not name.isalpha():
        return code if code is None or found.gap != "-" else None
    is_upper = reading.text[found.start].isupper()
    return (
        code
        if is_upper or (name not in ORDINARY_WORDS and (not is_apart or len(name) < 4))
        else None
    )


def read_quantity(reading: Reading, index: int) -> Draft | None:
    """A number with a written unit or currency."""
    draft = quantity_at(reading, index)
    atom = reading.atoms[index]
    if atom.form == "words" and reading.before(atom.start) == " " and draft.kind == "money":
        is_label = draft.start < atom.start and reading.text[draft.start] in _SIGNS
        draft.kind = None if is_label else "money"
    if draft.has_unit and atom.scaled and draft.start == atom.start and atom.form == "words":
        draft.start = _with_article(reading, atom.start)
    return draft if draft.has_unit else None


def _with_article(reading: Reading, start: int) -> int:
    """The start with the article of "a million dollars"."""
    is_article = reading.low.endswith((" a ", "(a "), reading.start, start) or (
        start - 2 == reading.start and reading.low.startswith("a ", reading.start)
    )
    return start - 2 if is_article else start
