"""The process in which a stranger's file is parsed, so that only this process can break.

Started by `isolation`. It takes one file after another from its standard input, parses each
within limits of memory and CPU time, and writes what came of it to its standard output. It ends
when its parent does (the pipe closes), when it has had nothing to do for a while, or when a file
breaks it: nothing is caught here but what a parser says on purpose.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
from typing import BinaryIO

from reader.documents.formats.archive import Archive
from reader.documents.formats.refusal import Refusal
from reader.documents.formats.table import parser_of, picture_in
from reader.documents.wire import Message, answer_of, receive, refusal_of, send

__all__ = ["CPU_SECONDS", "OUT_OF_MEMORY", "main"]

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space."""
CPU_SECONDS = 8
"""For one file."""
IDLE_SECONDS = 60.0
"""After so long without a file it is cheaper to start anew than to stay."""
OUT_OF_MEMORY = 86
"""The exit code that says so; no other exit of Python has it."""


def main() -> None:
    """Answers until nobody asks any more."""
    sys.excepthook = _end
    _limit_memory()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints says it to nobody
    requests: queue.SimpleQueue[Message] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, requests), daemon=True).start()
    while True:
        try:
            request = requests.get(timeout=IDLE_SECONDS)
        except queue.Empty:
            os._exit(0)
        send(answers, *_answer(request))


def _end(kind: type[BaseException], *_: object) -> None:
    """Says by the exit code what broke the process, at once: other threads are waiting."""
    os._exit(OUT_OF_MEMORY if issubclass(kind, MemoryError) else 1)


def _listen(pipe: BinaryIO, requests: queue.SimpleQueue[Message]) -> None:
    """Hands on what comes through the pipe; ends the process where the parent is gone."""
    while True:
        try:
            requests.put(receive(pipe))
        except (EOFError, OSError, TypeError, ValueError):
            os._exit(0)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)


def _answer(request: Message) -> Message:
    head, data = request
    _limit_time()
    try:
        if "entry" in head:
            if head.get("module"):
                return {}, picture_in(str(head["module"]), data, str(head["entry"]))
            return {}, Archive(data).read(str(head["entry"]))
        if "dots" in head:
            from reader.documents.drawing import drawn

            width, height, dots = drawn(data, *head["dots"])
            return {"width": width, "height": height}, dots
        return answer_of(parser_of(str(head["module"]))(data, head["encoding"]))
    except Refusal as refusal:
        return refusal_of(refusal)


def _limit_memory() -> None:
    """Bounds memory and leaves no core file, where the system can do that."""
    if sys.platform != "win32":
        import resource

        for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
            _lower(limit, most)


def _limit_time() -> None:
    """Bounds the CPU time that the next file may take."""
    if sys.platform != "win32":
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime) + CPU_SECONDS)


def _lower(limit: int, most: int) -> None:
    """Sets the soft limit; a stricter one of the whole system stays."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(limit)
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(limit, (soft, hard))
        except (OSError, ValueError):  # macOS knows no limit of address space
            return
