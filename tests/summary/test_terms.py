"""Words to terms."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.summary.endings import ENDINGS
from reader.summary.terms import Terms, carrying_nothing, without_ending


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("adopt", "adopts", "adopted", "adopting")),
        ("de", ("hafen", "hafens")),
        ("de", ("regierung", "regierungen")),
        ("fr", ("acheter", "acheté", "achetées")),
        ("es", ("comprado", "compradas", "comprar")),
        ("it", ("comprato", "comprate", "comprare")),
        ("pt", ("comprado", "compradas", "comprar")),
        ("nl", ("veerboot", "veerboots")),
        ("sv", ("hamnen", "hamnar", "hamn")),
        ("da", ("færgen", "færger", "færgerne")),
        ("nb", ("ferjen", "ferjer", "ferjene")),
        ("ru", ("пассажир", "пассажиры", "пассажирами", "пассажиров")),
        ("fi", ("kaupunki", "kaupunkia")),
        ("pl", ("wirtschaft", "wirtschaften")),
        ("cs", ("města", "městem")),
        ("uk", ("місто", "міста", "містом")),
    ],
)
def test_forms_of_a_word_are_one_term(language: str, forms: tuple[str, ...]) -> None:
    terms = Terms((), language)
    assert len({terms[form] for form in forms}) == 1


@pytest.mark.parametrize("language", ENDINGS)
def test_no_ending_hides_behind_a_shorter_one(language: str) -> None:
    endings = ENDINGS[language]
    assert len(set(endings)) == len(endings)
    for place, ending in enumerate(endings):
        assert not ending.endswith(endings[:place])


@settings(max_examples=100, deadline=None)
@given(st.text("abcdeinrstéüан", max_size=12), st.sampled_from(sorted(ENDINGS)))
def test_a_stem_is_the_head_of_its_word_and_keeps_three_letters(word: str, language: str) -> None:
    stem = without_ending(word, ENDINGS[language])
    assert word.startswith(stem)
    assert len(stem) >= min(3, len(word))


def test_numbers_and_words_in_another_script_stay_whole() -> None:
    terms = Terms(("the",), "de")
    assert terms.of(["1.200", "the", "2023", "人工"]) == ("1.200", "2023", "人工")


def test_what_no_stemmer_of_sumy_should_see_stays_whole() -> None:
    words = ["1.200", "38", "人工", "ž" * 1_000_000]
    assert Terms((), "cs").of(words) == Terms((), "uk").of(words) == tuple(words)


def test_stop_words_of_languages_that_only_sumy_lists() -> None:
    assert "그" in carrying_nothing("ko")
    assert "في" in carrying_nothing("ar")
    assert carrying_nothing("nb") == carrying_nothing("no") != frozenset()
