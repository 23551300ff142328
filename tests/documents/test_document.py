"""The Document and what it tells of itself."""

from __future__ import annotations

import hashlib

from reader.documents.document import Document, Paragraph
from reader.documents.loading import read_text
from reader.text.spans import Span

TEXT = "The Storm\n\nIt came at night. Nobody slept.\n\nAdvertisement"
DOCUMENT = Document(
    TEXT,
    "The Storm",
    "en",
    (
        Paragraph(Span(0, 9), "heading", 1),
        Paragraph(Span(11, 42)),
        Paragraph(Span(44, 57), "furniture", likely_furniture=True),
    ),
)


def test_sentences_slice_back_to_their_text_and_none_is_furniture() -> None:
    found = [sentence.text for sentence in DOCUMENT.sentences]
    assert found == ["The Storm", "It came at night.", "Nobody slept."]
    assert all(sentence.span.of(TEXT) == sentence.text for sentence in DOCUMENT.sentences)
    assert [sentence.paragraph for sentence in DOCUMENT.sentences] == [0, 1, 1]


def test_the_paragraph_at_an_offset() -> None:
    assert [DOCUMENT.paragraph_at(offset) for offset in (0, 10, 11, 99)] == [0, 0, 1, 2]
    assert read_text("  x").paragraph_at(0) == 0


def test_words_and_minutes_leave_furniture_out() -> None:
    assert (DOCUMENT.words, DOCUMENT.minutes) == (8, 1)


def test_version_is_the_hash_of_the_text() -> None:
    assert DOCUMENT.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert read_text("\ud800").sha256
