"""Number words: what "twenty", "vingt", "zwanzig", "veinte" and "二十" are worth.

One lexicon a language. Numbers below a hundred are whole rows (French and German build theirs
too oddly for a grammar); above, hundreds and scales multiply what stands before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

__all__ = ["AND_A_HALF", "HAN_DIGITS", "HAN_SCALES", "Lexicon", "lexicon"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words of one language, all in lower case."""

    small: dict[str, int]
    """Below a hundred."""
    hundreds: dict[str, int]
    """What multiplies by a hundred, or stands for hundreds."""
    scales: dict[str, int]
    """Thousand and above."""
    vague: dict[str, int]
    """Plurals without a number: "dozens", "hundreds"."""
    parts: dict[str, int]
    """Names of fractions with their denominator."""
    ordinals: dict[str, int]
    """Spelled-out ordinals from second on."""
    multiples: dict[str, str]
    """Words that are a multiple by themselves, with its value."""
    months: dict[str, int]
    ones: frozenset[str] = frozenset()
    """An article with a unit, which says that there is one of it."""
    mixed: dict[str, str] = field(default_factory=dict)
    """Words for a number and a half, with its value."""
    is_glued: bool = False
    """Whether hundreds and thousands are written in one word with what follows."""
    decades: dict[str, int] = field(default_factory=dict)
    """Names of decades with their first year."""
    joiners: tuple[str, ...] = ()
    """What may stand between two number words, such as "and"."""


def _numbered(words: str, first: int) -> dict[str, int]:
    return {word: value for value, word in enumerate(words.split(), first)}


_ENGLISH_UNITS = _numbered("one two three four five six seven eight nine", 1)
_ENGLISH_TENS = {
    word: 10 * tens
    for word, tens in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()
}
_ENGLISH_TEENS = _numbered(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10
)
_ENGLISH_SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "quintillion": 10**18, "lakh": 10**5, "lakhs": 10**5,
    "crore": 10**7, "crores": 10**7,
}  # fmt: skip
_ENGLISH_ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1
)
_ENGLISH_PARTS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
    **{
        form: value
        for word, value in _ENGLISH_ORDINALS.items()
        if value > 2
        for form in (word, word + "s")
    },
    **{
        tens.removesuffix("y") + ending: value
        for tens, value in _ENGLISH_TENS.items()
        for ending in ("ieth", "ieths")
    },
    "thirteenth": 13, "thirteenths": 13, "fifteenths": 15, "hundredth": 100,
    "hundredths": 100, "thousandth": 1000, "thousandths": 1000, "millionth": 10**6,
    "millionths": 10**6, "billionth": 10**9, "billionths": 10**9,
    "trillionth": 10**12, "trillionths": 10**12, "sixteenths": 16,
}  # fmt: skip

_ENGLISH_ONES = (
    "gallon litre liter pint mile kilometre kilometer kilogram kilo tonne acre hectare kilobyte "
    "megabyte gigabyte terabyte kibibyte mebibyte gibibyte dollar euro penny rupee decade century "
    "fortnight millennium"
)
AND_A_HALF = " and a half"
_HALVES_MORE = (
    "hour year month week day century decade minute mile kilometre kilometer metre meter pound "
    "dollar euro ton tonne litre liter point"
)
"""Units that are named with a half more: an hour and a half."""
"""Units that behind "a" mean one of it; a foot, a second and a degree are often something else."""

_ENGLISH = Lexicon(
    small={
        "zero": 0, "nought": 0, "naught": 0, "dozen": 12,
        **_ENGLISH_UNITS, **_ENGLISH_TEENS, **_ENGLISH_TENS,
    },
    hundreds={"hundred": 100},
    scales=_ENGLISH_SCALES,
    vague={
        "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000,
        "millions": 10**6, "billions": 10**9, "trillions": 10**12,
    },
    parts=_ENGLISH_PARTS,
    ordinals=_ENGLISH_ORDINALS,
    multiples={
        "twice": "2", "thrice": "3", "double": "2", "doubled": "2", "doubles": "2",
        "doubling": "2", "triple": "3", "tripled": "3", "tripling": "3", "trebled": "3",
        "quadrupled": "4", "quadrupling": "4", "quintupled": "5", "halved": "0.5",
        "halving": "0.5", "twofold": "2", "threefold": "3", "fourfold": "4", "fivefold": "5",
        "sixfold": "6", "sevenfold": "7", "eightfold": "8", "tenfold": "10",
        "hundredfold": "100", "thousandfold": "1000",
    },
    months={
        **_numbered(
            "january february march april may june july august september october november "
            "december",
            1,
        ),
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    },
    ones=frozenset(
        {
            "a metric ton",
            *(f"a {unit}" for unit in _ENGLISH_ONES.split()),
            *(f"{article} {unit}{AND_A_HALF}" for unit in _HALVES_MORE.split()
              for article in ("an" if unit == "hour" else "a",)),
        }
    ),
    decades={
        "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
        "seventies": 1970, "eighties": 1980, "nineties": 1990,
    },
    joiners=("and", "&"),
)  # fmt: skip

_GERMAN_UNITS = _numbered("ein zwei drei vier fünf sechs sieben acht neun", 1)
_GERMAN_TENS = _numbered("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 2)
_GERMAN_STEMS = "zweit dritt viert fünft sechst siebt acht neunt zehnt"
_GERMAN_RANKS = (
    "e er en es größte größten größter größtes höchste höchsten älteste ältesten wichtigste "
    "wichtigsten beste besten reichste reichsten längste längsten"
)
_GERMAN = Lexicon(
    small={
        "null": 0,
        **_numbered(
            "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
            "sechzehn siebzehn achtzehn neunzehn", 2,
        ),
        **{word: 10 * tens for word, tens in _GERMAN_TENS.items()},
        **{
            f"{unit}und{tens}": 10 * value + ones
            for tens, value in _GERMAN_TENS.items()
            for unit, ones in _GERMAN_UNITS.items()
        },
        "dutzend": 12,
    },
    hundreds={
        "hundert": 100,
        **{f"{unit}hundert": 100 * ones for unit, ones in _GERMAN_UNITS.items()},
    },
    scales={
        "tausend": 10**3, "million": 10**6, "millionen": 10**6, "milliarde": 10**9,
        "milliarden": 10**9, "billion": 10**12, "billionen": 10**12, "mio": 10**6, "mrd": 10**9,
        "mio.": 10**6, "mrd.": 10**9,
    },
    vague={"dutzende": 12, "hunderte": 100, "tausende": 1000, "millionen": 10**6},
    parts={
        "hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8,
        "zehntel": 10,
    },
    ordinals={
        f"{stem}{ending}": value
        for value, stem in enumerate(_GERMAN_STEMS.split(), 2)
        for ending in _GERMAN_RANKS.split()
    },
    multiples={
        "doppelt": "2", "dreimal": "3", "viermal": "4", "fünfmal": "5", "zehnmal": "10",
        **{
            verb + ending: value
            for verb, value in (("verdoppel", "2"), ("verdreifach", "3"), ("vervierfach", "4"),
                                ("verfünffach", "5"), ("halbier", "0.5"))
            for ending in ("t", "te", "ten")
        },
    },
    mixed={
        "anderthalb": "1.5",
        **{f"{unit}einhalb": f"{value}.5" for unit, value in _GERMAN_UNITS.items()},
    },
    is_glued=True,
    months={
        **_numbered(
            "januar februar märz april mai juni juli august september oktober november dezember", 1
        ),
        "jänner": 1,
    },
)  # fmt: skip


def _french_small() -> Iterator[tuple[str, int]]:
    words = _numbered(
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf",
        1,
    )
    below_twenty = {value: word for word, value in words.items()}
    yield "zéro", 0
    for value, word in below_twenty.items():
        if value > 1:
            yield word, value
    tens = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
    for base, word in tens.items():
        yield word, base
        yield f"{word} et un", base + 1
        for value in range(2, 20 if base == 60 else 10):
            yield f"{word}-{below_twenty[value]}", base + value
    yield "soixante et onze", 71
    yield "quatre-vingts", 80
    yield "quatre-vingt", 80
    for value in range(1, 20):
        yield f"quatre-vingt-{below_twenty[value]}", 80 + value


_FRENCH = Lexicon(
    small={**dict(_french_small()), "douzaine": 12, "dizaine": 10},
    hundreds={"cent": 100, "cents": 100},
    scales={
        "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9,
        "milliards": 10**9, "billion": 10**12, "billions": 10**12,
    },
    vague={
        "dizaines": 10, "douzaines": 12, "vingtaine": 20, "trentaine": 30, "cinquantaine": 50,
        "centaine": 100, "centaines": 100, "milliers": 1000, "millier": 1000,
        "millions": 10**6, "milliards": 10**9,
    },
    parts={"moitié": 2, "demi": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5,
           "cinquièmes": 5, "dixième": 10, "dixièmes": 10},
    ordinals=_numbered("deuxième troisième quatrième cinquième", 2),
    multiples={"doublé": "2", "triplé": "3", "quadruplé": "4", "doublée": "2"},
    months=_numbered(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", 1
    ),
    joiners=("et",),
)  # fmt: skip

_SPANISH_UNITS = _numbered("uno dos tres cuatro cinco seis siete ocho nueve", 1)
_SPANISH_TENS = _numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 3)
_SPANISH = Lexicon(
    small={
        "cero": 0,
        **_numbered(
            "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
            "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
            "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve", 2,
        ),
        **{word: 10 * tens for word, tens in _SPANISH_TENS.items()},
        **{
            f"{tens} y {unit}": 10 * value + ones
            for tens, value in _SPANISH_TENS.items()
            for unit, ones in _SPANISH_UNITS.items()
        },
        "docena": 12,
    },
    hundreds={
        "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300,
        "trescientas": 300, "cuatrocientos": 400, "quinientos": 500, "quinientas": 500,
        "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
    },
    scales={
        "mil": 10**3, "millón": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12,
    },
    vague={"decenas": 10, "docenas": 12, "cientos": 100, "centenares": 100, "miles": 1000,
           "millones": 10**6},
    parts={"mitad": 2, "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5},
    ordinals=_numbered("segundo tercero cuarto quinto", 2),
    multiples={
        verb + ending: value
        for verb, value in (("duplic", "2"), ("triplic", "3"), ("cuadruplic", "4"))
        for ending in ("ó", "aron", "ado", "a", "an")
    },
    months=_numbered(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        1,
    ),
)  # fmt: skip

_LEXICONS = {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}

HAN_DIGITS = {
    **{character: value for value, character in enumerate("〇一二三四五六七八九")},
    "零": 0, "两": 2, "兩": 2,
}  # fmt: skip
HAN_SCALES = {
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8,
}  # fmt: skip


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The number words of `language` (BCP 47); English where we have none of its own."""
    return _LEXICONS.get(language.split("-")[0].lower(), _ENGLISH)
