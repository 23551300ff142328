"""What tells how sure a finding is."""

from __future__ import annotations

import pytest

from reader.figures.draft import Draft
from reader.figures.precision import tells_precision


@pytest.mark.parametrize(
    ("low", "figure", "expected"),
    [
        ("a 95 % ci of 3", "95 %", True),
        ("95% confidence", "95%", True),
        ("95 % ci 0.4 to 1.0", "0.4 to 1.0", True),
        ("(p < 0.001)", "0.001", True),
        ("women (n = 107)", "107", True),
        ("mean 38 (sd 9.6)", "9.6", True),
        ("90 % power to detect", "90 %", True),
        ("38 per cent of banks", "38 per cent", False),
        ("cap = 12 units", "12", False),
        ("90 % of the power", "90 %", False),
    ],
)
def test_levels_intervals_and_tests_are_told_by_their_labels(
    low: str, figure: str, expected: bool
) -> None:
    start = low.index(figure)
    assert tells_precision(Draft(start, start + len(figure), "percent"), low) is expected
