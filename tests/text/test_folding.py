"""Folding: what compares as equal, and that no offset moves."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.folding import Folding, fold, has_accents
from tests.hanging import ends

FOLDINGS = [
    Folding(case=case, accents=accents) for case in (True, False) for accents in (True, False)
]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("CAFÉ", "cafe"),
        ("Straße", "straße"),
        ("İstanbul Iğdır", "istanbul igdir"),
        ("ＡＢＣ１２", "abc12"),
        ("“it’s”", '"it\'s"'),
        ("«non»", '"non"'),
        ("1990–95 — well", "1990-95 - well"),
        ("10\u00a0000\u202f€", "10 000 €"),
        ("Øresund Łódź", "oresund lodz"),
        ("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ"),
        ("Ёлка", "елка"),
        ("がギ 人工 한국", "がギ 人工 한국"),
        ("ﬁ ½ ẞ", "ﬁ ½ ß"),
    ],
)
def test_what_is_equal(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())), st.sampled_from(FOLDINGS))
def test_the_length_is_kept_and_folding_again_changes_nothing(text: str, folding: Folding) -> None:
    folded = folding.of(text)
    assert len(folded) == len(text)
    assert folding.of(folded) == folded


@settings(deadline=None)
@given(st.text(), st.text())
def test_each_code_point_folds_for_itself(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@pytest.mark.parametrize("folding", FOLDINGS)
def test_every_code_point_there_is_becomes_one(folding: Folding) -> None:
    everything = "".join(map(chr, range(0x80, 0x30000)))
    assert len(folding.of(everything)) == len(everything)
    assert all(len(folding.of(chr(code))) == 1 for code in range(0x3000))
    assert len(folding.of(chr(sys.maxunicode))) == 1


def test_a_way_of_folding_can_keep_case_or_accents() -> None:
    assert Folding(case=False, accents=True).of("Élan “É”") == 'Elan "E"'
    assert Folding(case=True, accents=False).of("Élan İ") == "élan i"
    assert Folding(case=False, accents=False).of("Élan") == "Élan"


def test_accents_are_told_from_typography() -> None:
    assert has_accents("Łódź")
    assert not has_accents("“plain” – 中文")


def test_five_million_characters_fold_fast() -> None:
    text = "Même à l’école, où l’été était déjà fini. " * 120_000
    with ends():
        fold(text)
