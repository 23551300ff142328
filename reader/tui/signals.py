"""What the app does when the system tells it to stop: it notes the place, then leaves."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import Any

from textual.app import App

__all__ = ["STOPPING", "heed_signals"]

STOPPING = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name))
"""The terminal was closed; somebody wants the program to end."""


def heed_signals(app: App[Any]) -> None:
    """Leave in order on a signal that ends programs, with the exit code of one that it ended.

    An interrupt from outside means what ^C means: the user is told how to quit. Must be called
    in the app's own loop; where that knows no signals, they keep their meaning.
    """
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, RuntimeError):
        for number in STOPPING:
            loop.add_signal_handler(number, _leave, app, 128 + number)
        loop.add_signal_handler(signal.SIGINT, app.action_help_quit)


def _leave(app: App[Any], code: int) -> None:
    # The screen closes the desk when it is unmounted, and that notes the place.
    app.exit(return_code=code)
