"""The ledger: the figures of all documents, gathered once for each version of a text.

Finding figures is heavy, so what is found is kept at once: a gathering that is broken off goes on
where it was. Run as a program (`python -m reader.library.ledger HOME`) it gathers in a process of
its own and says after each document how far it is, for a screen that must stay quick.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import EntryNotFound, ReaderError
from reader.figures.figure import Figure
from reader.library.entry import Entry
from reader.library.kept_figures import KeptFigures, Stated, name_of, stated_in
from reader.text.folding import fold

if TYPE_CHECKING:
    from reader.library.library import Library

__all__ = ["LedgerLine", "WantedFigures", "all_lines", "gathered", "known_lines", "unknown"]

Report = Callable[[int, int], None]
"""Told how many documents are done, of how many that were not looked at before."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A figure of the ledger."""

    entry: Entry
    """Its document."""
    figure: Figure
    sentence: str
    words: str
    """Folded, what it is found by: figure, what it measures, sentence, title."""


def gathered(library: Library, report: Report) -> Iterator[tuple[Entry, tuple[Stated, ...]]]:
    """Each document of `library` with its figures: first the known ones, then the others.

    A document that is removed meanwhile is left out.
    """
    kept = KeptFigures(library.home.cache)
    known, missing = kept.known(), []
    for entry in library.documents():
        found = None
        if name_of(entry.sha256, entry.language) in known:
            found = kept.find(entry.sha256, entry.language)
        if found is None:
            missing.append(entry)
        else:
            yield entry, found
    for done, entry in enumerate(missing):
        report(done, len(missing))
        try:
            yield entry, _found(library, kept, entry)
        except EntryNotFound:
            continue
    if missing:
        report(len(missing), len(missing))
        kept.make_room()


def _found(library: Library, kept: KeptFigures, entry: Entry) -> tuple[Stated, ...]:
    from reader.figures.finding import find_figures

    document = library.read(entry.id)
    found = stated_in(document, find_figures(document))
    kept.keep(entry.sha256, entry.language, found)
    return found


def all_lines(library: Library, report: Report) -> list[LedgerLine]:
    """The whole ledger of `library`, the newest documents first."""
    order = {entry.id: place for place, entry in enumerate(library.documents())}
    found = sorted(gathered(library, report), key=lambda one: order.get(one[0].id, len(order)))
    return lines_of(found)


def unknown(library: Library) -> int:
    """How many documents have figures that nobody has looked for yet."""
    known = KeptFigures(library.home.cache).known()
    names = (name_of(entry.sha256, entry.language) for entry in library.documents())
    return sum(name not in known for name in names)


def known_lines(library: Library) -> list[LedgerLine]:
    """What of the ledger needs no gathering any more."""
    kept = KeptFigures(library.home.cache)
    found = ((entry, kept.find(entry.sha256, entry.language)) for entry in library.documents())
    return lines_of((entry, figures) for entry, figures in found if figures is not None)


def lines_of(found: Iterable[tuple[Entry, tuple[Stated, ...]]]) -> list[LedgerLine]:
    """A line for each figure, in the order of the documents and of their texts."""
    lines = []
    for entry, figures in found:
        title = fold(entry.title)
        for stated in figures:
            figure = stated.figure
            words = fold(f"{figure.text}\n{figure.measures}\n{stated.sentence}")
            lines.append(LedgerLine(entry, figure, stated.sentence, f"{words}\n{title}"))
    return lines


@dataclass(frozen=True, slots=True)
class WantedFigures:
    """What a filter asks for: all of its words, one of its kinds."""

    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    only_key: bool = False

    @classmethod
    def parse(cls, query: str) -> WantedFigures:
        """The filter that was typed, such as `lenders kind:percent key:yes`; nothing is wrong."""
        words, kinds, only_key = [], [], False
        for word in fold(query).split():
            name, colon, value = word.partition(":")
            if colon and name == "kind":
                kinds += [value] if value else []
            elif colon and name == "key":
                only_key = value.startswith("y")
            else:
                words.append(word)
        return cls(tuple(words), tuple(kinds), only_key)

    def allows(self, line: LedgerLine) -> bool:
        """Whether `line` is asked for; a kind may be begun only."""
        if self.only_key and not line.figure.is_key:
            return False
        if self.kinds and not line.figure.kind.startswith(self.kinds):
            return False
        return all(word in line.words for word in self.words)


def main(home: str) -> int:
    """Gather all that is not known yet; a line of two numbers after each document."""
    from reader.library.library import Library

    def report(done: int, total: int) -> None:
        print(done, total, flush=True)

    try:
        with Library(home) as library:
            for _ in gathered(library, report):
                pass
    except BrokenPipeError:
        return 0  # the screen that asked is gone
    except ReaderError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
