"""Exports on disk: nothing that stands there is lost, and nothing waits for ever."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.annotations.blocks import write_block
from reader.annotations.writing import write_markdown, write_whole
from reader.errors import AnnotationError

FRESH = "# Title\n\n" + write_block("a1", "> quote")


def test_a_file_is_made_with_its_folders(tmp_path: Path) -> None:
    target = tmp_path / "notes" / "deep" / "page.md"
    assert write_markdown(target, FRESH) == ()
    assert target.read_text(encoding="utf-8") == FRESH
    assert list(target.parent.iterdir()) == [target]


def test_what_a_user_wrote_stays(tmp_path: Path) -> None:
    target = tmp_path / "page.md"
    write_markdown(target, FRESH)
    target.write_text(target.read_text() + "\nmine\n")
    write_markdown(target, FRESH.replace("> quote", "> quote of more"))
    written = target.read_text()
    assert written.endswith("\nmine\n")
    assert "> quote" in written


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    kept = tmp_path / "kept.md"
    kept.write_text("")
    kept.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(kept)
    write_whole(link, "words")
    assert link.is_symlink()
    assert kept.read_text() == "words"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640


@pytest.mark.parametrize("write", [write_markdown, write_whole])
def test_a_pipe_is_refused_and_stays(write: Callable[[Path, str], object], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(AnnotationError, match="pipe is no regular file"):
        write(pipe, FRESH)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotationError, match="is no regular file"):
        write_whole(tmp_path, "words")


def test_a_file_in_another_encoding_is_refused_and_stays(tmp_path: Path) -> None:
    target = tmp_path / "page.md"
    target.write_bytes(b"caf\xe9")
    with pytest.raises(AnnotationError, match="not UTF-8"):
        write_markdown(target, FRESH)
    assert target.read_bytes() == b"caf\xe9"
