"""A score is a figure where a game or a vote is spoken of; what only looks like one is a label."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in, only


@pytest.mark.parametrize(
    "text",
    ["The team won 3-1.", "Rovers 3-1 Albion.", "The vote was 3-1.", "They were 3-1 up by noon."],
)
def test_a_score_in_a_game_or_a_vote_is_a_number(text: str) -> None:
    figure = only(text)
    assert (figure.text, figure.kind, figure.value) == ("3-1", "number", None)


@pytest.mark.parametrize("text", ["Form 3-1 is due.", "The socket marked 4-2 is dead."])
def test_a_label_of_two_numbers_is_no_figure(text: str) -> None:
    assert figures_in(text) == ()


def test_a_scale_is_a_range() -> None:
    assert only("They rated it 3-5 on the form.").kind == "range"
