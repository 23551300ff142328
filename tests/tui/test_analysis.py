"""The analyst answers, can be interrupted, and leaves nothing behind."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

from reader.documents.loading import read_text
from reader.summary.digesting import Gathering
from reader.summary.ranking import Ranking
from reader.tui.analysis import Analysis, Answer
from reader.tui.messages import DigestRequest, Failure, FigureTable, Request

DOCUMENT = read_text(
    "In May 38 per cent of the ports were closed. The others were busy.\nNobody had planned it so."
)


async def answers(analysis: Analysis, method: str = "reader") -> list[Answer]:
    return [answer async for answer in analysis.run(Request(DOCUMENT, method))]


async def test_a_ranking_and_the_figures_come_back() -> None:
    analysis = Analysis()
    ranking, figures = await answers(analysis)
    await analysis.stop()
    assert isinstance(ranking, Ranking)
    assert isinstance(figures, FigureTable)
    assert [figure.text for figure in figures.figures if figure.is_key] == ["38 per cent"]
    assert figures.complete


async def test_a_method_that_does_not_exist_is_a_failure_in_words() -> None:
    analysis = Analysis()
    first, second = await answers(analysis, "magic")
    await analysis.stop()
    assert isinstance(first, Failure)
    assert "lex-rank" in first.message
    assert isinstance(second, FigureTable)


async def test_after_an_interruption_the_next_answers_are_the_right_ones() -> None:
    analysis = Analysis()
    async with aclosing(analysis.run(Request(DOCUMENT, "reader"))) as running:
        assert isinstance(await anext(running), Ranking)
    again = await asyncio.wait_for(answers(analysis, "lead"), 60)
    await analysis.stop()
    assert isinstance(again[0], Ranking)
    assert again[0].method == "lead"


async def test_stopping_before_anything_ran_is_no_error() -> None:
    await Analysis().stop()


async def test_several_documents_are_digested() -> None:
    analysis = Analysis()
    other = read_text("Another port was open all the year. It earned 3 million dollars in May.")
    gathering = await analysis.digest(DigestRequest((DOCUMENT, other), "reader"))
    await analysis.stop()
    assert isinstance(gathering, Gathering)
    assert {sentence.document for sentence in gathering.sentences} == {0, 1}


async def test_only_what_is_highlighted_is_ranked_when_asked() -> None:
    analysis = Analysis()
    sentence = DOCUMENT.sentences[1]
    request = Request(DOCUMENT, "reader", None, (sentence.span,), with_figures=False)
    (ranking,) = [answer async for answer in analysis.run(request)]
    await analysis.stop()
    assert isinstance(ranking, Ranking)
    assert [one.text for one in ranking.sentences] == [sentence.text]
