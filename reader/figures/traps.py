"""Numbers that are names: models, versions, list marks, footnotes, telephones, titles."""

from __future__ import annotations

import re

from reader.figures.counting import counted_noun
from reader.figures.draft import Draft, Reading, spanned
from reader.figures.scanning import Atom
from reader.figures.signs import sign_before
from reader.figures.tries import listed
from reader.text.patterns import lazily

__all__ = [
    "glued",
    "grouped",
    "named",
    "spelled_name",
    "spelled_ordinal",
    "web_address",
    "written_address",
]

_NO_NAMES = listed(
    "a an the in on at by of for from to with about around some nearly almost over under only "
    "just more than less up down and or but if when while after before since until till "
    "between at least most as all another other these those this that his her its their our "
    "my your i we he she it they there here is are was were be been has have had had will "
    "would can could may might not no yes so then now today roughly approximately aged age "
    "worth plus minus exactly every each both last next past first early late mid total who "
    "which where whose what how monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november december police "
    "officials authorities nobody give take buy add use get got make made sold sell bought "
    "paid pay see saw says said killed wounded injured dead meanwhile however also including "
    "include average usually within la le les el los las un une der die das ein eine im am um "
    "auf von mit bei zu seit environ rund etwa über unos unas cerca más plus près de des du "
    "en à au aux et y und o ou oder para por con sin sur nach vor bis hasta entre zwischen "
    "pour dans"
)  # fmt: skip
"""Words that, capitalised before a number, still do not make it a name."""

_PREFIXES = listed("top bottom now over under pre post mid sub early late non about ~ then")
_NAME_WITH_NUMBER = lazily(r"(?<![^\W_])[^\W\d_]{1,6}-?\d+-$")
_RULE = lazily(r"\d+[a-df-z]-\d+(?![\w.,%]\w|[^\W_]|%)")
"""A paragraph of a law: 10b-5."""
_FOOTNOTE = lazily(r"\[\d{1,3}(?:[,;–-] ?\d{1,3})*\]")
_MARK = lazily(r"\d{1,3}(?= |$)")
"""A note's mark behind a comma: as Smith argued,1 it holds."""
_TELEPHONE = lazily(
    r"\d{1,5}\)?(?:[ -]\(?\d{1,8}\)?){2,6}(?!\d)|\d{1,5}(?:-\d{1,8}){2,6}(?!\d)"
    r"|0\d{2,5}[ -]\d{5,8}(?!\d)|\d{3}-\d{4}(?![\w-])"
)
"""Accounts and cards are grouped in the same way."""
_LIST_MARK = lazily(r"\d{1,3}(?:\.\d{1,2})*[.)] ")
_STREET = lazily(
    r"\d+[a-zA-Z]? (?:[A-Z][\w'’]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd"
    r"|Square|Place|Terrace|Way|Court|Crescent|Close|Row|Hill)\b"
)
_CENTURY = lazily(r"(?:\.|e|ème) (?:jahrhundert|jh|siècle)")
_CLAUSE_LETTER = lazily(r"\([a-z]\)")
_MANNERS = listed("faced way edged handed timing")
"""Behind a hyphen they make a number a manner: two-faced, two-way."""
_EVENTS = frozenset({"9/11", "24/7", "7/7", "50/50", "20/20", "7/11", "50-50", "7-eleven"})
_WEB = frozenset("/_=&?#@%\\+")


def web_address(reading: Reading, index: int) -> Draft | None:
    """Digits inside an address, a path or a handle."""
    atom = reading.atoms[index]
    before = reading.before(atom.start)
    if not before or before not in _WEB or atom.start - 1 <= reading.start:
        return None
    return None if reading.low[atom.start - 2] in " (" else _nothing(atom)


def glued(reading: Reading, index: int) -> Draft | None:
    """Digits that hang on letters or on each other: G20, Covid-19, 3.11.7, a web address."""
    atom = reading.atoms[index]
    low, start = reading.low, atom.start
    if atom.value is None:
        return _nothing(atom)
    before = reading.before(start)
    if before.isalpha() and not before >= "\u2e80":
        return None if sign_before(reading, start) else _nothing(atom)
    if before and before in "-." and start - 1 > reading.start and low[start - 2].isalpha():
        words = reading.last_words(start, 1)
        return None if words[-1:] and words[-1].strip("-.(") in _PREFIXES else _nothing(atom)
    if before == "-" and _NAME_WITH_NUMBER.search(low, max(reading.start, start - 12), start):
        return None if sign_before(reading, start) else _nothing(atom)
    if rule := _RULE.match(low, start, reading.end):
        return spanned(reading, index, rule.end())
    if before == "," and low[start - 2].isalpha() and _MARK.match(low, start, reading.end):
        return _nothing(atom)
    if before == "[" and (mark := _FOOTNOTE.match(low, start - 1, reading.end)):
        return spanned(reading, index, mark.end())
    return None


def written_address(reading: Reading, index: int) -> Draft | None:
    """Telephone numbers, ISBNs, street addresses, list marks, 9/11."""
    atom = reading.atoms[index]
    low, start, end = reading.low, atom.start, reading.end
    following = reading.after(atom.end)
    if following and following in " -.)" and index + 1 < len(reading.atoms):
        phone = _TELEPHONE.match(low, start, end)
        if phone and _is_telephone(reading, phone):
            return spanned(reading, index, phone.end())
    for event in _EVENTS if following and following in "/-" else ():
        if low.startswith(event, start):
            return spanned(reading, index, start + len(event))
    if following == "(" and _CLAUSE_LETTER.match(low, atom.end, end):
        return _nothing(atom)
    if following == "." and _is_german_ordinal(reading, index):
        return _nothing(atom)
    if following and following in ".e" and _CENTURY.match(low, atom.end, end):
        return _nothing(atom)
    is_opened = reading.before(start) == "(" and start == reading.start + 1
    is_first = start == reading.start or is_opened or _begins_item(reading, start)
    if is_first and _LIST_MARK.match(low, start, end):
        return _nothing(atom)
    may_be_street = following == " " or following.isalpha()
    if may_be_street and _STREET.match(reading.text, start, end):
        return _nothing(atom)
    return None


_GERMAN_ORDINAL = lazily(r"\. [A-ZÄÖÜ]")
_ARTICLES = listed("der die das dem den des zum zur im beim am vom einer seinem ihrem seinen ihren")


def _is_german_ordinal(reading: Reading, index: int) -> bool:
    """Auf der 35. Tagung; not "Es waren 35. Die Tagung", nor "am 3. Oktober"."""
    atom, following = reading.atoms[index], reading.atoms[index + 1 : index + 2]
    is_date = (
        bool(following) and following[0].form == "month" and following[0].start <= atom.end + 3
    )
    if is_date or not reading.language.startswith("de"):
        return False
    words = reading.last_words(atom.start, 1)
    is_article = bool(words) and words[0] in _ARTICLES
    return is_article and _GERMAN_ORDINAL.match(reading.text, atom.end, reading.end) is not None


_ITEM_BEFORE = lazily(r"[.!?:)\"”]\s*\n\s*$")


def _begins_item(reading: Reading, start: int) -> bool:
    """Whether a line begins at `start` and the one before it ends a sentence."""
    return _ITEM_BEFORE.search(reading.text, max(reading.start, start - 8), start) is not None


def _is_telephone(reading: Reading, written: re.Match[str]) -> bool:
    """Whether groups of digits are marked as such and long enough; the sets of a match are not."""
    groups = _DIGITS.findall(written[0])
    if sum(map(len, groups)) < _FEWEST_DIGITS:
        return not _CALLING.isdisjoint(reading.last_words(written.start()))
    before = reading.before(written.start())
    is_marked = "-" in written[0] or before in ("+", "(") or written[0].startswith("0")
    is_marked = is_marked or not _CALLING.isdisjoint(reading.last_words(written.start(), 1))
    return is_marked and max(map(len, groups)) > _LONGEST_SET


_CALLING = listed("call ring dial phone tel tel. telephone text contact fax hotline")
_DIGITS = lazily(r"\d+")
_FEWEST_DIGITS, _LONGEST_SET = 8, 2


def named(reading: Reading, index: int) -> Draft | None:
    """A whole number behind a capitalised name: Boeing 737, iPhone 15, Apollo 11."""
    atom = reading.atoms[index]
    if atom.form != "digits" or atom.scaled or atom.end - atom.start > 4:
        return None
    if reading.after(atom.end).isalpha() and not reading.after(atom.end) >= "\u2e80":
        return _nothing(atom)
    if reading.before(atom.start) != " ":
        return None
    words = reading.text[max(reading.start, atom.start - 30) : atom.start].split()
    word = words[-1].strip("(\"'“‘") if words else ""
    if word.endswith(("'s", "’s", "'m", "’m", "'re", "’re")):
        return None
    if reading.language.startswith("de") and counted_noun(reading, atom.end)[:1].isupper():
        return None
    is_name = word[-1:].isalnum() and any(map(str.isupper, word)) and not word.isdecimal()
    return _nothing(atom) if is_name and word.lower() not in _NO_NAMES else None


_PAIR = 2
"""A five-way swap has five sides; a two-way street is a manner of speaking."""
_QUOTES = frozenset("\"'“‘")
_TITLE = lazily(r"[A-Z][\w-]*(?: (?:[A-Z][\w'’-]*|of|the|and|in|a|to)){1,7}[\"”'’]")
"""A name in quotation marks: "Fifty Shades of Grey"."""
_GROUPS = ("group of ", "big ", "g-")
_WAR = lazily(r"[A-Z][\w-]*[ -](?:Years?|Days?)['’]? War\b")


def grouped(reading: Reading, index: int) -> Draft | None:
    """The Group of 20, the Big Four, the Seven Years' War."""
    atom = reading.atoms[index]
    if _WAR.match(reading.text, atom.start, reading.end):
        return _nothing(atom)
    for group in _GROUPS:
        begin = atom.start - len(group)
        if reading.low.endswith(group, reading.start, atom.start) and reading.text[begin].isupper():
            return _nothing(atom)
    return None


_ENDS = frozenset(".!?:;\"“”'‘()–-…•*")


def spelled_name(reading: Reading, index: int) -> Draft | None:
    """A number word in a name or a manner: the Group of Seven, Channel Four, two-faced."""
    atom = reading.atoms[index]
    if reading.after(atom.end) == "-":
        word = reading.low[atom.end + 1 : atom.end + 8].split()
        is_pair = atom.value is not None and atom.value <= _PAIR
        if word and is_pair and word[0].strip(".,;:") in _MANNERS:
            return _nothing(atom)
    if reading.before(atom.start) in _QUOTES and _TITLE.match(reading.text, atom.start):
        return _nothing(atom)
    if not reading.text[atom.start].isupper() or atom.start == reading.start or atom.scaled:
        return None
    before = reading.low[max(reading.start, atom.start - 4) : atom.start].rstrip()
    if not before or before[-1] in _ENDS:
        return None
    following = reading.text[atom.end : atom.end + 2].strip()
    return None if following[:1].isupper() else _nothing(atom)


_FRENCH_ORDINAL = lazily(r"-(?:et-)?[^\W\d_]*ième\b")


def spelled_ordinal(reading: Reading, index: int) -> Draft | None:
    """The tens of an ordinal in words: twenty-first, one hundred and fifth."""
    place = reading.atoms[index].end
    if french := _FRENCH_ORDINAL.match(reading.low, place, reading.end):
        return spanned(reading, index, french.end())
    if index + 1 >= len(reading.atoms):
        return None
    atom, ordinal = reading.atoms[index : index + 2]
    gap = reading.low[atom.end : ordinal.start]
    if ordinal.form != "ordinal" or gap not in ("-", " and ") or atom.value is None:
        return None
    if atom.value < 20 or atom.value % 10 or (gap == " and " and atom.value % 100):
        return None
    return Draft(atom.start, ordinal.end, None, atoms=2)


def _nothing(atom: Atom) -> Draft:
    return Draft(atom.start, atom.end, None)
