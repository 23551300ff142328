"""The method "reader": scores that are the sum of what is said of them."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from reader.documents.document import Document
from reader.summary.genres import GENRES, Genre, genre_of
from reader.summary.reasons import CROWDING, REPETITION
from reader.summary.scoring import Scored, score
from reader.summary.study import study

Build = Callable[..., Document]


def _scored(document: Document) -> dict[str, Scored]:
    studied = study(document)
    return {
        studied.sentences[one.index].text: one for one in score(studied, genre_of(studied))
    }  # fmt: skip


@pytest.mark.parametrize("genre", GENRES.values(), ids=lambda genre: genre.name)
def test_the_parts_add_up_to_the_score(article: Document, genre: Genre) -> None:
    for one in score(study(article), genre):
        assert math.fsum(value for _, value in one.parts) == pytest.approx(one.score, abs=1e-12)


def test_scores_descend(book: Document) -> None:
    scores = [one.score for one in _scored(book).values()]
    assert scores == sorted(scores, reverse=True)


def test_the_opening_says_so(article: Document) -> None:
    first = next(iter(_scored(article).values()))
    assert first.index == 0
    assert first.why.startswith("opens the article; shares most words with the rest")


def test_key_figures_are_named_and_counted(article: Document) -> None:
    priced = next(one for text, one in _scored(article).items() if "3.2 million" in text)
    assert "names 2 key figures" in priced.why
    assert dict(priced.parts)["figure"] > 0


def test_a_long_text_only_says_that_there_is_a_number(document_of: Build) -> None:
    lines = (f"The ferry {name} was sold again and again." for name in ("Ann", "Bo") * 10)
    costly = "The last ferry was sold for 3.2 million pounds."
    document = document_of(costly, *lines, "harbour " * 6_000)
    scored = {
        one.index: one for one in score(study(document), GENRES["news"])
    }  # fmt: skip
    assert "gives a number" in scored[0].why


def test_a_question_loses_and_says_so(article: Document) -> None:
    asked = next(one for text, one in _scored(article).items() if text.endswith("?"))
    assert dict(asked.parts)["question"] < 0
    assert "but asks" in asked.why


def test_what_says_the_same_comes_late_and_says_so(document_of: Build) -> None:
    scored = _scored(
        document_of(
            "The council bought four electric ferries for the harbour last week.",
            "Last week the council bought four electric harbour ferries, it said.",
            "Schools stay closed on Monday because the heating has failed again.",
        )
    )
    repeated = next(one for text, one in scored.items() if text.startswith("Last week"))
    assert dict(repeated.parts)[REPETITION] < -0.5
    assert repeated.why.endswith("but says again what a better one says")


def test_only_the_first_opens_and_only_the_last_closes(book: Document) -> None:
    studied = study(book)
    scored = score(studied, GENRES["report"])
    assert [one.index for one in scored if "opens the text" in one.why] == [0]
    closing = [one.index for one in scored if "closes the text" in one.why]
    assert closing == [len(studied) - 1]


def test_a_summary_of_a_book_is_neither_its_beginning_nor_its_end(document_of: Build) -> None:
    nouns = [f"{a}{b}{c}" for a in "bcdfgklm" for b in ("are", "ino", "ut") for c in "nrst"]
    document = document_of(
        *(
            f"The {nouns[i % 96]} of {nouns[i * 7 % 89]} saw the {nouns[i * i % 83]} number {i}."
            for i in range(5_000)
        )
    )
    for genre in ("report", "story"):
        best = score(study(document), GENRES[genre])[:20]
        assert len({one.index // 500 for one in best}) >= 6
        assert len({one.index // 250 for one in best[:5]}) >= 3
        for one in best:
            assert math.fsum(value for _, value in one.parts) == pytest.approx(one.score)


def test_neighbours_of_better_sentences_say_so(document_of: Build) -> None:
    crowd = (f"The harbour {a}{b} has ferries." for a in "abcdefghijk" for b in "lmnopqrstuv")
    rest = (f"Nobody{a}{b} knows{b}{a} any{a}of this{b}." for a in "abcdefghijklmnopqrst" for b in
            "abcdefghijklmnopqrst")  # fmt: skip
    scored = score(study(document_of(*crowd, *rest)), GENRES["news"])
    assert any(dict(one.parts).get(CROWDING, 0.0) < 0 for one in scored[:20])
