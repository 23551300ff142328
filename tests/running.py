"""The command line, run in this process: what its imports cost is paid once for all tests."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from reader import cli

__all__ = ["in_words", "run_reader"]


def run_reader(
    words: Sequence[str | bytes], home: Path, data: bytes = b""
) -> CompletedProcess[bytes]:
    """What `reader` does with `words`, and `data` on standard input; its library is in `home`."""
    printed, told = io.BytesIO(), io.BytesIO()
    out, err = _stream(printed, "strict"), _stream(told, "backslashreplace")
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setenv("READER_HOME", str(home))
        patch.setenv("NO_PROXY", "127.0.0.1")
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        try:
            status = cli.main([os.fsdecode(word) for word in words])
        except SystemExit as end:
            status = int(end.code or 0)
        out.flush()
        err.flush()
    return CompletedProcess(words, status, printed.getvalue(), told.getvalue())


def in_words(done: CompletedProcess[bytes]) -> CompletedProcess[str]:
    """The same with text instead of bytes."""
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    return CompletedProcess(done.args, done.returncode, out, err)


def _stream(buffer: io.BytesIO, errors: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(buffer, encoding="utf-8", errors=errors, newline="\n")
