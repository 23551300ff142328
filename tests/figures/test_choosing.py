"""Which figures are key: shares, money, measures and ranks, from all over the text."""

from __future__ import annotations

import pytest

from reader.documents.loading import read_text
from reader.figures.finding import find_figures


def keys(text: str) -> list[str]:
    return [figure.text for figure in find_figures(read_text(text)) if figure.is_key]


EDITORIAL = """
Thirty years ago the town looked at the railway and saw a toy. Its carters laughed for a decade.

A survey found that 41 per cent of the town's carters now send goods by rail, against an average
of 29 per cent. Nobody takes a 12-point lead by accident.

Three of our yards stand in the top 15 of the table. Two years ago none did.

The new depot opened in May and is already more than 80 per cent full.

The town missed one wave because it was comfortable and caught this one because it was worried, as
any carter will say who has waited at the crossing. It should try to stay worried, and to keep the
crossing clear for those who come after, whatever they will drive and however often they will come.
"""


def test_years_and_small_spelled_counts_give_way_to_shares_money_and_ranks() -> None:
    found = keys(EDITORIAL)
    assert {"41 per cent", "29 per cent", "12-point", "top 15", "80 per cent"} <= set(found)
    assert not {"Thirty years", "Three", "Two years", "a decade"} & set(found)


def test_a_short_text_has_four_at_most_and_a_longer_one_more() -> None:
    sentences = [f"In town {chr(65 + i)} rents rose by {i + 11} per cent." for i in range(24)]
    assert len(keys(" ".join(sentences[:8]))) == 4
    assert len(keys("\n\n".join(sentences))) > 4


def test_key_figures_are_not_all_taken_from_one_paragraph() -> None:
    crowd = " ".join(f"Mill {chr(65 + i)} lost {i + 31} per cent of its trade." for i in range(25))
    crowd += " The trade went to other towns." * 40
    text = f"{crowd}\n\nThe bridge cost £4 million.\n\nThe river is 80 metres wide there."
    assert "£4 million" in keys(text)


def test_a_compared_figure_brings_its_partner() -> None:
    text = (
        "Of the owners 38 per cent have flood gates, while elsewhere it is 22 per cent. "
        "The gates weigh 40 kg. The wall is 90 metres long. The fund holds £7 million."
    )
    found = keys(text)
    assert ("38 per cent" in found) == ("22 per cent" in found)


@pytest.mark.parametrize("name", ["No 9", "Number 47", "No one"])
def test_a_number_that_only_says_which_one_is_not_key(name: str) -> None:
    text = f"{name} smoked. {name} leaned. {name} was dark. It took 30 pints, 40 lamps, 5 miles."
    assert not any(name in found for found in keys(text))


def test_how_sure_a_study_is_is_not_key() -> None:
    text = (
        "Sleep averaged 6.4 h (95 % CI 5.9 to 6.9, p = 0.031, SD 9.6). Falls were rarer "
        "(odds ratio 0.50, 95 % CI 0.27 to 0.94). Sleep averaged 6.4 h in both groups (n = 107)."
    )
    assert {"6.4 h", "0.50"} <= set(keys(text))
    assert not {"95 %", "0.031", "9.6", "107"} & set(keys(text))


def test_a_repeated_figure_is_key_where_it_is_stated_first_outside_tables() -> None:
    text = "Revenue was 12.4 % higher.\n\nIt was all volume.\n\nThe 12.4 % surprised the board."
    figures = find_figures(read_text(text))
    assert [figure.is_key for figure in figures] == [True, False]


def test_a_text_of_durations_alone_still_has_keys() -> None:
    text = "The delay averages 61 minutes. I have always added 25 minutes. It is 36 minutes early."
    assert keys(text) == ["61 minutes", "25 minutes", "36 minutes"]


def test_what_is_said_again_in_another_currency_is_not_key_too() -> None:
    text = "The repairs cost £3 billion ($4.6 billion). The mill stood for a year."
    assert "$4.6 billion" not in keys(text)
    assert "£3 billion" in keys(text)
