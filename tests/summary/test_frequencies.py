"""KL against sumy's own sums; LSA and SumBasic stand with the graphs."""

from __future__ import annotations

import pytest
from sumy.summarizers.kl import KLSummarizer

from reader.documents.document import Document
from reader.summary.frequencies import kl
from reader.summary.study import study
from tests.hanging import ends


def test_kl_takes_at_every_step_what_sumy_finds_nearest(article: Document) -> None:
    studied = study(article)
    sumy = KLSummarizer()
    sumy.stop_words = studied.stop_words
    contents = [[w for w in words if w not in studied.stop_words] for words in studied.words]
    everything = [word for words in contents for word in words]
    chances = {word: everything.count(word) / len(everything) for word in everything}

    rated = kl(studied.words, studied.stop_words)
    order = sorted(range(len(rated)), key=lambda index: -rated[index])
    assert sorted(rated) == [float(-i) for i in reversed(range(len(rated)))]

    chosen: list[str] = []
    for place, best in enumerate(order):
        divergences = {
            index: sumy._kl_divergence(sumy._joint_freq(contents[index], chosen), chances)
            for index in order[place:]
        }
        assert divergences[best] == pytest.approx(min(divergences.values()), abs=1e-9)
        chosen += studied.words[best]


def test_kl_of_a_long_text_is_no_matter_of_minutes(book: Document) -> None:
    studied = study(book)
    with ends():
        kl(studied.words, studied.stop_words)


def test_kl_of_words_that_do_not_count() -> None:
    assert kl([["the"], ["a", "the"]], frozenset({"a", "the"})) == [0.0, -1.0]
