"""Sorting and filtering documents, apart from any screen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.entry import Entry
from reader.tui.ordering import PIECE, SORTS, Filter, Haystack, Sort
from reader.tui.shelf import Item

DAY = datetime(2026, 3, 1, tzinfo=UTC)


def entry(
    title: str,
    *,
    words: int = 100,
    added: int = 0,
    opened: int | None = None,
    read_to: int = 0,
    annotations: int = 0,
) -> Entry:
    return Entry(
        id=title,
        title=title,
        path=Path("/texts") / f"{title}.txt",
        words=words,
        language="en",
        sha256="",
        length=1000,
        added=DAY + timedelta(days=added),
        opened=None if opened is None else DAY + timedelta(days=opened),
        read_to=read_to,
        position=0,
        annotations=annotations,
    )


def item(title: str, **known: int) -> Item:
    return Item(Path("/texts") / f"{title}.txt", entry(title, **known))


ITEMS = [
    item("Émile", words=300, added=1, opened=5, read_to=990),
    item("zebra", words=100, added=3, annotations=2),
    item("apple", words=200, added=2, opened=9, read_to=100),
    Item(Path("/texts/not-yet-read.txt")),
    Item(Path("/texts/broken.pdf"), problem="damaged"),
]


def titles(sort: Sort) -> list[str]:
    key = sort.key
    assert key is not None
    return [each.title for each in sorted(ITEMS, key=key, reverse=sort.descending)]


def found(query: str, items: list[Item]) -> list[int]:
    pieces = Haystack(items).matching(Filter.parse(query))
    return [index for piece in pieces for index in piece]


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


def test_an_unknown_condition_is_a_word() -> None:
    assert Filter.parse("is:odd").words == ("is:odd",)


def test_a_document_that_got_its_title_later_is_found_by_it() -> None:
    items = [Item(Path("/a.txt"))]
    haystack = Haystack(items)
    assert list(haystack.matching(Filter.parse("harbour"))) == [[]]
    items[0] = item("harbour")
    haystack.forget(0)
    assert list(haystack.matching(Filter.parse("harbour"))) == [[0]]


def test_documents_that_come_later_are_looked_at_too() -> None:
    items = [item("one")]
    haystack = Haystack(items)
    assert list(haystack.matching(Filter.parse("texts"))) == [[0]]
    items.append(item("two"))
    assert list(haystack.matching(Filter.parse("texts"))) == [[0, 1]]


def test_a_long_list_is_looked_at_in_pieces() -> None:
    items = [item(f"document {number}") for number in range(PIECE + 10)]
    pieces = list(Haystack(items).matching(Filter.parse("document")))
    assert [len(piece) for piece in pieces] == [PIECE, 10]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=6))
def test_any_titles_and_any_query_give_indexes_in_order(names: list[str], query: str) -> None:
    items = [Item(None, entry("x")) if not name else item(name.replace("\0", "")) for name in names]
    indexes = found(query, items)
    assert indexes == sorted(set(indexes))
    assert all(0 <= index < len(items) for index in indexes)
