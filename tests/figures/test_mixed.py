"""Numbers in several pieces are one number."""

from __future__ import annotations

import pytest

from tests.figures.reading import told


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("It is two and a half miles.", "two and a half miles", "2.5", "mi"),
        ("Some two and a half million people came.", "two and a half million", "2500000", "people"),
        ("It holds one million and a half.", "one million and a half", "1500000", ""),
        ("It took three and a third hours.", "three and a third hours", "3.333333", "hour"),
        ("It is twenty and three fifths.", "twenty and three fifths", "20.6", ""),
        ("He waited one hundred and three quarters.", "one hundred and three quarters",
         "100.75", ""),
        ("She had 3 hundred and 21 sheep.", "3 hundred and 21", "321", "sheep"),
        ("It has 4 million 200 thousand books.", "4 million 200 thousand", "4200000", "books"),
        ("A three-and-a-half-year term.", "three-and-a-half-year", "3.5", "year"),
    ],
)  # fmt: skip
def test_pieces_of_a_number_are_put_together(
    text: str, written: str, value: str, unit: str
) -> None:
    assert told(text) == [(written, value, unit)]


def test_a_third_that_does_something_is_no_part() -> None:
    assert [text for text, _, _ in told("It killed two and a third was hurt.")] == ["two"]


def test_a_sum_of_money_and_a_number_of_people_stay_apart() -> None:
    assert [text for text, _, _ in told("It paid $3 million and 20 people left.")] == [
        "$3 million", "20",
    ]  # fmt: skip


def test_chinese_scales_fall_within_a_number() -> None:
    assert told("造价3亿5000万元。", "zh") == [("3亿5000万元", "350000000", "CNY")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("It is one twenty-fifth of it.", "0.04"), ("Nought point nought three.", "0.03")],
)
def test_small_parts_in_words_are_read(text: str, value: str) -> None:
    assert [found for _, found, _ in told(text)] == [value]


def test_a_mark_of_inches_is_none_of_speech() -> None:
    assert told('An 8" wrench.') == [('8"', "8", "in")]
    assert [unit for _, _, unit in told('He said "there were 8" and left.')] == [""]


def test_dozens_are_multiplied_and_a_negative_part_keeps_its_sign() -> None:
    assert told("It took three dozens eggs.")[0][1] == "36"
    assert told("It is minus two thirds.") == [("minus two thirds", "-0.666667", "")]
