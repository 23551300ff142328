"""How much of an order fits a length."""

from __future__ import annotations

from typing import Any

import pytest

from reader.errors import SummaryError
from reader.summary.lengths import check_length, fitting


def test_what_has_to_be_tried_first_does_not_use_up_the_patience() -> None:
    counts = [50, 50, 50, 50, 50, 10, 5]
    order = range(7)
    assert fitting(order, [10, *counts], words=30, first=0) == [0]
    assert fitting([*order, 7], [10, *counts], words=30, first=7) == [0, 6, 7]


def test_the_first_if_nothing_fits() -> None:
    assert fitting([1, 0], [30, 20], words=5) == [1]


def test_nothing_of_nothing() -> None:
    assert fitting([], [], words=5) == fitting([], [], percent=5) == fitting([], []) == []


def test_no_length_is_a_length() -> None:
    check_length()
    with pytest.raises(SummaryError, match="one length at a time: words or percent, not both"):
        check_length(words=5, percent=5)


@pytest.mark.parametrize("sentences", [2.5, float("inf")])
def test_half_a_sentence_is_no_length(sentences: Any) -> None:
    with pytest.raises(SummaryError, match="whole number"):
        check_length(sentences=sentences)
