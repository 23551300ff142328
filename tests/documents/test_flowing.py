"""Flow: what is shown may be folded and wrapped anew, and no offset moves."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.document import Document, Paragraph, ParagraphKind
from reader.documents.flowing import BREAK, FILLER, SPACED_BREAK, flow, shown, visible_paragraphs
from reader.documents.loading import read_text
from reader.text.spans import Span


def document(*pieces: tuple[str, ParagraphKind], hard_wrapped: bool = False) -> Document:
    text, paragraphs = "", []
    for piece, kind in pieces:
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(piece))
        paragraphs.append(Paragraph(span, kind, hard_wrapped=hard_wrapped))
        text += piece
    return Document(text, "Title", "en", tuple(paragraphs))


def test_furniture_is_folded_away_and_shown_again() -> None:
    page = document(("One.", "body"), ("Advertisement", "furniture"), ("Two.", "body"))
    assert flow(page, folded=True).replace(FILLER, "") == f"One.{SPACED_BREAK}Two."
    assert "Advertisement" in flow(page, folded=False)
    assert [p.kind for p in visible_paragraphs(page, folded=True)] == ["body", "body"]


def test_items_of_a_list_stand_together() -> None:
    page = document(("One.", "body"), ("- a", "list"), ("- b", "list"), ("Two.", "body"))
    shown = flow(page, folded=True).replace(FILLER, "")
    assert shown == f"One.{SPACED_BREAK}- a{BREAK}- b{SPACED_BREAK}Two."


def test_only_where_lines_were_full_their_ends_are_spaces() -> None:
    assert flow(document(("one\ntwo", "body"), hard_wrapped=True), folded=True) == "one two"
    assert flow(document(("one\ntwo", "body")), folded=True) == f"one{BREAK}two"


def test_columns_that_are_all_indented_keep_below_each_other() -> None:
    text = "It said:\n\n    bought  51\n    burnt   49\n\n      over   2"
    start = text.index("bought")
    page = Document(text, "Title", "en", (Paragraph(Span(0, 8)), Paragraph(Span(start, len(text)))))
    assert shown(flow(page, folded=True)) == "It said:\n\nbought  51\nburnt   49\n\n  over   2"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["Advertisement", "Some words, and more of them.", "- a", "", "4"]))
)
def test_every_offset_means_the_same(lines: list[str]) -> None:
    page = read_text("\n".join(lines))
    for folded in (True, False):
        flowed = flow(page, folded=folded)
        assert len(flowed) == len(page.text)
        for paragraph in visible_paragraphs(page, folded=folded):
            assert paragraph.span.of(flowed).split() == paragraph.span.of(page.text).split()
