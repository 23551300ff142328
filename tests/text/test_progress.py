"""What is done is told seldom, in order, and as a share of the whole."""

from __future__ import annotations

from reader.text.progress import part, reported, unheard


def test_everything_comes_through_and_little_is_told() -> None:
    told: list[float] = []
    assert list(reported(range(2_000), 2_000, told.append)) == list(range(2_000))
    assert told == [0.0, 0.256, 0.512, 0.768]


def test_nothing_at_all_is_no_division_by_zero() -> None:
    assert list(reported([], 0, unheard)) == []


def test_a_part_of_a_part_is_told_as_a_share_of_the_whole() -> None:
    told: list[float] = []
    part(part(told.append, 0.5, 1.0), 0.0, 0.5)(1.0)
    assert told == [0.75]
