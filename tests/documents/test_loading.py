"""From a path, bytes or a str to a Document."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.documents.loading import load
from reader.errors import DocumentNotFound


def test_missing_file_is_named_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(DocumentNotFound, match=r"nothing\.txt is not there; check the name"):
        load(tmp_path / "nothing.txt")
