"""What a figure is a figure of, in the text's own words.

Light rules instead of a parser: the words that follow up to the next comma where they begin
with "of" or a noun; else the words before, back to the last comma or figure.
"""

from __future__ import annotations

import re

from reader.figures.bearers import bearer_of
from reader.figures.draft import Draft
from reader.figures.phrases import (
    AUXILIARIES,
    behind_brackets,
    clause_after,
    clause_end,
    goes_on,
    is_owned,
    is_strong,
    kind_of_money,
    noun_phrase,
    tidied,
    without_time,
)
from reader.figures.preceding import NOT_AHEAD, PRONOUNS, words_before
from reader.figures.shortening import is_time_only, shortened
from reader.figures.tries import listed

__all__ = ["DIMENSIONS", "describe"]

_LONGEST = 120
"""Characters looked at on either side; a clause is seldom longer."""
_CLAUSE_END = re.compile(
    r"--|[,;:?!()\[\]–。，；、]|\.(?=['’\"”]?(?:\s|$))|[\"”](?=\s|$)| - "
    r"| (?:according|while|but|whereas|although|compared|ahead|against|versus|vs|after|when|as"
    r"|which|who|(?:up|down) (?:from|by|to)) "
)
_CUT_SHORT = re.compile(r",? (?:and|or|that|which|with|including|und|oder|et|y) ")
"""Where a phrase that runs into the next figure is cut."""
_TIMES_WHAT = listed(
    "more less as the its their his her that what higher lower larger bigger greater faster "
    "longer likelier"
)
"""What is so many times something else."""
_SUBJECTS = listed("it they he she we i you there es er wir il elle ils elles ello which who that")
_NO_SORTS = listed(
    "the a an his her its their our my your this that these those each every one which what total "
    "all addition order recent early late less more under over just about exchange return front "
    "between time"
) | listed("to and or at on by from with for than as but when where")
"""What follows "in" without saying what sort of sum or time it is."""
_PREPOSITIONS = listed("on in with of from by at for to against between among into onto over")
_TRANSITIVE = listed(
    "had has have hit saw found left won made took built gave held kept lost got include includes "
    "contains contain"
)
_GOING_WITH = listed(
    "of in on at by for with from to who that which whose where under over into near around "
    "across between among against about without within and or per left"
)
"""Words behind a noun that may still belong to it."""
_HARMING = listed("killing injuring wounding displacing")
_WHERE = listed("in at by on during within since until under over amid despite throughout via")
_ARTICLES = listed("the a an")
_WORD = re.compile(r"[A-Za-z]{2}|[A-Z]&[A-Z]|^[a-zA-Z]$")
_WEAK = AUXILIARIES | listed(
    "not no still also even ever never too both either neither yes perhaps maybe back equal "
    "equivalent do rose grew fell climbed dropped sank shrank slid jumped soared declined "
    "increased lost won got left each all took takes take taken lasted lasts more less too so "
    "then the a an there here away again later earlier respectively"
)
_OPEN = (
    "'s ",
    "’s ",
    "s' ",
    "s’ ",
    " the ",
    " its ",
    " their ",
    " his ",
    " her ",
    " our ",
    " all ",
)
"""What in front of another figure shows that the phrase goes on over it."""
_TAKING = ("take", "takes", "took", "taken")
_SPENDING = listed("spent spend spends spending served serve worked lived waited")
_AT_AGE = ("the age of ", " aged ", "at age ")
_VAGUE = frozenset(
    {
        "of that",
        "of this",
        "of it",
        "of them",
        "of these",
        "of those",
        "of which",
        "davon",
        "that much",
        "this much",
    }
)
_STEPS = frozenset({"points", "places", "spots"})
"""What an index or a table moves by."""
DIMENSIONS = listed("long wide high tall deep thick across")
"""What of a thing is measured, where that stands behind the measure: 28 metres wide."""
_COMPARATIVES = listed(
    "more less fewer higher lower larger smaller bigger faster slower longer shorter cheaper dearer"
)
_ADVERBS = listed("later then earlier soon now still already")
_PURPOSE = listed("for für pour para")


def describe(draft: Draft, text: str, low: str, floor: int, ceiling: int) -> str:
    """The words that say what the figure measures, between `floor` and `ceiling`."""
    if draft.kind == "date":
        return ""
    if not draft.has_unit and low.endswith(("down from ", "up from "), floor, draft.start):
        return ""
    named = _named_next(draft, text, low, ceiling)
    bearer = None if named else bearer_of(draft, text, floor)
    if bearer is not None:
        return bearer
    phrase = tidied(named or _phrase(draft, text, low, floor, ceiling))
    is_formula = not _WORD.search(phrase) and phrase.isascii()
    is_empty = phrase.lower() in _WEAK | _VAGUE or is_time_only(phrase)
    return "" if is_empty or is_formula else phrase


def _phrase(draft: Draft, text: str, low: str, floor: int, ceiling: int) -> str:
    """The words behind a figure, or else those before it."""
    behind = words_before(draft, text, low, floor)
    if low.endswith(_AT_AGE, floor, draft.start):
        return _without_pronouns(behind)
    ahead = _ahead(draft, text, low, ceiling)
    if draft.unit in _STEPS and draft.direction and ahead.split(" ", 1)[0] == draft.unit:
        return behind or ahead
    if ahead.lower() in DIMENSIONS:
        first = behind.lower().split(" ", 1)[0]
        is_thing = is_strong(behind) and first not in PRONOUNS | DIMENSIONS
        return f"{behind} ({ahead})" if is_thing else ahead
    if ahead.lower() in _COMPARATIVES and is_strong(behind):
        return behind
    if draft.kind == "multiple" and ahead.startswith("what ") and is_strong(behind):
        return behind
    if ahead and ahead.lower() not in _VAGUE and not is_time_only(ahead):
        return ahead
    is_subject = goes_on(draft, low, floor)
    is_anaphor = draft.kind in ("count", "number") and not draft.unit
    if (
        is_anaphor
        and draft.is_spelled
        and not is_subject
        and low.endswith(" the ", floor, draft.start)
    ):
        return ""
    if (
        draft.kind == "money"
        and not is_subject
        and behind.split(" ", 1)[0].lower() in PRONOUNS | {""}
    ):
        phrase = _purpose(draft, text, low, ceiling) or _without_pronouns(behind)
        return phrase or clause_after(draft, text, low, ceiling)
    spoken = behind = _without_place(behind)
    behind = _without_pronouns(behind)
    is_spent = draft.kind == "duration" and (
        behind.lower() in _SPENDING
        or (behind.lower().endswith(_TAKING) and low.startswith((" to ", " for "), draft.end))
    )
    behind = "" if is_spent or (behind == spoken and _is_adrift(behind)) else behind
    is_verb = draft.kind == "multiple" and " " in behind
    if (is_verb or is_strong(behind)) and not is_subject and not is_time_only(behind):
        return behind
    return clause_after(draft, text, low, ceiling) or ("" if is_time_only(behind) else behind)


def _is_adrift(phrase: str) -> bool:
    """Whether a phrase says where or when, but not what: "At the heart of the story"."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in _WHERE:
        return True
    is_verb = first.endswith(("ing", "ly")) and first.lower() not in _HARMING
    return not rest and (first.lower() in _WEAK or is_verb)


def _without_place(phrase: str) -> str:
    """A clause without the place or time that it begins with: By noon | the gauge read."""
    words = phrase.split()
    if not words or words[0].lower() not in _WHERE:
        return phrase
    for place in range(2, len(words) - 1):
        is_subject = words[place].lower() in _ARTICLES and words[place - 1].lower() not in NOT_AHEAD
        if is_subject:
            return " ".join(words[place + 1 :])
    return phrase


def _without_pronouns(phrase: str) -> str:
    """A phrase without the pronoun that it begins with; a pronoun says nothing out of its text."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in _ADVERBS:
        first, _, rest = rest.partition(" ")
    pronoun, _, _ = first.lower().replace("’", "'").partition("'")
    if pronoun not in _SUBJECTS:
        return phrase
    verbs = rest.split()
    is_passive = len(verbs) > 1 and verbs[-1].endswith(("ed", "en"))
    while len(verbs) > 1 and verbs[0].lower() in AUXILIARIES | listed(
        "be not also now only a an the"
    ):
        verbs.pop(0)
    is_noun = pronoun == "there"
    return " ".join(verbs) if len(verbs) > 1 or is_passive or is_noun else ""


def _purpose(draft: Draft, text: str, low: str, ceiling: int) -> str:
    """What a sum of money is for."""
    piece, _ = _following(draft, text, low, ceiling)
    first = piece.split(None, 1)[0].lower() if piece else ""
    return _plain(piece) if first in _PURPOSE else ""


def _following(draft: Draft, text: str, low: str, ceiling: int) -> tuple[str, bool]:
    """The words up to the end of the clause, and whether the next figure cuts them short."""
    begin = behind_brackets(low, draft.end)
    if begin > draft.end:
        ceiling = min(len(low), begin + _LONGEST)
    elif low.endswith(_OPEN, begin, ceiling):
        newline = low.find("\n", begin)
        ceiling = min(len(low) if newline < 0 else newline, begin + _LONGEST)
    stop = min(ceiling, begin + _LONGEST)
    found = clause_end(_CLAUSE_END, low, begin, stop)
    piece = text[begin : found.start() if found else stop].strip(" -\n\t")
    if not found and stop < ceiling:
        piece = piece.rpartition(" ")[0] or piece
    is_cut = not found and stop == ceiling and low[stop : stop + 1].isalnum()
    return piece, is_cut


def _named_next(draft: Draft, text: str, low: str, ceiling: int) -> str:
    """The noun in front of which a figure stands: a 10-year sentence, a 250-mile road."""
    following = low[draft.end : draft.end + 2]
    if draft.kind == "duration" and following in ("' ", "’ "):
        noun = noun_phrase(re.split(r"[,.;:()]", text[draft.end + 2 : ceiling], maxsplit=1)[0])
        return "" if is_time_only(noun) else noun
    is_hyphened = "-" in low[draft.start : draft.end] and low[draft.end - 1 : draft.end].isalpha()
    is_before_hyphen = following[:1] == "-" and following[1:].isalpha()
    is_first = is_hyphened or is_before_hyphen or draft.kind == "rank"
    if draft.kind == "change" or not (is_first or is_owned(draft, low)):
        return ""
    is_listed = is_hyphened and following == ", " and not low.endswith("old", 0, draft.end)
    if following[:1] != " " and not is_before_hyphen and not is_listed:
        return ""
    if is_listed:
        return noun_phrase(re.split(r"[,.;:()]", text[draft.end + 2 : ceiling], maxsplit=1)[0])
    phrase = noun_phrase(_following(draft, text, low, ceiling)[0])
    return _one_person(phrase) if low.endswith("-old", draft.start, draft.end) else phrase


def _one_person(phrase: str) -> str:
    """The noun behind an age without the verb that follows: "midfielder | provides"."""
    words = phrase.split()
    end = next((i for i, word in enumerate(words) if i and _may_be_verb(word)), len(words))
    owner = next((i for i, word in enumerate(words) if word.endswith(("'s", "’s"))), None)
    return " ".join(words[:end]) if owner is None else " ".join(words[: owner + 1])[:-2]


def _may_be_verb(word: str) -> bool:
    return word.islower() and (
        word.endswith("ing") or (word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s")))
    )


def _ahead(draft: Draft, text: str, low: str, ceiling: int) -> str:
    begin = draft.end
    if text[begin : begin + 1] not in (" ", "-", "的") and not draft.unit:
        return ""
    piece, is_cut = _following(draft, text, low, ceiling)
    if is_cut and (cut := list(_CUT_SHORT.finditer(piece))):
        piece = piece[: cut[-1].start()]
    first = _first_word(draft, piece)
    if first in ("of", "de", "des", "der", "von") or piece.startswith("的"):
        return _plain(piece)
    if draft.kind in ("money", "duration") and piece:
        return _kind_of(draft, piece)
    if draft.kind == "multiple" and first in _TIMES_WHAT:
        return _plain(piece)
    if first in NOT_AHEAD | {""} or (draft.kind == "rank" and not first.isalpha()):
        return ""
    if draft.unit == "pp" and text[draft.end - 6 : draft.end] == "-point":
        return _plain(piece)
    if draft.kind in ("change", "multiple", "rank"):
        return ""
    if draft.kind == "measure" and first in AUXILIARIES:
        return ""
    return _plain(_without_foreign_verb(draft, piece, low))


def _without_foreign_verb(draft: Draft, piece: str, low: str) -> str:
    """A phrase without the verb of another subject: four men on two motorbikes | threw bombs."""
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    before = low[max(0, stop - 12) : stop].split()
    words = piece.split()
    lowered = [word.lower() for word in words]
    is_object = bool(before) and (
        before[-1] in _PREPOSITIONS | _TRANSITIVE or before[-1].endswith(("ing", "ed"))
    )
    if not draft.unit or not is_object:
        return piece
    head = next((place for place, word in enumerate(lowered) if word == draft.unit.lower()), None)
    if head is None or len(words) == head + 1:
        return piece
    if lowered[head + 1] not in _GOING_WITH:
        return " ".join(words[: head + 1])
    verbs = (i for i in range(head + 3, len(words)) if lowered[i] in AUXILIARIES)
    pasts = (i for i in range(head + 3, len(words)) if lowered[i].endswith("ed"))
    if lowered[head + 1] in ("who", "that", "which", "whose", "where"):
        return piece
    return " ".join(words[: min([*verbs, *pasts], default=len(words))])


def _kind_of(draft: Draft, piece: str) -> str:
    """What sort of sum or time it is: $5,000 bail, $1,399 in income, six months in jail."""
    words = piece.split()
    if draft.kind == "money" and words[0].islower() and kind_of_money(words):
        return noun_phrase(piece)
    is_sort = words[0] == "in" and len(words) > 1 and words[1].lower() not in _NO_SORTS
    if is_sort and words[1].isalpha() and (words[1].islower() or words[1].isupper()):
        return _plain(piece)
    return ""


def _first_word(draft: Draft, piece: str) -> str:
    """The word that a phrase begins with; "carers" of "750 more carers"."""
    words = piece.lower().split() or [""]
    is_more = draft.kind == "count" and words[0] == "more" and words[1:2] not in ([], ["than"])
    return words[is_more]


def _plain(piece: str) -> str:
    """The words on one line, up to where they may end."""
    return " ".join(shortened(without_time(piece.split())))
