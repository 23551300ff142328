"""The analyst says how far it is, and does only what it is asked."""

from __future__ import annotations

import io
import pickle

from reader.documents.loading import read_text
from reader.summary.ranking import Ranking
from reader.tui import analyst
from reader.tui.messages import LENGTH, FigureTable, Progress, Request, frame

DOCUMENT = read_text("In May 38 per cent of the ports were closed. The others were busy.")


def answers(request: Request) -> list[object]:
    given = io.BytesIO()
    analyst.serve(io.BytesIO(b"".join(frame(request))), given)
    given.seek(0)
    found = []
    while header := given.read(LENGTH.size):
        found.append(pickle.loads(given.read(LENGTH.unpack(header)[0])))
    return found


def test_a_short_text_is_answered_without_a_word_about_progress() -> None:
    ranking, figures = answers(Request(DOCUMENT, "reader"))
    assert isinstance(ranking, Ranking)
    assert isinstance(figures, FigureTable)


def test_what_is_known_already_is_not_done_again() -> None:
    (figures,) = answers(Request(DOCUMENT, "reader", with_ranking=False))
    assert isinstance(figures, FigureTable)
    (ranking,) = answers(Request(DOCUMENT, "reader", with_figures=False))
    assert isinstance(ranking, Ranking)


def test_progress_is_told_at_most_twice_a_second_and_not_at_once() -> None:
    told: list[object] = []
    moments = iter([0.0, 0.1, 0.5, 0.5, 0.6, 0.9, 1.1, 1.1])
    report = analyst.seldom(told.append, "figures", clock=lambda: next(moments))
    for share in (0.1, 0.2, 0.3, 0.4, 0.5):
        report(share)
    assert told == [Progress("figures", 0.2), Progress("figures", 0.5)]


def test_whatever_takes_long_tells_how_far_it_is() -> None:
    text = "\n\n".join(f"Port {n} moved {n} tonnes in 2019. It was busy." for n in range(2_000))
    told: list[object] = []
    request = Request(read_text(text), "reader")
    analyst.answer(request, told.append, pause=0.0)
    shares = [one.done for one in told if isinstance(one, Progress) and one.pane == "summary"]
    assert len(shares) > 10
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    assert {one.pane for one in told if isinstance(one, Progress)} == {"summary", "figures"}
