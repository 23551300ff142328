"""Analysis: asks the analyst for a document's ranking and figures, and can change its mind."""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from asyncio import StreamWriter
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import reader
from reader.summary.ranking import Ranking
from reader.tui.messages import (
    LENGTH,
    DigestRequest,
    Failure,
    FigureTable,
    Progress,
    Request,
    frame,
)

if TYPE_CHECKING:
    from reader.summary.digesting import Gathering

__all__ = ["Analysis", "Answer", "import_path"]

PIECE = 256 * 1024
"""Bytes that are sent at a time."""

Answer = Ranking | FigureTable | Progress | Failure


class Analysis:
    """The analyst's other end; one request at a time."""

    def __init__(self) -> None:
        """Nothing is started before the first request."""
        self._process: Process | None = None
        self._killed: list[Process] = []
        self._lock = asyncio.Lock()

    async def run(self, request: Request) -> AsyncGenerator[Answer]:
        """Yield what the analyst finds, as it finds it, and now and then how far it is.

        When the caller is cancelled, the analyst's process ends with the request.
        """
        async for answer in self._run(request):
            yield answer

    async def digest(self, request: DigestRequest) -> Gathering | Failure:
        """What the documents say together."""
        answers: list[Gathering | Failure] = [answer async for answer in self._run(request)]
        return answers[-1]

    async def _run(self, request: Request | DigestRequest) -> AsyncGenerator[Any]:
        async with self._lock:
            complete = False
            try:
                async for answer in self._ask(request):
                    yield answer
                complete = True
            except (ConnectionError, asyncio.IncompleteReadError):
                yield Failure(f"The summary could not be made: {await self._last_words()}")
            finally:
                if not complete:
                    self._kill()

    async def stop(self) -> None:
        """End the analyst, and wait until everything of it is gone."""
        self._kill()
        for process in self._killed:
            await process.wait()
            if not self._lock.locked():  # else who still reads comes to its end by itself
                await process.communicate()
        self._killed.clear()

    async def _last_words(self) -> str:
        """The last line that the ended process wrote to its standard error."""
        process = self._process
        said = await process.stderr.read() if process is not None and process.stderr else b""
        lines = said.decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else "its process was ended from outside."

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            self._killed.append(process)
            with suppress(ProcessLookupError):
                process.kill()

    async def _ask(self, request: Request | DigestRequest) -> AsyncGenerator[Any]:
        process = await self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        await self._send(process.stdin, request)
        left = request.answers
        while left:
            (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
            data = await process.stdout.readexactly(length)
            answer = await asyncio.to_thread(pickle.loads, data)
            left -= not isinstance(answer, Progress)
            yield answer

    async def _send(self, pipe: StreamWriter, request: Request | DigestRequest) -> None:
        for part in await asyncio.to_thread(frame, request):
            # Piece by piece: what a pipe does not take at once is copied.
            for start in range(0, len(part), PIECE):
                pipe.write(part[start : start + PIECE])
                await pipe.drain()

    async def _started(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                # -P: nothing in the folder where Reader was started is ever imported.
                *(sys.executable, "-P", "-m", "reader.tui.analyst"),
                stdin=PIPE,
                stdout=PIPE,
                stderr=PIPE,
                env={**os.environ, "PYTHONPATH": import_path()},
            )
        return self._process


def import_path() -> str:
    """The `PYTHONPATH` with which the child finds this very Reader."""
    home = str(Path(reader.__file__).parent.parent)
    inherited = os.environ.get("PYTHONPATH")
    return os.pathsep.join([home, inherited]) if inherited else home
