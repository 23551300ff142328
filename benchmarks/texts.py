"""Texts to measure with, made from the samples and the same in every run."""

from __future__ import annotations

import random

from reader.documents.document import Document
from reader.documents.loading import load, read_text
from reader.paths import samples

__all__ = ["long_document", "long_text"]


def long_text(characters: int) -> str:
    """At least `characters` of prose: paragraphs of the longest sample, shuffled."""
    story = load(samples() / "the-lamplighters-ledger.txt")
    paragraphs = [
        paragraph.span.of(story.text).replace("\n", " ")
        for paragraph in story.paragraphs
        if paragraph.kind == "body"
    ]
    draw = random.Random(0)
    chosen: list[str] = []
    length = 0
    while length < characters:
        chosen.append(draw.choice(paragraphs))
        length += len(chosen[-1]) + 1
    return "\n".join(chosen)


def long_document(sentences: int) -> Document:
    """A document of at least `sentences` sentences, each of which occurs once."""
    story = load(samples() / "the-lamplighters-ledger.txt")
    lines = [sentence.text.replace("\n", " ") for sentence in story.sentences]
    wanted = [
        f"In round {turn} {line}" if turn else line
        for turn in range(sentences // len(lines) + 1)
        for line in lines
    ]
    return read_text("\n".join(wanted[:sentences]))
