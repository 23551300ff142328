"""The beginning of a large file, at a place where the whole can take over."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.documents.beginning import LARGE, load_beginning
from reader.documents.loading import load

WORDS = "The lamps were lit at dusk, as ever since. "


@pytest.mark.parametrize("end", [".\n\n", ".\r\n\r\n", ".\n", ". "])
def test_a_beginning_is_that_of_the_whole_however_its_paragraphs_end(
    tmp_path: Path, end: str
) -> None:
    path = tmp_path / "lamps.txt"
    path.write_bytes((WORDS * 10 + end).encode() * (LARGE // 400))
    beginning, whole = load_beginning(path), load(path)
    assert beginning is not None
    assert len(beginning.text) > 50_000
    assert whole.text.startswith(beginning.text)
    before = zip(beginning.paragraphs[:-1], whole.paragraphs, strict=False)
    assert all(ours.span == theirs.span for ours, theirs in before)


def test_one_endless_word_and_a_small_file_have_none(tmp_path: Path) -> None:
    endless, small = tmp_path / "endless.txt", tmp_path / "small.txt"
    endless.write_text("a" * LARGE, encoding="utf-8")
    small.write_text("a b", encoding="utf-8")
    assert load_beginning(endless) is None
    assert load_beginning(small) is None


def test_what_does_not_decode_has_none(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes(("Die Tür ist zu.\n" * LARGE).encode("latin-1")[:LARGE])
    assert load_beginning(path) is None
