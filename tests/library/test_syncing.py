"""Folders that are copied between machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.library import Library
from reader.library.syncing import synced_by


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/reader", "Dropbox"),
        ("Dropbox (Personal)/a/b", "Dropbox"),
        ("OneDrive - Company/notes", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-me@example.org/x", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Library/CloudStorage/Other-me", "a cloud service"),
        ("work/reader", None),
        ("dropboxes/reader", None),
        ("my-nextcloud-notes", None),
    ],
)
def test_a_folder_is_known_by_its_name(tmp_path: Path, folder: str, service: str | None) -> None:
    assert synced_by(tmp_path / folder) == service


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox", "Dropbox"),
        (".sync_1a2b.db", "Nextcloud"),
        ("._sync_1a2b.db", "ownCloud"),
    ],
)
def test_a_folder_is_known_by_what_lies_above(tmp_path: Path, marker: str, service: str) -> None:
    (tmp_path / marker).touch()
    assert synced_by(tmp_path / "a" / "b") == service


def test_the_first_start_and_the_doctor_warn(tmp_path: Path) -> None:
    home = tmp_path / "Dropbox" / "reader"
    with Library(home) as library:
        (warning,) = library.notices
        assert "Dropbox" in warning
        assert "READER_JOURNAL" in warning
        assert library.check().warnings == (warning,)
        assert library.check().is_sound
    with Library(home) as library:
        assert library.notices == ()
    with Library(tmp_path / "elsewhere") as library:
        assert library.check().warnings == library.notices == ()
