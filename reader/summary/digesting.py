"""One summary across several documents: every one has its say, and nothing is said twice.

It is made of the documents' rankings, which may have been kept from before. A sentence is worth
what it is worth in its own document, more where the other documents speak of the same, and less
for what a better one says already and for each turn that its document has had.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.documents.document import Document
from reader.figures.words import Lexicon, lexicon
from reader.summary.highlighting import rank_highlights
from reader.summary.lengths import check_length, fitting
from reader.summary.methods import READER
from reader.summary.ranking import RankedSentence, Ranking
from reader.summary.reasons import DANGLING
from reader.summary.segmenting import word_finder
from reader.summary.summarising import rank
from reader.summary.terms import Terms, carrying_nothing
from reader.summary.vectors import Vector, add, dot, total, weighted
from reader.text.spans import Span

__all__ = ["Digest", "DigestSentence", "Gathering", "digest", "gather"]

_AGREEMENT = 0.5
"""What a sentence gains that all other documents take up."""
_LEANING = 0.3
"""What a sentence loses that leans on the one before it, which is seldom in the digest."""
_TURN = 0.25
"""What a sentence loses for each that its document has in the digest already."""
_SAME = 0.6
"""From this cosine on two sentences tell the same fact, if their figures are the same too."""
_CONSIDERED = 5_000
"""So many candidates are considered, shared out evenly among the documents."""
_FEWEST = 5
"""So many of each document, however many documents there are."""
_MOST = 300
"""Nobody reads a longer digest."""


@dataclass(frozen=True, slots=True)
class DigestSentence:
    """A sentence of one of the documents."""

    document: int
    """Which of the documents, by its index."""
    span: Span
    """Where it stands in that document's text."""
    text: str
    score: float
    """The larger, the more it carries the documents; comparable within one digest only."""
    rank: int
    """1 for the best."""
    why: str
    """In words, what made it count."""
    also_in: tuple[int, ...] = ()
    """The other documents that tell the same fact."""


@dataclass(frozen=True, slots=True)
class Digest:
    """Sentences of several documents, in the order of the documents and in each of its text."""

    sentences: tuple[DigestSentence, ...]
    documents: int
    """How many documents were read for it."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """The sentences that a digest may have, best first; at most 300."""

    sentences: tuple[DigestSentence, ...]
    words: tuple[int, ...]
    """How many words each has."""
    documents: int
    """How many documents there are."""
    candidates: int
    """How many sentences the documents have together."""

    def pick(
        self,
        *,
        sentences: int | None = None,
        words: int | None = None,
        percent: float | None = None,
    ) -> Digest:
        """The best sentences that fit one length: see `Ranking.pick`.

        Raises:
            SummaryError: if more than one length is given, or one below 1.
        """
        check_length(sentences=sentences, words=words, percent=percent)
        if percent is not None:
            sentences = max(1, int(self.candidates * percent / 100))
        order = range(len(self.sentences))
        chosen = [
            self.sentences[index]
            for index in fitting(order, self.words, sentences=sentences, words=words)
        ]
        in_order = sorted(chosen, key=lambda one: (one.document, one.span))
        return Digest(tuple(in_order), self.documents)


def digest(
    documents: Sequence[Document],
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    method: str = READER,
    genre: str | None = None,
    highlights: Sequence[Sequence[Span]] | None = None,
) -> Digest:
    """The sentences that carry several documents together.

    Args:
        documents: any number; sentences name theirs by its index.
        sentences: how many sentences in all; five if no length is given.
        words: at most how many words in all, but at least one sentence.
        percent: how many of a hundred sentences of all documents, but at least one.
        method: what ranks the sentences of each document, one of `summarising.METHODS`.
        genre: what to take each document for; told by its shape if not given.
        highlights: for each document the spans that its reader highlighted. If given, the digest
            is made of those alone, and a document without any has no part in it.

    Raises:
        SummaryError: as `summarising.summarise`.
    """
    check_length(sentences=sentences, words=words, percent=percent)
    if highlights is None:
        rankings = [rank(document, method, genre) for document in documents]
    else:
        pairs = zip(documents, highlights, strict=True)
        rankings = [rank_highlights(document, spans, method, genre) for document, spans in pairs]
    gathering = gather(rankings, [document.language for document in documents])
    return gathering.pick(sentences=sentences, words=words, percent=percent)


def gather(rankings: Sequence[Ranking], languages: Sequence[str]) -> Gathering:
    """What a digest of the documents with these rankings may have, best first.

    Args:
        rankings: one a document.
        languages: the language of each document, BCP 47.
    """
    candidates = _candidates(rankings, languages)
    chosen = _in_turns(candidates)
    return Gathering(
        tuple([_explained(one, place) for place, one in enumerate(chosen, 1)]),
        tuple([one.length for one in chosen]),
        len(rankings),
        sum(len(ranking.sentences) for ranking in rankings),
    )


@dataclass(slots=True)
class _Candidate:
    document: int
    sentence: RankedSentence
    length: int
    worth: float
    """In its own document: 1 for the best, 0 for the worst that is considered."""
    terms: tuple[str, ...]
    figures: frozenset[str]
    """Its numbers: the same words with others are news, not a repetition."""
    vector: Vector = field(default_factory=dict)
    agreement: float = 0.0
    likeness: float = 0.0
    """The largest cosine with any that was compared with it."""
    compared_with: int = 0
    same_as: _Candidate | None = None
    score: float = 0.0
    also_in: set[int] = field(default_factory=set)


def _candidates(rankings: Sequence[Ranking], languages: Sequence[str]) -> list[_Candidate]:
    share = max(_FEWEST, _CONSIDERED // max(1, len(rankings)))
    found: list[_Candidate] = []
    for document, (ranking, language) in enumerate(zip(rankings, languages, strict=True)):
        known, find = Terms(carrying_nothing(language), language), word_finder(language)
        numbers = lexicon(language)
        best = ranking.sentences[:share]
        worths = _scaled([one.score for one in best])
        for one, length, worth in zip(best, ranking.words, worths, strict=False):
            words = find(one.text.lower())
            figures = _figures(words, numbers)
            own = worth - (_LEANING if _leans(one) else 0.0)
            found.append(_Candidate(document, one, length, own, known.of(words), figures))
    _compare(found)
    return found


def _leans(one: RankedSentence) -> bool:
    return any(name == DANGLING for name, _ in one.parts)


def _figures(words: Sequence[str], numbers: Lexicon) -> frozenset[str]:
    """The numbers among `words` in digits; "million", "third" and the like as they are."""
    spelled = [str(numbers.small[word]) for word in words if word in numbers.small]
    named = [word for word in words if word in numbers.scales or word in numbers.ordinals]
    digits = [word for word in words if word[:1].isdigit()]
    # "One" is mostly a pronoun or an article.
    return frozenset((*spelled, *named, *digits)) - {"1"}


def _scaled(scores: Sequence[float]) -> list[float]:
    low, high = min(scores, default=0.0), max(scores, default=0.0)
    return [(score - low) / (high - low) if high > low else 1.0 for score in scores]


def _compare(candidates: Sequence[_Candidate]) -> None:
    """Weigh the terms over all documents, and find what other documents take up."""
    held = Counter([term for one in candidates for term in set(one.terms)])
    rarity = {term: math.log((1 + len(candidates)) / count) for term, count in held.items()}
    own: dict[int, Vector] = {}
    for one in candidates:
        one.vector = weighted(one.terms, rarity)
        add(one.vector, own.setdefault(one.document, {}))
    everything = total(own.values())
    taken_up = [
        dot(one.vector, everything) - dot(one.vector, own[one.document]) for one in candidates
    ]
    most = max(taken_up, default=0.0)
    for one, value in zip(candidates, taken_up, strict=True):
        one.agreement = max(0.0, value) / most if most > 0 else 0.0


def _in_turns(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The best first, without repetitions.

    Whatever is chosen only lowers the scores of others, so that a candidate need not be looked at
    again until it comes to the top of the heap (lazy greedy, Minoux 1978).
    """
    turns: Counter[int] = Counter()
    chosen: list[_Candidate] = []
    heap = [(-_score(one, turns), place) for place, one in enumerate(candidates)]
    heapq.heapify(heap)
    while heap and len(chosen) < _MOST:
        known, place = heap[0]
        one = candidates[place]
        _look_at(one, chosen)
        if one.same_as is not None:
            heapq.heappop(heap)
            if one.document != one.same_as.document:
                one.same_as.also_in.add(one.document)
        elif (current := -_score(one, turns)) > known:
            heapq.heapreplace(heap, (current, place))
        else:
            heapq.heappop(heap)
            one.score = -current
            turns[one.document] += 1
            chosen.append(one)
    return chosen


def _score(one: _Candidate, turns: Counter[int]) -> float:
    return one.worth + _AGREEMENT * one.agreement - one.likeness - _TURN * turns[one.document]


def _look_at(one: _Candidate, chosen: Sequence[_Candidate]) -> None:
    """Compare it with what was chosen since it was looked at last."""
    for other in chosen[one.compared_with :]:
        cosine = dot(one.vector, other.vector)
        one.likeness = max(one.likeness, cosine)
        if one.same_as is None and cosine >= _SAME and one.figures <= other.figures:
            one.same_as = other
    one.compared_with = len(chosen)


def _explained(one: _Candidate, place: int) -> DigestSentence:
    others = tuple(sorted(one.also_in))
    documents = "another document" if len(others) == 1 else f"{len(others)} other documents"
    why = f"told by {documents} too; {one.sentence.why}" if others else one.sentence.why
    return DigestSentence(
        one.document, one.sentence.span, one.sentence.text, one.score, place, why, others
    )
