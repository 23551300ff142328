"""Numbers of things: counts with their noun, ranks, parts, multiples, "dozens"."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures.draft import Draft, Reading
from reader.figures.numbers import share
from reader.figures.quantities import quantity_at
from reader.figures.scanning import Atom
from reader.figures.tries import listed

__all__ = [
    "counted_noun",
    "read_age",
    "read_count",
    "read_fraction",
    "read_multiple",
    "read_ordinal",
    "read_part",
    "read_rank",
    "read_vague",
]

_STOPS = listed(
    "a an the in on at by of for from to with about around some over under only just more "
    "than less up down and or but if when while after before since until till between as all "
    "each every this that these those his her its their our my your i we he she it they there "
    "here who which whose what how is are was were be been being has have had do does did "
    "will would can could may might must shall should not no yes so then now today yesterday "
    "tomorrow against ahead into out off through across per near during because although "
    "though where died said say says live lives lived work works worked took take takes came "
    "come went go made make lost won left got get voted found killed injured wounded began "
    "begin ago away apart later earlier back straight monday tuesday wednesday thursday "
    "friday saturday sunday have've aren't weren't didn't und oder von mit im in der die das "
    "den dem zu auf für kamen waren sind wurden haben verdienten et ou dans les la le sur "
    "pour avec vivent sont ont étaient qui que y o en el los las con para por se que son han "
    "fueron viven"
)  # fmt: skip
_IRREGULAR = listed(
    "people men women children police feet teeth mice geese cattle sheep fish deer aircraft "
    "staff personnel troops folk personnes menschen personas crew spacecraft species series "
    "data media alumni phenomena criteria handset dead"
)  # fmt: skip
_NEXT_WORDS = re.compile(
    r"(?:[ -]+(?:d'|de |des |of the |of )?[^\W\d_][^\W_]*(?:['’-][^\W_]+)*){1,4}"
)
_ALWAYS_SINGULAR = ("ss", "us", "is", "as", "os")
_LINKS = ("de", "d'", "des", "of", "the")
_HAN_CLASSIFIERS = "名个位家所座辆张条件只头项起部艘架間间户万多余余"
_HAN_STOPS = frozenset("，。、；：！？的是在有和了受被与及为已将,.;:!? ")


def counted_noun(reading: Reading, end: int) -> str:
    """The noun that the number before `end` counts; "" where none follows at once."""
    following = reading.after(end)
    if "\u2e80" <= following <= "\u9fff":
        return _han_noun(reading, end)
    if not following or following not in " -":
        return ""
    match = _NEXT_WORDS.match(reading.low, end, min(end + 60, reading.end))
    if match is None:
        return ""
    words = [word for word in match[0].replace("d'", "d' ").split() if word != "-"]
    return _head(reading, end, words)


def _head(reading: Reading, end: int, words: list[str]) -> str:
    if words[0] in _LINKS:
        words = [word for word in words if word not in _LINKS]
        words = words[:1] if not reading.language.startswith("en") else words
    run: list[str] = []
    for word in words:
        if word in _STOPS or (run and word.endswith(("ed", "ly"))):
            break
        run.append(word)
        if _is_plural(word) or not reading.language.startswith("en"):
            break
    if not run or (reading.language.startswith("en") and not _is_plural(run[-1])):
        return ""
    place = reading.low.find(run[-1], end)
    return reading.text[place : place + len(run[-1])].removesuffix("'s").removesuffix("’s")


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR or (
        word.endswith("s") and len(word) > 3 and not word.endswith(_ALWAYS_SINGULAR)
        and not word.endswith(("'s", "’s"))
    )  # fmt: skip


def _han_noun(reading: Reading, end: int) -> str:
    start = end
    while reading.after(start) and reading.after(start) in _HAN_CLASSIFIERS:
        start += 1
    width = 2 if start > end else 1
    noun = ""
    for character in reading.text[start : min(start + width, reading.end)]:
        if character in _HAN_STOPS:
            break
        noun += character
    return noun


_HAVING = listed("were was are have had others more is remain died dead")


def read_count(reading: Reading, index: int) -> Draft | None:
    """A number with the noun that it counts, or a bare one."""
    atom = reading.atoms[index]
    if reading.low.startswith("分之", atom.end):
        return None
    if atom.value is None or (atom.form == "han" and not _is_counting_han(reading, index)):
        return Draft(atom.start, atom.end, None)
    if atom.form == "words" and atom.value == 1 and not atom.scaled:
        return read_negative(reading, index) or Draft(atom.start, atom.end, None)
    noun = counted_noun(reading, atom.end)
    start = _article(reading, atom.start) if atom.form == "words" else atom.start
    draft = Draft(start, atom.end, "count", atom.value, noun)
    if not noun and not _stands_for_things(reading, index):
        draft.kind = "number"
    if reading.before(atom.start) == "-" and atom.form == "digits":
        draft = _negative(reading, draft)
    return draft


def read_negative(reading: Reading, index: int) -> Draft | None:
    """A number word behind "minus"."""
    draft = quantity_at(reading, index)
    return draft if draft.start < reading.atoms[index].start else None


def _negative(reading: Reading, draft: Draft) -> Draft:
    if draft.start - 1 == reading.start or reading.low[draft.start - 2] in " (":
        draft.start -= 1
        draft.value = None if draft.value is None else -draft.value
    return draft


def _stands_for_things(reading: Reading, index: int) -> bool:
    atom = reading.atoms[index]
    if atom.form == "words" or atom.scaled:
        return True
    return reading.low[atom.end : atom.end + 12].lstrip().split(" ")[0].strip(",.") in _HAVING


def _is_counting_han(reading: Reading, index: int) -> bool:
    atom = reading.atoms[index]
    if atom.end - atom.start == 1 and atom.value is not None and atom.value <= 10:
        following = reading.after(atom.end)
        return bool(following) and following in "名位所座辆艘架间户人" and atom.value > 1
    following = reading.after(atom.end)
    return bool(following) and following in _HAN_CLASSIFIERS + "人" and atom.value is not None


def _article(reading: Reading, start: int) -> int:
    """The start with its article: a dozen, a million."""
    for article in ("a ", "an ", "un ", "une "):
        place = start - len(article)
        if place >= reading.start and reading.low.startswith(article, place):
            return start if place > reading.start and reading.low[place - 1].isalnum() else place
    return start


def read_vague(reading: Reading, index: int) -> Draft | None:
    """Dozens, hundreds, thousands, with what there are so many of."""
    atom = reading.atoms[index]
    end = atom.end
    chain = index
    while (
        chain + 1 < len(reading.atoms)
        and reading.gap(reading.atoms[chain].end, chain + 1) == " of "
    ):
        if reading.atoms[chain + 1].form != "vague":
            break
        chain += 1
        end = reading.atoms[chain].end
    draft = quantity_at(reading, index)
    if draft.has_unit:
        return draft
    words = reading.last_words(atom.start, 1)
    if words and words[0] in ("the", "der", "die") and reading.after(end) in ("", ".", ","):
        return Draft(atom.start, end, None, atoms=chain - index + 1)
    if reading.low[atom.start : end] == "scores" and not reading.low.startswith(" of ", end):
        return Draft(atom.start, end, None)
    noun = (
        counted_noun(reading, end) if reading.low.startswith((" of ", " de ", " von "), end) else ""
    )
    return Draft(atom.start, end, "count", None, noun, atoms=chain - index + 1)


_RANKED = re.compile(
    r"[ -](?:most|best|worst|largest|biggest|smallest|highest|lowest|richest|poorest|oldest"
    r"|youngest|longest|shortest|tallest|busiest|fastest|slowest|strongest|deadliest|hottest|coldest|wettest"
    r"|ranked|placed|seeded|place|seed|least|greatest|newest|cheapest|driest|deepest|heaviest)\b"
)
_RANK_CUES = listed("ranked ranks ranking placed finished came seeded finish rank")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
_NOT_RANKED = re.compile(
    r" ?-?(?:century|centuries|street|avenue|floor|amendment|grade|district)\b"
)
_NUMBER_SIGNS = frozenset({"no", "no.", "nos.", "number", "nr.", "nr", "n°", "nº", "núm."})
_TOPS = frozenset({"top", "bottom"})


def read_rank(reading: Reading, index: int) -> Draft | None:
    """The top 20, No 2, the 3rd."""
    atom = reading.atoms[index]
    if atom.value is None or atom.scaled:
        return None
    words = reading.last_words(atom.start, 1)
    last = words[0].strip("(\"'“‘") if words else ""
    gap = reading.before(atom.start)
    if last.rsplit("-", 1)[-1] in _TOPS and gap in (" ", "-"):
        start = reading.low.rindex(last.rsplit("-", 1)[-1], reading.start, atom.start)
        return Draft(start, atom.end, "rank", atom.value)
    if last in _NUMBER_SIGNS and gap == " " and atom.value < 1000:
        start = reading.low.rindex(last, reading.start, atom.start)
        if reading.text[start].islower() and last == "no":
            return None
        return Draft(start, atom.end, "rank", atom.value)
    if gap == "前" and reading.after(atom.end) == "名":
        return Draft(atom.start - 1, atom.end + 1, "rank", atom.value)
    if gap == "#" and atom.value < 1000:
        return Draft(atom.start - 1, atom.end, "rank", atom.value)
    return _read_numeric_ordinal(reading, index)


def _read_numeric_ordinal(reading: Reading, index: int) -> Draft | None:
    atom = reading.atoms[index]
    suffix = _SUFFIX.match(reading.low, atom.end, reading.end) if atom.form == "digits" else None
    if suffix is None:
        return None
    if _NOT_RANKED.match(reading.low, suffix.end(), reading.end):
        return Draft(atom.start, suffix.end(), None)
    ranked = _RANKED.match(reading.low, suffix.end(), reading.end)
    return Draft(atom.start, ranked.end() if ranked else suffix.end(), "rank", atom.value)


def read_ordinal(reading: Reading, index: int) -> Draft | None:
    """Third-largest, fourth place; a spelled ordinal alone is no figure."""
    atom = reading.atoms[index]
    ranked = _RANKED.match(reading.low, atom.end, reading.end)
    if ranked:
        return Draft(atom.start, ranked.end(), "rank", atom.value)
    words = reading.last_words(atom.start, 1)
    if words and words[0] in _RANK_CUES:
        return Draft(atom.start, atom.end, "rank", atom.value)
    return None


def read_fraction(reading: Reading, index: int) -> Draft | None:
    """Two-thirds, three quarters, one fifth, two and a half: a number with a part behind it."""
    atom = reading.atoms[index]
    if index + 1 >= len(reading.atoms) or reading.atoms[index + 1].form not in ("part", "ordinal"):
        return None
    part = reading.atoms[index + 1]
    gap = reading.gap(atom.end, index + 1)
    if atom.value is None or part.value is None or gap is None:
        return None
    if gap in (" and a ", " and ", " and one ") and part.form == "part":
        value = atom.value + Decimal(1) / part.value
        return Draft(atom.start, part.end, "number", value, atoms=2)
    is_plural = (
        reading.low[part.end - 1] == "s" or atom.value == 1 or not reading.language.startswith("en")
    )
    if gap not in (" ", "-", " - ") or not is_plural:
        return None
    return Draft(atom.start, part.end, "ratio", share(atom.value, part.value), atoms=2)


def read_part(reading: Reading, index: int) -> Draft | None:
    """A half, a third of, half the: a part of something that is named."""
    atom = reading.atoms[index]
    if atom.value is None:
        return None
    if atom.value < 1:
        return quantity_at(reading, index)
    if product := _product(reading, index):
        return product
    start = _article_of_part(reading, atom.start)
    if not _names_a_part(reading, atom, start):
        return None
    return Draft(start, atom.end, "ratio", share(Decimal(1), atom.value))


def _article_of_part(reading: Reading, start: int) -> int:
    for article in ("a ", "an ", "one-", "un ", "une ", "la ", "ein "):
        if reading.low.endswith(article, reading.start, start):
            return start - len(article)
    return start


_HALVES = frozenset({"half", "mitad", "moitié", "hälfte"})
_OTHER_HALVES = frozenset({"first", "second", "other", "better", "latter"})
_BY = frozenset(
    {"by", "than", "nearly", "about", "almost", "over", "only", "under", "roughly", "least"}
)


def _names_a_part(reading: Reading, atom: Atom, start: int) -> bool:
    """Whether a part is said to be of something, or what something changed by."""
    following = reading.low[atom.end : atom.end + 5]
    words = reading.last_words(start, 1)
    before = words[0] if words else ""
    is_half = reading.low[atom.start : atom.end] in _HALVES
    if is_half and before in _OTHER_HALVES:
        return False
    if before in _BY and (is_half or (start < atom.start and following[:1] in _CLOSING)):
        return True
    if start == reading.start and atom.end == reading.end:
        return True
    of = (" of ", " de ", " des ", " der ")
    if is_half:
        return following.startswith((*of, " the", " its"))
    return start < atom.start and following.startswith(of)


_CLOSING = ("", ".", ",", ";", ":", "!", "?", ")")


_PRODUCT_GAPS = frozenset({" a ", " ", " of a ", " an "})


def _product(reading: Reading, index: int) -> Draft | None:
    """Half a million, a quarter of a billion dollars, half a dozen."""
    atom = reading.atoms[index]
    if reading.gap(atom.end, index + 1) not in _PRODUCT_GAPS or atom.value is None:
        return None
    following = reading.atoms[index + 1]
    if following.form != "words" or following.value is None or following.value < 12:
        return None
    draft = quantity_at(reading, index + 1)
    if not draft.has_unit:
        draft.kind, draft.unit = "count", counted_noun(reading, draft.end)
    draft.start, draft.atoms = _article(reading, atom.start), 2
    draft.value = following.value / atom.value
    return draft


def read_multiple(reading: Reading, index: int) -> Draft | None:
    """Twice, doubled, threefold."""
    atom = reading.atoms[index]
    word = reading.low[atom.start : atom.end]
    if word in ("double", "triple") and not reading.low.startswith(
        (" the ", " that ", " its ", " what ", " their "), atom.end
    ):
        return Draft(atom.start, atom.end, None)
    if word == "twice" and reading.low.startswith((" a ", " in ", "."), atom.end):
        return Draft(atom.start, atom.end, None)
    draft = Draft(atom.start, atom.end, "multiple", atom.value)
    if word.endswith(("ed", "es", "ing")):
        draft.direction = "down" if word.startswith("halv") else "up"
    return draft


_AGED = frozenset({"aged", "age", "ages", "alter"})
_AGE_NEXT = re.compile(r"(?:,| and | or |\.|\)|$)")


def read_age(reading: Reading, index: int) -> Draft | None:
    """An age without its unit: "Mr Kaya, 62, was"; "aged 17 and 21"."""
    atom = reading.atoms[index]
    if atom.form != "digits" or atom.value is None or atom.value > 115 or atom.scaled:
        return None
    low, start = reading.low, atom.start
    words = reading.last_words(start, 3)
    is_aged = (bool(words) and words[-1] in _AGED) or (
        len(words) == 3 and words[0] in _AGED and words[2] == "and"
    )
    if not is_aged and not _is_apposition(reading, start, atom.end):
        return None
    del low
    return Draft(start, atom.end, "duration", atom.value, "year", has_unit=True)


def _is_apposition(reading: Reading, start: int, end: int) -> bool:
    """A number between commas behind a name: ", 62,"."""
    if reading.low[start - 2 : start] != ", " or start - 3 < reading.start:
        return False
    if not _AGE_NEXT.match(reading.low, end, reading.end) or reading.after(end) not in (
        ",",
        ".",
        ")",
    ):
        return False
    name = reading.text[max(reading.start, start - 24) : start - 2].split()
    return bool(name) and name[-1][:1].isupper() and name[-1].isalpha()
