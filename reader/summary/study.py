"""A Study: the sentences that may be chosen from a document, taken apart once for every method.

Which sentences those are is decided here: each wording once, none of them furniture, headline or
kicker, and headings, tables and code only where there is nothing else. Everything is a column with
one entry a candidate, in document order.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.documents.document import Document, Paragraph, Sentence
from reader.summary.key_figures import count_key_figures
from reader.summary.pinning import covered
from reader.summary.segmenting import WordFinder, word_finder
from reader.summary.terms import Terms, carrying_nothing
from reader.summary.vectors import Vector, weighted
from reader.text.language import count_words
from reader.text.progress import Report, reported, unheard
from reader.text.scripts import FULL_STOPS, SENTENCE_ENDS, may_be_unspaced
from reader.text.spans import Span

__all__ = ["Study", "is_label", "study"]

_PROSE = frozenset({"body", "list", "quote"})
_ENDS = (*SENTENCE_ENDS, *":;)\"'”’»」』")
_LONGEST_LABEL = 160
_SMALL_WORDS = 0.34
"""A greater share of words in lower case makes a saying."""
_ADDRESS_WORDS = 8

_STRETCH = 120
_MOST_STRETCHES = 20
"""A long text is divided into at most so many stretches of at least so many sentences."""
_FEWEST_TO_TELL = 10
_IN_MANY = 0.25
"""A word in more than this share of at least ten sentences is a function word,"""
_SHORT_WORD = 4
"""if it has at most so many letters."""
_FIRST_CJK = "\u3005"


@dataclass(frozen=True)
class Study:
    """The candidates of one document, in document order, and what they are made of."""

    document: Document
    sentences: tuple[Sentence, ...] = ()
    lowered: tuple[str, ...] = ()
    """The text of each, in lower case."""
    words: tuple[tuple[str, ...], ...] = ()
    """The words of each, in lower case."""
    known: Terms = field(default_factory=lambda: Terms(()))
    """The term of every word."""
    measured: dict[str, Sequence[float]] = field(default_factory=dict)
    """The features that have been measured already, by name."""

    def __len__(self) -> int:
        return len(self.sentences)

    @cached_property
    def terms(self) -> tuple[tuple[str, ...], ...]:
        """The terms of each, in their order."""
        return tuple(map(self.known.of, self.words))

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """The words that carry nothing, of those that are there."""
        return frozenset(word for word in self.vocabulary if not self.known[word])

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that is there."""
        return frozenset(word for words in self.words for word in words)

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How many words each has: by our count or between white space, whichever is more."""
        return tuple([_length(sentence.text) for sentence in self.sentences])

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each term stands in the candidates."""
        return Counter([term for terms in self.terms for term in terms])

    @cached_property
    def rarity(self) -> dict[str, float]:
        """Inverse sentence frequency of each term, smoothed so that none is zero."""
        held = Counter([term for terms in self.terms for term in set(terms)])
        everything = 1 + len(self)
        return {term: math.log(everything / count) for term, count in held.items()}

    @cached_property
    def vectors(self) -> tuple[Vector, ...]:
        """TF-IDF of each, scaled to length 1."""
        rarity = self.rarity
        return tuple([weighted(terms, rarity) for terms in self.terms])

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """Which heading each stands under: the index of its paragraph, -1 before the first."""
        current, above = -1, []
        for index, paragraph in enumerate(self.document.paragraphs):
            current = index if paragraph.kind == "heading" else current
            above.append(current)
        return tuple([above[sentence.paragraph] for sentence in self.sentences])

    @cached_property
    def stretches(self) -> tuple[int, ...]:
        """Which stretch of a long text each stands in, so that every one can have its say."""
        count = min(_MOST_STRETCHES, max(1, len(self) // _STRETCH))
        return tuple([index * count // len(self) for index in range(len(self))])

    @cached_property
    def key_figures(self) -> tuple[int, ...] | None:
        """How many key figures each names; None if the text is too long to look for them."""
        return count_key_figures(self.document, self.sentences)

    def terms_of(self, text: str) -> tuple[str, ...]:
        """The terms of any other text, such as a heading."""
        return self.known.of(word_finder(self.document.language)(text.lower()))


def study(
    document: Document, among: Sequence[Span] | None = None, *, report: Report = unheard
) -> Study:
    """The candidates of `document`; none if it has no words.

    Args:
        document: any.
        among: spans of which a candidate has to share a code point with at least one. Then
            headings, headlines, tables and likely furniture are candidates too: whoever chose
            the spans has seen them.
        report: is told how far the work is.
    """
    candidates = list(
        _highlighted(document, among) if among is not None else _chosen(document, report)
    )
    found = [words for _, _, words in candidates]
    nothing = carrying_nothing(document.language) or _commonest(found)
    return Study(
        document,
        tuple([sentence for sentence, _, _ in candidates]),
        tuple([lowered for _, lowered, _ in candidates]),
        tuple(found),
        Terms(nothing, document.language),
    )


def _length(text: str) -> int:
    between_blanks = len(text.split())
    # Where blanks part the words, there are never more of them than that.
    return max(count_words(text), between_blanks) if may_be_unspaced(text) else between_blanks


def _commonest(sentences: Sequence[Sequence[str]]) -> frozenset[str]:
    """What passes for stop words where nobody lists them: short words of many sentences."""
    if len(sentences) < _FEWEST_TO_TELL:
        return frozenset()
    held = Counter([word for words in sentences for word in set(words) if len(word) <= _SHORT_WORD])
    return frozenset(
        word
        for word, count in held.items()
        if count > _IN_MANY * len(sentences) and not word[0].isdigit() and word < _FIRST_CJK
    )


_Candidate = tuple[Sentence, str, tuple[str, ...]]
"""A sentence, its text in lower case and the words of that."""


def _highlighted(document: Document, among: Sequence[Span]) -> Iterator[_Candidate]:
    marked = covered([sentence.span for sentence in document.sentences], among)
    sentences = [s for s, is_in in zip(document.sentences, marked, strict=True) if is_in]
    return _candidates(sentences, word_finder(document.language), set(), unheard)


def _chosen(document: Document, report: Report) -> Iterator[_Candidate]:
    find = word_finder(document.language)
    titles = {tuple(find(text.lower())) for text in (document.title, document.kicker)}
    eligible = _eligible(document)
    found = list(_candidates(eligible, find, titles, report))
    return iter(found) if found else _candidates(eligible, find, set(), unheard)


def _candidates(
    sentences: Sequence[Sentence], find: WordFinder, titles: set[tuple[str, ...]], report: Report
) -> Iterator[_Candidate]:
    """Each wording once, where it first stands, with its text and words in lower case."""
    seen: set[tuple[str, ...]] = set()
    kept: dict[str, str] = {}
    for sentence in reported(sentences, len(sentences), report):
        lowered = sentence.text.lower()
        # One object a word, however often it stands there: a book takes a third of the memory.
        found = tuple([kept.setdefault(word, word) for word in find(lowered)])
        is_title = found in titles and not lowered.endswith(tuple(FULL_STOPS))
        if found and found not in seen and not is_title:
            seen.add(found)
            yield sentence, lowered, found


def _eligible(document: Document) -> Sequence[Sentence]:
    """The sentences of the best kind of paragraph that has words."""
    for accepts in _PREFERENCES:
        fit = [accepts(paragraph) for paragraph in document.paragraphs]
        found = [sentence for sentence in document.sentences if fit[sentence.paragraph]]
        if accepts is _is_prose:
            found = [sentence for sentence in found if _speaks(document, sentence)] or found
        if any(any(map(str.isalnum, sentence.text)) for sentence in found):
            return found
    return ()


def _speaks(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is one, and not of a mail that is answered."""
    quoted = document.text[document.paragraphs[sentence.paragraph].span.start] == ">"
    return not quoted and not is_label(sentence.text)


def is_label(text: str) -> bool:
    """Whether a line names rather than says: "Ann Reed and Bo Lind", "Keeper of the Tables".

    It does not end as a sentence does and has hardly a word that is not a name, or it is short
    and ends in a comma, as "Dear Ann," does. Scripts without capitals tell nothing.
    """
    if text[-1:] in _ENDS or len(text) > _LONGEST_LABEL:
        return False
    found = [word for word in text.split() if word[0].isalpha()]
    small = sum(not word[0].isupper() for word in found)
    is_address = text[-1:] == "," and len(found) <= _ADDRESS_WORDS
    return bool(found) and (is_address or small <= _SMALL_WORDS * len(found))


def _is_prose(paragraph: Paragraph) -> bool:
    return paragraph.kind in _PROSE and not paragraph.likely_furniture


def _is_certain(paragraph: Paragraph) -> bool:
    return not paragraph.likely_furniture


def _is_anything(paragraph: Paragraph) -> bool:
    return paragraph.kind != "furniture"


_PREFERENCES: tuple[Callable[[Paragraph], bool], ...] = (_is_prose, _is_certain, _is_anything)
"""Prose; else headings, tables and code; else what is probably furniture."""
