"""The way back."""

from __future__ import annotations

from reader.tui.history import History, Place


def test_back_gives_the_places_in_reverse_and_then_none() -> None:
    history = History()
    history.note(Place(0, 10, 12))
    history.note(Place(1, 20, 22))
    assert history.back() == Place(1, 20, 22)
    assert history.back() == Place(0, 10, 12)
    assert history.back() is None


def test_the_same_place_is_noted_once() -> None:
    history = History()
    history.note(Place(0, 10, 12))
    history.note(Place(0, 10, 12))
    assert history.back() == Place(0, 10, 12)
    assert history.back() is None
