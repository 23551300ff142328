"""Keys that are typed faster than they are obeyed wait for each other.

Textual gives a key to what has the keyboard when the key comes, not when the keys before it have
been obeyed: of "a", some words and ^S in one burst, the words would go to the text and be lost.
Here a key is let in when the one before it has gone all its way, whatever it opened or closed.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

__all__ = ["TypedAhead"]

ROUNDS = 3
"""How often every place on a key's way is asked to be through: a key is obeyed by the app, what
was pressed tells its parents of it, and they may tell theirs."""
LONGEST = 5.0
"""Seconds that a key waits at most, so that nothing which hangs takes the keyboard."""


LOOK = 0.05
"""Seconds between two looks whether what was waited for is still there."""


class TypedAhead:
    """Lets one key after another into an app."""

    def __init__(self, app: App[Any]) -> None:
        """Nothing has been typed yet."""
        self._app = app
        self._waiting: deque[events.Event] = deque()
        self._let_in: events.Event | None = None
        self._way: list[MessagePump] = []
        self._letting: asyncio.Task[None] | None = None

    def holds(self, event: events.Event) -> bool:
        """Whether `event` has to wait; it is posted to the app again when its turn has come."""
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            return False
        if event is self._let_in:
            self._let_in = None
            return False
        if not self._waiting and self._letting is None and not self._way:
            self._way = self._present_way()
            return False
        self._waiting.append(event)
        if self._letting is None:
            self._letting = asyncio.create_task(self._let_all_in())
        return True

    async def _let_all_in(self) -> None:
        while self._waiting:
            try:
                await asyncio.wait_for(self._be_through(), LONGEST)
            except TimeoutError:
                self._way = []
            self._let_in = self._waiting.popleft()
            self._way = self._present_way()
            self._app.post_message(self._let_in)
        self._letting = None

    async def _be_through(self) -> None:
        """Wait until what the last key has set going has been done."""
        for _ in range(ROUNDS):
            for pump in dict.fromkeys((*self._way, *self._present_way())):
                await _idle(pump)

    def _present_way(self) -> list[MessagePump]:
        """From what has the keyboard up to the app."""
        place = self._app.focused or self._app.screen
        return list(place.ancestors_with_self)


async def _idle(pump: MessagePump) -> None:
    """Wait until `pump` has handled what has been posted to it, or has ended."""
    through = asyncio.Event()
    ran = pump.is_running
    waits = pump.post_message(events.Callback(callback=through.set))
    while waits and not through.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(through.wait(), LOOK)
        # One that never ran is just being mounted.
        waits = pump.is_running or not ran
        ran = ran or pump.is_running
