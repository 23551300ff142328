"""What figures of one unit have in common."""

from __future__ import annotations

from decimal import Decimal

from reader.figures.draft import Draft
from reader.figures.families import largest_by_unit, mentions_of, powers_below


def power(value: int, start: int = 0) -> Draft:
    return Draft(start, start + 1, "measure", Decimal(value), "MW", has_unit=True)


def test_an_end_of_a_change_states_its_figure_again() -> None:
    change = Draft(9, 20, "change", None, "MW", low=Decimal(40), high=Decimal(90), has_unit=True)
    assert mentions_of([power(90), change])[power(90).identity] == 2


def test_the_range_in_a_table_states_nothing_again() -> None:
    row = Draft(
        9, 20, "range", None, "MW", low=Decimal(40), high=Decimal(90), has_unit=True, in_table=True
    )
    assert mentions_of([power(90), row])[power(90).identity] == 1


def test_the_largest_counts_without_its_sign() -> None:
    largest = largest_by_unit([power(-99), power(9)])
    assert largest == {"MW": Decimal(99)}
    assert powers_below(power(9), largest) == 1.0
