"""What the app and the analyst say to each other, as pickled values in frames."""

from __future__ import annotations

import pickle
import struct
from array import array
from dataclasses import dataclass
from typing import Literal

from reader.documents.document import Document
from reader.figures.figure import Figure
from reader.text.spans import Span

__all__ = [
    "LENGTH",
    "LONGEST_RANKING",
    "DigestRequest",
    "Failure",
    "FigureTable",
    "Progress",
    "Request",
    "frame",
]

LENGTH = struct.Struct("!Q")
"""What stands before each pickled value: its length in bytes."""

LONGEST_RANKING = 2_000
"""Sentences of a ranking that are sent; nobody reads a summary of more."""
MOST_FIGURES = 2_000
"""Figures that are sent whole; of the rest only place and kind."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to analyse, and how."""

    document: Document
    method: str
    genre: str | None = None
    """What to take the document for; None to tell by its shape."""
    among: tuple[Span, ...] | None = None
    """Rank only what is highlighted there; None for the whole text."""
    with_ranking: bool = True
    """Whether the ranking is wanted."""
    with_figures: bool = True
    """Whether the figures are wanted too."""

    @property
    def answers(self) -> int:
        """How many answers there will be, beside what tells how far they are."""
        return self.with_ranking + self.with_figures


@dataclass(frozen=True, slots=True)
class DigestRequest:
    """Several documents to be digested together."""

    documents: tuple[Document, ...]
    method: str
    among: tuple[tuple[Span, ...], ...] | None = None
    """For each document what is highlighted in it; None for the whole texts."""

    answers = 1


@dataclass(frozen=True, slots=True)
class FigureTable:
    """All figures of a document: the key ones whole, the places and kinds of every one."""

    figures: tuple[Figure, ...]
    """The key figures, and as many others as there is room for, in document order."""
    starts: array[int]
    ends: array[int]
    kinds: tuple[str, ...]
    complete: bool
    """Whether `figures` are all of them."""

    @classmethod
    def of(cls, figures: tuple[Figure, ...]) -> FigureTable:
        """The table of `figures`."""
        kept = figures
        if len(figures) > MOST_FIGURES:
            by_salience = sorted(figures, key=lambda f: (not f.is_key, -f.salience))
            kept = tuple(sorted(by_salience[:MOST_FIGURES], key=lambda f: f.span))
        return cls(
            kept,
            array("I", (figure.span.start for figure in figures)),
            array("I", (figure.span.end for figure in figures)),
            tuple(figure.kind for figure in figures),
            complete=len(kept) == len(figures),
        )


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be done, in one line."""

    message: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an answer is that takes long."""

    pane: Literal["summary", "figures"]
    """Where the answer will be shown."""
    done: float
    """From 0 to 1."""


def frame(value: object) -> tuple[bytes, bytes]:
    """`value` as a frame: its length, and what follows, which may be large."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(data)), data
