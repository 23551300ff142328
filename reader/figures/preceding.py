"""The clause before a figure: what leads to it, back to the last comma or figure."""

from __future__ import annotations

import re

from reader.figures.draft import Draft
from reader.figures.moving import CREEPING, is_movement
from reader.figures.phrases import AUXILIARIES, said, subject_before, without_time
from reader.figures.shortening import MOST_WORDS, shortened, without_tail
from reader.figures.tries import listed

__all__ = ["NOT_AHEAD", "PRONOUNS", "words_before"]

_LONGEST = 120
"""Characters looked at on either side; a clause is seldom longer."""
_WHOLE = 400
"""Characters looked at where the whole sentence counts: a rank belongs to its subject."""
_BACK_END = re.compile(r"--|[,;:?!()\[\]–\"“”。，；、]|[.](?=\s)| - ")
_LETTERED = re.compile(r"[^\W_]")
NOT_AHEAD = listed(
    "to in on at by for from with and or but as than since until is was were are have had has per "
    "this last next more less of earlier later ago before after over between against until during "
    "the a an into under near when if because while that which auf im en sur par à et und y o a "
    "al"
)  # fmt: skip
_TRAILING = listed(
    "of by to at in for about the a an from with and or is was were are than some only just "
    "nearly around over more up down be as stands stood totalled totaled reached hit costs cost "
    "came come has have had been fell rose dropped fallen risen its at least almost roughly below "
    "above under between on worth um auf de à en a al un une ein record estimated unusually high "
    "low whopping staggering mere hefty massive huge who that near around few several couple "
    "further will would can could may might should must within"
)  # fmt: skip
_CUES = listed("ahead than against versus compared gegenüber contre")
PRONOUNS = listed(
    "it they he she we i you this that these those its their his her our which who there es sie "
    "er wir das die der il elle ils elles ello ella ellos"
)
_SUBJECTS = listed("it they he she we i you")
_PLACING = listed("placed places put puts ranked ranks rated rates listed named")
_NOUNS = listed("growth loss losses reduction increase decline gains cuts")
"""Movements that may be what is measured."""
_NO_SUBJECTS = listed(
    "in on at by from for with per after before during under as since according despite to of"
)
_RELATIVES = listed("who which")
_FRAGMENT = 3
_MOST_NAMED = 5
"""Words before "which" that are all its noun; of more the last few are."""
_SUBORDINATING = listed("as because while when if whereas although though")
_LEADING = listed("with and but or that which who while the a an where when because so then also")
_OPENING_A_CLAUSE = listed("that while because where when if but whereas although")


def words_before(draft: Draft, text: str, low: str, floor: int) -> str:
    """The clause that leads to the figure, from `floor` on; "" where it says nothing."""
    is_rank = draft.kind == "rank"
    is_fragment = low[floor - 1 : floor + 1] not in ("", " ") and low[floor : floor + 1] == " "
    start = max(floor, draft.start - len(draft.qualifier) - (_WHOLE if is_rank else _LONGEST))
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    cut = start
    for found in () if is_rank else _BACK_END.finditer(low, start, max(start, stop - 2)):
        cut = found.end()
    words = [word for word in text[cut:stop].split() if _LETTERED.search(word)]
    if words and words[0].startswith("-"):
        words = words[1:]
    if draft.kind in ("count", "number") and words and words[-1].lower() in _OPENING_A_CLAUSE:
        return ""
    if cut == start > floor:
        words = words[1:]
    if cut > start:
        words = _with_subject(words, text, start, cut)
    words = without_time(_after_cue(_subject(said(words))))
    if is_fragment and words:
        words = _of_fragment(words)
    return _trimmed(_placed(words) if is_rank else _last_clause(words), is_rank=is_rank)


def _placed(words: list[str]) -> list[str]:
    """Who has a rank: "both ports" of "The table placed both ports"."""
    place = next((i for i, word in enumerate(words) if i and word.lower() in _PLACING), None)
    return words if place is None or place > len(words) - 2 else words[place + 1 :]


def _of_fragment(words: list[str]) -> list[str]:
    """Of the words between the figure before and this one, those that tell."""
    if words[-1].lower() == "of":
        return _named_last(words[:-1])
    is_of_other = words[-1].lower() in ("and", "or") and words[0].lower() in _NO_SUBJECTS
    is_short = len(words) <= _FRAGMENT and words[-1].lower() == "by"
    return [] if is_of_other or is_short else words


def _trimmed(words: list[str], *, is_rank: bool) -> str:
    """The words without what leads to the figure at their end, and "and" at their start."""
    popped = ""
    while words and (words[-1].lower() in _TRAILING or _is_garbled(words[-1])):
        if words == ["Costs"]:
            break
        if (words[-1].lower(), popped) == ("worth", "of"):
            break
        popped = words.pop().lower()
    words = without_tail(words)
    if len(words) > 1 and words[-1].lower() in _SUBJECTS:
        words = without_tail(words[:-1])
    if len(words) == 1 and words[0].lower() in PRONOUNS:
        return ""
    while words and words[0].lower() in _LEADING:
        words.pop(0)
    if all(word.lower() in NOT_AHEAD or word.isdecimal() for word in words):
        return ""
    if is_rank:
        return " ".join(shortened(without_time(words)))
    return " ".join(_last_phrase(words)).rstrip(",;:.")


def _is_garbled(word: str) -> bool:
    """Whether a word is what a wrong encoding leaves of a currency sign."""
    return word in ("Â", "â", "Ã")


def _with_subject(words: list[str], text: str, start: int, cut: int) -> list[str]:
    """A verb behind a comma with the subject before it: The exile, who is old, | gave."""
    if not words:
        return words
    first = words[0].lower()
    subject = subject_before(text, start, cut)
    if start and text[start - 1].isalnum() and text[start].isalnum():
        subject = subject[1:]
    if subject and subject[0].lower() in _NO_SUBJECTS:
        subject = []
    if first in _RELATIVES:
        before = re.split(r"[,;:.()]", text[start:cut].rstrip(", "))[-1].split()
        named = before if len(before) <= _MOST_NAMED else _named_last(before)
        return named + words[1:] if subject and named else words[1:]
    is_verb = len(words) == 1 and len(subject) > 1 and first not in NOT_AHEAD
    is_verb = is_verb and not first.endswith("ing")
    is_verb = is_verb and words[0].islower()
    is_named = bool(subject) and subject[0][0].isupper()
    is_verb = is_verb or (first.endswith("ed") and words[0].islower() and is_named)
    return subject + words if is_verb or first in AUXILIARIES else words


def _last_clause(words: list[str]) -> list[str]:
    """The words of the last clause: "the figures" of "backs on sunbathing as the figures"."""
    place = max((i for i, word in enumerate(words) if word.lower() in _SUBORDINATING), default=-1)
    verb = max(
        (i for i, word in enumerate(words[:-2]) if _goes_on_with_verb(word, words[i + 1])),
        default=-1,
    )
    place = max(place, verb)
    return words[place + 1 :] if place >= 0 and len(words) - place > 2 else words


def _goes_on_with_verb(word: str, following: str) -> bool:
    return word.lower() in ("and", "but") and following.lower() in AUXILIARIES


def _named_last(words: list[str]) -> list[str]:
    """The last thing named: "a planned nap" of "hospitals to a roster with a planned nap"."""
    last = max((i for i, word in enumerate(words) if word.lower() in NOT_AHEAD), default=-1)
    if words and words[-1][:1].isupper():
        last = max((i for i, word in enumerate(words) if not word[:1].isupper()), default=-1)
    return words[last + 1 :]


def _last_phrase(words: list[str]) -> list[str]:
    """The last words, from where a phrase begins if they are too many."""
    if len(words) <= MOST_WORDS:
        return words
    words = words[-MOST_WORDS:]
    first = next((i for i, word in enumerate(words) if word.lower() in NOT_AHEAD), 0)
    return words[first + 1 :] if first <= MOST_WORDS // 2 else words


def _subject(words: list[str]) -> list[str]:
    """The words before a verb of movement, where it ends the clause: "Unemployment rose"."""
    for back in range(1, min(5, len(words))):
        if is_movement(words[-back].lower()) and words[-back].lower() not in _NOUNS:
            if back > 1 and _has_object(words[1 - back :]):
                return words
            is_crept = len(words) > back + 1 and words[-back - 1].lower() in CREEPING
            return words[: -back - is_crept]
    return words


def _has_object(words: list[str]) -> bool:
    """Whether something is moved by someone: cut | its rate by."""
    is_owned = len(words) > 1 and words[0].lower() in _OWNING
    return is_owned and words[1].lower() not in _TRAILING


_OWNING = listed("its their his her our my your the")


def _after_cue(words: list[str]) -> list[str]:
    """The words behind one that sets two figures against each other: "ahead of the average"."""
    for place in range(len(words) - 2, -1, -1):
        if words[place].lower() in _CUES:
            rest = words[place + 1 :]
            return rest[1:] if rest[0].lower() in ("of", "with", "to") else rest
    return words
