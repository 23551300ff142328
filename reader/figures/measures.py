"""What a figure is a figure of, in the text's own words.

Light rules instead of a parser: the words that follow up to the next comma where they begin
with "of" or a noun; else the words before, back to the last comma or figure.
"""

from __future__ import annotations

import re

from reader.figures.draft import Draft
from reader.figures.moving import is_movement
from reader.figures.tries import listed

__all__ = ["describe"]

_LONGEST = 120
"""Characters looked at on either side; a clause is seldom longer."""
_WHOLE = 400
"""Characters looked at where the whole sentence counts: a rank belongs to its subject."""
_CLAUSE_END = re.compile(
    r"--|[,;:?!()\[\]–。，；、]|\.(?=\s|$)|[\"”](?=\s|$)| - "
    r"| (?:while|but|whereas|although|compared|ahead|against|after|when|as|which|who|up|down) "
)
_BACK_END = re.compile(r"--|[,;:?!()\[\]–\"“”。，；、]|[.](?=\s)| - ")
_LINK = re.compile(r"(?:of|de|des|d'|der|des|von|in|among|的) ?(?=\S)")
_NOT_AHEAD = listed(
    "to in on at by for from with and or but as than since until is was were are have had has "
    "per this last next more less of earlier later ago before after over between against "
    "until during the a an into under near when if because while that which auf im en sur par "
    "à et und y o a al"
)  # fmt: skip
_TRAILING = listed(
    "of by to at in for about the a an from with and or is was were are than some only just "
    "nearly around over more up down be as stands stood totalled totaled reached hit costs "
    "cost has have had been fell rose dropped fallen risen its at least almost almost roughly "
    "below above under between on worth um auf de à en a al un une ein record estimated "
    "further"
)  # fmt: skip
_LITTLE = listed(
    "and or the of a an to in by for with on at from about than over der die das im le la les el "
    "los las un une und et y o de"
)
_CUES = listed("ahead than against versus compared gegenüber contre")
_MOST_WORDS = 14
_LEADING = listed("and but or that which who while the a an where when because so then also")


def describe(draft: Draft, text: str, low: str, floor: int, ceiling: int) -> str:
    """The words that say what the figure measures, between `floor` and `ceiling`."""
    if draft.kind == "date":
        return ""
    ahead = _ahead(draft, text, low, ceiling)
    return ahead or _behind(draft, text, low, floor)


def _ahead(draft: Draft, text: str, low: str, ceiling: int) -> str:
    stop = min(ceiling, draft.end + _LONGEST)
    begin = draft.end
    if text[begin : begin + 1] not in (" ", "-", "的") and not draft.unit:
        return ""
    found = _CLAUSE_END.search(low, begin, stop)
    end = found.start() if found else stop
    piece = text[begin:end].strip(" -\n\t")
    if not found and stop < ceiling:
        piece = piece.rpartition(" ")[0] or piece
    if not piece:
        return ""
    first = piece.split(None, 1)[0].lower()
    if first in ("of", "de", "des", "der", "von") or piece.startswith("的"):
        return _plain(piece)
    if first in _NOT_AHEAD or (draft.kind in ("money", "rank") and not first.isalpha()):
        return ""
    if draft.kind in ("money", "duration", "change", "multiple", "rank"):
        return ""
    return _plain(piece)


def _behind(draft: Draft, text: str, low: str, floor: int) -> str:
    is_rank = draft.kind == "rank"
    start = max(floor, draft.start - len(draft.qualifier) - (_WHOLE if is_rank else _LONGEST))
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    cut = start
    for found in () if is_rank else _BACK_END.finditer(low, start, max(start, stop - 2)):
        cut = found.end()
    words = text[cut:stop].strip(" ($£€\n").split()
    if cut == start > floor:
        words = words[1:]
    words = _after_cue(_subject(words))
    while words and words[-1].lower() in _TRAILING:
        words.pop()
    while words and words[0].lower() in _LEADING:
        words.pop(0)
    if all(word.lower() in _NOT_AHEAD or word.isdecimal() for word in words):
        return ""
    return " ".join(words[:_MOST_WORDS] if is_rank else words[-_MOST_WORDS:])


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
    """The words on one line, without a little word that leads on to what was cut off."""
    words = piece.split()
    while words and words[-1].lower() in _LITTLE:
        words.pop()
    return " ".join(words)
