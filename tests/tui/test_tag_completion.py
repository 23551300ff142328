"""Tags are completed from those that the library has."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.tui.tag_completion import completed, completions, parsed_tags

KNOWN = ("ports", "ai", "harbour", "port-list", "Häfen")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ("ports", "ai", "harbour", "port-list", "Häfen")),
        ("po", ("ports", "port-list")),
        ("#PO", ("ports", "port-list")),
        ("ports po", ("port-list",)),
        ("ports", ()),
        ("ha", ("harbour", "Häfen")),
        ("ai, h", ("harbour", "Häfen")),
        ("zzz", ()),
    ],
)
def test_tags_that_begin_like_the_last_word_are_offered(
    typed: str, offered: tuple[str, ...]
) -> None:
    assert completions(typed, KNOWN) == offered


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_a_completed_line_keeps_its_other_tags_and_ends_with_the_new_one(typed: str) -> None:
    for tag in completions(typed, KNOWN):
        after = parsed_tags(completed(typed, tag))
        assert tag in after
        assert set(parsed_tags(typed)[:-1]) <= set(after)
