"""Sorting and filtering documents, apart from any screen."""

from __future__ import annotations

from reader.tui.ordering import SORTS, Filter, Sort
from reader.tui.shelf import Item
from tests.tui.shelving import ITEMS


def titles(sort: Sort[Item]) -> list[str]:
    key = sort.key
    assert key is not None
    return [each.title for each in sorted(ITEMS, key=key, reverse=sort.descending)]


def test_each_way_to_sort_puts_first_what_it_says() -> None:
    first = {sort.name: titles(sort)[0] for sort in SORTS if sort.key is not None}
    assert first == {
        "last opened": "apple",
        "title": "apple",
        "last added": "zebra",
        "shortest": "not-yet-read.txt",
        "unread first": "zebra",
    }


def test_titles_sort_without_regard_to_accents_and_case() -> None:
    (by_title,) = (sort for sort in SORTS if sort.name == "title")
    assert titles(by_title)[-3:] == ["Émile", "not-yet-read.txt", "zebra"]


def test_an_unknown_condition_is_a_word() -> None:
    assert Filter.parse("is:odd").words == ("is:odd",)
