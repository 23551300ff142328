"""What may be Chinese or Japanese is told cheaply, and never missed."""

from __future__ import annotations

import pytest

from reader.text.scripts import may_be_unspaced


@pytest.mark.parametrize("text", ["", "plain", "“Où est l’État ?” — naïve…", "Привет", "38 %"])
def test_spaced_scripts_are_told_apart(text: str) -> None:
    assert not may_be_unspaced(text)


@pytest.mark.parametrize("text", ["城市", "かな", "カナ", "end。", "ｱ｡", "a 々"])
def test_ideographs_kana_and_their_marks_are_never_missed(text: str) -> None:
    assert may_be_unspaced(text)
