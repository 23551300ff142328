"""Has the figures of the library gathered in a process of its own, beside a quick screen."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import suppress
from pathlib import Path

from reader.errors import ReaderError
from reader.text.sanitise import sanitise_line
from reader.tui.analysis import import_path

__all__ = ["GatheringFailed", "gather"]


class GatheringFailed(ReaderError):
    """The process has ended early; these are its last words."""


async def gather(home: Path) -> AsyncGenerator[tuple[int, int]]:
    """Yield how many documents are done of how many, until all are.

    When the caller is cancelled the process ends; what it has found by then is kept.

    Args:
        home: The folder of the library.

    Raises:
        GatheringFailed: if the process has ended early.
    """
    process = await asyncio.create_subprocess_exec(
        # -P: nothing in the folder where Reader was started is ever imported.
        *(sys.executable, "-P", "-m", "reader.library.ledger", str(home)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=PIPE,
        stderr=PIPE,
        env={**os.environ, "PYTHONPATH": import_path()},
    )
    assert process.stdout is not None
    try:
        async for line in process.stdout:
            done, total = line.split()
            yield int(done), int(total)
        if await process.wait():
            raise GatheringFailed(await _last_words(process))
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.communicate()


async def _last_words(process: Process) -> str:
    said = await process.stderr.read() if process.stderr is not None else b""
    lines = said.decode(errors="replace").strip().splitlines()
    return sanitise_line(lines[-1]) if lines else "Its process was ended from outside."
