"""Analysis: asks the analyst for a document's ranking and figures, and can change its mind."""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import suppress
from pathlib import Path

import reader
from reader.documents.document import Document
from reader.summary.ranking import Ranking
from reader.tui.messages import LENGTH, Failure, FigureTable, Request, frame

__all__ = ["Analysis", "Answer"]

Answer = Ranking | FigureTable | Failure

ANSWERS = 2
"""To each request: a Ranking (or a Failure) and a FigureTable."""


class Analysis:
    """The analyst's other end; one request at a time."""

    def __init__(self) -> None:
        """Nothing is started before the first request."""
        self._process: Process | None = None
        self._killed: list[Process] = []
        self._lock = asyncio.Lock()

    async def run(self, document: Document, method: str) -> AsyncGenerator[Answer]:
        """Yield what the analyst finds, as it finds it.

        When the caller is cancelled, the analyst's process ends with the request.
        """
        async with self._lock:
            complete = False
            try:
                async for answer in self._ask(Request(document, method)):
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

    async def _ask(self, request: Request) -> AsyncGenerator[Answer]:
        process = await self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(await asyncio.to_thread(frame, request))
        await process.stdin.drain()
        for _ in range(ANSWERS):
            (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
            data = await process.stdout.readexactly(length)
            yield await asyncio.to_thread(pickle.loads, data)

    async def _started(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                # -P: nothing in the folder where Reader was started is ever imported.
                *(sys.executable, "-P", "-m", "reader.tui.analyst"),
                stdin=PIPE,
                stdout=PIPE,
                stderr=PIPE,
                env={**os.environ, "PYTHONPATH": _import_path()},
            )
        return self._process


def _import_path() -> str:
    """The `PYTHONPATH` with which the child finds this very Reader."""
    home = str(Path(reader.__file__).parent.parent)
    inherited = os.environ.get("PYTHONPATH")
    return os.pathsep.join([home, inherited]) if inherited else home
