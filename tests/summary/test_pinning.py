"""What a reader highlighted comes first."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.document import Document
from reader.summary.pinning import covered, order_with_pins
from reader.summary.summarising import rank, summarise
from reader.text.spans import Span
from tests.hanging import ends

Build = Callable[..., Document]

_spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 9)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=8,
)


@settings(max_examples=100, deadline=None)
@given(_spans, _spans)
def test_covered_is_what_overlaps_any(spans: list[Span], marks: list[Span]) -> None:
    marks = [mark for mark in marks if mark.length]
    spans = [span for span in spans if span.length]
    assert covered(spans, marks) == [any(span.overlaps(m) for m in marks) for span in spans]


def test_a_highlight_is_in_the_shortest_summary(article: Document) -> None:
    question = next(s for s in article.sentences if s.text.endswith("?"))
    part = Span(question.span.start + 3, question.span.start + 5)
    [only] = summarise(article, sentences=1, pinned=[part]).sentences
    assert only.span == question.span
    assert only.is_pinned
    assert only.why.startswith("you highlighted it; ")


def test_highlights_count_towards_the_length(article: Document) -> None:
    ranking = rank(article)
    worst = [sentence.span for sentence in ranking.sentences[-2:]]
    summary = ranking.pick(sentences=4, pinned=worst)
    assert len(summary.sentences) == 4
    assert {s.span for s in summary.sentences if s.is_pinned} == set(worst)
    assert {s.rank for s in summary.sentences if not s.is_pinned} == {1, 2}


def test_of_too_many_highlights_the_better_ones_are_taken(article: Document) -> None:
    ranking = rank(article)
    summary = ranking.pick(sentences=2, pinned=[Span(0, len(article.text))])
    assert {sentence.rank for sentence in summary.sentences} == {1, 2}


def test_a_budget_of_words_holds_with_highlights_too(article: Document) -> None:
    ranking = rank(article)
    everything = [Span(0, len(article.text))]
    for budget in (10, 25, 40, 80):
        chosen = ranking.pick(words=budget, pinned=everything).sentences
        assert len(chosen) == 1 or sum(len(s.text.split()) for s in chosen) <= budget


def test_highlighted_furniture_pins_nothing(document_of: Build) -> None:
    document = document_of(("furniture", "Advertisement"), "The ferries return to the harbour.")
    summary = summarise(document, pinned=[Span(0, 13)])
    assert [s.is_pinned for s in summary.sentences] == [False]


def test_what_says_the_same_as_a_highlight_stays_behind(document_of: Build) -> None:
    twin = "Last week the council bought four electric ferries for the harbour, it said."
    document = document_of(
        "The council bought four electric ferries for the harbour last week.",
        twin,
        "Schools stay closed on Monday because the heating has failed again.",
    )
    start = document.text.index(twin)
    summary = summarise(document, sentences=2, pinned=[Span(start, start + 4)])
    assert [s.text[:7] for s in summary.sentences] == ["Last we", "Schools"]
    whole = summarise(document, percent=100, pinned=[Span(start, start + 4)])
    assert len(whole.sentences) == 3


def test_no_pin_no_change(article: Document) -> None:
    ranking = rank(article)
    assert ranking.pick(sentences=3, pinned=[]) == ranking.pick(sentences=3)
    assert ranking.pick(sentences=3, pinned=[Span(5, 5)]) == ranking.pick(sentences=3)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text("abc ", max_size=12), st.booleans()), max_size=12))
def test_an_order_with_pins_has_everything_once(rows: list[tuple[str, bool]]) -> None:
    order = order_with_pins([text for text, _ in rows], [pin for _, pin in rows])
    pinned = sum(pin for _, pin in rows)
    assert sorted(order) == list(range(len(rows)))
    assert all(rows[index][1] for index in order[:pinned])


def test_picking_from_a_book_with_highlights_takes_a_moment(book: Document) -> None:
    ranking = rank(book)
    pinned = [sentence.span for sentence in ranking.sentences[::20]]
    with ends():
        ranking.pick(sentences=30, pinned=pinned)
