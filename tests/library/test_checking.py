"""What the library says of itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.library.library import Library
from reader.library.schema import LATEST


def test_a_check_counts_what_there_is(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        entry = library.add_document(read_text("A text."))
        library.annotate(entry.id, 0, 1)
        library.delete(library.annotate(entry.id, 1, 2).id)
        library.remove(library.add_document(read_text("Another text.")).id)
        check = library.check()
    assert check.is_sound
    assert check.path == tmp_path / "library.sqlite3"
    assert (check.documents, check.removed, check.versions, check.annotations) == (1, 1, 2, 1)
    assert check.schema == LATEST
    assert check.size > 10_000
    assert check.sqlite == sqlite3.sqlite_version
    assert check.full_text


def test_a_stray_row_is_reported(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add_document(read_text("A text."))
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw, raw:
        raw.execute("DELETE FROM document")
    with Library(tmp_path) as library:
        check = library.check()
    assert not check.is_sound
    assert "a row of version belongs to no document" in check.problems


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE version SET text = x'0102'",
        "UPDATE version SET structure = x'0102'",
        "UPDATE version SET sha256 = 'of another text'",
    ],
)
def test_a_text_that_cannot_be_read_back_is_reported(tmp_path: Path, damage: str) -> None:
    """The pages of the database may be sound although what stands in them is not."""
    with Library(tmp_path) as library:
        entry = library.add_document(read_text("A text."))
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as raw, raw:
        raw.execute(damage)
    with Library(tmp_path) as library:
        check = library.check()
    assert check.problems == (f"a text of the document {entry.id} cannot be read",)
