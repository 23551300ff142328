"""What two sequences have in common."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.diffing import Run, matching_runs

ITEMS = st.lists(st.sampled_from("abcde"), max_size=40)


def test_equal_sequences_are_one_run() -> None:
    assert matching_runs(list("abc"), list("abc")) == [Run(0, 0, 3)]


def test_nothing_in_common_is_no_run() -> None:
    assert matching_runs(list("abc"), list("xyz")) == []
    assert matching_runs([], list("xyz")) == []


def test_an_insertion_parts_two_runs() -> None:
    assert matching_runs(list("abcd"), list("abXcd")) == [Run(0, 0, 2), Run(2, 3, 2)]


@given(ITEMS, ITEMS)
@settings(max_examples=100, deadline=None)
def test_runs_hold_the_same_items_and_ascend_on_both_sides(old: list[str], new: list[str]) -> None:
    done = (0, 0)
    for run in matching_runs(old, new):
        assert run.length > 0
        assert run.old >= done[0]
        assert run.new >= done[1]
        assert old[run.old : run.old + run.length] == new[run.new : run.new + run.length]
        done = run.old + run.length, run.new + run.length


def test_a_long_sequence_is_anchored_by_what_occurs_once() -> None:
    old = [f"{number}" for number in range(3000)]
    new = [*old[:1000], "new", *old[1000:1500], *old[1600:]]

    assert matching_runs(old, new) == [
        Run(0, 0, 1000),
        Run(1000, 1001, 500),
        Run(1600, 1501, 1400),
    ]


def test_a_long_sequence_of_few_different_items_is_anchored_by_groups_of_them() -> None:
    old = [str((number * number) % 97 + number % 89) for number in range(6000)]
    new = ["new", *old[:3000], "new", *old[3000:], "new"]

    assert sum(run.length for run in matching_runs(old, new)) == 6000


def test_a_long_sequence_without_any_anchor_is_compared_in_slices() -> None:
    old, new = ["a", "b"] * 5000, ["c", *["b", "a"] * 5000, "d"]

    kept = sum(run.length for run in matching_runs(old, new))

    assert kept > 9900
