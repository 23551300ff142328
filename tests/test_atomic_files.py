"""Files that are replaced whole."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.atomic_files import replace_file


@pytest.mark.parametrize("is_durable", [True, False])
def test_the_new_file_stands_in_the_place_of_the_old_one(tmp_path: Path, is_durable: bool) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old", encoding="ascii")
    replace_file(file, b"new", is_durable=is_durable)
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")
def test_it_is_readable_for_whom_it_should_be(tmp_path: Path) -> None:
    replace_file(tmp_path / "private", b"")
    replace_file(tmp_path / "open", b"", mode=0o644)
    assert (tmp_path / "private").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "open").stat().st_mode & 0o777 == 0o644


@pytest.mark.skipif(sys.platform == "win32", reason="another error there")
def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "inside").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        replace_file(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "none" / "a.txt", b"new")
