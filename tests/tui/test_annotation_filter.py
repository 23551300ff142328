"""Which marks a filter lets through, and in which order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Anchor, Annotation, AnnotationKind, AttachmentState
from reader.annotations.colours import COLOURS
from reader.text.spans import Span
from reader.tui.annotation_filter import SORTS, ListedMark, Wanted, listed, pick

FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def mark(
    number: int,
    quote: str = "the harbour",
    *,
    note: str = "",
    tags: tuple[str, ...] = (),
    kind: AnnotationKind = "highlight",
    colour: str = "yellow",
    state: AttachmentState = "exact",
    document: str = "d1",
) -> Annotation:
    span = Span(number, number + 1)
    moment = FIRST + timedelta(days=number)
    anchor = Anchor(quote, "", "", span, "sha")
    place = None if state == "orphan" else span
    return Annotation(
        f"id{number}", document, kind, anchor, place, state, colour, note, tags, moment, moment
    )


MARKS = listed(
    [
        mark(3, "Die Häfen wachsen", tags=("Ports", "ai"), colour="blue"),
        mark(1, "the railway", note="Compare with **last year**", kind="note"),
        mark(2, "gone words", state="orphan", document="d2", tags=("port-list",)),
        mark(4, "38 per cent", kind="key-figure", colour="green", state="changed", document="d2"),
    ],
    {"d1": "Harbour city", "d2": "Grid storage in winter"},
    {"blue": "Claim"},
)


def found(query: str) -> list[str]:
    return [each.id for each in pick(MARKS, Wanted.parse(query), SORTS[2])]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ["id3", "id1", "id2", "id4"]),
        ("hafen", ["id3"]),
        ("HÄFEN", ["id3"]),
        ("compare year", ["id1"]),
        ("storage", ["id2", "id4"]),
        ("tag:port", ["id3", "id2"]),
        ("tag:#ports", ["id3"]),
        ("#ai", ["id3"]),
        ("colour:green", ["id4"]),
        ("color:bl", ["id3"]),
        ("colour:claim", ["id3"]),
        ("kind:note", ["id1"]),
        ("kind:key-figure", ["id4"]),
        ('kind:"key fig"', ["id4"]),
        ("state:orphan", ["id2"]),
        ("state:changed document:grid", ["id4"]),
        ('document:"harbour city" -kind:note', ["id3"]),
        ("-storage", ["id3", "id1"]),
        ("note:compare", ["id1"]),
        ("quote:cent", ["id4"]),
        ("tag:", ["id3", "id1", "id2", "id4"]),
        ("nothing:such", []),
    ],
)
def test_words_and_fields_find_what_they_say(query: str, wanted: list[str]) -> None:
    assert found(query) == wanted


@pytest.mark.parametrize(
    ("sort", "wanted"),
    [
        ("newest first", ["id4", "id3", "id2", "id1"]),
        ("oldest first", ["id1", "id2", "id3", "id4"]),
        ("document order", ["id3", "id1", "id2", "id4"]),
        ("by colour", ["id1", "id2", "id4", "id3"]),
    ],
)
def test_marks_come_in_the_order_that_is_asked_for(sort: str, wanted: list[str]) -> None:
    (order,) = (each for each in SORTS if each.name == sort)
    assert [each.id for each in pick(MARKS, Wanted(), order)] == wanted


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_nothing_that_can_be_typed_is_wrong(query: str) -> None:
    chosen = pick(MARKS, Wanted.parse(query), SORTS[0])
    assert {each.id for each in chosen} <= {each.id for each in MARKS}


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(COLOURS),
    st.sampled_from(get_args(AnnotationKind)),
    st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=12),
)
def test_a_mark_is_found_by_its_own_facts(colour: str, kind: AnnotationKind, tag: str) -> None:
    (one,) = listed([mark(1, colour=colour, kind=kind, tags=(tag,))], {})
    assert Wanted.parse(f"colour:{colour} kind:{kind} tag:{tag}").allows(one)


def test_a_title_that_could_command_the_terminal_is_shown_as_text() -> None:
    (one,) = listed([mark(1)], {"d1": "red \x1b[31m\nalert"})
    assert isinstance(one, ListedMark)
    assert one.title == "red ␛[31m alert"
