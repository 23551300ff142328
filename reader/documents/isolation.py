"""Parsing in another process: whatever a file does to its parser, this process lives on.

A worker process stays for the next file, because parsers take long to load; one that broke is
replaced. It is started with `subprocess`, so it works from any program without a guard around
its `__main__`.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress

from reader.documents.formats.parts import Parts
from reader.documents.formats.refusal import Refusal
from reader.documents.wire import Message, body_of, parts_of, receive, send
from reader.documents.worker import CPU_SECONDS, OUT_OF_MEMORY

__all__ = ["draw_apart", "parse_apart", "read_apart"]

WALL_SECONDS = CPU_SECONDS + (1.0 if sys.platform == "win32" else 22.0)
"""Until a worker is ended that does not answer. Where the system counts the CPU time of a worker
that is the limit, and this one only for what waits: on a busy machine an honest file of four
seconds takes many more."""
LAST_WORDS = 0.5
"""Seconds in which a worker that closed its pipes ends, so that its exit code says why."""
MOST_FILES = 100
"""Then a worker is replaced: parsers leave memory behind."""

DAMAGED = "is damaged, or unlike other files of its kind; open it elsewhere and save it anew"
COSTLY = (
    "would take too much memory or time; "
    "open it with another program and save what you need of it as text"
)

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from reader.documents.worker import main; main()"
)
_OUT_OF_TIME = -signal.SIGXCPU if sys.platform != "win32" else None
"""The exit code of a worker that used up its CPU time."""


def parse_apart(module: str, data: bytes, encoding: str | None) -> Parts:
    """What the parser in `module` makes of `data`, computed in another process.

    Raises:
        Refusal: if the parser refuses, breaks, or needs more memory or time than a document may.
    """
    try:
        return parts_of(_answer_to({"module": module, "encoding": encoding}, data))
    except ValueError:
        raise Refusal(DAMAGED) from None


def read_apart(data: bytes, entry: str, module: str = "") -> bytes:
    """The entry called `entry` of the ZIP archive `data`, unpacked in another process.

    With `module` it is the picture of that name that this format keeps in the file itself.

    Raises:
        Refusal: if it is missing, broken, or larger than an entry may be.
    """
    return body_of(_answer_to({"entry": entry, "module": module}, data))


def draw_apart(data: bytes, width: int, height: int) -> tuple[int, int, bytes]:
    """The dots of the picture `data`, as `drawing.drawn` gives them, computed in another process.

    Raises:
        Refusal: if it is broken, or needs more memory or time than a document may.
    """
    answer = _answer_to({"dots": [width, height]}, data)
    dots = body_of(answer)
    columns, rows = (answer[0].get(side) for side in ("width", "height"))
    if not isinstance(columns, int) or not isinstance(rows, int):
        raise Refusal(DAMAGED)
    return columns, rows, dots


def _answer_to(head: dict[str, object], data: bytes) -> Message:
    """What a worker answers.

    Raises:
        Refusal: if it breaks, or needs more memory or time than a document may.
    """
    worker = _idle.take()
    fresh = worker is None
    while True:
        worker = worker or _started()
        try:
            answer = worker.ask(head, data)
            break
        except _Broken as broken:
            if fresh or broken.slow:
                raise _refusal(broken) from None
        worker, fresh = None, True  # it may have been on its way out: once more with a new one
    _idle.give_back(worker)
    return answer


def _refusal(broken: _Broken) -> Refusal:
    return Refusal(COSTLY, "costly") if broken.slow or broken.large else Refusal(DAMAGED)


class _Broken(Exception):
    """A worker that ended before it answered."""

    def __init__(self, *, slow: bool, large: bool) -> None:
        super().__init__()
        self.slow = slow
        """Whether it was ended because it took too long."""
        self.large = large
        """Whether it needed too much memory."""


class _Worker:
    """A process that answers."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own line
            [sys.executable, "-I", "-c", _START, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # a key that interrupts this program is not meant for it
        )
        self.answered = 0

    def ask(self, head: dict[str, object], data: bytes) -> Message:
        """The answer to one request.

        Raises:
            _Broken: if it does not come; the process has ended then.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        too_late = threading.Event()
        timer = threading.Timer(WALL_SECONDS, self._give_up, (too_late,))
        timer.daemon = True
        timer.start()
        try:
            send(self._process.stdin, head, data)
            answer = receive(self._process.stdout)
        except (EOFError, OSError, TypeError, ValueError):
            code = self.end()
            slow = too_late.is_set() or code == _OUT_OF_TIME
            raise _Broken(slow=slow, large=code == OUT_OF_MEMORY) from None
        except BaseException:  # interrupted: what it would answer belongs to nobody
            self.kill()
            raise
        finally:
            timer.cancel()
        self.answered += 1
        return answer

    def _give_up(self, too_late: threading.Event) -> None:
        too_late.set()
        self._process.kill()

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def end(self) -> int:
        """Ends the process, which may be ending by itself, and gives its exit code."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(LAST_WORDS)
        if self.alive:
            self._process.kill()
        code = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        return code

    def kill(self) -> None:
        """Ends the process at once."""
        self._process.kill()
        self.end()


def _started() -> _Worker:
    if not sys.executable:
        raise Refusal("needs Python as a program of its own, which is not found here", "costly")
    try:
        return _Worker()
    except OSError as error:
        raise Refusal(
            f"needs a process of its own, which cannot be started: {error.strerror}", "costly"
        ) from None


class _Idle:
    """The one worker that waits for the next file."""

    def __init__(self) -> None:
        self._worker: _Worker | None = None
        self._lock = threading.Lock()

    def take(self) -> _Worker | None:
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is not None and not worker.alive:
            worker.end()
            return None
        return worker

    def give_back(self, worker: _Worker) -> None:
        with self._lock:
            if self._worker is None and worker.answered < MOST_FILES:
                self._worker = worker
                return
        worker.kill()

    def end(self) -> None:
        worker = self.take()
        if worker is not None:
            worker.kill()

    def forget(self) -> None:
        """In a copy of this process: the worker answers its parent."""
        self._lock = threading.Lock()
        self._worker = None


_idle = _Idle()
atexit.register(_idle.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_idle.forget)
