"""What a filter finds in titles and paths, with the index and without it."""

from __future__ import annotations

from collections import deque

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.folding import fold
from reader.tui.haystack import MANY_CHANGES, MANY_WORDS, PIECE, Haystack
from reader.tui.ordering import Filter
from reader.tui.shelf import Item
from tests.tui.shelving import ITEMS, item

TITLES = st.lists(st.text("abé-_ 1/漢\u2003", max_size=8), max_size=12)


def found(query: str, items: list[Item], searched: Haystack | None = None) -> list[int]:
    pieces = (searched or Haystack(items)).matching(Filter.parse(query))
    return [index for piece in pieces for index in piece]


def indexed(items: list[Item]) -> Haystack:
    """With small pieces, so that a few titles are many lines."""
    searched = Haystack(items, piece=3, many_lines=1)
    deque(searched.indexing())
    return searched


def test_all_words_of_a_filter_must_stand_in_title_or_path() -> None:
    assert found("emile", ITEMS) == [0]
    assert found("texts e", ITEMS) == [0, 1, 2, 3, 4]
    assert found("zebra apple", ITEMS) == []


def test_conditions_ask_for_state() -> None:
    assert found("read:yes", ITEMS) == [0]
    assert found("read:no", ITEMS) == [1, 2, 3, 4]
    assert found("has:notes", ITEMS) == [1]
    assert found("has:problem", ITEMS) == [4]
    assert found("read:no app", ITEMS) == [2]


def test_a_document_that_got_its_title_later_is_found_by_it() -> None:
    items = [item("one")]
    searched = Haystack(items)
    assert found("harbour", items, searched) == []
    items[0] = item("harbour")
    searched.forget(0)
    assert found("harbour", items, searched) == [0]


def test_documents_that_come_later_are_looked_at_too() -> None:
    items = [item("one")]
    searched = Haystack(items)
    assert found("texts", items, searched) == [0]
    items.append(item("two"))
    assert found("texts", items, searched) == [0, 1]


def test_a_long_list_is_looked_at_in_pieces() -> None:
    items = [item(f"document {number}") for number in range(PIECE + 10)]
    pieces = list(Haystack(items).matching(Filter.parse("document")))
    assert [len(piece) for piece in pieces] == [PIECE, 10]


@settings(max_examples=100, deadline=None)
@given(TITLES, TITLES, st.text("abé-_ 1/漢", max_size=4))
def test_the_index_finds_what_looking_at_each_line_finds(
    names: list[str], later: list[str], query: str
) -> None:
    items = [item(name) for name in names]
    searched = indexed(items)
    for index, name in enumerate(later[: len(items)]):
        items[index] = item(name)
        searched.forget(index)
    items += [item(name) for name in later]
    words = Filter.parse(query).words
    lines = [fold(f"{each.title} {each.path}") for each in items]
    expected = [n for n, line in enumerate(lines) if all(word in line for word in words)]
    assert found(query, items, searched) == expected


def test_what_very_many_words_have_is_found_too() -> None:
    items = [item(f"{number:04}") for number in range(2 * MANY_WORDS)]
    assert found("0", items, indexed(items)) == found("0", items)


def test_after_many_changes_the_index_is_made_again() -> None:
    items = [item("first")]
    searched = indexed(items)
    items += [item(f"{number} later") for number in range(MANY_CHANGES)]
    deque(searched.indexing())
    assert found("later", items, searched) == list(range(1, MANY_CHANGES + 1))
