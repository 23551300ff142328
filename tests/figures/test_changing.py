"""What a figure changed from, to and by."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.figures.reading import figures_in

Change = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "number", "change"),
    [
        ("The share rose from 26 to 38 per cent.", "38", ("26", "38", "12")),
        ("The rate fell from 38 to 26 per cent.", "26", ("38", "26", "-12")),
        ("It has 61,000 members, down from 90,000.", "61,000", ("90000", "61000", "-29000")),
        ("Sales rose by 5.2 per cent.", "5.2", (None, None, "5.2")),
        ("Sales fell about 5.2 per cent.", "5.2", (None, None, "-5.2")),
        ("Sales rose to 7.1 per cent.", "7.1", (None, "7.1", None)),
        ("Output was 300 tonnes, 40 tonnes more than in 2019.", "40", (None, None, "40")),
        ("Output was 12% lower than in 1990.", "12", (None, None, "-12")),
        ("Deaths fell from 1,204 in 2019 to 877 in 2022.", "877", ("1204", "877", "-327")),
        ("Sales will rise 10-15 per cent.", "15", (None, None, None)),
        ("Sales grew threefold.", "three", (None, None, None)),
        ("Sales fell to 61,000 tonnes, down from 90,000.", "61", ("90000", "61000", "-29000")),
        ("The fee was raised to $15 from $12.", "15", ("12", "15", "3")),
        ("Sales doubled from 400 to 800.", "400", ("400", "800", "400")),
        ("Sales rose 5.2 per cent to $7 million.", "$7", (None, "7000000", None)),
        ("It went from $2 million to $3 million.", "$3", ("2000000", "3000000", "1000000")),
        ("The rate rose 25 basis points to 4.5 per cent.", "4.5", ("4.25", "4.5", "0.25")),
        ("It sold 40 boats and 90 cars.", "90", (None, None, None)),
    ],
)
def test_a_change_is_told_in_full(text: str, number: str, change: Change) -> None:
    figure = next(figure for figure in figures_in(text) if number in figure.text)
    found = (figure.change_from, figure.change_to, figure.change_by)
    assert found == tuple(None if part is None else Decimal(part) for part in change)


def test_compared_shares_know_their_difference_in_points() -> None:
    share, average = figures_in("Some 38% of banks do, against an average of 26%.")
    assert (share.differences, average.differences) == ((Decimal(12),), (Decimal(-12),))


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Growth slowed to 2%.", "down"),
        ("The rate ticked up to 5.4%.", "up"),
        ("Imports accelerated to 7%.", "up"),
        ("Assets dwindled to $2bn.", "down"),
        ("Costs have come down by 5%.", "down"),
        ("It holds up to 5%.", ""),
    ],
)
def test_verbs_tell_the_way(text: str, direction: str) -> None:
    assert [figure.direction for figure in figures_in(text)] == [direction]
