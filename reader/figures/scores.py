"""Scores: "3-1" is a figure where a game, a vote or a bet is spoken of, and else only a label."""

from __future__ import annotations

from reader.figures.draft import Draft, Reading
from reader.text.patterns import lazily

__all__ = ["score_of"]

_PLAYED = lazily(
    r"\b(?:beat|beats|beaten|beating|won|win|wins|winning|winners?|lost|lose|loses|defeat(?:s|ed)?|drew"
    r"|drawn|match|matches|game|games|scor(?:e|es|ed|ing)|scoreline|goals?|half-?time|league"
    r"|cup|semi-?finals?|quarter-?finals?|playoffs?|play-offs?|team|teams|squad|striker|coach"
    r"|tennis|football|soccer|rugby|hockey|baseball|basketball|cricket|inning|innings|opponents?"
    r"|champions?|championship|tournament|victory|victories|tie-?break|edged|thrashed"
    r"|routed|trail(?:s|ed|ing)?|leads|leading|led|comeback|equali[sz]er|fixture|derby"
    r"|kick-?off|penalty|penalties|aggregate|vs\.?|versus"
    r"|vot(?:e|es|ed|ing)|rul(?:ed|ing)|court|justices|decision|split|odds|majority"
    r"|favou?r|ratio|mix|mixture|dilution|gew(?:ann|innt|onnen)|siegte?n?|tore?|spiel"
    r"|unentschieden|niederlage|match|victoire|battu|gagné|goles|partido|ganó|victoria|empate)\b"
)
"""What says, near two small numbers with a dash, that each is one side's."""
_SIDES = lazily(
    r"[A-Z][\w.'’]+ \d{1,3} ?[-–] ?\d{1,3} [A-Z]"
    r"|\d{1,3} ?[-–] ?\d{1,3} (?:up|down|ahead|behind|lead|draw|loss|record)\b"
)
"""Rovers 3-1 Albion; 3-1 up."""
_BEFORE, _BEHIND = 300, 200
"""Characters."""


def score_of(reading: Reading, first: Draft, second: Draft) -> Draft | None:
    """The two numbers as one score; None where they are a unit's, no figure if they are a label."""
    if first.has_unit or second.has_unit:
        return None
    begin = max(reading.start, first.start - _BEFORE)
    end = min(reading.end, second.end + _BEHIND)
    is_score = _PLAYED.search(reading.low, begin, end) is not None
    is_score = is_score or not reading.low[first.start].isdigit()
    is_score = is_score or _SIDES.search(reading.text, begin, end) is not None
    is_rising = first.value is not None and second.value is not None and first.value < second.value
    if is_rising and not is_score:
        return None
    return Draft(first.start, second.end, "number" if is_score else None, None, atoms=2)
