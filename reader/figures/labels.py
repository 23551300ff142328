"""Numbers that are part of a name or a manner of speaking, told by the words around them."""

from __future__ import annotations

from reader.figures.draft import Draft, Reading, spanned
from reader.figures.tries import listed
from reader.text.patterns import lazily

__all__ = ["aircraft", "emergency", "idiom", "lettered", "some_day"]

_LETTERED = lazily(r"\d{1,4}[a-z](?![\w])")


def lettered(reading: Reading, index: int) -> Draft | None:
    """A number with a letter that says which one: Apartment 4B, Gate 12C."""
    atom = reading.atoms[index]
    words = reading.last_words(atom.start, 1)
    if not words or words[0] not in _PLACES or not reading.after(atom.digits_end).isalpha():
        return None
    found = _LETTERED.match(reading.low, atom.start, reading.end)
    return spanned(reading, index, found.end()) if found else None


_PLACES = listed(
    "apartment apt flat unit suite room gate seat row block building platform terminal section "
    "article exhibit annex schedule class form group grade floor hangar bay stand pier dock cell"
)
_AIRCRAFT = lazily(r"(?:7[0-8]7|3[1-8]0)(?:s|-\d+\w*)?(?![\w.,]\w|[-–]\d| ?%)")
_MAKERS = lazily(r"\b(?:boeing|airbus|jetliners?|dreamliners?|aircraft|airliners?)(?:'s)?\b")
_NEAR_MAKER = 120


def aircraft(reading: Reading, index: int) -> Draft | None:
    """A jet by its number alone: Boeing's 787 Dreamliner and the 747."""
    atom = reading.atoms[index]
    found = _AIRCRAFT.match(reading.low, atom.start, reading.end)
    words = reading.last_words(atom.start, 1)
    if found is None or not words or words[0].rpartition("'")[2] not in _DEFINITE:
        return None
    begin = max(reading.start, atom.start - _NEAR_MAKER)
    end = min(reading.end, atom.end + _NEAR_MAKER)
    if _MAKERS.search(reading.low, begin, end) is None:
        return None
    return spanned(reading, index, found.end())


_DEFINITE = frozenset({"the", "a", "its", "s", "and", "older", "new", "this", "that"})
_IDIOM = lazily(
    r"fifty[- ]fifty\b|twenty[- ]four[- /]seven\b|nine[- ]to[- ]five\b(?= jobs?\b)|six-packs?\b"
)


def idiom(reading: Reading, index: int) -> Draft | None:
    """Numbers that only are a manner of speaking: fifty-fifty, twenty-four seven."""
    found = _IDIOM.match(reading.low, reading.atoms[index].start, reading.end)
    return spanned(reading, index, found.end()) if found else None


_SOME_DAY = lazily(
    r"one (?:day|morning|evening|night|afternoon)"
    r"(?=,| (?:she|he|it|they|we|i|you|the|a|an|his|her|my|when"
    r"|soon|[a-z]+ (?:will|would))\b)"
)


def some_day(reading: Reading, index: int) -> Draft | None:
    """One day she will: when it will be nobody knows."""
    atom = reading.atoms[index]
    words = reading.last_words(atom.start, 1)
    is_first = not words or words[0] in _OPENING or words[0][-1:] in '.!?"”,;:'
    is_day = is_first and _SOME_DAY.match(reading.low, atom.start, reading.end) is not None
    return Draft(atom.start, atom.end, None) if is_day else None


_OPENING = frozenset({"and", "but", "then", "that", "until", "so", "if"})


_DIALLED = listed(
    "dial dialled dialed dialling dialing call calls called calling ring rang phone phoned"
)
_EMERGENCY = lazily(
    r"(?:911|999|112|110|119|101|111|988)(?: (?:or|and) \d{3})?(?![\w,]\w| [a-z]+s\b)"
)


def emergency(reading: Reading, index: int) -> Draft | None:
    """Whom one calls: dial 911 or 999."""
    atom = reading.atoms[index]
    words = reading.last_words(atom.start, 1)
    if not words or words[0] not in _DIALLED:
        return None
    dialled = _EMERGENCY.match(reading.low, atom.start, reading.end)
    return spanned(reading, index, dialled.end()) if dialled else None
