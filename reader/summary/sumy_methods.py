"""What sumy computes, on our own sentences.

sumy's summarisers ask little of a document: `.sentences`, each with `.words`, and `.words`. They
get ours, which differ even where their words are the same (sumy keys ratings by sentence), and
never its parser or tokenizer, which need a download and drop every number. Importing this module
loads sumy, which takes most of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sumy.summarizers._summarizer import AbstractSummarizer, SentenceInfo
from sumy.summarizers.luhn import LuhnSummarizer

from reader.documents.document import Sentence
from reader.summary.genres import genre_of
from reader.summary.scoring import score
from reader.summary.study import Study, study

__all__ = ["ReaderSummarizer", "SumyDocument", "SumySentence", "luhn", "ratings"]


@dataclass(frozen=True, slots=True, eq=False)
class SumySentence:
    """A candidate as sumy wants it; equal only to itself."""

    sentence: Sentence
    words: tuple[str, ...]

    def __str__(self) -> str:
        return self.sentence.text


@dataclass(frozen=True, slots=True)
class SumyDocument:
    """The candidates of a Study as sumy wants a document."""

    study: Study
    sentences: tuple[SumySentence, ...]
    words: tuple[str, ...]
    headings: tuple[SumySentence, ...] = ()

    @classmethod
    def of(cls, study: Study) -> SumyDocument:
        """The candidates of `study`."""
        pairs = zip(study.sentences, study.words, strict=True)
        sentences = tuple([SumySentence(sentence, words) for sentence, words in pairs])
        return cls(study, sentences, tuple([word for words in study.words for word in words]))

    @property
    def paragraphs(self) -> tuple[SumyDocument, ...]:
        """All of it as one paragraph; no method of sumy's that we offer looks further."""
        return (self,)


def ratings(summarizer: Callable[..., Any], document: SumyDocument) -> list[float]:
    """What a summariser of sumy's rates each sentence, in document order."""
    found = [0.0] * len(document.sentences)

    def keep(infos: Sequence[SentenceInfo]) -> Sequence[SentenceInfo]:
        for info in infos:
            found[info.order] = float(info.rating)
        return infos

    summarizer(document, keep)
    return found


class _Luhn(LuhnSummarizer):  # type: ignore[misc]
    """Looks significant words up in a set: sumy walks through all of them for every word."""

    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


def luhn(study: Study) -> list[float]:
    """Luhn's clusters of significant words (1958, doi:10.1147/rd.22.0159), by sumy."""
    summarizer = _Luhn(study.known.__getitem__)
    summarizer.stop_words = study.stop_words
    return ratings(summarizer, SumyDocument.of(study))


class ReaderSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """Our own method for who works with sumy: called like any summariser of its.

    It takes a `SumyDocument` (or a `Document`, of which it makes one) and gives `SumySentence`s
    in document order. The score is that of `scoring.score`, which needs no sumy.
    """

    def __call__(self, document: Any, sentences_count: Any) -> tuple[SumySentence, ...]:
        """The best sentences of `document`; the count may be a callable, as everywhere in sumy."""
        given = document if isinstance(document, SumyDocument) else SumyDocument.of(study(document))
        if not given.sentences:
            return ()
        scored = score(given.study, genre_of(given.study))
        places = {given.sentences[one.index]: -float(at) for at, one in enumerate(scored)}
        best: tuple[SumySentence, ...] = self._get_best_sentences(
            given.sentences, sentences_count, places
        )
        return best
