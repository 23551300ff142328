"""Numbers that say where or which one: Article 23, step 3, pages 34-36, John 3:16."""

from __future__ import annotations

from reader.figures.counting import STOPS, counted_noun
from reader.figures.draft import Draft, Reading, spanned
from reader.figures.quantities import quantity_at
from reader.figures.scanning import Atom
from reader.figures.tries import listed
from reader.text.patterns import lazily

__all__ = ["identifier", "in_series", "numbered", "paged", "standard", "verse"]

_LABELS = listed(
    "article articles chapter chapters section sections page pages p pp fig figs figure figures "
    "table tables number version versions v gate flight route highway room rooms act part parts "
    "step type grade item items question appendix line lines volume vol issue paragraph rule "
    "channel track episode season phase stage exit unit lot platform isbn issn tel phone call "
    "telephone fax box suite apartment apt formula model class category option case example "
    "equation eq note footnote ref lemma theorem schedule clause clauses amendment resolution "
    "psalm verse python java php windows android ios covid sars level lane pier terminal runway "
    "block ward district precinct building area zone bus train gates routes flights phases stages "
    "units lots reactor reactors kapitel artikel seite abbildung tabelle abschnitt seiten "
    "kapiteln paragraf § artículo capítulo página páginas párrafo tabla figura chapitre tableau "
    "id pin code postcode zip ext extension doi arxiv pmid protocol interstate hwy round game day "
    "scp experiment assemblage expo agenda catch photo photos image picture slide press dial "
    "rules verses niveau nivel stufe étape ieee iso iec ansi din rfc junction op opus symphony "
    "sonata concerto"
)  # fmt: skip
"""Words whose number says which one, not how many."""
_ALSO_VERBS = listed(
    "floor tram port form forms tier shelf bay aisle seat desk locker cell flat socket error"
)
"""The same, where nothing is counted behind: form 3, but they form 3 groups."""


def numbered(reading: Reading, index: int) -> Draft | None:
    """A number behind a word that counts off its kind: Article 23, step 3; not "part two ships"."""
    atom = reading.atoms[index]
    is_word = atom.scaled and atom.end - atom.digits_end > 1
    if atom.form not in ("digits", "words") or is_word:
        return None
    if reading.before(atom.start) not in (" ", "-", ":"):
        return None
    label = _last_label(reading, atom)
    if label not in _LABELS and label not in _ALSO_VERBS:
        return None
    if (atom.form == "words" or label in _ALSO_VERBS) and counted_noun(reading, atom.end):
        return None
    return Draft(atom.start, atom.end, None)


_IDENTIFIED = lazily(
    r"\b(?:pin|password|passcode|postcode|zip code|(?:order|account|serial|case|phone|telephone"
    r"|flight|reference|invoice|tracking|licence|license|passport|model|card|room|ticket"
    r"|registration|membership|policy|part|docket|patent|booking|customer|badge|employee"
    r"|student) (?:number|no\.?|code|id)"
    r"|id|isbn|serial)(?: (?:is|was|of|will be|reads?)|:)? #?$"
)
_LONGEST_IDENTIFIER = 40
"""Characters before a number in which it is called one."""


def identifier(reading: Reading, index: int) -> Draft | None:
    """My PIN is 4921, order number 88231: a number that only names."""
    atom = reading.atoms[index]
    if atom.scaled or not reading.low[atom.start : atom.end].isdecimal():
        return None
    begin = max(reading.start, atom.start - _LONGEST_IDENTIFIER)
    if _IDENTIFIED.search(reading.low, begin, atom.start) is None:
        return None
    return Draft(atom.start, atom.end, None)


_STANDARD = lazily(r"\b(?:iso|iec|ieee|en|din|bs|ansi|rfc|astm|nist|itu)(?:/[a-z]{2,4})? $")
_PARTED = lazily(r"\d+(?:[.:-]\d+)+(?![\w%])")


def standard(reading: Reading, index: int) -> Draft | None:
    """ISO 27001:2013, EN 1090-2: a norm with its part or year."""
    start = reading.atoms[index].start
    begin = max(reading.start, start - len(" ieee/abcd "))
    found = _PARTED.match(reading.low, start, reading.end)
    if found is None or _STANDARD.search(reading.low, begin, start) is None:
        return None
    is_capital = reading.text[start - 2].isupper()
    return spanned(reading, index, found.end()) if is_capital else None


_REFERENCES = listed(
    "page pages p pp chapter chapters section sections article articles fig figs figure figures "
    "table tables verse verses paragraph paragraphs para paras clause clauses line lines question "
    "questions volume volumes vol vols note notes footnotes rules amendments seite seiten artikel "
    "página páginas artículos articles kapitel case cases order orders docket"
)
"""Labels that several numbers may follow."""
_PLURALS = listed("reactors gates rooms routes flights items versions phases stages units lots")
_OF_PAGES = lazily(r" (?:of|/) \d+")
_MORE_PAGES = lazily(r"(?:(?: ?[-–] ?|, ?|,? (?:and|to|or|und|bis|et|à|y|a) )\d+(?![\d.,]*\d))+")


def paged(reading: Reading, index: int) -> Draft | None:
    """Places in a numbered row: photo 3 of 12, pp. 34-36, chapters 3, 5 and 7."""
    atom = reading.atoms[index]
    if not reading.after(atom.end) or reading.after(atom.end) not in " -–,":
        return None
    pages = _OF_PAGES.match(reading.low, atom.end, reading.end)
    label = _last_label(reading, atom)
    if pages is None and (label in _REFERENCES or label in _PLURALS):
        pages = _MORE_PAGES.match(reading.low, atom.end, reading.end)
    if pages is None or numbered(reading, index) is None:
        return None
    return spanned(reading, index, pages.end())


_NEXT = frozenset({" and ", " or ", " & "})


def in_series(reading: Reading, index: int) -> Draft | None:
    """Films two and three, seasons 4 and 5: neighbours behind what they number."""
    pair = reading.atoms[index : index + 2]
    if len(pair) < 2 or pair[0].form != pair[1].form or reading.before(pair[0].start) != " ":
        return None
    first, second = pair
    if first.value is None or second.value != first.value + 1 or second.scaled:
        return None
    if second.value > _LONGEST_SERIES or reading.gap(first.end, index + 1) not in _NEXT:
        return None
    word = _last_label(reading, first)
    is_plural = len(word) > 3 and word.endswith("s") and word not in _VERBS
    following = reading.after(second.end)
    if (
        not is_plural
        or (following and following not in " .,;:!?)")
        or _has_unit(reading, index + 1)
    ):
        return None
    return Draft(first.start, second.end, None, atoms=2)


def _has_unit(reading: Reading, index: int) -> bool:
    atom = reading.atoms[index]
    return bool(counted_noun(reading, atom.end)) or quantity_at(reading, index).has_unit


_LONGEST_SERIES = 30
_VERBS = STOPS | listed(
    "wins loses scores costs takes makes gives buys sells adds plus minus times"
)


def _last_label(reading: Reading, atom: Atom) -> str:
    words = reading.last_words(atom.start, 1)
    return words[0].strip(_LABEL_EDGES) if words else ""


_LABEL_EDGES = "(\"'.:“‘"


_BOOKS = listed(
    "genesis exodus leviticus deuteronomy joshua judges samuel kings chronicles psalm psalms "
    "proverbs ecclesiastes isaiah jeremiah ezekiel daniel hosea micah matthew mark luke john acts "
    "romans corinthians galatians ephesians philippians colossians thessalonians timothy hebrews "
    "james peter revelation surah sura quran"
)
_VERSE = lazily(r"\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?(?![\d:])")


def verse(reading: Reading, index: int) -> Draft | None:
    """A place in a holy book: John 3:16."""
    atom = reading.atoms[index]
    if reading.after(atom.end) != ":" or _last_label(reading, atom) not in _BOOKS:
        return None
    found = _VERSE.match(reading.low, atom.start, reading.end)
    return spanned(reading, index, found.end()) if found else None
