"""The export folder of the settings, while the app runs."""

from __future__ import annotations

from pathlib import Path

from reader.documents.loading import read_text
from reader.library.library import Library
from reader.settings import Settings
from reader.tui.kept_export import KeptExport


def test_marks_stand_in_the_folder_after_a_look_and_the_last_ones_at_the_end(
    tmp_path: Path,
) -> None:
    kept = KeptExport(tmp_path / "home", Settings(export_folder=str(tmp_path / "out")))
    with Library(tmp_path / "home") as library:
        entry = library.add_document(read_text("Some words.", title="One"))
        library.annotate(entry.id, 0, 4)
        assert kept.look() == ""
        assert "> Some" in (tmp_path / "out" / "one.md").read_text()
        library.annotate(entry.id, 5, 10)
        kept.close()
        assert "> words" in (tmp_path / "out" / "one.md").read_text()


def test_the_same_trouble_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file in the way")
    kept = KeptExport(tmp_path / "home", Settings(export_folder=str(tmp_path / "out")))
    with Library(tmp_path / "home") as library:
        entry = library.add_document(read_text("Some words.", title="One"))
        library.annotate(entry.id, 0, 4)
    assert "cannot be" in kept.look()
    assert kept.look() == ""
    kept.close()


def test_without_the_setting_nothing_is_wanted(tmp_path: Path) -> None:
    assert not KeptExport(tmp_path, Settings()).is_wanted
