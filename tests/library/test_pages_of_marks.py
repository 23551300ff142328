"""The pages of annotations, from the library to the exports."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from reader.annotations.flavours import Layout
from reader.documents.document import Document
from reader.documents.loading import read_text
from reader.library.exporting import Export
from reader.library.library import Library

TEXT = "The first page says little.\n\nThe second page says more.\n\nThe third is blank."


def paged() -> Document:
    return replace(read_text(TEXT, title='A "pages":[7] title'), pages=(0, 29, 57))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library with a mark on the second page, and a note on the whole."""
    with Library(tmp_path) as library:
        entry = library.add_document(paged())
        library.annotate(entry.id, 33, 39)
        library.annotate(entry.id, 0, 0, kind="note", note="All of it.")
    return tmp_path


def test_a_stored_version_keeps_its_pages(home: Path) -> None:
    with Library(home) as library:
        (entry,) = library.documents()
        document = library.read(entry.id)
        assert document.pages == (0, 29, 57)
        assert document.page_at(33) == 2


def test_a_mark_knows_its_page_and_a_note_on_the_whole_has_none(home: Path) -> None:
    with Library(home) as library:
        pages = {mark.note: mark.page for mark in library.annotations()}
        (mark,) = (mark for mark in library.annotations() if not mark.note)
        assert pages == {"": 2, "All of it.": None}
        assert library.annotation(mark.id).page == 2
        library.delete(mark.id)
        assert library.bin()[0].page == 2


def test_a_text_without_pages_has_none(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        entry = library.add_document(read_text(TEXT, title='"pages":[0,1]'))
        assert library.annotate(entry.id, 0, 3).page is None


def test_exports_name_the_page(home: Path) -> None:
    with Library(home) as library:
        entries = library.documents()
        texts = {form: Export(library, entries, form, Layout()).text()
                 for form in ("markdown", "csv", "html")}  # fmt: skip
    assert "p. 2, line 3" in texts["markdown"]
    assert "p. 2, line 3" in texts["html"]
    rows = csv.DictReader(StringIO(texts["csv"]))
    assert [row["page"] for row in rows] == ["", "2"]
