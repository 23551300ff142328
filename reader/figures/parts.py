"""Parts and multiples of something: two-thirds, half of, half a million, twice, doubled."""

from __future__ import annotations

from decimal import Decimal

from reader.figures.counting import counted_noun, with_article
from reader.figures.draft import Draft, Reading
from reader.figures.numbers import share
from reader.figures.quantities import quantity_at, unit_behind
from reader.figures.scanning import Atom
from reader.figures.signs import start_of
from reader.text.patterns import lazily

__all__ = ["read_factor", "read_fraction", "read_multiple", "read_part"]


def read_fraction(reading: Reading, index: int) -> Draft | None:
    """Two-thirds, three quarters, one fifth: a number with a part behind it."""
    atom = reading.atoms[index]
    if index + 1 >= len(reading.atoms) or reading.atoms[index + 1].form not in ("part", "ordinal"):
        return None
    part = reading.atoms[index + 1]
    gap = reading.gap(atom.end, index + 1)
    if atom.value is None or part.value is None or gap is None:
        return None
    is_plural = (
        reading.low[part.end - 1] == "s" or atom.value == 1 or not reading.language.startswith("en")
    )
    is_half_year = atom.value == 2 and part.value == 4
    if gap not in (" ", "-", " - ") or not is_plural or is_half_year:
        return None
    value = share(atom.value, part.value)
    if product := _product(reading, index + 1, value):
        product.start, product.atoms = atom.start, 3
        return product
    start = start_of(reading, atom)
    if measured := _measured_part(reading, part, value):
        measured.start, measured.atoms = start, 2
        return measured
    is_negative = start < atom.start and value is not None
    return Draft(
        start, part.end, "ratio", -value if value is not None and is_negative else value,
        _noun_of(reading, part.end), atoms=2,
    )  # fmt: skip


_OF_A = lazily(r" of an? (?=[^\W\d_])|[ -](?=[^\W\d_])")
_MEASURED = ("measure", "duration")


def _measured_part(reading: Reading, part: Atom, value: Decimal | None) -> Draft | None:
    """Three quarters of a mile, one half inch."""
    link = _OF_A.match(reading.low, part.end, reading.end)
    if link is None or not reading.language.startswith("en"):
        return None
    draft = unit_behind(reading, Draft(part.start, link.end() - 1, "number", value), part)
    is_measured = draft.has_unit and draft.kind in _MEASURED and draft.end - link.end() > 2
    return draft if is_measured else None


def read_part(reading: Reading, index: int) -> Draft | None:
    """A half, a third of, half the: a part of something that is named."""
    atom = reading.atoms[index]
    if atom.value is None:
        return None
    if atom.value < 1:
        return quantity_at(reading, index)
    if product := _product(reading, index, share(Decimal(1), atom.value)):
        product.start = with_article(reading, atom.start)
        return product
    start = _article_of_part(reading, atom.start)
    if not _names_a_part(reading, atom, start):
        return None
    value = share(Decimal(1), atom.value)
    return Draft(start, atom.end, "ratio", value, _noun_of(reading, atom.end))


def _noun_of(reading: Reading, end: int) -> str:
    """What a part is a part of, where it is many things: voters, of "a third of voters"."""
    return counted_noun(reading, end) if reading.low.startswith(_OF, end) else ""


_OF = (" of ", " de ", " d'", " des ", " du ", " der ", " von ")


def _article_of_part(reading: Reading, start: int) -> int:
    for article in ("a ", "an ", "one-", "un ", "une ", "la ", "ein "):
        begin = start - len(article)
        if reading.low.endswith(article, reading.start, start) and not (
            begin > reading.start and reading.low[begin - 1].isalnum()
        ):
            return begin
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
    if before in _BY and (
        is_half or (start < atom.start and _GOES_ON.match(reading.low, atom.end))
    ):
        return True
    if start == reading.start and atom.end == reading.end:
        return True
    of = (" of ", " de ", " des ", " der ")
    if is_half:
        return following.startswith((*of, " the", " its"))
    return start < atom.start and following.startswith(of)


_GOES_ON = lazily(
    r"[.,;:!?)]|$| (?:is|are|was|were|have|has|had|said|say|says|will|would|can|could|did|do|come"
    r"|comes|coming|came|live|lives|from|in|on|over|more|less|fewer|higher|lower|smaller|larger|as|who|that"
    r"|which|since|to)\b"
)
"""What may follow "about a third" where it is no third one of something."""
_PRODUCT_GAPS = frozenset({"a", "", "of a", "an"})


def _product(reading: Reading, index: int, value: Decimal | None) -> Draft | None:
    """Half a million, a quarter of a billion dollars, half a dozen."""
    atom = reading.atoms[index]
    gap = reading.gap(atom.end, index + 1)
    if gap is None or value is None or " ".join(gap.split()) not in _PRODUCT_GAPS or not gap:
        return None
    following = reading.atoms[index + 1]
    if following.form != "words" or following.value is None or following.value < 12:
        return None
    draft = quantity_at(reading, index + 1)
    if not draft.has_unit:
        draft.kind, draft.unit = "count", counted_noun(reading, draft.end)
    draft.start, draft.atoms = atom.start, 2
    draft.value = round(following.value * value, 2).normalize() + 0
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


_FACTOR = (
    "factor of ",
    "factor of about ",
    "factor of nearly ",
    "facteur ",
    "faktor ",
    "factor de ",
)


def read_factor(reading: Reading, index: int) -> Draft | None:
    """By a factor of ten."""
    atom = reading.atoms[index]
    if atom.value is None or not reading.low.endswith(_FACTOR, reading.start, atom.start):
        return None
    return Draft(atom.start, atom.end, "multiple", atom.value)
