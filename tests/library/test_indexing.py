"""What the index holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.documents.document import Document, Paragraph
from reader.library.indexing import blanked, searchable, spaced
from reader.text.spans import Span


def test_runs_without_spaces_become_pairs() -> None:
    assert spaced("香港ai経済").split() == ["香港", "港", "ai", "経済", "済"]


def test_furniture_is_blanked_and_nothing_moves() -> None:
    text = "Ad\nvert\nThe text.\nAd"
    paragraphs = (
        Paragraph(Span(0, 7), "furniture"),
        Paragraph(Span(8, 17)),
        Paragraph(Span(18, 20), "furniture"),
    )
    document = Document(text, "Á title", "en", paragraphs)
    assert blanked(document) == "  \n    \nThe text.\n  "
    assert searchable(document).title == "a title"
    assert searchable(document).body.split() == ["the", "text."]


@given(st.text())
def test_other_scripts_are_left_as_they_are(text: str) -> None:
    kept = "".join(character for character in text if character < "\u3000")
    assert spaced(kept) == kept
