"""From a path, or a str, to a Document."""

from __future__ import annotations

from pathlib import Path

from reader.documents.document import Document, Origin, Paragraph
from reader.text.language import detect
from reader.text.spans import trimmed

__all__ = ["load", "read_text"]


def load(path: Path | str) -> Document:
    """The Document in the file at `path`."""
    file = Path(path).absolute()
    document = read_text(file.read_text(encoding="utf-8"))
    return Document(
        document.text, document.title, document.language, document.paragraphs,
        origin=Origin(path=file),
    )  # fmt: skip


def read_text(text: str, title: str | None = None) -> Document:
    """A str as a Document, treated like a pasted text file."""
    paragraphs, start = [], 0
    for line in text.splitlines(keepends=True):
        span = trimmed(text, start, start + len(line))
        if span.length:
            paragraphs.append(Paragraph(span))
        start += len(line)
    name = title or (paragraphs[0].span.of(text) if paragraphs else "Untitled")
    return Document(text, name, detect(text), tuple(paragraphs))
