"""Who a figure comes from."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Rents rose 5 per cent, according to the housing office.", "the housing office"),
        ("According to the port, 40 ships wait.", "the port"),
        ("A survey of carters found that 41 per cent send goods by rail.", "A survey of carters"),
        ("The fire took 40 homes, the mayor said on Friday.", "the mayor"),
        ("The ministry said 12 bridges were shut.", "The ministry"),
        ("They said 12 bridges were shut.", ""),
        ("The drivers were found 12 miles away.", ""),
        ("He found 12 coins.", ""),
        ("Nine in 10 said they would stay.", ""),
        ("A poll of 1,200 adults found that 62% agreed.", "A poll of 1,200 adults"),
        ("If found guilty, he faces 12 years.", ""),
        ("The premier has announced that 12 bridges shut, the mayor has said.", "the mayor"),
        ("It has 12 bridges.", ""),
        ("It has 12 bridges. The mayor said nothing.", ""),
    ],
)
def test_the_source_is_named_in_the_same_sentence(text: str, source: str) -> None:
    assert figures_in(text)[0].source == source
