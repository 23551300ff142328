"""A digest across documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.documents.document import Document
from reader.errors import SummaryError
from reader.summary.digesting import digest, gather
from reader.summary.ranking import RankedSentence, Ranking
from reader.summary.summarising import rank
from reader.text.spans import Span
from tests.hanging import ends

Build = Callable[..., Document]


@pytest.fixture(scope="module")
def reports(document_of: Build) -> list[Document]:
    return [
        document_of(
            "The council has bought four electric ferries for the old harbour.",
            "Each of them carries 140 passengers across the river.",
            "Opponents wanted a bridge instead.",
        ),
        document_of(
            "Four electric ferries for the old harbour have been bought by the council.",
            "The piers have to be repaired before the first one sails.",
            "Each of them carries 190 passengers across the river.",
        ),
        document_of(
            "Schools close on Friday because the heating has failed.",
            "Parents were told by letter only.",
        ),
    ]


def test_every_sentence_names_its_document(reports: list[Document]) -> None:
    made = digest(reports, sentences=6)
    assert made.documents == 3
    assert len(made.sentences) == 6
    for one in made.sentences:
        assert one.text == one.span.of(reports[one.document].text)
        assert one.why
    order = [(one.document, one.span) for one in made.sentences]
    assert order == sorted(order)
    assert sorted(one.rank for one in made.sentences) == [1, 2, 3, 4, 5, 6]


def test_a_fact_is_told_once_and_names_who_else_tells_it(reports: list[Document]) -> None:
    made = digest(reports, percent=100)
    [bought] = [one for one in made.sentences if "bought" in one.text]
    assert bought.also_in == (1 - bought.document,)
    assert bought.why.startswith("told by another document too; ")


def test_other_figures_are_another_fact(reports: list[Document]) -> None:
    texts = " ".join(one.text for one in digest(reports, percent=100).sentences)
    assert "140 passengers" in texts
    assert "190 passengers" in texts


def test_spelled_out_figures_are_figures(document_of: Build) -> None:
    say = "The council bought {} electric ferries for the old harbour on Monday."
    made = digest([document_of(say.format(count)) for count in ("four", "five")], percent=100)
    assert [one.also_in for one in made.sentences] == [(), ()]


def test_what_leans_on_another_sentence_comes_later() -> None:
    texts = ("However, ferries sail.", "Schools close early.")
    parts = ((("place", 1.2), ("dangling", -0.2)), (("place", 1.0),))
    sentences = tuple(
        RankedSentence(Span(40 * at, 40 * at + len(text)), text, 1.0, at + 1, "", parts[at])
        for at, text in enumerate(texts)
    )
    best = gather([Ranking(sentences, "reader", "news", (3, 3))], ["en"]).sentences[0]
    assert best.text == texts[1]


def test_every_document_has_its_say_or_has_it_said_for_it(reports: list[Document]) -> None:
    chosen = digest(reports, sentences=3).sentences
    assert {index for one in chosen for index in (one.document, *one.also_in)} == {0, 1, 2}
    assert {one.document for one in digest(reports, sentences=5).sentences} == {0, 1, 2}


def test_what_all_tell_comes_first(reports: list[Document]) -> None:
    [best] = digest(reports, sentences=1).sentences
    assert "ferries" in best.text


@pytest.mark.parametrize("budget", [5, 12, 25, 60])
def test_a_budget_of_words_is_kept(reports: list[Document], budget: int) -> None:
    chosen = digest(reports, words=budget).sentences
    assert len(chosen) == 1 or sum(len(one.text.split()) for one in chosen) <= budget


def test_another_length_needs_no_other_ranking(reports: list[Document]) -> None:
    gathering = gather([rank(one) for one in reports], [one.language for one in reports])
    assert gathering.pick(sentences=4) == digest(reports, sentences=4)
    assert gathering.pick(percent=30) == digest(reports, percent=30)
    with pytest.raises(SummaryError, match="one length at a time"):
        gathering.pick(sentences=4, words=4)


def test_a_digest_of_highlights_has_nothing_else(reports: list[Document]) -> None:
    bridge = reports[0].text.index("bridge")
    marks = [[Span(bridge, bridge + 6)], [], [Span(0, 7)]]
    made = digest(reports, highlights=marks)
    assert [one.text[:9] for one in made.sentences] == ["Opponents", "Schools c"]


def test_highlights_for_other_documents_are_refused(reports: list[Document]) -> None:
    with pytest.raises(ValueError, match="shorter"):
        digest(reports, highlights=[[]])


def test_nothing_to_digest(document_of: Build) -> None:
    assert digest([]).sentences == ()
    assert digest([document_of("* * *"), document_of()], words=9).sentences == ()


def test_one_document_twice_is_told_once(article: Document) -> None:
    once = digest([article], percent=100)
    twice = digest([article, article], percent=100)
    assert len(twice.sentences) == len(once.sentences)


def test_the_same_documents_have_the_same_digest(reports: list[Document]) -> None:
    assert digest(reports, sentences=4) == digest(list(reports), sentences=4)


def test_languages_stand_side_by_side(document_of: Build, reports: list[Document]) -> None:
    chinese = document_of("市政府购买了四艘电动渡轮。渡轮每天运送九千名乘客。", language="zh")
    german = document_of("Die Stadt hat vier neue Fähren gekauft.", language="de")
    documents = {one.document for one in digest([*reports, chinese, german]).sentences}
    assert {3, 4} <= documents


def test_fifty_documents_take_a_moment(book: Document) -> None:
    ranking = rank(book)
    with ends():
        gather([ranking] * 50, ["en"] * 50)
