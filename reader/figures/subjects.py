"""The subject of the clause that a figure stands in: "the bank" of "the bank cut 200 jobs"."""

from __future__ import annotations

import re

from reader.figures.draft import Draft
from reader.figures.moving import RISING, SINKING
from reader.figures.phrases import AUXILIARIES
from reader.figures.tries import listed

__all__ = ["subject_of"]

_NEAR = 200
"""Characters on either side that are looked at."""
_MOST_WORDS = 9
_ENDS = re.compile(
    r"--|,(?!\d)|[;:?!()\[\]–\"“”]|[.](?=\s)| - |(?<!\w)(?:but|while|whereas|although) "
)
_PRONOUNS = listed(
    "it they he she we i you this that these those there which who whom what one some each es sie "
    "er wir il elle ils elles on ello ella here"
)
_PERSONAL = _PRONOUNS - listed("this that these those which what one some each")
"""Pronouns that no noun follows."""
_OPENING = listed(
    "and but so then that when while where as if because although though since also yet or nor "
    "however meanwhile still today yesterday now"
)
_PLACING = listed(
    "beside besides behind above below near beyond inside outside "
    "in at by on during within since until under over amid despite after before for with from of "
    "to about among across between through according im in en dans am"
)
_ADVERBS = listed(
    "now also still only just never already alone currently typically usually often nearly almost "
    "that which who being"
)
_ARTICLES = listed("the a an der die das le la les los las el un une")
_VERBS = AUXILIARIES | listed(
    "said says say told found finds find shows show showed makes make made takes take took "
    "costs cost spends spend spent pays pay paid sells sell sold buys buy bought gives give "
    "gave gets get got wins win won loses lost holds hold held keeps keep kept builds build "
    "built runs run ran stands stand stood stays stay sees see saw meets met brings brought "
    "sends sent leaves left becomes become became begins began goes went came comes come fell "
    "rose grew knew knows need needs wants want works work worked lives live uses use covers "
    "cover contains contain includes weighs weigh measures owns own employs employ earns earn "
    "reaches reach produces produce supplies supply stores store lends lend owes owe expects "
    "expect plans plan lasts last hit beat beats cut cuts set put let read reads ranks accounts "
    "amounts represents adopt adopts voted agree agrees agreed failed offers offer provides "
    "provide receives receive carries carry "
)
_MOVING = (RISING | SINKING) - listed(
    "up down higher lower growth loss losses hausse baisse recul reduction gain gains rise decline "
    "increase decrease fall drop lost"
)


def subject_of(draft: Draft, text: str, low: str, floor: int) -> str:
    """The words before the verb of the figure's clause, without article; "" for a pronoun.

    Args:
        draft: the figure.
        text: the document's text.
        low: the same, folded.
        floor: where its sentence begins.
    """
    if draft.kind == "date" or draft.in_table:
        return ""
    start = max(floor, draft.start - _NEAR)
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    begin = max((found.end() for found in _ENDS.finditer(low, start, stop)), default=start)
    words = text[begin:stop].split()
    place = _verb_in(words)
    if place > 0 or (place < 0 and draft.kind == "multiple" and words):
        return _named(words[: place if place > 0 else len(words)])
    if place == 0 and begin > start:
        head = _ENDS.split(text[floor:begin], maxsplit=1)[0].split()
        return _named(head[: place if (place := _verb_in(head)) > 0 else len(head)])
    return _with_what_follows(words, draft, text, low)


def _with_what_follows(words: list[str], draft: Draft, text: str, low: str) -> str:
    """The subject that the figure is part of: 38 per cent of the banks | have."""
    ends = _ENDS.search(low, draft.end, draft.end + _NEAR)
    behind = text[draft.end : ends.start() if ends else draft.end + _NEAR].split("\n\n")[0].split()
    place = _verb_in(behind)
    if place < 0:
        return ""
    if words and words[-1].lower() in ("of", "von", "de"):
        return _named(words[:-1])
    return "" if words and words[-1].lower() in _PLACING else _named(behind[:place])


def _verb_in(words: list[str]) -> int:
    """The index of the first word that must be a verb; -1 for none."""
    for place, word in enumerate(words):
        if not place and words[1:] and words[1].lower() in AUXILIARIES:
            continue
        plain = word.lower().strip(".,'\"“”‘’")
        if (plain in _VERBS or plain in _MOVING) and not (place and word[0].isupper()):
            return place
        is_past = plain.endswith("ed") and len(plain) > len("need") and word.islower()
        if is_past and place and words[place - 1].lower() not in _ARTICLES | _PLACING:
            return place
    return -1


def _named(words: list[str]) -> str:
    """The noun phrase without what leads to it; "" where there is none."""
    while words and words[0].lower() in _OPENING | {"of"} | _ARTICLES:
        words = words[1:]
    words = _without_place(words)
    while words and words[-1].lower() in _ADVERBS:
        words = words[:-1]
    if words and (
        words[-1].lower() in _PRONOUNS or (words[0].islower() and words[0].endswith(("ed", "ing")))
    ):
        return ""
    if not words or len(words) > _MOST_WORDS or words[0].lower() in _PLACING | _PERSONAL:
        return ""
    if not any(character.isalpha() for word in words for character in word):
        return ""
    return " ".join(words).strip(" ,;:'\"“”•*")


def _without_place(words: list[str]) -> list[str]:
    """The words without the place or time that the clause begins with: In May | the bank."""
    if not words or words[0].lower() not in _PLACING:
        return words
    for place in range(2, len(words)):
        is_article = words[place].lower() in _ARTICLES
        if is_article and words[place - 1].lower() not in _PLACING:
            return words[place + 1 :]
    return words
