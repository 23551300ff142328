"""The bin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.errors import AnnotationNotFound
from reader.library.library import Library

TEXT = "Some 38 per cent of all banks in the city have tried it."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as opened:
        yield opened


@pytest.fixture
def page(library: Library) -> str:
    return library.add_document(read_text(TEXT)).id


def test_what_is_deleted_lies_in_the_bin_the_last_one_first(library: Library, page: str) -> None:
    first, second = library.annotate(page, 0, 4), library.annotate(page, 5, 16)
    library.delete(first.id)
    library.delete(second.id)
    binned = library.bin()
    assert [mark.id for mark in binned] == [second.id, first.id]
    assert all(mark.deleted is not None for mark in binned)
    assert library.annotations() == ()


def test_what_is_restored_is_what_it_was_and_can_go_again(library: Library, page: str) -> None:
    made = library.annotate(page, 5, 16, note="x", tags=["a"])
    library.delete(made.id)
    assert library.restore(made.id) == made
    assert library.bin() == ()
    assert library.next_undo() == 'restored highlight on "38 per cent"'
    assert library.undo() == 'restored highlight on "38 per cent"'
    assert [mark.id for mark in library.bin()] == [made.id]
    assert library.next_redo() == 'restored highlight on "38 per cent"'
    library.redo()
    assert library.annotations() == (made,)


def test_what_is_not_in_the_bin_cannot_be_restored(library: Library, page: str) -> None:
    made = library.annotate(page, 0, 4)
    for id in (made.id, "nothing"):  # noqa: A001
        with pytest.raises(AnnotationNotFound, match="in the bin"):
            library.restore(id)


def test_emptying_is_for_ever(library: Library, page: str) -> None:
    kept, gone = library.annotate(page, 0, 4), library.annotate(page, 5, 16)
    library.update(gone.id, note="edited")
    library.delete(gone.id)
    assert library.empty_bin() == 1
    assert (library.bin(), library.revisions(gone.id)) == ((), ())
    assert library.empty_bin() == 0
    assert library.undo() == 'added highlight on "Some"'
    assert library.undo() is None
    library.redo()
    assert library.annotations() == (kept,)
    assert library.check().is_sound


def test_what_was_emptied_stays_gone_after_a_damage(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        page = library.add_document(read_text(TEXT)).id
        kept, gone = library.annotate(page, 0, 4), library.annotate(page, 5, 16)
        library.delete(gone.id)
        library.empty_bin()
    (tmp_path / "library.sqlite3").unlink()
    with Library(tmp_path) as library:
        assert library.annotations() == (kept,)
        assert library.bin() == ()


def test_tags_come_by_frequency(library: Library, page: str) -> None:
    library.annotate(page, 0, 4, tags=["b", "seldom"])
    library.annotate(page, 5, 7, tags=["b", "a"])
    library.annotate(page, 8, 11, tags=["a"])
    library.delete(library.annotate(page, 8, 11, tags=["gone"]).id)
    assert library.tags() == ("a", "b", "seldom")


def test_a_note_may_stand_on_the_whole_document(library: Library, page: str) -> None:
    made = library.annotate(page, 0, 0, kind="note", note="Read again.")
    assert made.is_on_document
    assert library.next_undo() == 'added note on the whole of "Untitled"'
    assert not library.annotate(page, 0, 4, kind="note").is_on_document
    assert not library.annotate(page, 0, 0, kind="bookmark").is_on_document


def test_a_note_on_the_whole_document_is_never_an_orphan(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(TEXT, encoding="utf-8")
    with Library(tmp_path / "home") as library:
        page = library.add(file).id
        made = library.annotate(page, 0, 0, kind="note", note="Read again.")
        file.write_text("Nothing of it is left here now.", encoding="utf-8")
        library.add(file)
        assert library.annotation(made.id) == made


def test_an_orphan_can_be_attached_by_hand_and_follows_the_text(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(TEXT, encoding="utf-8")
    with Library(tmp_path / "home") as library:
        made = library.annotate(library.add(file).id, 5, 16)
        other = "Two in five firms have tried a machine that writes, it is said."
        for begin in ("", "An added line stands before it.\n\n"):
            file.write_text(begin + other, encoding="utf-8")
            library.add(file)
            if not begin:
                assert library.annotation(made.id).state == "orphan"
                attached = library.attach(made.id, 0, 11)
                assert (attached.state, attached.quote) == ("changed", "38 per cent")
            span = library.annotation(made.id).span
            assert span is not None
            assert span.of(begin + other) == "Two in five"
        assert library.undo() == 'attached highlight on "38 per cent"'
        assert library.annotation(made.id).state == "orphan"


def test_a_rival_s_change_is_seen_by_a_cheap_question(tmp_path: Path) -> None:
    with Library(tmp_path) as one, Library(tmp_path) as two:
        before = one.data_version()
        page = one.add_document(read_text(TEXT)).id
        assert one.data_version() == before
        two.annotate(page, 0, 4)
        assert one.data_version() != before
