"""What a user sees of a library that was damaged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from reader.documents.loading import read_text
from reader.library.library import Library


def _reader(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={**os.environ, "READER_HOME": str(home)},
    )


def test_a_damage_is_said_once_in_one_line_and_all_is_back(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        page = library.add_document(read_text("Some words to mark.")).id
        library.annotate(page, 0, 4, note="The first word.")
    path = tmp_path / "library.sqlite3"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    first, second = (_reader(tmp_path, "annotations") for _ in range(2))
    assert first.returncode == second.returncode == 0
    assert first.stdout == second.stdout
    assert "The first word." in first.stdout
    (line,) = first.stderr.splitlines()
    assert line.startswith("reader: the library ")
    assert "restored" in line
    assert second.stderr == ""
    doctor = _reader(tmp_path, "doctor")
    assert doctor.returncode == 0
    assert "library.damaged-" in doctor.stdout
    assert "journal" in doctor.stdout


def test_a_warning_does_not_disturb_what_is_printed(tmp_path: Path) -> None:
    home = tmp_path / "Nextcloud"
    listed = _reader(home, "list", "--format", "json")
    assert listed.returncode == 0
    assert listed.stdout.strip() == "[]"
    assert "Nextcloud" in listed.stderr
    assert len(listed.stderr.splitlines()) == 1
    assert "warning" in _reader(home, "doctor").stdout
