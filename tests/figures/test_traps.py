"""Numbers that are names are no figures."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in, told


@pytest.mark.parametrize(
    "text",
    [
        "The A380, a B-52 and an AK-47.",
        "Ring 555-0199 or 01234 567890.",
        "Tel. 555 123 4567.",
        "He lives at 221B Baker Street.",
        "His 401(k) and 24/7 shifts.",
        "The Group of 20 and the Big Four met.",
        "The Seven Years' War began.",
        "“Fifty Shades of Grey” and “Fifty Shades” sold.",
        "H1N1, B12, CO2 and PM2.5 were found.",
        "7-Eleven opened, a 50-50 chance.",
        "(2) Then do that.",
        "It is scp2-173 of them.",
        "In the 19. Jahrhundert, au 19e siècle.",
        "A two-way street.",
        "As she argued,1 it holds.2",
        "Apartment 4B is shut.",
        "Boeing's 787 Dreamliner and the 747 flew.",
        "Dial 911 or 999 at once.",
        "One day she will win.",
        "A fifty-fifty chance, a twenty-four seven job, a six-pack.",
        "Invoice INV-2023-0042 came.",
        "The Under-21 side lost.",
        "In the first place it is wrong.",
        "She wrote Symphony No. 9.",
        "The COP28 deal and ESP32 boards.",
        "Screws of size 3-1 fit here.",
        "It asked much.\n3. Name it.",
    ],
)
def test_a_name_is_no_figure(text: str) -> None:
    assert figures_in(text) == ()


def test_a_manner_of_several_sides_counts_them() -> None:
    assert told("A five-way swap.") == [("five", "5", "way")]


def test_a_list_without_blanks_is_so_many_numbers() -> None:
    assert [value for _, value, _ in told("It drew 22,24,26,31.")] == ["22", "24", "26", "31"]


def test_a_quoted_sentence_is_no_title() -> None:
    assert told("“Five people died,” he said.") == [("Five", "5", "people")]


def test_what_only_begins_like_a_name_is_counted() -> None:
    assert told("The membership number was 12,000 higher.")[0][1] == "12000"
    assert told("4B users called 112 friends in one day.") == [
        ("4B", "4000000000", "users"),
        ("112", "112", "friends"),
        ("one day", "1", "day"),
    ]


def test_a_group_by_age_is_an_age() -> None:
    assert told("Over-65s travel free.") == [("Over-65s", "65", "year")]


def test_a_rank_takes_the_adjective_of_most() -> None:
    assert told("The second most expensive city.")[0][0] == "second most expensive"
