"""Rankings to bytes and back."""

from __future__ import annotations

import dataclasses
import hashlib
import subprocess
import sys
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.document import Document
from reader.errors import SummaryError
from reader.summary.genres import GENRES
from reader.summary.ranking import RankedSentence, Ranking
from reader.summary.reasons import REASONS
from reader.summary.storing import from_bytes, ranking_key, to_bytes
from reader.summary.summarising import METHODS, rank
from reader.text.spans import Span
from tests.hanging import ends

Build = Callable[..., Document]

TEXT = "Four ferries return – 四艘渡轮 – to the harbour. 🙂 Nobody knows why they do."

_numbers = st.floats(allow_nan=False, allow_infinity=False)
_words = st.text("abc éß中'\"\\", max_size=8)
_sentences = st.builds(
    lambda start, length, **rest: RankedSentence(
        span=Span(start, min(len(TEXT), start + length)),
        text=TEXT[start : start + length],
        **rest,
    ),
    start=st.integers(0, len(TEXT)),
    length=st.integers(0, len(TEXT)),
    score=_numbers,
    rank=st.integers(1, 10**6),
    why=_words,
    parts=st.lists(st.tuples(_words, _numbers), max_size=4).map(tuple),
    is_pinned=st.booleans(),
)
_rankings = st.lists(st.tuples(_sentences, st.integers(0, 99)), max_size=8).flatmap(
    lambda rows: st.builds(
        Ranking,
        sentences=st.just(tuple(sentence for sentence, _ in rows)),
        method=_words,
        genre=_words,
        words=st.just(tuple(count for _, count in rows)),
        genre_is_given=st.booleans(),
    )
)


@settings(max_examples=100, deadline=None)
@given(_rankings)
def test_any_ranking_comes_back_as_it_was(ranking: Ranking) -> None:
    assert from_bytes(to_bytes(ranking), TEXT) == ranking


@pytest.mark.parametrize("method", METHODS)
def test_real_rankings_come_back_as_they_were(article: Document, method: str) -> None:
    ranking = rank(article, method)
    assert from_bytes(to_bytes(ranking), article.text) == ranking


def test_a_book_is_kept_in_little_room_and_time(book: Document) -> None:
    ranking = rank(book)
    with ends():
        data = to_bytes(ranking)
        assert from_bytes(data, book.text) == ranking
    assert len(data) < 1.5 * len(book.text)


@pytest.mark.parametrize(
    "data", [b"", b"nonsense", zlib.compress(b"{}"), zlib.compress(b'{"format":0}')]
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(SummaryError, match="cannot be read: rank the document again"):
        from_bytes(data, TEXT)


def test_bytes_of_a_longer_text_are_refused(article: Document) -> None:
    data = to_bytes(rank(article))
    with pytest.raises(SummaryError):
        from_bytes(data, article.text[:80])


def test_a_key_tells_apart_what_ranks_otherwise(article: Document) -> None:
    keys = [
        ranking_key(article),
        ranking_key(article, "lead"),
        ranking_key(article, genre="notes"),
        ranking_key(article, genre="report"),
        ranking_key(article, most=100),
        ranking_key(dataclasses.replace(article, title="Something else")),
        ranking_key(dataclasses.replace(article, language="de")),
        ranking_key(dataclasses.replace(article, text=article.text + " ")),
        ranking_key(dataclasses.replace(article, paragraphs=article.paragraphs[:-1])),
    ]
    assert len(set(keys)) == len(keys)


def test_a_key_is_the_same_again_and_begins_with_the_version_of_the_text(article: Document) -> None:
    again = dataclasses.replace(article)
    assert ranking_key(article, genre="paper") == ranking_key(again, genre="paper")
    assert ranking_key(article).startswith(article.sha256 + "/")
    assert ranking_key(article).isascii()


def test_a_key_needs_nothing_that_ranks() -> None:
    code = (
        "import sys, reader.summary.keeping;"
        "print([name for name in sys.modules if name.startswith(('reader.figures', 'numpy'))"
        " or name in ('reader.summary.study', 'reader.summary.features')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_revision_is_raised_with_the_weights() -> None:
    """Who changes a weight or a reason raises `_REVISION` and takes the new digest over."""
    rows = [(g.name, sorted(g.weights.items()), g.redundancy) for g in GENRES.values()]
    digest = hashlib.sha256(repr((rows, REASONS)).encode()).hexdigest()[:16]
    assert digest == "3ae038edeb964805"
