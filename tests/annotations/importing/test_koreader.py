"""KOReader's exports."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.annotations.importing.koreader import (
    is_koreader,
    is_koreader_markdown,
    read_koreader,
    read_koreader_markdown,
)

BOOK = {
    "title": "On Ice",
    "author": "Ann O'Nym\nBob",
    "entries": [
        {"text": "It is cold.", "note": "Why?", "color": "red", "time": 1398118087, "page": 3},
        {"text": "Cold.", "chapter": "One", "drawer": "lighten"},
        {"text": ""},
    ],
}
MARKDOWN = """# On Ice
##### Ann O'Nym

## One
### Page 3 @ 22 November 2026 07:00:00 AM
*It is cold.*

---
Why?

Because.
## Two
### Page 9 @ 22 November 2026 07:01:00 PM
Two lines
of it

# Another
##### N/A

## One
### Page iv @ someday
==Marked==

_Generated at: 22 November 2026_
"""


def test_json_of_one_book_and_of_several() -> None:
    for data in (BOOK, {"documents": [BOOK], "version": "json/1"}):
        assert is_koreader(data)
        first, second = read_koreader(data)
        assert (first.quote, first.note, first.kind, first.colour) == (
            "It is cold.", "Why?", "note", "orange",
        )  # fmt: skip
        assert first.created == datetime(2014, 4, 21, 22, 8, 7, tzinfo=UTC)
        assert (first.source.title, first.source.author) == ("On Ice", "Ann O'Nym, Bob")
        assert (second.quote, second.kind, second.colour) == ("Cold.", "highlight", None)


def test_markdown_of_several_books() -> None:
    assert is_koreader_markdown(MARKDOWN)
    marks = list(read_koreader_markdown(MARKDOWN))
    assert [(mark.quote, mark.note) for mark in marks] == [
        ("It is cold.", "Why?\n\nBecause."),
        ("Two lines\nof it", ""),
        ("Marked", ""),
    ]
    assert [mark.source.title for mark in marks] == ["On Ice", "On Ice", "Another"]
    assert marks[1].created == datetime(2026, 11, 22, 19, 1, tzinfo=UTC)


def test_a_mark_has_the_same_id_in_both_forms() -> None:
    assert next(iter(read_koreader(BOOK))).id == next(iter(read_koreader_markdown(MARKDOWN))).id


def test_odd_json_is_no_trouble() -> None:
    odd = {"documents": [1, {"title": 7, "entries": "x"}, {"entries": [{"text": 5, "time": "no"}]}]}
    assert list(read_koreader(odd)) == []
    assert not is_koreader([1])
    assert not is_koreader_markdown("# A title\n\nwords")
