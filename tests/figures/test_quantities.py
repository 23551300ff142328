"""A number with its unit, and what the unit says it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.figures.reading import only


@pytest.mark.parametrize(
    ("text", "written", "kind", "value", "unit"),
    [
        ("It weighs 20 (kg).", "20 (kg)", "measure", "20", "kg"),
        ('It is 10 " long.', '10 "', "measure", "10", "in"),
        ("It was used 2.7 million times.", "2.7 million times", "count", "2700000", "times"),
        ("It is three times larger.", "three times", "multiple", "3", ""),
        ("They lost 75 USD million.", "75 USD million", "money", "75000000", "USD"),
        ("It took an hour and a half.", "an hour and a half", "duration", "1.5", "hour"),
        ("Rates rose a quarter point.", "a quarter point", "change", "0.25", "pp"),
        ("At the age of 12 he left.", "12", "duration", "12", "year"),
        ("He died aged sixty.", "sixty", "duration", "60", "year"),
        ("She is number three.", "number three", "rank", "3", ""),
        ("It cost £3 10s.", "£3 10s", "money", "3.5", "GBP"),
        ("It cost 2s 6d.", "2s 6d", "money", "0.125", "GBP"),
        ("It cost two dimes.", "two dimes", "money", "0.2", "USD"),
        ("It cost ₹3.5 lakh crore.", "₹3.5 lakh crore", "money", "3500000000000", "INR"),
        ("It paid 5 leone.", "5 leone", "money", "5", "SLE"),
        ("A couple of hundred people came.", "A couple of hundred", "count", "200", "people"),
        ("It got 305,000 pounds for the hospice.", "305,000 pounds", "money", "305000", "GBP"),
        ("It holds 305,000 pounds of steel.", "305,000 pounds", "measure", "305000", "lb"),
        ("A seat costs R500.", "R500", "money", "500", "ZAR"),
        ("It made R1.2 billion.", "R1.2 billion", "money", "1200000000", "ZAR"),
        ("Add 1 and 1/4 cup.", "1 and 1/4 cup", "measure", "1.25", "cup"),
        ("It was point five per cent.", "point five per cent", "percent", "0.5", "%"),
        ("It moves at 20 mm/s.", "20 mm/s", "measure", "20", "mm/s"),
        ("It burns 5 l/100 km.", "5 l/100 km", "measure", "5", "L/100 km"),
        ("It pumps 30 litres per second.", "30 litres per second", "measure", "30", "L/s"),
        ("She reads 10 hours a week.", "10 hours a week", "duration", "10", "hour/week"),
        ("Rates rose by 25 BP.", "25 BP", "change", "25", "bp"),
        ("Add three twenty-firsts.", "three twenty-firsts", "ratio", "0.142857", ""),
        ("One million, two hundred and forty came.", "One million, two hundred and forty",
         "count", "1000240", ""),
    ],
)  # fmt: skip
def test_a_quantity_is_read_whole(
    text: str, written: str, kind: str, value: str, unit: str
) -> None:
    figure = only(text)
    assert (figure.text, figure.kind, figure.unit) == (written, kind, unit)
    assert figure.value == Decimal(value)
