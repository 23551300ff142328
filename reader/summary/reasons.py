"""Why a sentence was chosen, in words, from what its score is made of.

Features that a reader would not tell apart are one reason. A reason is worth its contribution to
the score; it is worth saying if that is clearly more than the average sentence gets from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["REASONS", "REPETITION", "Reason", "in_words"]

REPETITION = "repetition"
"""The reason that comes from the choice, not from a feature."""

_CLEARLY = 0.1
"""How much above the average a contribution is worth a word."""
_MOST = 0.8
"""From this share of the largest contribution on it is said more strongly."""
_MANY = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """What counts for or against a sentence, as a reader would say it."""

    name: str
    features: tuple[str, ...]
    phrase: str
    strong_phrase: str = ""
    """For the sentences that get most of it, where that is said otherwise."""


REASONS: tuple[Reason, ...] = (
    Reason(
        "place", ("opening", "lead", "beginning"), "stands near the beginning", "opens the {noun}"
    ),
    Reason("end", ("ending",), "stands near the end", "closes the {noun}"),
    Reason(
        "words",
        ("centrality", "forward", "frequency", "coverage"),
        "shares many words with the rest",
        "shares most words with the rest",
    ),
    Reason("opening", ("likeness_to_opening",), "takes up the opening"),
    Reason("title", ("title",), "takes up the title"),
    Reason("heading", ("heading",), "takes up its heading"),
    Reason("section", ("start_of_section",), "opens a section"),
    Reason("section kind", ("telling_section",), "stands where the {noun} sums up"),
    Reason("figure", ("figure",), "names a figure"),
    Reason("point", ("point", "point_terms"), "announces a main point"),
    Reason("length", ("length",), "is a full sentence"),
    Reason("excess", ("overlong",), "is long"),
    Reason("fragment", ("fragment",), "is no full sentence"),
    Reason("quotation", ("quotation",), "quotes someone"),
    Reason("question", ("question",), "asks"),
    Reason("reference", ("reference",), "points elsewhere"),
    Reason("minor section", ("minor_section",), "stands in a minor section"),
    Reason("dangling", ("dangling",), "leans on the sentence before"),
    Reason("speaker", ("speaker",), "speaks of the speaker"),
    Reason("symbols", ("symbols",), "is mostly numbers"),
    Reason(REPETITION, (), "says again what a better one says"),
)
"""Every reason, in the order in which it is named among equals."""


def in_words(
    parts: Sequence[tuple[str, float]],
    averages: Mapping[str, float],
    largest: Mapping[str, float],
    noun: str,
) -> str:
    """What made a sentence count, the weightiest first, then what counts against it.

    Args:
        parts: the contributions to its score, by the name of the reason.
        averages: what all sentences get from each reason, on average.
        largest: the most that any sentence gets from each reason.
        noun: what to call the text.

    >>> averages, largest = {"place": 0.1, "figure": 0.1}, {"place": 1.6, "figure": 0.2}
    >>> in_words([("place", 1.6), ("figure", 0.2), ("length", 0.3)], averages, largest, "article")
    'opens the article; is a full sentence; names a figure'
    """
    lifts = [(value - averages.get(name, 0.0), value, name) for name, value in parts]
    strong = sorted((lift for lift in lifts if lift[0] >= _CLEARLY and lift[1] > 0), key=_first)
    weak = sorted((lift for lift in lifts if lift[0] <= -_CLEARLY and lift[1] < 0), key=_first)
    phrases = [
        _phrase(name, noun, strongly=value >= _MOST * largest.get(name, value))
        for _, value, name in strong[: -_MANY - 1 : -1]
    ]
    if weak:
        phrases.append(f"but {_phrase(weak[0][2], noun)}")
    return "; ".join(phrases) or _NOTHING


def _first(lift: tuple[float, float, str]) -> float:
    return lift[0]


def _phrase(name: str, noun: str, *, strongly: bool = False) -> str:
    reason = _BY_NAME[name]
    phrase = reason.strong_phrase if strongly and reason.strong_phrase else reason.phrase
    return phrase.format(noun=noun)


_BY_NAME = {reason.name: reason for reason in REASONS}
_NOTHING = "nothing sets it apart"
