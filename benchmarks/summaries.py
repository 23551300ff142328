"""Summaries against peers, in one run: .venv/bin/python -m benchmarks.summaries [SENTENCES…].

The same sentences go through Reader, through sumy's own summarisers and, where it is installed,
through `lede`. Times are CPU seconds of the fastest round; a ratio says how many times as long the
peer takes. Peers that grow with the square of the sentences, or faster, are left out where they
would take minutes.
"""

from __future__ import annotations

import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from reader.documents.document import Document
from reader.documents.loading import load, read_text
from reader.paths import samples
from reader.summary.study import study
from reader.summary.summarising import rank
from reader.summary.sumy_methods import SumyDocument

SIZES = (50, 200, 500, 2_000, 20_000)
LENGTH = 5
"""So many sentences has a summary."""
BUDGET = 1_000
"""For `lede`, which counts characters: about five sentences."""
ENOUGH = 1.0
"""A round that took so many seconds is not repeated."""
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Peer:
    """A summariser of someone else's, with the method of ours that gives the same ranking."""

    name: str
    most: int
    """Above so many sentences it takes minutes."""
    ours: str
    run: Callable[[Document], object]


def prose(sentences: int) -> Document:
    """A document of so many sentences of the samples, no two of which have the same words."""
    files = [
        path for path in sorted(samples().iterdir()) if path.suffix in (".txt", ".md", ".html")
    ]
    loaded = [load(path) for path in files]
    lines = list(
        dict.fromkeys(
            " ".join(sentence.text.split())
            for document in loaded
            if document.language == "en"
            for sentence in study(document).sentences
            if sentence.text.endswith(".")
        )
    )
    turns = sentences // len(lines) + 1
    wanted = [f"{line[:-1]} {turn}." if turn else line for turn in range(turns) for line in lines]
    chosen = wanted[:sentences]
    return read_text("\n\n".join(" ".join(chosen[at : at + 5]) for at in range(0, sentences, 5)))


def by_sumy(module: str, name: str) -> Callable[[Document], object]:
    """A summariser of sumy's on our sentences, so that only the ranking is compared."""

    def run(document: Document) -> object:
        summarizer: Any = getattr(import_module(f"sumy.summarizers.{module}"), name)
        studied = study(document)
        instance = summarizer(studied.known.__getitem__)
        instance.stop_words = studied.stop_words
        return instance(SumyDocument.of(studied), LENGTH)

    return run


def by_lede(document: Document) -> object:
    """The package `lede` on the text."""
    return import_module("lede").summarize(document.text, max_length=BUDGET)


PEERS = (
    Peer("sumy LexRank", 600, "lex-rank", by_sumy("lex_rank", "LexRankSummarizer")),
    Peer("sumy TextRank", 2_100, "text-rank", by_sumy("text_rank", "TextRankSummarizer")),
    Peer("sumy LSA", 600, "lsa", by_sumy("lsa", "LsaSummarizer")),
    Peer("sumy Luhn", 2_100, "luhn", by_sumy("luhn", "LuhnSummarizer")),
    Peer("sumy SumBasic", 2_100, "sum-basic", by_sumy("sum_basic", "SumBasicSummarizer")),
    Peer("sumy Reduction", 2_100, "reduction", by_sumy("reduction", "ReductionSummarizer")),
    Peer("sumy KL", 210, "kl", by_sumy("kl", "KLSummarizer")),
    Peer("lede", 20_000, "reader", by_lede),
)


def cpu(do: Callable[[], object]) -> float:
    """CPU seconds of the fastest of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        do()
        best = min(best, time.process_time() - started)
        if best > ENOUGH:
            break
    return best


def whole(sentences: int) -> Callable[[], object]:
    """From a fresh Document to its summary: sentences are split in it as well."""
    document = prose(sentences)

    def run() -> object:
        fresh = Document(document.text, document.title, document.language, document.paragraphs)
        return rank(fresh).pick(sentences=LENGTH)

    return run


FIRST = """
import sys, time
import reader
from reader.summary.summarising import summarise
document = reader.read_text(sys.stdin.read())
started = time.process_time()
summarise(document)
print(time.process_time() - started)
"""
"""The first summary of a process, when what it needs has been imported."""


def first(text: str) -> float:
    """CPU seconds of the first summary of `text` in the fastest of some processes."""
    command = [sys.executable, "-c", FIRST]
    runs = [
        subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        for _ in range(ROUNDS)
    ]
    return min(float(done.stdout) for done in runs)


def measure(sentences: int) -> None:
    """Print the rows of one size."""
    document = prose(sentences)
    count = len(rank(document).sentences)
    ours = cpu(lambda: rank(document))
    print(f"{count:>9,} sentences, {len(document.text):,} characters")
    print(f"{'':10}{'reader, split too':<20}{cpu(whole(sentences)):>10.4f}")
    print(f"{'':10}{'reader, first call':<20}{first(document.text):>10.4f}")
    ranking = rank(document)
    again = cpu(lambda: ranking.pick(percent=10))
    print(f"{'':10}{'reader':<20}{ours:>10.4f}{'':12}another length {again:.5f}")
    for peer in PEERS:
        is_able = count <= peer.most and (peer.name != "lede" or find_spec("lede") is not None)
        print(f"{'':10}{peer.name:<20}{compare(peer, document, ours) if is_able else '-':>10}")


def compare(peer: Peer, document: Document, ours: float) -> str:
    """What a peer takes, and how many times as long as Reader that is."""
    peer.run(document)
    theirs = cpu(lambda: peer.run(document))
    row = f"{theirs:>10.4f}{theirs / ours:>10.1f}x"
    if peer.ours == "reader":
        return row
    return f"{row}   ours {peer.ours:<12}{theirs / cpu(lambda: rank(document, peer.ours)):>7.1f}x"


def main(arguments: list[str]) -> None:
    """Print a table for each size."""
    warnings.simplefilter("ignore")  # sumy divides by zero where two sentences share nothing
    print(f"{'':10}{'':<20}{'CPU, s':>10}{'to reader':>11}   to the same ranking of ours")
    for sentences in [int(argument) for argument in arguments] or SIZES:
        measure(sentences)


if __name__ == "__main__":
    main(sys.argv[1:])
