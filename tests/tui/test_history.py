"""The way back, and forward again."""

from __future__ import annotations

from reader.tui.history import History, Place

HERE = Place(2, 30, 32)


def test_back_gives_the_places_in_reverse_and_then_none() -> None:
    history = History()
    history.note(Place(0, 10, 12))
    history.note(Place(1, 20, 22))
    assert history.back(HERE) == Place(1, 20, 22)
    assert history.back(HERE) == Place(0, 10, 12)
    assert history.back(HERE) is None


def test_the_same_place_is_noted_once() -> None:
    history = History()
    history.note(Place(0, 10, 12))
    history.note(Place(0, 10, 12))
    assert history.back(HERE) == Place(0, 10, 12)
    assert history.back(HERE) is None


def test_forward_leads_to_where_back_was_taken() -> None:
    history = History()
    history.note(Place(0, 10, 12))
    back = history.back(HERE)
    assert back is not None
    assert history.forward(back) == HERE
    assert history.forward(HERE) is None
    assert history.back(HERE) == back


def test_a_new_jump_forgets_what_was_ahead() -> None:
    history = History()
    history.note(Place(0, 10, 12))
    history.back(HERE)
    history.note(Place(0, 40, 41))
    assert history.forward(HERE) is None
