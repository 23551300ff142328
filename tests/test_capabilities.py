"""What this installation can do, as the doctor tells it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader import capabilities
from reader.capabilities import EXTRAS, PARSERS, capabilities_as_text, missing
from reader.documents.formats.table import FORMATS

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def test_every_format_opens_here() -> None:
    first, *others = capabilities_as_text().splitlines()
    assert all(row.suffixes[0] in first for row in FORMATS)
    assert not any("does not open" in line for line in others)


def test_every_extra_of_the_distribution_is_told_of() -> None:
    extras = tomllib.loads(PROJECT.read_text())["project"]["optional-dependencies"]
    assert {extra.name for extra in EXTRAS} == set(extras) - {"all", "test", "dev"}
    assert PARSERS.keys() <= {row.name for row in FORMATS}


def test_a_missing_part_comes_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capabilities, "find_spec", lambda name: None)
    told = capabilities_as_text()
    assert "pip install 'terminal-reader[serve]'" in told
    assert "pdf does not open: pypdfium2 cannot be found" in told
    assert missing(("json",)) == ("json",)
