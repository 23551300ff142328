"""Numbers that say where or which one are no figures."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "See page 12, pp. 34-36 and p. 7.",
        "Chapters 3, 5 and 7 say so.",
        "John 3:16 says so, and Psalm 23.",
        "Rule 10b-5 and Section 4(b) apply.",
        "Order No. 12345 and invoice #12345 came.",
        "Case 22-451 was heard.",
        "Artikel 5 und Paragraf 23 gelten.",
        "L'article 23 et la page 5.",
        "El artículo 23 y la página 5.",
        "Reactors 3 and 4 were shut.",
        "She saw films two and three.",
        "My PIN is 4921 and my order number is 88231.",
        "ISO 27001:2013, EN 1090-2 and IEEE 802.11 apply.",
        "Tram 7 stops at floor 3 and junction 12.",
        "第23条和第5页。",
    ],
)
def test_a_reference_is_no_figure(text: str) -> None:
    assert figures_in(text) == ()
