"""So many of so many, as German, French, Spanish and Chinese say it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.figures.reading import only


@pytest.mark.parametrize(
    ("language", "text", "written", "value"),
    [
        ("fr", "Un Français sur trois est venu.", "Un Français sur trois", "0.333333"),
        ("fr", "Deux électeurs sur trois votent.", "Deux électeurs sur trois", "0.666667"),
        ("es", "Uno de cada cuatro hogares ahorra.", "Uno de cada cuatro", "0.25"),
        ("de", "Jeder dritte Haushalt spart.", "Jeder dritte", "0.333333"),
        ("zh", "一半的房屋空着。", "一半", "0.5"),
    ],
)
def test_a_proportion_is_a_ratio(language: str, text: str, written: str, value: str) -> None:
    figure = only(text, language)
    assert (figure.text, figure.kind, str(figure.value)) == (written, "ratio", value)


def test_a_chinese_doubling_is_a_multiple() -> None:
    figure = only("销售额翻了两番。", "zh")
    assert (figure.text, figure.kind, figure.value) == ("翻了两番", "multiple", Decimal(4))
