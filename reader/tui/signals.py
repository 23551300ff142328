"""What the app does when the system tells it to stop: it notes the place, then leaves."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from functools import partial
from typing import Any

from textual.app import App

__all__ = ["STOPPING", "heed_signals"]

STOPPING = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name))
"""The terminal was closed; somebody wants the program to end."""


LOOKED_EVERY = 2.0
"""Seconds between two looks at whether the server of an app in a browser is still there."""


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
    if app.is_web:
        app.set_interval(LOOKED_EVERY, partial(_leave_orphaned, app, os.getppid()))


def _leave_orphaned(app: App[Any], server: int) -> None:
    # A server that was killed could not end its apps, and nobody can reach them any more.
    if os.getppid() != server:
        _leave(app, 128 + signal.SIGTERM)


def _leave(app: App[Any], code: int) -> None:
    # The screen closes the desk when it is unmounted, and that notes the place.
    app.exit(return_code=code)
