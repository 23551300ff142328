"""One cheap pass over the text for everything that may begin a figure.

The text is folded first (case, kinds of blanks, full-width digits), keeping its length, so
that every later look at it is at the same offsets. What comes out are atoms: numbers with
their value, and the few words that are quantities without a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from reader.figures.glued_words import glued_pattern, parse_glued
from reader.figures.numbers import parse_digits, parse_han, parse_words, share
from reader.figures.tries import any_of
from reader.figures.words import HAN_DIGITS, HAN_SCALES, Lexicon, lexicon

__all__ = ["Atom", "AtomForm", "atoms_in", "folded"]

AtomForm = Literal[
    "digits", "words", "vague", "multiple", "month", "ordinal", "part", "han", "article", "decade",
]  # fmt: skip


@dataclass(slots=True)
class Atom:
    """A number, or a word that is worth one."""

    start: int
    end: int
    value: Decimal | None
    form: AtomForm
    digits_end: int = 0
    """Where its digits end, before any scale word."""
    scaled: bool = False
    """Whether a scale word or letter belongs to it, such as "million"."""


_BLANKS = "\n\t\r\u00a0\u2007\u2009\u200a\u202f\u3000"
_FOLDS = {
    **dict.fromkeys(_BLANKS, " "),
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    "，": ",", "．": ".", "％": "%", "＄": "$", "￥": "¥", "−": "-", "‐": "-", "‑": "-",
    "’": "'", "\u2018": "'", "～": "~", "—": "–",
}  # fmt: skip


def folded(text: str) -> str:
    """`text` in lower case with plain blanks, digits, dashes; as long as `text`."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(
            low if len(low := character.lower()) == 1 else character for character in text
        )
    if lowered.isascii():
        return lowered.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    # One replacement after the other looks slow, but takes a tenth of the time of translate().
    for written, plain in _FOLDS.items():
        lowered = lowered.replace(written, plain)
    return lowered


_GLYPHS = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333", "⅔": "0.666667", "⅕": "0.2",
    "⅖": "0.4", "⅗": "0.6", "⅘": "0.8", "⅙": "0.166667", "⅛": "0.125", "⅜": "0.375",
    "⅝": "0.625", "⅞": "0.875",
}  # fmt: skip
_SYMBOL_SCALES = {
    "k": 10**3, "bn": 10**9, "tn": 10**12, "mn": 10**6, "mln": 10**6, "bln": 10**9, "tln": 10**12,
    "万亿": 10**12,
    "千万": 10**7, "百万": 10**6, "hundred": 100, "dozen": 12, "dozens": 12,
    "lakh crore": 10**12, "cr": 10**7, "lac": 10**5, "lacs": 10**5, "doz": 12,
    "dozs": 12, "dz": 12, "dzs": 12, "thousands": 1000,
    "millions": 10**6, "billions": 10**9, "trillions": 10**12, **HAN_SCALES,
}  # fmt: skip
_LIST = r"(?>\d+[ ,;|]+){12,}+\d*"
"""A long row of bare numbers is a table or noise; nothing in it is a figure of its own."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    scan: re.Pattern[str]
    more_words: re.Pattern[str]
    single: re.Pattern[str]
    tail: re.Pattern[str]
    forms: dict[str, AtomForm]
    scales: dict[str, int]
    lexicon: Lexicon


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    numerals = [*words.small, *words.hundreds, *words.scales]
    forms: dict[str, AtomForm] = {
        **dict.fromkeys(words.months, "month"),
        **dict.fromkeys(words.parts, "part"),
        **dict.fromkeys(words.ordinals, "ordinal"),
        **dict.fromkeys(words.vague, "vague"),
        **dict.fromkeys(words.multiples, "multiple"),
        **dict.fromkeys(words.ones, "article"),
        **dict.fromkeys(words.decades, "decade"),
        **dict.fromkeys((*numerals, *words.mixed), "words"),
    }
    scales = {**_SYMBOL_SCALES, **words.scales}
    joiners = "".join(f"(?:(?:{joiner}) +)?" for joiner in ("|".join(words.joiners),) if joiner)
    written = [scale for scale in scales if scale.isascii() or scale in words.scales]
    han_scales = [scale for scale in _SYMBOL_SCALES if not scale.isascii()]
    han = "".join({**HAN_DIGITS, **HAN_SCALES})
    glyphs = "".join(_GLYPHS)
    glued = rf"|\b(?P<glued>{glued_pattern(words.small)})" if words.is_glued else ""
    return _Patterns(
        re.compile(
            rf"{_LIST}|(?P<digits>\d{{1,3}}(?: \d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'·]\d+)*)"
            rf"|\b(?P<word>{any_of(forms)})\b{glued}|(?P<han>[{han}]+)|(?P<glyph>[{glyphs}])"
        ),
        re.compile(rf"(?:(?: ?- ?| +){joiners}{any_of(numerals)}\b)+"),
        re.compile(rf"\b{any_of([*numerals, *words.joiners])}\b|&"),
        re.compile(
            rf"(?P<fraction> ?[{glyphs}]| +(?:and )?\d/\d\d?(?![\d/]))?"
            r"(?:e(?P<exponent>[+-]?\d{1,2})(?![^\W_])| ?[x×] ?10\^?(?P<power>-?\d{1,2})(?!\d))?"
            rf"(?:[ -]*(?P<scale>{any_of(written)})"
            rf"(?![^\W_\u2e80-\u9fff])|(?P<han>{any_of(han_scales)}))?"
        ),
        forms,
        scales,
        words,
    )


def atoms_in(low: str, start: int, end: int, language: str) -> Iterator[Atom]:
    """The atoms of the folded text between two offsets, in order, not overlapping."""
    patterns = _patterns(_spoken(low, start, end, language))
    taken = start
    for match in patterns.scan.finditer(low, start, end):
        if match.start() < taken or match.lastgroup is None:
            continue
        if match.lastgroup == "digits":
            atoms = _digit_atoms(low, match, end, language, patterns)
        elif match.lastgroup == "word":
            atoms = _word_atoms(low, match, end, patterns)
        elif match.lastgroup == "glued":
            atoms = _glued_atoms(low, match, end, patterns)
        elif match.lastgroup == "han":
            atoms = [Atom(*match.span(), parse_han(match[0]), "han")]
        else:
            atoms = [Atom(*match.span(), Decimal(_GLYPHS[match[0]]), "part")]
        for atom in atoms:
            taken = atom.end
            yield atom


_SHORT_LINE = 120
"""Characters; in so few the language may have been mistaken."""


def _spoken(low: str, start: int, end: int, language: str) -> str:
    """English for a line with several of its number words and none of the text's own language."""
    if end - start > _SHORT_LINE or language.startswith("en"):
        return language
    english, own = _patterns("en"), _patterns(language)
    words = set(english.single.findall(low, start, end)) - {*english.lexicon.joiners}
    is_foreign = len(words) > 1 and not words.issubset(own.forms)
    return language if not is_foreign or own.single.search(low, start, end) else "en"


def _digit_atoms(
    low: str, match: re.Match[str], end: int, language: str, patterns: _Patterns
) -> list[Atom]:
    start, stop = match.span()
    value = parse_digits(match[0], _convention(low, start, language))
    if value is None:
        return _listed_atoms(low, match) or [Atom(start, stop, None, "digits", stop)]
    if low[start - 1 : start] == "." and not low[max(0, start - 2) : start - 1].isalnum():
        start, value = start - 1, value.scaleb(-(stop - match.start()))
    tail = patterns.tail.match(low, stop, end)
    if tail is None or tail.end() == stop:
        return [Atom(start, stop, value, "digits", stop)]
    if fraction := tail["fraction"]:
        value += _fraction(fraction.strip())
    if exponent := tail["exponent"] or tail["power"]:
        value = value.scaleb(int(exponent))
    scale = tail["scale"] or tail["han"]
    if scale:
        value *= patterns.scales[scale]
    return [Atom(start, tail.end(), value, "digits", stop, scaled=bool(scale))]


_POINTS = re.compile(r"(?<![\d.,])\d+(?:,\d{3})*\.\d{1,2}(?![\d.,]) ?(?:%|[a-z]{2})")
_COMMAS = re.compile(r"\d,\d{1,2}(?!\d)")
_DOLLARS = ("$", "$ ")


@lru_cache(maxsize=1)
def _writes_points(low: str) -> bool:
    """Whether a text parts fractions with a point where its language mostly has a comma."""
    return _POINTS.search(low) is not None and _COMMAS.search(low) is None


def _convention(low: str, start: int, language: str) -> str:
    """The language whose way of writing numbers is followed: English for dollars and pesos."""
    if not language.startswith(("es", "pt", "fr", "de")):
        return language
    is_american = language.startswith("es") and low.endswith(_DOLLARS, 0, start)
    return "en" if is_american or _writes_points(low) else language


_COMMA_LIST = re.compile(r"[1-9]\d{0,3}(?:,[1-9]\d{0,3}){2,}")


def _listed_atoms(low: str, match: re.Match[str]) -> list[Atom]:
    """The numbers of a list without blanks, "22,24,26"; none where they hang on a word."""
    if not _COMMA_LIST.fullmatch(match[0]) or low[match.start() - 1 : match.start()].isalnum():
        return []
    atoms, start = [], match.start()
    for digits in match[0].split(","):
        stop = start + len(digits)
        atoms.append(Atom(start, stop, Decimal(digits), "digits", stop))
        start = stop + 1
    return atoms if len({atom.end - atom.start for atom in atoms}) == 1 else []


def _fraction(written: str) -> Decimal:
    if written in _GLYPHS:
        return Decimal(_GLYPHS[written])
    part, whole = (Decimal(side) for side in written.removeprefix("and ").split("/"))
    return share(part, whole) or Decimal(0)


def _word_atoms(low: str, match: re.Match[str], end: int, patterns: _Patterns) -> list[Atom]:
    form = patterns.forms[match[0]]
    start, stop = match.span()
    if mixed := patterns.lexicon.mixed.get(match[0]):
        return [Atom(start, stop, Decimal(mixed), "words")]
    if form != "words":
        return [Atom(start, stop, _fixed_value(match[0], form, patterns.lexicon), form, stop)]
    more = patterns.more_words.match(low, stop, end)
    places = [(match[0], start, stop)]
    if more is not None:
        places += [
            (piece[0], *piece.span())
            for piece in patterns.single.finditer(low, more.start(), more.end())
        ]
    numbers = parse_words([word for word, _, _ in places], patterns.lexicon)
    is_many = match[0] == "dozen" or match[0] not in patterns.lexicon.small
    if is_many and low.endswith(_COUPLE, 0, start):
        stop = places[numbers[0].last][2]
        return [Atom(start - len(_COUPLE), stop, 2 * numbers[0].value, "words", scaled=True)]
    if is_many and low.endswith(_SOME, 0, start):
        return [Atom(start, places[numbers[0].last][2], None, "vague", scaled=True)]
    if len(places) == 1 and match[0] in patterns.lexicon.vague:
        return [Atom(start, stop, None, "vague", scaled=True)]
    return [
        Atom(places[n.first][1], places[n.last][2], n.value, "words", 0, n.scaled) for n in numbers
    ]


def _glued_atoms(low: str, match: re.Match[str], end: int, patterns: _Patterns) -> list[Atom]:
    start, stop = match.span()
    value = parse_glued(match[0], patterns.lexicon.small)
    if value is None:
        return []
    tail = patterns.tail.match(low, stop, end)
    if tail is None or not tail["scale"]:
        return [Atom(start, stop, Decimal(value), "words", 0, value >= _THOUSAND)]
    scaled = Decimal(value * patterns.scales[tail["scale"]])
    return [Atom(start, tail.end(), scaled, "words", 0, scaled=True)]


_THOUSAND = 1000
_COUPLE = "a couple of "
_SOME = ("several ", "few ", "many ", "mehrere ", "einige ", "plusieurs ", "varios ",
    "varias ", "quelques ")  # fmt: skip


def _fixed_value(word: str, form: AtomForm, words: Lexicon) -> Decimal | None:
    if form == "multiple":
        return Decimal(words.multiples[word])
    tables = {
        "month": words.months, "part": words.parts, "ordinal": words.ordinals,
        "decade": words.decades,
    }  # fmt: skip
    return Decimal(tables[form][word]) if form in tables else None


_patterns("en")  # most texts need it, and who imports this expects to wait, not who calls it
