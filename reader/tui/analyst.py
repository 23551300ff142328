"""The analyst: a child process that ranks sentences and finds figures.

The heavy libraries are loaded here and nowhere else, so that the app starts fast, stays small,
and can end a computation that nobody waits for any more by ending the process. Both ends are
the same program, so that nothing foreign is ever unpickled.
"""

from __future__ import annotations

import pickle
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, Literal

from reader.errors import ReaderError
from reader.summary.ranking import Ranking
from reader.text.progress import Report
from reader.tui.messages import (
    LENGTH,
    LONGEST_RANKING,
    DigestRequest,
    Failure,
    FigureTable,
    Progress,
    Request,
    frame,
)

if TYPE_CHECKING:
    from reader.summary.digesting import Gathering

__all__ = ["answer", "seldom", "serve"]

PAUSE = 0.5
"""Seconds after which it is told again how far the work is; what takes less is not told."""

Send = Callable[[object], None]


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request with a Ranking and a FigureTable, until there are no more."""

    def send(value: object) -> None:
        answers.writelines(frame(value))
        answers.flush()

    while header := requests.read(LENGTH.size):
        answer(pickle.loads(requests.read(LENGTH.unpack(header)[0])), send)  # noqa: S301


def answer(request: Request | DigestRequest, send: Send, pause: float = PAUSE) -> None:
    """Send the answers to `request`, and what tells how far they are, with a pause between."""
    if isinstance(request, DigestRequest):
        send(_digest(request))
        return
    if request.with_ranking:
        send(_rank(request, seldom(send, "summary", pause)))
    if request.with_figures:
        send(_find_figures(request, seldom(send, "figures", pause)))


def seldom(
    send: Send,
    pane: Literal["summary", "figures"],
    pause: float = PAUSE,
    clock: Callable[[], float] = time.monotonic,
) -> Report:
    """What sends a `Progress` for `pane` with `pause` seconds before each, however often told."""
    last = clock()

    def report(done: float) -> None:
        nonlocal last
        if clock() - last >= pause:
            last = clock()
            send(Progress(pane, done))

    return report


def _rank(request: Request, report: Report) -> Ranking | Failure:
    from reader.summary.highlighting import rank_highlights
    from reader.summary.summarising import rank

    try:
        if request.among is None:
            ranking = rank(request.document, request.method, request.genre, report=report)
        else:
            ranking = rank_highlights(
                request.document, request.among, request.method, request.genre
            )
    except ReaderError as error:
        return Failure(str(error))
    return replace(
        ranking,
        sentences=ranking.sentences[:LONGEST_RANKING],
        words=ranking.words[:LONGEST_RANKING],
    )


def _digest(request: DigestRequest) -> Gathering | Failure:
    from reader.summary.digesting import gather
    from reader.summary.highlighting import rank_highlights
    from reader.summary.summarising import rank

    documents = request.documents
    try:
        if request.among is None:
            rankings = [rank(document, request.method) for document in documents]
        else:
            pairs = zip(documents, request.among, strict=True)
            rankings = [rank_highlights(one, spans, request.method) for one, spans in pairs]
    except ReaderError as error:
        return Failure(str(error))
    return gather(rankings, [document.language for document in documents])


def _find_figures(request: Request, report: Report) -> FigureTable:
    from reader.figures.finding import find_figures

    return FigureTable.of(find_figures(request.document, report=report))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
