"""Years that need their words, and counts and ages that only look like years."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in, only


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("In AD 79 it erupted.", "AD 79"),
        ("By 300 BC it was gone.", "300 BC"),
        ("A hearth dated to 2003 BP.", "2003 BP"),
        ("In 2003 BP bought it.", "2003"),
        ("It happened in 1066.", "1066"),
        ("FY2025 guidance was cut.", "FY2025"),
        ("In fiscal year 2023-24 it grew.", "fiscal year 2023-24"),
        ("In the mid-1970s it shut.", "mid-1970s"),
        ("In the late sixties he left.", "late sixties"),
        ("Music of the '90s is back.", "90s"),
        ("The 2019 results were poor.", "2019"),
        ("In 2015 members voted.", "2015"),
    ],
)
def test_years_and_decades_are_dates(text: str, written: str) -> None:
    figure = only(text)
    assert (figure.text, figure.kind) == (written, "date")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It has 2000 members.", "members"),
        ("About 1500 people came.", "people"),
        ("It sold 2000 copies.", "copies"),
    ],
)
def test_what_counts_things_is_no_year(text: str, noun: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.unit) == ("count", noun)


@pytest.mark.parametrize(
    "text", ["He is in his 30s.", "A man in his mid-40s.", "In her seventies she sang."]
)
def test_the_decade_of_a_life_is_no_date(text: str) -> None:
    assert figures_in(text) == ()


def test_years_before_christ_are_below_nought() -> None:
    assert only("By 300 BC it was gone.").value == -300
