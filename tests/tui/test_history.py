"""The way back."""

from __future__ import annotations

from reader.tui.history import History


def test_back_gives_the_places_in_reverse_and_then_none() -> None:
    history = History()
    history.note(0, 10)
    history.note(1, 20)
    assert history.back() == (1, 20)
    assert history.back() == (0, 10)
    assert history.back() is None


def test_the_same_place_is_noted_once() -> None:
    history = History()
    history.note(0, 10)
    history.note(0, 10)
    assert history.back() == (0, 10)
    assert history.back() is None
