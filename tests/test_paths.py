"""Where things are kept."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from reader.paths import Home, file_name, samples


def test_a_named_home_holds_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_HOME", str(tmp_path / "other"))
    home = Home.find(tmp_path / "home")
    assert home.database.parent == home.settings.parent == tmp_path / "home"


def test_the_environment_names_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_HOME", str(tmp_path))
    assert Home.find().data == tmp_path


def test_the_tilde_is_the_user_s_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Home.find("~/reading").data == tmp_path / "reading"


def test_the_tilde_of_nobody_is_the_name_of_a_folder(tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        assert Home.find("~nobody-at-all/x").data == tmp_path / "~nobody-at-all" / "x"


def test_there_are_samples() -> None:
    assert any(samples().iterdir())


@pytest.mark.parametrize("title", ["", "…", "../..", "/", "\x00", "a" * 500, "..", "con\n"])
def test_a_file_name_stays_in_its_folder(title: str) -> None:
    name = file_name(title)
    assert name.replace("-", "").isalnum()
    assert len(name) <= 60
