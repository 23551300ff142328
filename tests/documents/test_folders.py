"""The documents of a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.documents.folders import find_documents
from reader.errors import DocumentNotFound, DocumentUnreadable


def test_documents_are_found_below_in_natural_order(tmp_path: Path) -> None:
    for name in ("part 10.txt", "part 2.txt", "Part 1.md", "b/deep/a.html", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    names = [path.relative_to(tmp_path).as_posix() for path in find_documents(tmp_path)]
    assert names == ["b/deep/a.html", "Part 1.md", "part 2.txt", "part 10.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("x")
    (tmp_path / ".b.txt").write_text("x")
    assert find_documents(tmp_path) == []


def test_loops_of_links_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert find_documents(tmp_path) == [tmp_path / "a.txt"]


def test_a_folder_that_looks_like_a_document_is_only_entered(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "folder.txt" / "a.txt").write_text("x")
    assert find_documents(tmp_path) == [tmp_path / "folder.txt" / "a.txt"]


def test_numbers_too_long_to_count_are_still_ordered(tmp_path: Path) -> None:
    (tmp_path / ("9" * 200 + ".txt")).write_text("x")
    (tmp_path / "²1.txt").write_text("x")
    assert len(find_documents(tmp_path)) == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_whose_files_cannot_be_reached_does_not_fail(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "a.txt").write_text("x")
    (tmp_path / "b.txt").write_text("x")
    closed.chmod(0o400)
    try:
        assert find_documents(tmp_path) == [tmp_path / "b.txt"]
    finally:
        closed.chmod(0o700)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_listed_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0)
    try:
        with pytest.raises(DocumentUnreadable, match="permissions"):
            find_documents(tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentNotFound, match="is not there"):
        find_documents(tmp_path / "gone")
