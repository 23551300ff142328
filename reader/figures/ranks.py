"""Places in an order: the top 20, No 2, third-largest, 99th."""

from __future__ import annotations

from reader.figures.counting import counted_noun
from reader.figures.draft import Draft, Reading
from reader.figures.scanning import Atom
from reader.figures.tries import listed
from reader.text.patterns import lazily

__all__ = ["read_ordinal", "read_rank"]

_RANKED = lazily(
    r"[ -](?:most|best|worst|largest|biggest|smallest|highest|lowest|richest|poorest|oldest"
    r"|youngest|longest|shortest|tallest|busiest|fastest|slowest|strongest|deadliest|hottest|coldest|wettest"
    r"|ranked|placed|seeded|place|seed|least|greatest|newest|cheapest|driest|deepest|heaviest)\b"
)
_RANK_CUES = listed(
    "ranked ranks ranking placed finished came seeded finish rank arrivé arrivée classé classée "
    "terminé quedó terminó finalizó acabó wurde"
)
_RANKS_ALONE = ("größte", "höchste", "beste", "älteste", "wichtigste", "reichste", "längste")
"""Ends of German words that are a rank: drittgrößte."""
_SUFFIX = lazily(r"(?:st|nd|rd|th)\b")
_FEMININE = lazily(r" ?ª")
_NOT_RANKED = lazily(r" ?-?(?:century|centuries|street|avenue|floor|amendment|grade|district)\b")
_NUMBER_SIGNS = frozenset({"no", "no.", "nos.", "number", "nr.", "nr", "n°", "nº", "núm."})
_FEWEST_OF_A_SERIES = 1000
"""An order or an invoice has such a number; what is ranked has a smaller one."""
_OF_A_WORK = lazily(
    r"\b(?:symphony|sonata|concerto|quartet|opus|op\.|prelude|nocturne|bus|tram|line|platform|box|flat"
    r"|apartment|house|gate|cell|engine|locomotive|well|pit|hut|psalm|exhibit|form|resolution|convention"
    r"|bill|decree|regulation|directive|protocol) (?:no\.?|number|nr\.?|n[°º]) $"
)
_LONGEST_WORK = 24
_TOPS = frozenset({"top", "bottom"})


def read_rank(reading: Reading, index: int) -> Draft | None:
    """The top 20, No 2, the 3rd."""
    atom = reading.atoms[index]
    if atom.value is None or atom.scaled:
        return None
    words = reading.last_words(atom.start, 1)
    last = words[0].strip("(\"'“‘") if words else ""
    gap = reading.before(atom.start)
    top = last.rstrip("-").rsplit("-", 1)[-1]
    if top in _TOPS and gap in (" ", "-"):
        start = reading.low.rindex(top, reading.start, atom.start)
        return Draft(start, atom.end, "rank", atom.value)
    if last in _NUMBER_SIGNS and _OF_A_WORK.search(
        reading.low, max(reading.start, atom.start - _LONGEST_WORK), atom.start
    ):
        return Draft(atom.start, atom.end, None)
    is_number = last in _NUMBER_SIGNS and (atom.form == "digits" or _is_only_number(reading, atom))
    if ((is_number and gap == " ") or gap == "#") and atom.value >= _FEWEST_OF_A_SERIES:
        return Draft(atom.start, atom.end, None)
    if is_number and gap == " " and reading.after(atom.end) != "/":
        start = reading.low.rindex(last, reading.start, atom.start)
        if reading.text[start].islower() and last == "no":
            return None
        return Draft(start, atom.end, "rank", atom.value)
    if last in _PLACES and gap == " " and atom.form == "digits":
        return Draft(
            reading.low.rindex(last, reading.start, atom.start), atom.end, "rank", atom.value
        )
    if gap == "#":
        return Draft(atom.start - 1, atom.end, "rank", atom.value)
    return _read_numeric_ordinal(reading, index)


_PLACES = frozenset({"platz", "rang", "puesto", "place", "position"})
_HAN_RANKS, _HAN_RANKED = (
    frozenset("名大位高长长多"),
    ("排名", "位列", "位居", "名列", "排在", "获得"),
)


def read_han_rank(reading: Reading, index: int) -> Draft | None:
    """第三大, 排名第三; nothing where it only says which one: 第23条."""
    atom = reading.atoms[index]
    if reading.before(atom.start) == "前" and reading.after(atom.end) == "名":
        return Draft(atom.start - 1, atom.end + 1, "rank", atom.value)
    if reading.before(atom.start) != "第":
        return None
    start, following = atom.start - 1, reading.after(atom.end)
    if following and following in _HAN_RANKS:
        return Draft(start, atom.end + 1, "rank", atom.value)
    is_ranked = reading.low.endswith(_HAN_RANKED, reading.start, start)
    return Draft(start, atom.end, "rank" if is_ranked else None, atom.value)


def _is_only_number(reading: Reading, atom: Atom) -> bool:
    """Whether a number in words is a name: "number three", not "the number three boys gave"."""
    is_named = reading.low.endswith("number ", reading.start, atom.start)
    return is_named and atom.form == "words" and not counted_noun(reading, atom.end)


def _read_numeric_ordinal(reading: Reading, index: int) -> Draft | None:
    atom = reading.atoms[index]
    if _FEMININE.match(reading.low, atom.end, reading.end):
        return Draft(atom.start, atom.end, None)
    suffix = _SUFFIX.match(reading.low, atom.end, reading.end) if atom.form == "digits" else None
    if suffix is None:
        return None
    if _NOT_RANKED.match(reading.low, suffix.end(), reading.end):
        return Draft(atom.start, suffix.end(), None)
    ranked = _RANKED.match(reading.low, suffix.end(), reading.end)
    end = _with_quality(reading, ranked.end()) if ranked else suffix.end()
    return Draft(atom.start, end, "rank", atom.value)


_QUALITY = lazily(r"[ -][^\W\d_]{4,}(?= [^\W\d_])")
_NO_QUALITIES = listed(
    "votes goals points people cases deaths seats money wins often recently titles runs sales "
    "downloads medals tries number"
)


def _with_quality(reading: Reading, end: int) -> int:
    """The end with the adjective that "most" leads to: second most expensive."""
    if not reading.low.endswith(("most", "least"), reading.start, end):
        return end
    quality = _QUALITY.match(reading.low, end, reading.end)
    if quality is None or quality[0][1:] in _NO_QUALITIES:
        return end
    return quality.end()


def read_ordinal(reading: Reading, index: int) -> Draft | None:
    """Third-largest, fourth place; a spelled ordinal alone is no figure."""
    atom = reading.atoms[index]
    ranked = _RANKED.match(reading.low, atom.end, reading.end)
    if ranked and ranked[0] == " place" and reading.low.endswith("in the ", 0, atom.start):
        return None
    if ranked:
        return Draft(atom.start, _with_quality(reading, ranked.end()), "rank", atom.value)
    words = reading.last_words(atom.start, 1)
    is_by_itself = reading.low[atom.start : atom.end].rstrip("nrs").endswith(_RANKS_ALONE)
    if is_by_itself or (words and words[0] in _RANK_CUES):
        return Draft(atom.start, atom.end, "rank", atom.value)
    return None
