"""The pieces of a passage that survived, gathered."""

from __future__ import annotations

from reader.annotations.gathering import gathered
from reader.annotations.mapping import Block, map_texts
from reader.text.spans import Span


def gathered_text(old: str, new: str, end: int | None = None) -> str:
    text_map = map_texts(old, new)
    kept = gathered(text_map.kept_of(Span(0, end or len(old))), text_map)
    return new[kept[0].new : kept[-1].new + kept[-1].length]


def test_a_full_stop_is_taken_from_its_own_sentence() -> None:
    assert gathered_text("One two three.", "One two three. Four five six.") == "One two three."


def test_a_bullet_is_taken_from_its_own_line() -> None:
    assert gathered_text("- one two", "- zero\n- one two") == "- one two"


def test_a_piece_far_away_is_left_out() -> None:
    inserted = "Something quite different. " * 8

    assert gathered_text("One two, three", f"One two {inserted}, four") == "One two"


def test_a_piece_near_by_stays_in() -> None:
    assert gathered_text("One two (three)", "One two or so (four)") == "One two or so (four)"


def test_a_lone_piece_stays_where_it_is() -> None:
    text_map = map_texts("one", "two one")

    assert gathered([Block(0, 4, 3)], text_map) == [Block(0, 4, 3)]
    assert gathered([], text_map) == []
