"""Undo and redo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.errors import AnnotationNotFound
from reader.library.library import Library

TEXT = "Some 38 per cent of all banks in the city have tried it, says the survey."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as opened:
        yield opened


@pytest.fixture
def page(library: Library) -> str:
    return library.add_document(read_text(TEXT)).id


def test_what_is_undone_is_said_in_words(library: Library, page: str) -> None:
    made = library.annotate(page, 5, len(TEXT), kind="note")
    library.update(made.id, note="x")
    library.delete(made.id)
    assert library.undo() == 'deleted note on "38 per cent of all banks…"'
    assert library.undo() == 'changed note on "38 per cent of all banks…"'
    assert library.undo() == 'added note on "38 per cent of all banks…"'
    assert library.undo() is None


def test_a_mark_without_words_is_named_without_them(library: Library, page: str) -> None:
    library.annotate(page, 5, 5, kind="bookmark")
    assert library.undo() == "added bookmark"


def test_undo_gives_back_exactly_what_was_there(library: Library, page: str) -> None:
    made = library.annotate(page, 5, 16, note="first", tags=["a"])
    changed = library.update(made.id, note="second", colour="blue", tags=["b"])
    library.undo()
    assert library.annotation(made.id) == made
    library.redo()
    assert library.annotation(made.id) == changed
    library.delete(made.id)
    library.undo()
    assert library.annotations() == (changed,)


def test_an_undone_annotation_is_gone_until_it_is_redone(library: Library, page: str) -> None:
    made = library.annotate(page, 5, 16)
    library.undo()
    assert library.annotations() == ()
    assert library.document(page).annotations == 0
    library.redo()
    assert library.annotations() == (made,)


def test_a_new_action_clears_what_could_be_redone(library: Library, page: str) -> None:
    library.annotate(page, 5, 16)
    library.undo()
    kept = library.annotate(page, 0, 4)
    assert library.redo() is None
    assert library.annotations() == (kept,)


def test_a_change_that_changes_nothing_is_no_step(library: Library, page: str) -> None:
    made = library.annotate(page, 5, 16, note="same")
    assert library.update(made.id, note="same") == made
    assert library.undo() == 'added highlight on "38 per cent"'


def test_undo_and_redo_work_after_a_restart(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        made = library.annotate(library.add_document(read_text(TEXT)).id, 5, 16)
        library.delete(made.id)
    with Library(tmp_path) as library:
        assert library.undo() == 'deleted highlight on "38 per cent"'
        assert library.annotations() == (made,)
    with Library(tmp_path) as library:
        assert library.redo() == 'deleted highlight on "38 per cent"'
        assert library.annotations() == ()


def test_what_was_done_to_many_is_undone_as_one(library: Library, page: str) -> None:
    made = [library.annotate(page, start, start + 4, tags=["a"]) for start in (0, 5, 20)]
    with library.one_step("deleted"):
        for mark in made:
            library.delete(mark.id)
    assert library.next_undo() == "deleted 3 marks"
    assert library.undo() == "deleted 3 marks"
    assert library.annotations() == tuple(made)
    assert library.redo() == "deleted 3 marks"
    assert library.annotations() == ()


def test_a_step_of_one_change_is_called_what_the_change_is(library: Library, page: str) -> None:
    made = library.annotate(page, 5, 16)
    with library.one_step("deleted"):
        library.delete(made.id)
    assert library.undo() == 'deleted highlight on "38 per cent"'


def test_a_step_that_fails_half_way_leaves_all_as_it_was(library: Library, page: str) -> None:
    made = [library.annotate(page, start, start + 4) for start in (0, 5)]
    journal = next((library.home.data / "journal").glob("*.jsonl"))
    before = journal.read_bytes()
    with pytest.raises(AnnotationNotFound):
        _colour_in_one_step(library, [made[0].id, "gone"])
    assert library.annotations() == tuple(made)
    assert journal.read_bytes() == before
    assert library.undo() == 'added highlight on "38 p"'


def _colour_in_one_step(library: Library, ids: list[str]) -> None:
    with library.one_step("coloured"):
        for id in ids:  # noqa: A001
            library.update(id, colour="blue")


def test_what_fails_inside_a_step_is_left_out_of_it(library: Library, page: str) -> None:
    made = [library.annotate(page, start, start + 4) for start in (0, 5)]
    with library.one_step("coloured"):
        library.update(made[0].id, colour="blue")
        with pytest.raises(AnnotationNotFound):
            library.update("gone", colour="blue")
        library.update(made[1].id, colour="blue")
    assert {mark.colour for mark in library.annotations()} == {"blue"}
    assert library.undo() == "coloured 2 marks"
    assert library.annotations() == tuple(made)


def test_steps_are_undone_after_a_restart(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        page = library.add_document(read_text(TEXT)).id
        with library.one_step("tagged"):
            for start in (0, 5):
                library.update(library.annotate(page, start, start + 4).id, tags=["x"])
    with Library(tmp_path) as library:
        assert library.undo() == "tagged 2 marks"
        assert library.annotations() == ()
