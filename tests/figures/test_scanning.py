"""The scan: folding keeps every offset, atoms lie in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures.scanning import atoms_in, folded


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_capitals_that_grow_in_lower_case_keep_their_place() -> None:
    assert folded("İ５") == "İ5"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.2 billion and 10k", ["1200000000.0", "10000"]),
        ("3½ and .08", ["3.5", "0.08"]),
        ("5e3", ["5000"]),
        ("1 1 1 1 1 1 1 1 1 1 1 1 1 1", []),
        ("twenty-one trillion three hundred", ["21000000000300"]),
    ],
)
def test_atoms_are_numbers_with_their_scale(text: str, values: list[str]) -> None:
    atoms = atoms_in(folded(text), 0, len(text), "en")
    assert [float(atom.value or 0) for atom in atoms] == [float(value) for value in values]
