"""Annotations and places of reading in a document that was edited."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotations.annotation import Annotation
from reader.library.library import Library
from reader.text.spans import Span

PARAGRAPHS = [
    "A harbour of machines",
    "Some 38 per cent of the city's banks have tried a machine that writes.",
    "A year ago it was 22 per cent, the survey of 300 firms says.",
    "Training remains the slow part, and most of it is done after office hours.",
]


def _text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


TEXT = _text(*PARAGRAPHS)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _mark(library: Library, page: Path, words: str, kind: str = "highlight") -> Annotation:
    start = TEXT.index(words)
    return library.annotate(library.add(page).id, start, start + len(words), kind)


def _edit(library: Library, page: Path, text: str) -> None:
    page.write_text(text, encoding="utf-8")
    library.add(page)


def test_words_that_moved_are_found_again(library: Library, page: Path) -> None:
    made = _mark(library, page, "38 per cent")
    edited = _text("An added paragraph stands before all others now.", *PARAGRAPHS)
    _edit(library, page, edited)
    found = library.annotation(made.id)
    assert found.span is not None
    assert found.span.of(edited) == "38 per cent"
    assert found.span != made.span


def test_what_was_marked_is_never_rewritten(library: Library, page: Path) -> None:
    made = _mark(library, page, PARAGRAPHS[1])
    _edit(library, page, _text("New.", PARAGRAPHS[1].replace("tried", "bought"), PARAGRAPHS[2]))
    found = library.annotation(made.id)
    assert found.anchor == made.anchor
    assert found.quote == PARAGRAPHS[1]
    assert found.state == "changed"


def test_words_that_are_gone_leave_an_orphan_that_comes_back_with_them(
    library: Library, page: Path
) -> None:
    made = _mark(library, page, PARAGRAPHS[3])
    other = _mark(library, page, "22 per cent")
    _edit(library, page, _text(*PARAGRAPHS[:3]))
    orphan = library.annotation(made.id)
    assert (orphan.span, orphan.state, orphan.quote) == (None, "orphan", PARAGRAPHS[3])
    assert library.annotations()[-1] == orphan
    assert library.annotations()[0].id == other.id
    edited = _text(*PARAGRAPHS[:3], "In between.", PARAGRAPHS[3])
    _edit(library, page, edited)
    found = library.annotation(made.id).span
    assert found is not None
    assert found.of(edited) == PARAGRAPHS[3]


def test_a_text_that_becomes_what_it_was_has_its_marks_where_they_were(
    library: Library, page: Path
) -> None:
    made = _mark(library, page, "38 per cent")
    _edit(library, page, _text("Nothing of it is left here."))
    _edit(library, page, TEXT)
    assert library.annotations() == (made,)


def test_a_deleted_mark_that_is_brought_back_stands_in_the_new_text(
    library: Library, page: Path
) -> None:
    made = _mark(library, page, "38 per cent")
    library.delete(made.id)
    edited = _text("New.", *PARAGRAPHS)
    _edit(library, page, edited)
    library.undo()
    found = library.annotation(made.id).span
    assert found is not None
    assert found.of(edited) == "38 per cent"


def test_an_empty_bookmark_stays_before_the_words_it_stood_before(
    library: Library, page: Path
) -> None:
    start = TEXT.index("Training")
    made = library.annotate(library.add(page).id, start, start, "bookmark")
    edited = _text("New.", *PARAGRAPHS)
    _edit(library, page, edited)
    place = edited.index("Training")
    assert library.annotation(made.id).span == Span(place, place)


def test_an_empty_bookmark_at_the_end_stays_there(library: Library, page: Path) -> None:
    made = library.annotate(library.add(page).id, len(TEXT), len(TEXT), "bookmark")
    edited = _text("New.", *PARAGRAPHS)
    _edit(library, page, edited)
    span = library.annotation(made.id).span
    assert span is not None
    assert span.length == 0
    assert span.start >= len(edited.rstrip())


def test_the_place_of_reading_moves_with_the_text(library: Library, page: Path) -> None:
    entry = library.add(page)
    library.set_position(entry.id, TEXT.index("A year ago"), TEXT.index("Training"))
    edited = _text("New.", *PARAGRAPHS)
    _edit(library, page, edited)
    kept = library.document(entry.id)
    assert kept.position == edited.index("A year ago")
    assert kept.read_to == edited.index("Training")


def test_only_versions_that_carry_marks_are_kept(library: Library, page: Path) -> None:
    _mark(library, page, "38 per cent")
    for number in range(4):
        _edit(library, page, _text(*PARAGRAPHS, f"Edition {number} of the page."))
    assert library.check().versions == 2


def test_a_document_without_marks_keeps_one_version(library: Library, page: Path) -> None:
    library.add(page)
    _edit(library, page, _text("New.", *PARAGRAPHS))
    assert library.check().versions == 1
    assert library.read(library.documents()[0].id).text.startswith("New.")


def test_who_waits_is_told_how_far_it_is(library: Library, page: Path) -> None:
    for words in ("38 per cent", "22 per cent", "office hours"):
        _mark(library, page, words)
    page.write_text(_text("New.", *PARAGRAPHS), encoding="utf-8")
    told: list[tuple[int, int]] = []
    library.add(page, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_search_that_is_cancelled_leaves_all_as_it_was(library: Library, page: Path) -> None:
    made = _mark(library, page, "38 per cent")
    before = library.documents()
    page.write_text(_text("New.", *PARAGRAPHS), encoding="utf-8")

    def cancel(done: int, of: int) -> None:
        raise InterruptedError(done, of)

    with pytest.raises(InterruptedError):
        library.add(page, progress=cancel)
    assert library.annotations() == (made,)
    assert library.documents() == before
    library.add(page)
    assert library.annotation(made.id).span != made.span


def test_what_changed_while_another_program_read_the_file_is_placed_too(
    tmp_path: Path, page: Path
) -> None:
    with Library(tmp_path / "home") as one, Library(tmp_path / "home") as two:
        made = _mark(one, page, "38 per cent")
        _edit(two, page, _text("New.", *PARAGRAPHS))
        found = one.annotation(made.id)
        assert found.span is not None
        assert found.span.start == made.anchor.span.start + len("New.\n\n")
