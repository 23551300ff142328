"""Exports of several documents: into one file, or a file each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.errors import AnnotationError
from reader.library.entry import Entry
from reader.library.exporting import SUFFIXES, Export
from reader.library.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "home") as opened:
        yield opened


def marked(library: Library, text: str, title: str = "On ice") -> Entry:
    entry = library.add_document(read_text(text, title=title))
    library.annotate(entry.id, 0, 4)
    return library.document(entry.id)


@pytest.mark.parametrize("form", sorted(SUFFIXES))
def test_an_export_of_nothing_is_refused_and_leaves_a_file_alone(
    form: str, library: Library, tmp_path: Path
) -> None:
    target = tmp_path / "keep.md"
    target.write_text("mine")
    for into_folder in (False, True):
        with pytest.raises(AnnotationError, match="nothing is marked"):
            list(Export(library, (), form).write(target, into_folder=into_folder))
    assert target.read_text() == "mine"


def test_documents_of_one_title_get_a_file_each(library: Library, tmp_path: Path) -> None:
    entries = (marked(library, "Some words."), marked(library, "Other words."))
    written = list(Export(library, entries, "markdown").write(tmp_path, into_folder=True))
    assert sorted(file.name for file, _ in written) == sorted(
        f"on-ice-{entry.id}.md" for entry in entries
    )


def test_documents_of_one_title_exported_one_after_the_other_keep_a_file_each(
    library: Library, tmp_path: Path
) -> None:
    entries = (marked(library, "Some words."), marked(library, "Other words."))
    for entry in entries:
        list(Export(library, (entry,), "markdown").write(tmp_path / "out", into_folder=True))
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == sorted(
        f"on-ice-{entry.id}.md" for entry in entries
    )


def test_one_markdown_file_holds_one_document(library: Library, tmp_path: Path) -> None:
    entries = (marked(library, "Some words."), marked(library, "Other words."))
    with pytest.raises(AnnotationError, match="name a folder"):
        list(Export(library, entries, "markdown").write(tmp_path / "a.md", into_folder=False))


def test_one_file_of_json_lines_holds_all(library: Library, tmp_path: Path) -> None:
    entries = (marked(library, "Some words."), marked(library, "Other words."))
    target = tmp_path / "all.jsonl"
    list(Export(library, entries, "jsonl").write(target, into_folder=False))
    quotes = [json.loads(line)["quote"] for line in target.read_text().splitlines()]
    assert quotes == ["Some", "Othe"]
