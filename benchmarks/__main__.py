"""Measures and prints a table: .venv/bin/python -m benchmarks."""

from __future__ import annotations

import textwrap
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks import lists, reading
from benchmarks.texts import long_document, long_text
from reader.documents.document import Document
from reader.documents.flowing import flow
from reader.documents.loading import read_text
from reader.figures.finding import find_figures
from reader.summary.summarising import rank
from reader.text.matching import SearchableText
from reader.text.sentences import split
from reader.tui.wrapping import Lines

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Contest:
    """The same work done by Reader and by a peer."""

    work: str
    ours: Callable[[], object]
    peer: str
    theirs: Callable[[], object]


def cpu(do: Callable[[], object]) -> float:
    """CPU seconds of the fastest of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        do()
        best = min(best, time.process_time() - started)
    return best


def wrap_with_textwrap(text: str) -> int:
    """What a plain program does: wrap paragraph by paragraph."""
    wrapper = textwrap.TextWrapper(88)
    return sum(len(wrapper.wrap(line)) for line in text.split("\n"))


def rank_with_sumy(document: Document) -> object:
    """sumy's own LexRank on our sentences."""
    from sumy.summarizers.lex_rank import LexRankSummarizer

    from reader.summary.study import study
    from reader.summary.sumy_methods import SumyDocument

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return LexRankSummarizer()(SumyDocument.of(study(document)), 5)


def split_with_punkt(text: str) -> object:
    """NLTK's Punkt without trained parameters."""
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    return list(PunktSentenceTokenizer().span_tokenize(text))


def find_with_regex(text: str) -> object:
    """A search that ignores case, with the standard library."""
    import re

    return [match.start() for match in re.finditer("lamp", text, re.IGNORECASE)]


def contests() -> list[Contest]:
    """All of them, on texts that are made once."""
    text = long_text(5_000_000)
    document = read_text(text)
    flowed = flow(document, folded=True)
    searchable = SearchableText(text)
    searchable.find_all("warm")
    story = long_document(500)
    assert story.sentences
    return [
        Contest("wrap 5 MB", lambda: Lines(flowed, 88), "textwrap",
                lambda: wrap_with_textwrap(text)),
        Contest("split 1 MB", lambda: split(text[:10**6]), "nltk Punkt",
                lambda: split_with_punkt(text[:10**6])),
        Contest("search 5 MB", lambda: searchable.find_all("lamp"), "re.IGNORECASE",
                lambda: find_with_regex(text)),
        Contest("rank 500 sentences", lambda: rank(story), "sumy LexRank",
                lambda: rank_with_sumy(story)),
        Contest("rank 500 by LexRank", lambda: rank(story, "lex-rank"), "sumy LexRank",
                lambda: rank_with_sumy(story)),
    ]  # fmt: skip


def main() -> None:
    """Print CPU seconds and ratios."""
    print(f"{'work':<22}{'Reader, s':>10}  {'peer':<16}{'peer, s':>10}{'ratio':>8}")
    for contest in contests():
        ours, theirs = cpu(contest.ours), cpu(contest.theirs)
        print(
            f"{contest.work:<22}{ours:>10.4f}  {contest.peer:<16}{theirs:>10.4f}"
            f"{theirs / ours:>7.1f}x"
        )
    text = long_text(1_000_000)
    for work, do in (
        ("load 5 MB", lambda: read_text(text * 5)),
        ("figures in 1 MB", lambda: find_figures(read_text(text))),
    ):
        print(f"{work:<22}{cpu(do):>10.4f}")
    lists.main()
    reading.main()


if __name__ == "__main__":
    main()
