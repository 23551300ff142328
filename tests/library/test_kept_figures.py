"""Figures on disk are of the rules that found them, and never trusted."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.loading import load
from reader.figures.figure import Figure
from reader.figures.finding import find_figures
from reader.library.kept_figures import KeptFigures, Stated, stated_in
from reader.paths import samples
from reader.text.spans import Span

NUMBERS = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
FIGURES = st.builds(
    Figure,
    st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.just(3)),
    st.text(min_size=1),
    st.sampled_from(["percent", "money", "date"]),
    value=NUMBERS,
    low=NUMBERS,
    change_by=NUMBERS,
    unit=st.text(max_size=4),
    measures=st.text(),
    compared_with=st.just((1, 2)),
    differences=st.just((Decimal("-1.50"), None)),
    salience=st.floats(0, 1),
    is_key=st.booleans(),
)


def test_the_revision_is_raised_with_the_rules() -> None:
    """Who changes what is found raises `_REVISION` and takes the new digest over."""
    found = [
        (one.figure, one.sentence)
        for name in ("harbour-city-ai.txt", "northwind-quarterly.md", "stadt-am-fluss.txt")
        for document in (load(samples() / name),)
        for one in stated_in(document, find_figures(document))
    ]
    assert hashlib.sha256(repr(found).encode()).hexdigest()[:16] == "a29a6ccc772ab275"


@settings(max_examples=40, deadline=None)
@given(figures=st.lists(FIGURES, max_size=4), sentence=st.text())
def test_whatever_is_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory, figures: list[Figure], sentence: str
) -> None:
    kept = KeptFigures(tmp_path_factory.getbasetemp() / "cache")
    found = tuple(Stated(figure, sentence) for figure in figures)
    kept.keep("0" * 64, "zh-Hant", found)
    assert kept.find("0" * 64, "zh-Hant") == found


@pytest.fixture
def kept(tmp_path: Path) -> KeptFigures:
    """A cache in a folder of its own, for at most three texts."""
    return KeptFigures(tmp_path / "cache", most_files=3)


def test_another_language_is_another_reading(kept: KeptFigures) -> None:
    kept.keep("a" * 64, "en", ())
    assert kept.find("a" * 64, "en") == ()
    assert kept.find("a" * 64, "de") is None


def test_there_are_never_too_many(kept: KeptFigures) -> None:
    for letter in "abcdef":
        kept.keep(letter * 64, "en", ())
    kept.make_room()
    assert len(kept.known()) == 3


def test_who_has_no_library_gets_no_folder(tmp_path: Path) -> None:
    KeptFigures(tmp_path / "nobody" / "cache").keep("a" * 64, "en", ())
    assert not (tmp_path / "nobody").exists()
