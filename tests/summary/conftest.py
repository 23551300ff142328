"""Documents by hand, so that these tests depend on no format and no splitter of pasted text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.documents.document import Document, Paragraph, ParagraphKind
from reader.text.spans import Span

Build = Callable[..., Document]
Block = str | tuple[ParagraphKind, str] | tuple[ParagraphKind, str, bool]

ARTICLE = (
    ("heading", "River ferries return to the harbour"),
    "The city council has approved four electric ferries for the harbour, which will carry"
    " commuters across the river from next spring. The ferries will cut the crossing to 12"
    " minutes, half of what buses need.",
    "Each ferry takes 140 passengers and costs 3.2 million pounds. \"It is about time,\" said"
    " Mary Holt, who lives near the pier. She has waited for years.",
    "Opponents say that the piers need repair first. Can the council pay for both?",
    "The council expects 9,000 commuters a day on the ferries and the river crossing. The"
    " harbour had its last ferry in 1974.",
)  # fmt: skip


@pytest.fixture(scope="session")
def document_of() -> Build:
    """Builds a Document from paragraphs: strings for the body, or pairs of kind and text."""

    def build(
        *blocks: Block,
        title: str = "Untitled",
        language: str = "en",
        kicker: str = "",
    ) -> Document:
        text, paragraphs = "", []
        for block in blocks:
            kind, words, likely = _parts(block)
            span = Span(len(text), len(text) + len(words))
            level = 1 if kind == "heading" else 0
            paragraphs.append(Paragraph(span, kind, level, likely))
            text += words + "\n\n"
        return Document(text, title, language, tuple(paragraphs), kicker)

    return build


def _parts(block: Block) -> tuple[ParagraphKind, str, bool]:
    if isinstance(block, str):
        return "body", block, False
    if len(block) == 2:
        return block[0], block[1], False
    return block


@pytest.fixture(scope="session")
def article(document_of: Build) -> Document:
    """A short news article with a headline."""
    return document_of(*ARTICLE, title="River ferries return to the harbour")


@pytest.fixture(scope="session")
def book(document_of: Build) -> Document:
    """A text of 400 sentences, some of them much alike."""
    subjects = ("ferry", "council", "river", "bridge", "market", "school", "garden", "station")
    verbs = ("crosses", "opens", "needs", "follows", "changes", "leaves", "meets")
    return document_of(
        *(
            f"Every {subjects[i % 8]} {verbs[i % 7]} the {subjects[(i // 3) % 8]} of street {i}"
            f" before the {subjects[(i // 5) % 8]} is finished, and {subjects[i % 5]} life goes on."
            for i in range(400)
        )
    )
