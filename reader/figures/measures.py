"""What a figure is a figure of, in the text's own words.

Light rules instead of a parser: the words that follow up to the next comma where they begin
with "of" or a noun; else the words before, back to the last comma or figure.
"""

from __future__ import annotations

import re

from reader.figures.bearers import bearer_of
from reader.figures.draft import Draft
from reader.figures.moving import is_movement
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
    said,
    subject_before,
    tidied,
    without_time,
)
from reader.figures.shortening import MOST_WORDS, is_time_only, shortened
from reader.figures.tries import listed

__all__ = ["describe"]

_LONGEST = 120
"""Characters looked at on either side; a clause is seldom longer."""
_WHOLE = 400
"""Characters looked at where the whole sentence counts: a rank belongs to its subject."""
_CLAUSE_END = re.compile(
    r"--|[,;:?!()\[\]–。，；、]|\.(?=\s|$)|[\"”](?=\s|$)| - "
    r"| (?:according|while|but|whereas|although|compared|ahead|against|after|when|as|which|who|up"
    r"|down) "
)
_BACK_END = re.compile(r"--|[,;:?!()\[\]–\"“”。，；、]|[.](?=\s)| - ")
_LETTERED = re.compile(r"[^\W_]")
_NOT_AHEAD = listed(
    "to in on at by for from with and or but as than since until is was were are have had has "
    "per this last next more less of earlier later ago before after over between against "
    "until during the a an into under near when if because while that which auf im en sur par "
    "à et und y o a al"
)  # fmt: skip
_TRAILING = listed(
    "of by to at in for about the a an from with and or is was were are than some only just "
    "nearly around over more up down be as stands stood totalled totaled reached hit costs "
    "cost came come has have had been fell rose dropped fallen risen its at least almost "
    "roughly below above under between on worth um auf de à en a al un une ein record estimated "
    "further will would can could may might should must within"
)  # fmt: skip
_LITTLE = listed(
    "and or the of a an to in by for with on at from about than over der die das im le la les el "
    "los las un une und et y o de our its their his her my your "
    "that this which only within into without between after before under"
)
_CUES = listed("ahead than against versus compared gegenüber contre")
_CUT_SHORT = re.compile(r",? (?:and|or|that|which|und|oder|et|y) ")
"""Where a phrase that runs into the next figure is cut."""
_TIMES_WHAT = listed(
    "more less as the its their his her that what higher lower larger bigger greater faster longer "
    "likelier"
)
"""What is so many times something else."""
_PRONOUNS = listed(
    "it they he she we i you this that these those its their his her our which who there es sie "
    "er wir das die der il elle ils elles ello ella ellos"
)
_SUBJECTS = listed("it they he she we i you there es er wir il elle ils elles ello which who that")
_RELATIVES = listed("who which")
_VERBS = listed("cost costs earned earn spent spend raised raise lost paid kostet kostete")
_NO_SORTS = listed(
    "the a an his her its their our my your this that these those each every one which what "
    "total all addition order recent early late less more under over just about exchange return "
    "front between time"
) | listed("to and or at on by from with for than as but when where")
"""What follows "in" without saying what sort of sum or time it is."""
_PREPOSITIONS = listed("on in with of from by at for to against between among into onto over")
_GOING_WITH = listed(
    "of in on at by for with from to who that which whose where under over into near around "
    "across between among against about without within and or per left"
)
"""Words behind a noun that may still belong to it."""
_SUBORDINATING = listed("as because while when if whereas although though")
_AT_AGE = ("the age of ", " aged ", "at age ")
_VAGUE = frozenset(
    {"of that", "of this", "of it", "of them", "of these", "of those", "of which", "davon"}
)
_PURPOSE = listed("for für pour para")
_LEADING = listed("and but or that which who while the a an where when because so then also")


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
    return tidied(named or _phrase(draft, text, low, floor, ceiling))


def _phrase(draft: Draft, text: str, low: str, floor: int, ceiling: int) -> str:
    """The words behind a figure, or else those before it."""
    behind = _behind(draft, text, low, floor)
    if low.endswith(_AT_AGE, floor, draft.start):
        return behind
    ahead = _ahead(draft, text, low, ceiling)
    if ahead and ahead.lower() not in _VAGUE and not is_time_only(ahead):
        return ahead
    is_subject = goes_on(draft, low, floor)
    if (
        draft.kind == "money"
        and not is_subject
        and behind.split(" ", 1)[0].lower() in _PRONOUNS | {""}
    ):
        phrase = _purpose(draft, text, low, ceiling) or _without_pronouns(behind)
        return phrase or clause_after(draft, text, low, ceiling)
    behind = _without_pronouns(behind)
    is_verb = draft.kind == "multiple" and " " in behind
    if (is_verb or is_strong(behind)) and not is_subject and not is_time_only(behind):
        return behind
    return clause_after(draft, text, low, ceiling) or ("" if is_time_only(behind) else behind)


def _without_pronouns(phrase: str) -> str:
    """A phrase without the pronoun that it begins with; a pronoun says nothing out of its text."""
    first, _, rest = phrase.partition(" ")
    pronoun, _, _ = first.lower().replace("’", "'").partition("'")
    if pronoun not in _SUBJECTS:
        return phrase
    verbs = rest.split()
    while len(verbs) > 1 and verbs[0].lower() in AUXILIARIES | listed("be not also now only"):
        verbs.pop(0)
    return " ".join(verbs)


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
    is_hyphened = "-" in low[draft.start : draft.end] and low[draft.end - 1 : draft.end].isalpha()
    is_before_hyphen = following[:1] == "-" and following[1:].isalpha()
    is_first = is_hyphened or is_before_hyphen or draft.kind == "rank"
    if draft.kind == "change" or not (is_first or is_owned(draft, low)):
        return ""
    if following[:1] != " " and not is_before_hyphen:
        return ""
    return noun_phrase(_following(draft, text, low, ceiling)[0])


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
    if first in _NOT_AHEAD | {""} or (draft.kind == "rank" and not first.isalpha()):
        return ""
    if draft.unit == "pp" and text[draft.end - 6 : draft.end] == "-point":
        return _plain(piece)
    if draft.kind == "multiple" and first in _TIMES_WHAT:
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
    if not draft.unit or not before or before[-1] not in _PREPOSITIONS:
        return piece
    head = next((place for place, word in enumerate(lowered) if word == draft.unit.lower()), None)
    if head is None or lowered[head + 1 : head + 2] == [] or lowered[head + 1] in _GOING_WITH:
        return piece
    return " ".join(words[: head + 1])


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


def _behind(draft: Draft, text: str, low: str, floor: int) -> str:
    is_rank = draft.kind == "rank"
    is_fragment = low[floor - 1 : floor + 1] not in ("", " ") and low[floor : floor + 1] == " "
    start = max(floor, draft.start - len(draft.qualifier) - (_WHOLE if is_rank else _LONGEST))
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    cut = start
    for found in () if is_rank else _BACK_END.finditer(low, start, max(start, stop - 2)):
        cut = found.end()
    words = [word for word in text[cut:stop].split() if _LETTERED.search(word)]
    if cut == start > floor:
        words = words[1:]
    if cut > start:
        words = _with_subject(words, text, start, cut)
    words = without_time(_after_cue(_subject(said(words))))
    if is_fragment and words and words[-1].lower() == "of":
        words = _named_last(words[:-1])
    words = _last_clause(words)
    verb = next((word for word in words[-2:] if word.lower() in _VERBS), "")
    while words and words[-1].lower() in _TRAILING:
        words.pop()
    if len(words) == 1 and words[0].lower() in _PRONOUNS:
        return verb
    while words and words[0].lower() in _LEADING:
        words.pop(0)
    if all(word.lower() in _NOT_AHEAD or word.isdecimal() for word in words):
        return ""
    if is_rank:
        return _plain(" ".join(words))
    return " ".join(_last_phrase(words)).rstrip(",;:.")


def _with_subject(words: list[str], text: str, start: int, cut: int) -> list[str]:
    """A verb behind a comma with the subject before it: The exile, who is old, | gave."""
    if not words:
        return words
    first = words[0].lower()
    subject = subject_before(text, start, cut)
    if first in _RELATIVES:
        named = _named_last(re.split(r"[,;:.()]", text[start:cut].rstrip(", "))[-1].split())
        return named + words[1:] if subject and named else words[1:]
    is_verb = len(words) == 1 and words[0].islower() and len(subject) > 1
    return subject + words if is_verb or first in AUXILIARIES else words


def _last_clause(words: list[str]) -> list[str]:
    """The words of the last clause: "the figures" of "backs on sunbathing as the figures"."""
    place = max((i for i, word in enumerate(words) if word.lower() in _SUBORDINATING), default=-1)
    return words[place + 1 :] if place >= 0 and len(words) - place > 2 else words


def _named_last(words: list[str]) -> list[str]:
    """The last thing named: "a planned nap" of "hospitals to a roster with a planned nap"."""
    last = max((i for i, word in enumerate(words) if word.lower() in _NOT_AHEAD), default=-1)
    return words[last + 1 :]


def _last_phrase(words: list[str]) -> list[str]:
    """The last words, from where a phrase begins if they are too many."""
    if len(words) <= MOST_WORDS:
        return words
    words = words[-MOST_WORDS:]
    first = next((i for i, word in enumerate(words) if word.lower() in _NOT_AHEAD), 0)
    return words[first + 1 :] if first <= MOST_WORDS // 2 else words


def _subject(words: list[str]) -> list[str]:
    """The words before a verb of movement, where it ends the clause: "Unemployment rose"."""
    for back in range(1, min(5, len(words))):
        if is_movement(words[-back].lower()):
            return words[:-back]
    return words


def _after_cue(words: list[str]) -> list[str]:
    """The words behind one that sets two figures against each other: "ahead of the average"."""
    for place in range(len(words) - 2, -1, -1):
        if words[place].lower() in _CUES:
            rest = words[place + 1 :]
            return rest[1:] if rest[0].lower() in ("of", "with", "to") else rest
    return words


def _plain(piece: str) -> str:
    """The words on one line, up to where they may end."""
    return " ".join(shortened(without_time(piece.split())))
