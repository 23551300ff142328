"""Files made to break, hang or fool a reader, each from a few lines of code.

`CASES` names each file and what makes its bytes. They are made when a test needs them, and the
same in every run.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

from tests.documents.making import Run, archive, column, docx, epub, pdf, pdf_of, xhtml

__all__ = ["CASES", "CONTROLS", "NAMES"]

CONTROLS = "\x1b]52;c;eA==\x07\x1b[2J\x9b31m\u202etxt.exe\u2066\x00\x08"
"""Escapes that write to the clipboard and clear the screen, bidi overrides, and a NUL."""
SAFE_CONTROLS = "".join(c for c in CONTROLS if c >= "\x20")
"""Those of them that XML can hold."""
REFERENCES = "&#27;]52;c;eA==&#7;&#x9b;31m&#8238;txt.exe&#x202e;&#0;"
MEGABYTE = 1024 * 1024

NAMES = (
    "[red]markup[bold].txt",
    "[@click=app.quit]press.txt",
    "\x1b[2J\x1b]0;title\x07.txt",
    "\u202etxt.exe",
    "line\nbreak.txt",
    "-rf.txt",
    "\udcff\udcfe.txt",
    "%s{0}.txt",
    "a" * 250 + ".txt",
)
"""Of files whose text is harmless."""


def laughs(root: str, body: str) -> str:
    """Entities that are each ten of the one before, and one that names a file."""
    levels = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
    outside = '<!ENTITY outside SYSTEM "file:///etc/passwd">'
    return (
        f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY l0 "ha">{levels}{outside}]>'
        f"{body.replace('LAUGH', '&l9;&outside;')}"
    )


def bomb(size: int) -> bytes:
    """So many bytes of nothing, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"A" * MEGABYTE
    packed = b"".join(packer.compress(block) for _ in range(size // MEGABYTE))
    return packed + packer.flush()


def nested_mail(depth: int) -> str:
    """A mail of parts in parts."""
    opened = "".join(
        f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n"
        for level in range(depth)
    )
    closed = "".join(f"--b{level}--\n" for level in reversed(range(depth)))
    return f"From: a@b\nSubject: x\n{opened}\nCold.\n{closed}"


def cyclic_pdf() -> bytes:
    """Pages whose parents are their children."""
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 /Parent 3 0 R >>",
            b"<< /Type /Page /Parent 2 0 R /Contents [3 0 R 5 0 R] /Resources 3 0 R >>",
            b"<< /First 4 0 R /Last 4 0 R /Next 4 0 R /Title (x) >>",
            b"<< /Length 5 0 R >> stream\nBT ET\nendstream",
        ]
    )


def packed_pdf() -> bytes:
    """A page whose drawing unpacks to a gigabyte."""
    packed = zlib.compress(zlib.compress(b" " * (256 * MEGABYTE), 9), 9)
    stream = b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >> stream\n%s\nendstream"
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>",
            stream % (len(packed), packed),
        ]
    )


def lying_pdf() -> bytes:
    """A document that says it has a milliard pages."""
    return pdf([column("It was cold.")]).replace(b"/Count 1 ", b"/Count 999999999 ")


def many_chapters(count: int) -> bytes:
    """A book of so many chapters that each unpack to much."""
    return epub({f"c{i}.xhtml": xhtml(f"<p>{'A ' * 4 * MEGABYTE}</p>") for i in range(count)})


def traversing() -> bytes:
    """A book whose parts are named outside of it."""
    return epub({"../../../../etc/passwd": None, "a.xhtml": "It was cold."})


CASES: dict[str, Callable[[], bytes]] = {
    "bomb.txt.gz": lambda: bomb(1024 * MEGABYTE),
    "members.txt.gz": lambda: gzip.compress(b"a") * 200_000,
    "bomb_in_bomb.txt.gz": lambda: gzip.compress(bomb(256 * MEGABYTE)),
    "bomb.epub": lambda: epub({"a.xhtml": xhtml("<p>" + "A" * 64 * MEGABYTE + "</p>")}),
    "many_bombs.epub": lambda: many_chapters(24),
    "many_entries.epub": lambda: epub(
        {"a.xhtml": "It was cold."}, others={f"e{i}": b"" for i in range(30_000)}
    ),
    "bomb.docx": lambda: docx("<w:p>" + " " * 64 * MEGABYTE + "</w:p>"),
    "bomb.odt": lambda: archive({"mimetype": "x", "content.xml": b" " * 64 * MEGABYTE}),
    "laughs.epub": lambda: epub({"a.xhtml": laughs("html", xhtml("<p>Cold. LAUGH</p>"))}),
    "laughs.fb2": lambda: laughs(
        "FictionBook", "<FictionBook><body><p>Cold. LAUGH</p></body></FictionBook>"
    ).encode(),
    "laughs.docx": lambda: docx("", {"word/document.xml": laughs("x", "<x>Cold. LAUGH</x>")}),
    "laughs.odt": lambda: archive(
        {"content.xml": laughs("x", '<x xmlns:t="t"><t:p>Cold. LAUGH</t:p></x>')}
    ),
    "laughs.html": lambda: laughs("html", "<html><body><p>Cold. LAUGH</p></body></html>").encode(),
    "traversing.epub": traversing,
    "self.epub": lambda: epub(
        {"a.xhtml": "It was cold."}, contents=[("Loop", "nav.xhtml"), ("x", "a.xhtml#none")]
    ),
    "cycle.pdf": cyclic_pdf,
    "bomb.pdf": packed_pdf,
    "lying.pdf": lying_pdf,
    "cut.pdf": lambda: pdf([column("It was cold.")] * 20)[:-2000],
    "deep.html": lambda: b"<div>" * 200_000 + b"It was cold." + b"</div>" * 200_000,
    "unclosed.html": lambda: b"<b>" * 200_000 + b"It was cold.",
    "unclosed_comments.html": lambda: b"<!--" * 200_000 + b"It was cold.",
    "links.html": lambda: b"<p><a href=/x>It was cold.</a></p>" * 52_000,
    "tables.html": lambda: b"<table><tr><td>" * 3_000 + b"It was cold.",
    "attributes.html": lambda: (
        b"<p " + b" ".join(b'a%d="1"' % i for i in range(100_000)) + b">It was cold.</p>"
    ),
    "deep.epub": lambda: epub({"a.xhtml": xhtml("<div>" * 200_000 + "Cold." + "</div>" * 200_000)}),
    "attributes.epub": lambda: epub(
        {"a.xhtml": xhtml("<p " + " ".join(f'a{i}="1"' for i in range(100_000)) + ">Cold.</p>")}
    ),
    "deep.docx": lambda: docx("<w:p>" * 20_000 + "</w:p>" * 20_000),
    "deep.fb2": lambda: (
        b"<FictionBook><body>" + b"<section>" * 100_000 + b"<p>Cold.</p></body></FictionBook>"
    ),
    "deep.rtf": lambda: b"{\\rtf1 " + b"{\\b " * 100_000 + b"Cold." + b"}" * 100_000,
    "long_number.rtf": lambda: b"{\\rtf1 \\u" + b"9" * 100_000 + b" \\bin99999999 Cold.}",
    "deep.eml": lambda: nested_mail(3_000).encode(),
    "fields.eml": lambda: b"X: y\n" * 200_000 + b"\nCold.\n",
    "encoded_words.eml": lambda: b"Subject: " + b"=?utf-8?q?x?= " * 20_000 + b"\n\nCold.\n",
    "many.mbox": lambda: b"From a\nSubject: x\n\nCold.\n\n" * 20_000,
    "brackets.md": lambda: b"[" * 100_000,
    "quotes.md": lambda: b">" * 100_000 + b" Cold.",
    "escapes.txt": lambda: f"A title {CONTROLS}\n\nIt was {CONTROLS} cold.".encode(),
    "escapes.html": lambda: (
        f"<title>T {REFERENCES}</title><meta name=author content='A {REFERENCES}'>"
        f"<article><h1>H {REFERENCES}</h1><p>Cold {REFERENCES} and {CONTROLS} warm.</p></article>"
    ).encode(),
    "escapes.epub": lambda: epub(
        {"a.xhtml": xhtml(f"<h1>{SAFE_CONTROLS}</h1><p>Cold &#x9b;31m &#8238;gpj.</p>")},
        metadata=f"<dc:title>T {SAFE_CONTROLS}</dc:title><dc:creator>{SAFE_CONTROLS}</dc:creator>",
    ),
    "escapes.pdf": lambda: pdf(
        [[Run(50, 700, "It was cold \x1b[2J and warm.")]],
        information="/Title (T \\033[2J\\007) /Author (\\033]52;c;eA==\\007)",
    ),
    "escapes.eml": lambda: (
        f"From: a{CONTROLS}@b\nSubject: =?utf-8?q?=1B[2J=07?= x\n\nIt was {CONTROLS} cold.".encode()
    ),
    "escapes.rtf": lambda: b"{\\rtf1 {\\info{\\title \\'1b[2J}}It was \\'1b[2J\\u8238 ? cold.}",
    "nul.txt": lambda: b"It was\0cold.\0" * 1000,
    "nul.epub": lambda: epub({"a.xhtml": xhtml("<p>It was\0cold.</p>")}),
    "false_encoding.html": lambda: b"<meta charset=utf-7><p>+ADw-script+AD4- It was cold.</p>",
}
"""The name of each file and its bytes."""
