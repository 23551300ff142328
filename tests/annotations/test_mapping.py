"""The map from an old text to a new one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.mapping import map_texts, solid
from reader.annotations.normalising import fold
from reader.text.spans import Span

TEXTS = st.lists(
    st.sampled_from(["one", "two", "three.", "four’s", "“five”", "六七", "8", "\n", "\n\n", "- "]),
    max_size=25,
).map(" ".join)


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_blocks_hold_the_same_words_and_ascend_in_both_texts(old: str, new: str) -> None:
    done = (0, 0)
    for block in map_texts(old, new).blocks:
        assert block.old >= done[0]
        assert block.new >= done[1]
        done = block.old + block.length, block.new + block.length
        assert fold(old[block.old : done[0]]) == fold(new[block.new : done[1]])


def test_an_equal_text_is_one_block() -> None:
    text = "one two\n\nthree four\n"

    assert len(map_texts(text, text).blocks) == 1


def test_a_text_wrapped_anew_survives_whole() -> None:
    old = "one two three four five six. Seven eight nine.\n"
    new = "one two\nthree four\nfive six. Seven\neight nine.\n"

    kept = map_texts(old, new).kept_of(Span(0, len(old)))

    assert sum(solid(old, block.old, block.old + block.length) for block in kept) == solid(
        old, 0, len(old)
    )


def test_what_survived_is_cut_to_the_span() -> None:
    text_map = map_texts("one two three", "zero one two three")

    assert [tuple(block) for block in text_map.kept_of(Span(4, 7))] == [(4, 9, 3)]
    assert [tuple(block) for block in text_map.known_of(Span(9, 12))] == [(4, 9, 3)]
    assert text_map.known_of(Span(0, 4)) == []


def test_a_large_rewritten_stretch_is_compared_by_clauses_first() -> None:
    clauses = [f"This is clause number {number} of many." for number in range(900)]
    old = "\n".join(clauses)
    new = " ".join([*clauses[:300], "Something was put in here.", *clauses[300:]])

    kept = map_texts(old, new).kept_of(Span(0, len(old)))

    assert sum(block.length for block in kept) >= len(old) - len(clauses)


def test_a_place_before_or_between_blocks_is_about_where_it_would_be() -> None:
    text_map = map_texts("gone one gone two", "one two")

    assert text_map.place_of(0) == 0
    assert text_map.place_of(5) == 0
    assert text_map.place_of(10) == 3
    assert text_map.place_of(14) == 4
