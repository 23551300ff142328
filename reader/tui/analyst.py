"""The analyst: a child process that ranks sentences and finds figures.

The heavy libraries are loaded here and nowhere else, so that the app starts fast, stays small,
and can end a computation that nobody waits for any more by ending the process. Both ends are
the same program, so that nothing foreign is ever unpickled.
"""

from __future__ import annotations

import pickle
import sys
from typing import BinaryIO

from reader.errors import ReaderError
from reader.summary.ranking import Ranking
from reader.tui.messages import LENGTH, Failure, FigureTable, Request, frame

__all__ = ["serve"]

LONGEST_RANKING = 2_000
"""Sentences that are sent back; nobody reads a summary of more."""


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request with a Ranking and a FigureTable, until there are no more."""
    while header := requests.read(LENGTH.size):
        request: Request = pickle.loads(requests.read(LENGTH.unpack(header)[0]))  # noqa: S301
        for answer in (_rank, _find_figures):
            answers.write(frame(answer(request)))
            answers.flush()


def _rank(request: Request) -> Ranking | Failure:
    from reader.summary.summarising import rank

    try:
        ranking = rank(request.document, request.method)
    except ReaderError as error:
        return Failure(str(error))
    return Ranking(
        ranking.sentences[:LONGEST_RANKING],
        ranking.method,
        ranking.genre,
        ranking.words[:LONGEST_RANKING],
    )


def _find_figures(request: Request) -> FigureTable:
    from reader.figures.finding import find_figures

    return FigureTable.of(find_figures(request.document))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
