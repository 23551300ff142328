"""The analyst: a child process that ranks sentences and finds figures.

The heavy libraries are loaded here and nowhere else, so that the app starts fast, stays small,
and can end a computation that nobody waits for any more by ending the process. Both ends are
the same program, so that nothing foreign is ever unpickled.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import ReaderError
from reader.summary.ranking import Ranking
from reader.tui.messages import (
    LENGTH,
    DigestRequest,
    Failure,
    FigureTable,
    Request,
    frame,
)

if TYPE_CHECKING:
    from reader.summary.digesting import Gathering

__all__ = ["serve"]

LONGEST_RANKING = 2_000
"""Sentences that are sent back; nobody reads a summary of more."""


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request with a Ranking and a FigureTable, until there are no more."""
    while header := requests.read(LENGTH.size):
        request: Request | DigestRequest = pickle.loads(requests.read(LENGTH.unpack(header)[0]))  # noqa: S301
        for answer in _answers(request):
            answers.writelines(frame(answer))
            answers.flush()


def _answers(request: Request | DigestRequest) -> Iterator[object]:
    if isinstance(request, DigestRequest):
        yield _digest(request)
        return
    yield _rank(request)
    if request.with_figures:
        yield _find_figures(request)


def _rank(request: Request) -> Ranking | Failure:
    from reader.summary.highlighting import rank_highlights
    from reader.summary.summarising import rank

    try:
        if request.among is None:
            ranking = rank(request.document, request.method, request.genre)
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


def _find_figures(request: Request) -> FigureTable:
    from reader.figures.finding import find_figures

    return FigureTable.of(find_figures(request.document))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
