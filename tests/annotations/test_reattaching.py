"""Annotations carried to a new version of their text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Attachment
from reader.annotations.normalising import squeeze
from reader.annotations.reattaching import reattach
from reader.text.spans import Span
from tests.hanging import ends

TEXT = (
    "A year on the canal\n\n"
    "The old lock was rebuilt in spring with oak from the hills. "
    "Nobody had opened its gates for eleven years.\n\n"
    "Boats came back in June, and with them the tea stalls. "
    "The keeper counted forty on the first day, he says.\n\n"
    "In autumn the water was let out again, so that the walls could dry.\n"
)
WORDS = st.lists(
    st.sampled_from(
        ["a", "lock", "the", "Boats’", "boats'", "tea.", "水門", "は", "\n\n", "-", "7"]
    ),
    max_size=30,
).map(" ".join)


def span_of(quote: str, text: str = TEXT) -> Span:
    return Span(text.index(quote), text.index(quote) + len(quote))


def carried(quote: str, new: str, old: str = TEXT) -> Attachment:
    return reattach(old, new, [span_of(quote, old)])[0]


def text_of(attachment: Attachment, text: str) -> str:
    assert attachment.span is not None
    return attachment.span.of(text)


def test_the_answers_are_parallel_to_the_spans() -> None:
    spans = [span_of("tea stalls"), span_of("oak"), span_of("tea stalls")]

    attachments = reattach(TEXT, "Preface.\n\n" + TEXT, spans)

    assert [attachment.span for attachment in attachments] == [span.shifted(10) for span in spans]
    assert reattach(TEXT, "", []) == []


@given(WORDS, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=100, deadline=None)
def test_in_an_equal_text_every_span_stays(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))

    assert reattach(text, text, [span]) == [Attachment(span, "exact", 1.0)]


@given(WORDS, WORDS, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=100, deadline=None)
def test_exact_and_moved_mean_the_same_words(old: str, new: str, start: int, length: int) -> None:
    [attachment] = reattach(old, new, [Span(start, start + length)])

    assert 0 <= attachment.confidence <= 1
    assert (attachment.span is None) == (attachment.state == "orphan")
    quote = squeeze(old[start : start + length]).text.strip()
    if quote and attachment.span and attachment.state in ("exact", "moved"):
        assert squeeze(attachment.span.of(new)).text.strip() == quote


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 50), st.integers(0, 50))
@settings(max_examples=100, deadline=None)
def test_no_text_is_too_strange(old: str, new: str, start: int, length: int) -> None:
    [attachment] = reattach(old, new, [Span(start, start + length)])

    if attachment.span:
        assert attachment.span.end <= len(new)


@given(st.text("xyz \n", min_size=1, max_size=80))
@settings(max_examples=50, deadline=None)
def test_an_insertion_before_a_span_shifts_it(inserted: str) -> None:
    span = span_of("Boats came back in June")

    [attachment] = reattach(TEXT, inserted + "\n\n" + TEXT, [span])

    assert attachment.state == "exact"
    assert attachment.span == span.shifted(len(inserted) + 2)


def test_wrapping_quotation_marks_and_dashes_change_nothing() -> None:
    old = "He said “it’s done” – and left the\nhouse."
    new = 'He said "it\'s done" -- and\nleft the house.'

    attachment = carried("“it’s done” – and left the\nhouse", new, old)

    assert attachment.state == "exact"
    assert text_of(attachment, new) == '"it\'s done" -- and\nleft the house'


def test_an_edited_sentence_is_changed() -> None:
    new = TEXT.replace("with oak from the hills", "with larch from the northern hills")

    attachment = carried("The old lock was rebuilt in spring with oak from the hills.", new)

    assert attachment.state == "changed"
    assert attachment.confidence < 1
    assert text_of(attachment, new) == (
        "The old lock was rebuilt in spring with larch from the northern hills."
    )


def test_an_edit_at_the_end_belongs_to_the_sentence() -> None:
    new = TEXT.replace("eleven years.", "eleven seasons.")

    attachment = carried("Nobody had opened its gates for eleven years", new)

    assert text_of(attachment, new) == "Nobody had opened its gates for eleven seasons"


def test_a_sentence_put_after_is_not_drawn_in_by_its_full_stop() -> None:
    quote = "Nobody had opened its gates for eleven years."
    new = TEXT.replace(
        quote, quote.replace("opened", "moved") + " A crane stood there for a while."
    )

    attachment = carried(quote, new)

    assert text_of(attachment, new) == quote.replace("opened", "moved")


def test_a_paragraph_carried_elsewhere_has_moved() -> None:
    paragraph = TEXT.split("\n\n")[1]
    new = TEXT.replace(paragraph + "\n\n", "") + "\n" + paragraph + "\n"

    attachment = carried("Nobody had opened its gates for eleven years.", new)

    assert attachment.state == "moved"
    assert text_of(attachment, new) == "Nobody had opened its gates for eleven years."


def test_a_paragraph_carried_elsewhere_and_edited_is_changed() -> None:
    paragraph = TEXT.split("\n\n")[1]
    edited = paragraph.replace("eleven", "twelve")
    new = TEXT.replace(paragraph + "\n\n", "") + "\n" + edited + "\n"

    attachment = carried("Nobody had opened its gates for eleven years.", new)

    assert attachment.state == "changed"
    assert text_of(attachment, new) == "Nobody had opened its gates for twelve years."


def test_a_deleted_sentence_is_an_orphan() -> None:
    quote = "Nobody had opened its gates for eleven years."

    assert carried(quote, TEXT.replace(quote, "")) == Attachment(None, "orphan", 0.0)
    assert carried(quote, "").state == "orphan"


def test_a_rewritten_sentence_is_an_orphan() -> None:
    quote = "Nobody had opened its gates for eleven years."
    new = TEXT.replace(quote, "For a decade it had been a home to ducks.")

    assert carried(quote, new).state == "orphan"


@pytest.mark.parametrize("instead", ["", "Of the others nothing has been heard so far."])
def test_a_lookalike_that_stood_there_before_is_not_taken(instead: str) -> None:
    red = "The red team won the last match of the season by three goals."
    old = f"{red}\n\nMuch was said about it.\n\n{red.replace('red', 'blue')}\n"

    assert carried(red, old.replace(red, instead, 1), old).state == "orphan"


def test_of_equal_words_the_marked_ones_are_kept() -> None:
    old = "The tide came. Then it rained. The tide came. Then it stopped.\n"
    second = Span(old.rindex("The tide"), old.rindex("The tide") + 14)

    [attachment] = reattach(old, "At first: " + old, [second])

    assert attachment.span == second.shifted(10)


def test_a_lone_word_of_a_deleted_sentence_takes_no_other() -> None:
    quote = "Boats came back in June, and with them the tea stalls."
    new = TEXT.replace(quote, "It was quiet, only the grass moved.")
    the = Span(TEXT.index("the tea"), TEXT.index("the tea") + 3)

    assert reattach(TEXT, new, [the])[0].state == "orphan"


def test_a_bookmark_without_words_stays_before_what_followed_it() -> None:
    point = TEXT.index("Boats came")

    [attachment] = reattach(TEXT, "Preface.\n\n" + TEXT, [Span(point, point)])

    assert attachment.span == Span(point + 10, point + 10)
    assert reattach(TEXT, "Preface.", [Span(point, point)])[0].state == "orphan"
    assert reattach(TEXT, TEXT + "x", [Span(len(TEXT), len(TEXT))])[0].state == "orphan"


def test_a_span_behind_the_end_of_the_text_is_an_orphan() -> None:
    assert reattach("short", "shorter", [Span(50, 60)])[0].state == "orphan"


@pytest.mark.parametrize(
    "old",
    [
        "a " * 150_000,
        "".join(chr(0x4E00 + number * number % 1999) for number in range(100_000)),
        "0123456789" * 30_000,
        "-" * 300_000,
        "\n".join(f"Line {number} says nothing new." for number in range(20_000)),
    ],
    ids=["one word", "Chinese", "digits", "dashes", "lines"],
)
def test_a_long_text_is_carried_in_time_about_linear_in_its_length(old: str) -> None:
    middle = len(old) // 2
    new = old[:1000] + "new " + old[1000:middle] + old[middle + 3 :]
    with ends():
        attachments = reattach(old, new, [Span(place, place + 80) for place in range(0, 9000, 300)])

    assert len(attachments) == 30
