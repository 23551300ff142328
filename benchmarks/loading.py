"""Measures how long opening takes, beside what else opens such files:

.venv/bin/python -m benchmarks.loading
"""

from __future__ import annotations

import importlib
import io
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.texts import long_text
from reader.documents import isolation
from reader.documents.formats.table import find_format
from reader.documents.loading import read_bytes
from tests.documents.making import Run, docx, epub, pdf, xhtml

ROUNDS = 3
LINE, PAGE = 80, 45
"""Characters of a line, and lines of a page."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another library that opens the same files."""

    name: str
    module: str
    open: Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Work:
    """A file to open."""

    what: str
    name: str
    data: bytes
    most_seconds: float
    """What it may take."""
    peers: tuple[Peer, ...] = ()


def cpu(do: Callable[[], object]) -> float:
    """CPU seconds of the fastest of some rounds, in this process and in those it started."""
    best = float("inf")
    for _ in range(ROUNDS):
        isolation._idle.end()
        started = sum(os.times()[:4])
        do()
        isolation._idle.end()  # its time counts when it has ended
        best = min(best, sum(os.times()[:4]) - started)
    return best


def with_pypdf(data: bytes) -> object:
    """Every page's text by pypdf."""
    pages: Iterable[object] = importlib.import_module("pypdf").PdfReader(io.BytesIO(data)).pages
    return [page.extract_text() for page in pages]  # type: ignore[attr-defined]


def with_pdfminer(data: bytes) -> object:
    """The text by pdfminer.six."""
    return importlib.import_module("pdfminer.high_level").extract_text(io.BytesIO(data))


def with_ebooklib(data: bytes) -> object:
    """Every chapter's text by ebooklib and lxml."""
    from lxml import html

    module = importlib.import_module("ebooklib.epub")
    book = module.read_epub(io.BytesIO(data))
    items = book.get_items_of_type(importlib.import_module("ebooklib").ITEM_DOCUMENT)
    return [html.fromstring(item.get_content()).text_content() for item in items]


def with_docx(data: bytes) -> object:
    """Every paragraph's text by python-docx."""
    document = importlib.import_module("docx").Document(io.BytesIO(data))
    return [paragraph.text for paragraph in document.paragraphs]


def works() -> list[Work]:
    """All of them, made once."""
    lines = _lines(long_text(300 * PAGE * LINE))
    pages = [lines[at : at + PAGE] for at in range(0, 300 * PAGE, PAGE)]
    paper = pdf([[Run(50, 740 - 14 * row, line) for row, line in enumerate(p)] for p in pages])
    text = long_text(3_000_000)
    chapters = [text[at : at + 3_000] for at in range(0, 3_000_000, 3_000)]
    book = {f"c{i}.xhtml": xhtml(_paragraphs(c, "p")) for i, c in enumerate(chapters)}
    contents = [(f"Chapter {i}", name) for i, name in enumerate(book)]
    words = "".join(
        f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in text[:500_000].split("\n")
    )
    return [
        Work("5 MB of text", "a.txt", long_text(5_000_000).encode(), 1),
        Work("a PDF of 300 pages", "a.pdf", paper, 3,
             (Peer("pypdf", "pypdf", with_pypdf), Peer("pdfminer.six", "pdfminer", with_pdfminer))),
        Work("an EPUB of 1,000 chapters", "a.epub", epub(dict(book), contents=contents), 3,
             (Peer("ebooklib", "ebooklib", with_ebooklib),)),
        Work("0.5 MB in Word", "a.docx", docx(words), 3,
             (Peer("python-docx", "docx", with_docx),)),
    ]  # fmt: skip


def _lines(text: str) -> list[str]:
    import textwrap

    plain = text.encode("cp1252", "replace").decode("cp1252")
    return [line for part in plain.split("\n") for line in textwrap.wrap(part, LINE)]


def _paragraphs(text: str, name: str) -> str:
    return "".join(f"<{name}>{part}</{name}>" for part in text.split("\n"))


def main() -> None:
    """Print CPU seconds and ratios to the parser alone, which is what the peers do.

    The whole is a document with its language and paragraphs, by a worker that is started anew.
    """
    print(f"{'work':<28}{'library':<14}{'CPU s':>8}  {'ratio':>6}")
    for work in works():
        ours = cpu(lambda work=work: read_bytes(work.data, work.name))  # type: ignore[misc]
        verdict = "" if ours <= work.most_seconds else f"  more than {work.most_seconds} s"
        print(f"{work.what:<28}{'Reader':<14}{ours:>8.2f}{verdict}")
        parse = find_format(Path(work.name).suffix, work.data).parser()
        parsing = cpu(lambda work=work, parse=parse: parse(work.data, None))  # type: ignore[misc]
        print(f"{'':<28}{'its parser':<14}{parsing:>8.2f}")
        for peer in work.peers:
            try:
                importlib.import_module(peer.module)
            except ImportError:
                print(f"{'':<28}{peer.name:<14}  is not installed")
                continue
            theirs = cpu(lambda work=work, peer=peer: peer.open(work.data))  # type: ignore[misc]
            print(f"{'':<28}{peer.name:<14}{theirs:>8.2f}  {theirs / parsing:>5.1f}x")


if __name__ == "__main__":
    main()
