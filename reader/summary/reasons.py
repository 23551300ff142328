"""Why a sentence was chosen, in words, from what its score is made of.

Features that a reader would not tell apart are one reason. A reason is worth its contribution to
the score; it is worth saying if that is clearly more than the average sentence gets from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

__all__ = [
    "CROWDING",
    "DANGLING",
    "FIGURE",
    "REASONS",
    "REPETITION",
    "Reason",
    "Speaker",
    "name_figures",
]

DANGLING = "dangling"
FIGURE = "figure"
"""The reason that can say how many."""

REPETITION = "repetition"
CROWDING = "crowding"
"""The reasons that come from the choice, not from a feature."""

_CLEARLY = 0.1
"""How much above the average a contribution is worth a word."""
_MANY = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """What counts for or against a sentence, as a reader would say it."""

    name: str
    features: tuple[str, ...]
    phrase: str
    strong_phrase: str = ""
    """For the sentences that get most of it, where that is said otherwise."""
    strong_from: float = 0.8
    """From this share of the largest contribution on that is said."""


REASONS: tuple[Reason, ...] = (
    Reason(
        "place",
        ("opening", "lead", "beginning"),
        "stands near the beginning",
        "opens the {noun}",
        strong_from=1.0,
    ),
    Reason("end", ("ending",), "stands near the end", "closes the {noun}", strong_from=1.0),
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
    Reason("section kind", ("telling_section",), "stands in a part that sums up"),
    Reason(FIGURE, ("figure",), "gives a number"),
    Reason("point", ("point", "early_point", "point_terms"), "announces a main point"),
    Reason("length", ("length",), "is a full sentence"),
    Reason("excess", ("overlong",), "is long"),
    Reason("fragment", ("fragment",), "is no full sentence"),
    Reason("aside", ("aside",), "is about the text itself"),
    Reason("quotation", ("quotation",), "quotes someone"),
    Reason("question", ("question",), "asks"),
    Reason("reference", ("reference",), "points elsewhere"),
    Reason("minor section", ("minor_section",), "stands in a minor section"),
    Reason(DANGLING, ("dangling",), "leans on the sentence before"),
    Reason("speaker", ("speaker",), "speaks of the speaker"),
    Reason("symbols", ("symbols",), "is full of signs and numbers"),
    Reason(REPETITION, (), "says again what a better one says"),
    Reason(CROWDING, (), "stands near better ones"),
)
"""Every reason, in the order in which it is named among equals."""


def name_figures(count: int) -> str:
    """How to say that a sentence names so many key figures.

    >>> name_figures(1), name_figures(2)
    ('names a key figure', 'names 2 key figures')
    """
    return "names a key figure" if count == 1 else f"names {count} key figures"


_NO_WORDINGS: Mapping[str, str] = MappingProxyType({})


class Speaker:
    """Says in words what made a sentence count: the weightiest first, then what counts against it.

    >>> speak = Speaker({"place": [1.6, 0.0], "figure": [0.0, 0.2]}, noun="article")
    >>> speak([("place", 1.6)]), speak([("figure", 0.2)])
    ('opens the article', 'gives a number')
    >>> speak([("figure", 0.2)], {"figure": name_figures(2)})
    'names 2 key figures'
    """

    def __init__(self, columns: Mapping[str, Sequence[float]], noun: str) -> None:
        """Learn what is much of each reason.

        Args:
            columns: by the name of the reason what each sentence gets from it.
            noun: what to call the text.
        """
        self._averages = {name: sum(c) / len(c) for name, c in columns.items() if c}
        self._much = {name: max(0.0, a + _CLEARLY) for name, a in self._averages.items()}
        self._little = {name: min(0.0, a - _CLEARLY) for name, a in self._averages.items()}
        shares = {reason.name: reason.strong_from for reason in REASONS}
        self._most = {name: shares[name] * max(c) for name, c in columns.items() if c}
        self._phrases = {reason.name: reason.phrase.format(noun=noun) for reason in REASONS}
        self._strong_phrases = {
            reason.name: (reason.strong_phrase or reason.phrase).format(noun=noun)
            for reason in REASONS
        }

    def __call__(
        self, parts: Sequence[tuple[str, float]], wordings: Mapping[str, str] = _NO_WORDINGS
    ) -> str:
        """What made a sentence count.

        Args:
            parts: the contributions to its score by the name of the reason.
            wordings: what to say for a reason of this sentence instead of its phrase.
        """
        much, little, averages = self._much, self._little, self._averages
        strong = [(averages[name] - value, name) for name, value in parts if value >= much[name]]
        weak = [(value - averages[name], name) for name, value in parts if value <= little[name]]
        phrases = [
            wordings.get(name) or self._for(name, averages[name] - lift)
            for lift, name in sorted(strong)[:_MANY]
        ]
        if weak:
            phrases.append(f"but {self._phrases[min(weak)[1]]}")
        return "; ".join(phrases) or _NOTHING

    def _for(self, name: str, value: float) -> str:
        strongly = value >= self._most[name]
        return self._strong_phrases[name] if strongly else self._phrases[name]


_NOTHING = "nothing sets it apart"
