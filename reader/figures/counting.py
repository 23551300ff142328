"""Numbers of things: counts with their noun, "dozens" of them."""

from __future__ import annotations

from reader.figures.draft import Draft, Reading
from reader.figures.quantities import quantity_at, unit_behind
from reader.figures.signs import NEGATIVE
from reader.figures.tries import listed
from reader.text.patterns import lazily

__all__ = [
    "STOPS",
    "counted_noun",
    "is_plural",
    "read_count",
    "read_lettered",
    "read_vague",
    "with_article",
]

STOPS = listed(
    "a an the in on at by of for from to with about around some over under only just more "
    "than less up down and or but if when while after before since until till between as all "
    "each every this that these those his her its their our my your i we he she it they there "
    "here who which whose what how is are was were be been being has have had do does did "
    "will would can could may might must shall should not no yes so then now today yesterday "
    "tomorrow against ahead into out off through across per near during because although "
    "though where died said say says live lives lived work works worked took take takes came "
    "come went go made make lost won left got get voted found killed injured wounded began "
    "includes indicates shows means remains gives needs gets wants comes goes makes finds rises "
    "falls seems begin ago away apart later earlier back straight monday tuesday wednesday "
    "thursday friday saturday sunday have've aren't weren't didn't und oder von mit im in der die "
    "das den dem zu auf für kamen waren sind wurden haben verdienten et ou dans les la le sur "
    "pour avec vivent sont ont étaient qui que y o en el los las con para por se que son han "
    "fueron viven un une uno una al del est cada plus tôt más antes gegen nach bei contre frente "
    "unter seit ab"
)  # fmt: skip
"""Words that end what is counted: function words, and verbs that often stand there."""
_IRREGULAR = listed(
    "people men women children police feet teeth mice geese cattle sheep fish deer aircraft "
    "staff personnel troops folk personnes menschen personas crew spacecraft species series "
    "data media alumni phenomena criteria handset dead israelis pakistanis iraqis saudis yemenis "
    "omanis kuwaitis bangladeshis somalis nazis taxis skis safaris alibis bikinis"
)  # fmt: skip
_NEXT_WORDS = lazily(
    r"(?:[ -]+(?:d'|de los |de las |de la |de |des |du |der |von |of the |of )?"
    r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*){1,4}"
)
_ALWAYS_SINGULAR = ("ss", "us", "is")
_SINGULAR = listed(
    "christmas gas atlas canvas bias pancreas texas kansas arkansas chaos ethos cosmos pathos lens"
)
_LINKS = ("de", "d'", "des", "du", "der", "von", "los", "las", "la", "of", "the")
_ONLY_ARTICLES = frozenset({"la", "las", "los", "the"})
"""Links only behind another: "of the", "de la"."""
_HAN_CLASSIFIERS = "名个位家所座辆张条件只头项起部艘架間间户万多余余"
_HAN_SOME = frozenset("数數几幾上")
"""Before a scale they say that there are some of it."""
_HAN_COMPOUNDS = ("人次", "车次", "車次", "架次", "辆次", "人份")
"""What is counted as often as it happens."""
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
    hyphened = _hyphened(reading, end) if following == "-" else ""
    return hyphened or _head(reading, end, words)


def _hyphened(reading: Reading, end: int) -> str:
    """What is counted in front of another noun: a five-member squad."""
    match = _HYPHENED.match(reading.text, end, reading.end)
    is_noun = match and match[1].lower() not in _NO_HYPHENED and not match[1].endswith("ed")
    return match[1] if match and is_noun else ""


_NO_HYPHENED = STOPS | listed("strong odd plus fold something some jährige point")
_HYPHENED = lazily(r"-([^\W\d_]{3,})(?= [\"“'‘]?[^\W\d_]|-[^\W\d_])")


def _head(reading: Reading, end: int, words: list[str]) -> str:
    if words[0] in _LINKS and words[0] not in _ONLY_ARTICLES:
        words = [word for word in words if word not in _LINKS]
        words = words[:1] if not reading.language.startswith("en") else words
    if words[:1] == ["more"] and words[1:2] != ["than"]:
        words = words[1:]
    run: list[str] = []
    for word in words:
        if word in STOPS and (run or word != "lives"):
            break
        run.append(word)
        if is_plural(word) or not reading.language.startswith("en"):
            break
    if not run or (reading.language.startswith("en") and not is_plural(run[-1])):
        return ""
    if reading.language.startswith("de"):
        return _german_noun(reading, end, words)
    place = reading.low.find(run[-1], end)
    return reading.text[place : place + len(run[-1])].removesuffix("'s").removesuffix("’s")


def _german_noun(reading: Reading, end: int, words: list[str]) -> str:
    """The first word with a capital, which in German is a noun, before any function word."""
    for word in words:
        place = reading.low.find(word, end)
        if word in STOPS:
            break
        if reading.text[place].isupper():
            return reading.text[place : place + len(word)]
    return ""


def is_plural(word: str) -> bool:
    """Whether `word`, in lower case, looks like a plural."""
    return word in _IRREGULAR or (
        word.endswith("s") and len(word) > 3 and not word.endswith(_ALWAYS_SINGULAR)
        and word not in _SINGULAR and not word.endswith(("'s", "’s"))
    )  # fmt: skip


def _han_noun(reading: Reading, end: int) -> str:
    start = end
    while reading.after(start) and reading.after(start) in _HAN_CLASSIFIERS:
        start += 1
    for noun in _HAN_COMPOUNDS:
        if reading.low.startswith(noun, start):
            return noun
    width = 2 if start > end or reading.low[end - 1] == "的" else 1
    noun = ""
    for character in reading.text[start : min(start + width, reading.end)]:
        if character in _HAN_STOPS:
            break
        noun += character
    return noun or reading.text[end:start][:1]


def read_lettered(reading: Reading, index: int) -> Draft | None:
    """A number with only a scale letter behind it: 10M, 2mil."""
    atom = reading.atoms[index]
    if not reading.after(atom.end).isalpha():
        return None
    draft = quantity_at(reading, index)
    if draft.end == atom.end:
        return None
    draft.kind = draft.kind if draft.has_unit else "count"
    draft.unit = draft.unit or counted_noun(reading, draft.end)
    return draft


_HAVING = listed("were was are have had others more is remain died dead")


def read_count(reading: Reading, index: int) -> Draft | None:
    """A number with the noun that it counts, or a bare one."""
    atom = reading.atoms[index]
    if reading.low.startswith("分之", atom.end) or reading.low.startswith("零下", atom.start):
        return None
    if atom.value is None or (atom.form == "han" and not _is_counting_han(reading, index)):
        return Draft(atom.start, atom.end, None)
    if atom.form == "words" and atom.value == 1 and not atom.scaled:
        return _in_words(reading, index) or Draft(atom.start, atom.end, None)
    noun = counted_noun(reading, atom.end) or _numbered_before(reading, atom.start)
    start = with_article(reading, atom.start) if atom.form == "words" else atom.start
    draft = Draft(start, atom.end, "count", atom.value, noun)
    if atom.form == "han" and reading.before(atom.start) in _HAN_SOME:
        draft.start, draft.value = draft.start - 1, None
    if negative := _in_words(reading, index):
        draft.start, draft.value = negative.start, negative.value
    if not noun and not _stands_for_things(reading, index):
        draft.kind = "number"
    if reading.before(atom.start) == "-" and atom.form == "digits":
        draft = _negative(reading, draft)
    return draft


_NUMBER_OF = lazily(r"\bnumber of ((?:[^\W\d_]+ ){0,2}?[^\W\d_]+s) [^.;:,]{1,30}$")


def _numbered_before(reading: Reading, start: int) -> str:
    """The noun of "the number of visitors was 2.3 million"."""
    begin = max(reading.start, reading.taken, start - 80)
    found = _NUMBER_OF.search(reading.low, begin, start)
    if found is None:
        return ""
    return reading.text[found.start(1) : found.end(1)].split()[-1]


def _in_words(reading: Reading, index: int) -> Draft | None:
    """A number behind "minus" or "negative"."""
    atom = reading.atoms[index]
    if not reading.low.endswith(NEGATIVE, reading.start, atom.start):
        return None
    draft = quantity_at(reading, index)
    return draft if draft.start < atom.start and draft.value is not None else None


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


_WITH_ARTICLE = lazily(
    r"(?:dozen|hundred|thousand|million|billion|trillion|lakh|crore|quarter|half|third|twent|thirt"
    r"|fort|fift|sixt|sevent|eight|ninet|million|milliard|millón|tausend|hundert|douzaine|dizaine)"
)


def with_article(reading: Reading, start: int) -> int:
    """The start with its article: a dozen, a million; not that of "a five-member panel"."""
    if not _WITH_ARTICLE.match(reading.low, start, reading.end):
        return start
    for article in ("a ", "an ", "un ", "une ", "eine ", "ein ", "una "):
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
    draft = quantity_at(reading, chain)
    if draft.has_unit:
        draft.start, draft.atoms = atom.start, chain - index + 1
        return draft
    words = reading.last_words(atom.start, 1)
    if words and words[0] in ("the", "der", "die") and reading.after(end) in ("", ".", ","):
        return Draft(atom.start, end, None, atoms=chain - index + 1)
    if reading.low[atom.start : end] in ("scores", "tens") and not reading.low.startswith(
        " of ", end
    ):
        return Draft(atom.start, end, None)
    noun = ""
    if reading.low.startswith((" of ", " de ", " von "), end):
        measured = unit_behind(reading, Draft(atom.start, end + 3, "count"), atom)
        if measured.has_unit:
            measured.atoms = chain - index + 1
            return measured
        noun = counted_noun(reading, end)
    elif atom.scaled or reading.language.startswith("de"):
        noun = counted_noun(reading, end)
    return Draft(atom.start, end, "count", None, noun, atoms=chain - index + 1)
