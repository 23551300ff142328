"""Lines of a journal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.lines import Line, emptied_line, parse, written
from reader.text.sanitise import sanitise, sanitise_line

MOMENT = "2026-01-02T03:04:05.000006+00:00"
WORDS = st.text(max_size=40).map(sanitise)
LINES = st.builds(
    Line,
    id=st.from_regex(r"[0-9a-z]{1,20}", fullmatch=True),
    revision=st.integers(0, 10**6),
    kind=st.sampled_from(["highlight", "note", "bookmark", "key-figure"]),
    colour=st.sampled_from(["yellow", "purple"]),
    note=WORDS,
    tags=st.lists(st.text(max_size=9).map(sanitise_line), max_size=3).map(tuple),
    created=st.just(MOMENT),
    updated=st.just(MOMENT),
    deleted=st.sampled_from([None, MOMENT]),
    quote=WORDS,
    prefix=WORDS,
    suffix=WORDS,
    made_start=st.just(0),
    made_end=st.integers(0, 10**9),
    version=st.just("0" * 64),
    device=st.just("here-1"),
    document=st.just("d1"),
    title=st.text(max_size=9).map(sanitise_line),
    path=st.sampled_from([None, "/a/b.txt"]),
)


@settings(max_examples=100, deadline=None)
@given(LINES)
def test_a_line_comes_back_as_it_was_written(line: Line) -> None:
    raw = written(line)
    assert parse(raw) == line
    assert raw.count(b"\n") == 1


def test_an_emptied_line_comes_back_too() -> None:
    line = emptied_line("a1", 4, MOMENT, "here-1")
    assert parse(written(line)) == line


@settings(max_examples=60, deadline=None)
@given(LINES, st.integers(0, 10**6), st.integers(1, 255))
def test_a_flipped_or_torn_line_is_no_line(line: Line, place: int, mask: int) -> None:
    raw = written(line).rstrip(b"\n")
    at = place % len(raw)
    flipped = raw[:at] + bytes([raw[at] ^ mask]) + raw[at + 1 :]
    assert parse(flipped) in (None, line)
    assert parse(raw[:at]) is None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_nothing_that_is_no_line_is_taken_for_one(raw: bytes) -> None:
    assert parse(raw) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "../x"), ("id", ""), ("id", 7), ("revision", -1), ("revision", True),
        ("revision", 10**30), ("kind", "scribble"), ("colour", "no"), ("created", "once"),
        ("made_start", 9), ("version", "../../etc"), ("note", None), ("tags", [1]),
        ("attached", "{}"), ("attached", "[]"), ("document", "a/b"), ("path", 7),
    ],
)  # fmt: skip
def test_a_field_of_the_wrong_kind_spoils_the_line(name: str, value: object) -> None:
    fields: dict[str, object] = {
        "id": "a", "kind": "note", "created": MOMENT, "updated": MOMENT, "quote": "q",
        "made_start": 0, "made_end": 1, "version": "0" * 64,
    }  # fmt: skip
    assert parse(json.dumps(fields)) is not None
    assert parse(json.dumps(fields | {name: value})) is None


def test_hostile_characters_stay_at_the_door() -> None:
    fields = {
        "id": "a", "kind": "note", "created": MOMENT, "updated": MOMENT, "quote": "q\x1b[31m",
        "made_start": 0, "made_end": 1, "version": "0" * 64, "note": "\x07\u202e",
    }  # fmt: skip
    line = parse(json.dumps(fields))
    assert line is not None
    assert not {"\x1b", "\x07", "\u202e"} & set(line.quote + line.note)
