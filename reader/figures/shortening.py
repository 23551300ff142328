"""A phrase cut where it may end: before a second clause, before a preposition, not in between."""

from __future__ import annotations

from reader.figures.tries import listed

__all__ = ["MOST_WORDS", "is_time_only", "shortened", "without_tail"]

MOST_WORDS = 12
_FEWEST = 3
"""Words that are left where a phrase is cut."""
_BOUNDARIES = listed(
    "in on at by for with from to of after before when while because as since during until under "
    "over into through against that which who whose where and or but if than across among between "
    "without within around despite using including"
)
_FINITE = listed("is are was were has had have can could will would may might must do does did")
_CONDITIONS = listed("if when unless because although though whereas whenever so")
_DETERMINERS = listed("the a an his her its their our then it he she they we i")
_SUBJECTS = listed("i he she it they we you there that who")
_SECOND_CLAUSE = 4
"""Words behind "and" in which its verb stands, if it begins another clause."""
_NEVER_LAST = listed(
    "and or but the of a an to in by for with on at from about than over that this only which "
    "within into without between after before since under during until more less its his her "
    "their our i they he she we least most my your therefore thus hence still also now already "
    "who whose where when while because as if is are was were be been being has had have will "
    "would can could may might must shall should not just even some every each such so very said "
    "says do does did de der die das im le les el los las un une et und y"
)
_TIME = listed(
    "year years month months week weeks day days quarter night nights morning evening weekend "
    "time times decade decades hour hours minute minutes summer winter spring autumn season ago "
    "earlier later before last next this that previous past same following the a an of in at by "
    "on during per each every end start beginning first second third fourth half and so now today "
    "yesterday alone monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december over from since then "
    "current recent early late"
)


def shortened(words: list[str]) -> list[str]:
    """The words up to where a phrase may end, no more than twelve of them.

    >>> " ".join(shortened("people were hurt and officials were working to free".split()))
    'people were hurt'
    """
    words = _first_clause(words)
    if len(words) > MOST_WORDS:
        words = words[: MOST_WORDS + 1]
        cut = next(
            (
                place
                for place in range(MOST_WORDS, _FEWEST - 1, -1)
                if words[place].lower() in _BOUNDARIES - {"and", "or"}
                and words[place - 1].lower() != "to"
            ),
            MOST_WORDS,
        )
        words = words[:cut]
        if len(words) > _FEWEST and words[-2].lower() == "to":
            words = words[:-2]
    return without_tail(words)


def without_tail(words: list[str]) -> list[str]:
    """The words without those at their end that lead on to something that was cut off.

    >>> without_tail("flight hours in more than".split())
    ['flight', 'hours']
    """
    end = len(words)
    while end and _leads_on(words[end - 1].lower().strip("'’\",")):
        end -= 1
    return words[:end]


def _leads_on(word: str) -> bool:
    pronoun, apostrophe, _ = word.replace("’", "'").partition("'")
    return not word or word in _NEVER_LAST or (apostrophe != "" and pronoun in _SUBJECTS)


def _first_clause(words: list[str]) -> list[str]:
    """The words before a condition, or before another verb or subject with its verb."""
    for place in range(1, len(words) - 1):
        if words[place].lower() in _CONDITIONS:
            return words[: place - 2 if words[place - 2].lower() == "to" else place]
        if words[place].lower() in ("and", "but", "or"):
            behind = [word.lower() for word in words[place + 1 : place + 1 + _SECOND_CLAUSE]]
            before = (word.lower() for word in words[:place])
            is_clause = (
                place >= _FEWEST
                and any(word in _FINITE for word in behind)
                and any(word in _FINITE or word.endswith("ed") for word in before)
            )
            if (
                is_clause
                or (words[place] == "and" and behind[0] in _FINITE)
                or behind[0].endswith(("ing", "ed", "n't", "n’t"))
                or behind[0] in _DETERMINERS
            ):
                return words[:place]
    return words


def is_time_only(phrase: str) -> bool:
    """Whether a phrase says when, not what.

    >>> is_time_only("of last year"), is_time_only("in the harbour")
    (True, False)
    """
    return all(word in _TIME for word in phrase.lower().split())
