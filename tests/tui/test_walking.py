"""From sentence to sentence, over furniture and ends."""

from __future__ import annotations

from reader.documents.document import Document, Paragraph
from reader.documents.loading import read_text
from reader.text.spans import Span
from reader.tui.walking import next_paragraph, next_sentence, sentence_at

TEXT = "One here. Two here.\nSKIP\nThree here."
DOCUMENT = Document(
    TEXT, "t", "en",
    (Paragraph(Span(0, 19)), Paragraph(Span(20, 24), "furniture"), Paragraph(Span(25, 36))),
)  # fmt: skip


def test_every_sentence_is_reached_forwards_and_backwards() -> None:
    sentence = sentence_at(DOCUMENT, 0)
    seen = []
    while sentence is not None:
        seen.append(sentence.text)
        last = sentence
        sentence = next_sentence(DOCUMENT, sentence, 1)
    assert seen == ["One here.", "Two here.", "Three here."]
    before = next_sentence(DOCUMENT, last, -1)
    assert before is not None
    assert before.text == "Two here."


def test_an_offset_in_furniture_gives_the_sentence_after_it() -> None:
    sentence = sentence_at(DOCUMENT, 22)
    assert sentence is not None
    assert sentence.text == "Three here."


def test_an_offset_behind_the_end_gives_the_last_sentence() -> None:
    sentence = sentence_at(DOCUMENT, 999)
    assert sentence is not None
    assert sentence.text == "Three here."


def test_a_text_without_words_has_no_sentence() -> None:
    assert sentence_at(read_text(""), 0) is None


def test_paragraphs_are_walked_over_furniture() -> None:
    assert next_paragraph(DOCUMENT, 3, 1) == Span(25, 36)
    assert next_paragraph(DOCUMENT, 30, -1) == Span(0, 19)
    assert next_paragraph(DOCUMENT, 30, 1) is None


def test_a_step_in_a_paragraph_as_long_as_a_book_does_not_split_it_again() -> None:
    document = read_text("The harbour wakes early and the cranes move. " * 2_000)
    sentence = sentence_at(document, 0)
    assert sentence is not None
    siblings = document.sentences_in(sentence.paragraph)
    assert next_sentence(document, sentence, 1) is siblings[1]
    assert document.sentences_in(sentence.paragraph) is siblings
