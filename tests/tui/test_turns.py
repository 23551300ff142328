"""Long work gives way to others, and comes to the same."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.tui import turns
from reader.tui.turns import RUN, in_turns, sorted_in_turns


async def test_others_have_their_turn_between_the_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "AT_A_STRETCH", 0.0)
    done: list[int | str] = []
    other = asyncio.ensure_future(_note(done))
    async for number in in_turns(range(3)):
        done.append(number)
    await other
    assert done == [0, "other", 1, 2]


async def _note(done: list[int | str]) -> None:
    done.append("other")


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=20), st.booleans())
def test_a_long_list_is_sorted_as_sorted_does_it(keys: list[int], descending: bool) -> None:
    indexes = range(0, 4 * RUN, 3)

    def key(index: int) -> int:
        return keys[index % len(keys)]

    found = asyncio.run(sorted_in_turns(indexes, key, descending=descending))
    assert found == sorted(indexes, key=key, reverse=descending)
