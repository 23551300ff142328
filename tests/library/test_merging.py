"""Journals of several machines, merged in any order."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.loading import read_text
from reader.library.journal import journal_files
from reader.library.library import Library
from reader.library.lines import Line, emptied_line, written

TEXT = "Some 38 per cent of all banks in the city have tried it, says the survey."
VERSION = read_text(TEXT).sha256
MOMENTS = [f"2026-01-0{day}T00:00:00.000000+00:00" for day in range(1, 4)]


def _line(
    number: int, revision: int, note: str, updated: str, *, deleted: bool, emptied: bool
) -> Line:
    if emptied:
        return emptied_line(f"a{number}", revision, updated, "other")
    start = number * 5
    return Line(
        id=f"a{number}", revision=revision, kind="highlight", colour="yellow", note=note,
        tags=("t",), created=MOMENTS[0], updated=updated,
        deleted=updated if deleted else None, quote=TEXT[start : start + 8],
        prefix=TEXT[:start], suffix=TEXT[start + 8 :], made_start=start, made_end=start + 8,
        version=VERSION, device="other", document="doc", title="A text",
    )  # fmt: skip


LINES = st.lists(
    st.builds(
        _line,
        st.integers(0, 2),
        st.integers(1, 4),
        st.sampled_from(["", "x", "y"]),
        st.sampled_from(MOMENTS),
        deleted=st.booleans(),
        emptied=st.integers(0, 5).map(lambda number: number == 0),
    ),
    max_size=10,
)


def _state(library: Library) -> object:
    """All that is known of annotations."""
    marks = (*library.annotations(), *library.bin())
    return (
        sorted((mark.id, repr(replace(mark, document="")), mark.revision) for mark in marks),
        {mark.id: [line.hash for line in library.revisions(mark.id)] for mark in marks},
    )


def _after(*merges: Sequence[Line]) -> object:
    with tempfile.TemporaryDirectory() as home, Library(home) as library:
        library.add_document(read_text(TEXT))
        for lines in merges:
            library.merge(written(line) for line in lines)
        assert library.check().is_sound
        return _state(library)


@settings(max_examples=15, deadline=None)
@given(LINES, st.randoms(use_true_random=False), st.integers(0, 10))
def test_neither_order_nor_number_of_merges_matters(
    lines: list[Line], chance: random.Random, split: int
) -> None:
    once = _after(lines)
    other = list(lines)
    chance.shuffle(other)
    assert _after(other[:split], other[split:], other) == once


@pytest.fixture
def two(tmp_path: Path) -> tuple[Library, Library]:
    """Two machines with the same text."""
    return Library(tmp_path / "one"), Library(tmp_path / "two")


def _exchange(one: Library, two: Library) -> None:
    for here, there in ((one, two), (two, one)):
        here.merge_journals(there.home.data / "journal")


def test_two_machines_that_exchange_journals_have_the_same(two: tuple[Library, Library]) -> None:
    one, other = two
    page = one.add_document(read_text(TEXT)).id
    first = one.annotate(page, 0, 4, note="mine")
    _exchange(one, other)
    assert other.annotation(first.id).note == "mine"
    assert other.read(page).text == TEXT
    other.update(first.id, note="theirs", tags=["a"])
    second = other.annotate(page, 5, 16)
    one.delete(one.annotate(page, 17, 19).id)
    _exchange(one, other)
    assert one.annotations() == other.annotations()
    assert [mark.id for mark in one.annotations()] == [first.id, second.id]
    assert one.annotation(first.id).note == "theirs"
    assert one.bin() == other.bin() != ()
    for library in two:
        library.close()


def test_of_two_edits_the_later_wins_and_the_other_is_kept(two: tuple[Library, Library]) -> None:
    one, other = two
    made = one.annotate(one.add_document(read_text(TEXT)).id, 0, 4)
    _exchange(one, other)
    one.update(made.id, note="earlier")
    other.update(made.id, note="later")
    _exchange(one, other)
    for library in two:
        assert library.annotation(made.id).note == "later"
        assert [line.note for line in library.revisions(made.id)] == ["earlier", ""]
        library.close()


def test_the_higher_revision_wins_whatever_the_clock_says(two: tuple[Library, Library]) -> None:
    one, _ = two
    one.add_document(read_text(TEXT))
    high = _line(0, 3, "high", MOMENTS[0], deleted=False, emptied=False)
    low = _line(0, 2, "low", MOMENTS[2], deleted=True, emptied=False)
    assert one.merge([written(high), written(low)]).kept == 1
    assert one.annotation("a0").note == "high"


def test_a_deletion_wins_over_an_older_edit_and_can_be_taken_back(
    two: tuple[Library, Library],
) -> None:
    one, other = two
    made = one.annotate(one.add_document(read_text(TEXT)).id, 0, 4)
    _exchange(one, other)
    one.update(made.id, note="edited")
    other.update(made.id, note="b")
    other.delete(made.id)
    _exchange(one, other)
    assert one.annotations() == other.annotations() == ()
    assert "edited" in [line.note for line in one.revisions(made.id)]
    one.restore(made.id)
    _exchange(one, other)
    assert other.annotation(made.id).note == "b"


def test_what_was_emptied_does_not_come_back(two: tuple[Library, Library]) -> None:
    one, other = two
    made = one.annotate(one.add_document(read_text(TEXT)).id, 0, 4, note="secret")
    _exchange(one, other)
    one.delete(made.id)
    assert one.empty_bin() == 1
    _exchange(one, other)
    _exchange(one, other)
    for library in two:
        assert (library.annotations(), library.bin(), library.revisions(made.id)) == ((), (), ())
        assert library.check().is_sound


def test_lines_that_cannot_be_read_are_counted_and_left_out(two: tuple[Library, Library]) -> None:
    one, _ = two
    one.add_document(read_text(TEXT))
    good = written(_line(0, 1, "good", MOMENTS[0], deleted=False, emptied=False))
    bad = [b"", b"{", b"[]", b"null", good[: len(good) // 2], good.replace(b"good", b"evil")]
    merged = one.merge([*bad, good])
    assert (merged.added, merged.unreadable) == (1, 5)
    assert [mark.note for mark in one.annotations()] == ["good"]


def test_an_export_can_be_merged_too(two: tuple[Library, Library]) -> None:
    one, other = two
    page = one.add_document(read_text(TEXT)).id
    made = one.annotate(page, 5, 16, note="how many?", tags=["a b"])
    (line,) = journal_files(one.home.data / "journal")[0].read_text().splitlines()
    fields = json.loads(line)
    for name in ("check", "revision", "device", "title"):
        fields.pop(name, None)
    other.add_document(read_text("Before. " + TEXT))
    merged = other.merge([json.dumps(fields)])
    assert merged.added == 1
    assert other.annotation(made.id).note == "how many?"


def test_a_text_that_is_not_here_is_waited_for(two: tuple[Library, Library]) -> None:
    """Without the text the words that were marked are shown, and placed when it comes."""
    one, _ = two
    line = _line(1, 1, "", MOMENTS[0], deleted=False, emptied=False)
    one.merge([written(line)])
    (mark,) = one.annotations()
    assert mark.quote == TEXT[5:13]
    entry = one.add_document(read_text(TEXT))
    (mark,) = one.annotations(entry.id)
    assert mark.span == mark.anchor.span
    assert one.documents() == (entry,)
    assert one.check().is_sound


def test_a_merge_reaches_the_journal_of_this_machine(two: tuple[Library, Library]) -> None:
    one, other = two
    made = one.annotate(one.add_document(read_text(TEXT)).id, 0, 4)
    other.merge_journals(one.home.data / "journal")
    other.close()
    path = other.home.database
    path.unlink()
    with Library(other.home.data) as restored:
        assert restored.annotation(made.id) == made
