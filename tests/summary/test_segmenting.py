"""Words by optional packages where they are installed."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from reader.summary.segmenting import segmenter_of, word_finder


@pytest.mark.parametrize("language", ["en", "de", "ar", "xx", ""])
def test_spaced_languages_need_no_package(language: str) -> None:
    assert segmenter_of(language) == ""
    assert word_finder(language)("ferry ferry") == ["ferry", "ferry"]


@pytest.mark.skipif(find_spec("jieba") is not None, reason="jieba is installed")
def test_chinese_without_a_package_is_pairs_of_characters() -> None:
    assert word_finder("zh-Hans")("城市很好。") == ["城市", "市很", "很好"]


@pytest.mark.skipif(find_spec("jieba") is None, reason="jieba is not installed")
def test_chinese_with_jieba_is_words() -> None:
    assert segmenter_of("zh-Hans") == "jieba"
    assert word_finder("zh-Hans")("人工智能正在改变城市。")[-2:] == ["改变", "城市"]


@pytest.mark.skipif(find_spec("tinysegmenter") is None, reason="tinysegmenter is not installed")
def test_japanese_with_tinysegmenter_is_words() -> None:
    assert segmenter_of("ja") == "tinysegmenter"
    assert word_finder("ja")("大学も企業も動いた。")[:2] == ["大学", "企業"]
