"""German, French, Spanish and Chinese: shares, money, counts, measures, ranges, dates."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reader.figures.figure import Figure
from tests.figures.reading import figures_in

ROWS = [
    json.loads(line)
    for line in Path(__file__).with_name("languages.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:24])
def test_a_sentence_has_exactly_its_figures(row: dict[str, Any]) -> None:
    found = figures_in(row["text"], row["language"])
    assert [(f.text, f.kind, f.unit) for f in found] == [
        (text, kind, unit) for text, kind, _, unit in row["figures"]
    ]
    assert all(
        value is None or says(figure, value)
        for figure, (_, _, value, _) in zip(found, row["figures"], strict=True)
    )


def says(figure: Figure, value: str) -> bool:
    if ".." in value:
        low, high = value.split("..")
        return (figure.low, figure.high) == (Decimal(low), Decimal(high))
    return figure.value == Decimal(value)
