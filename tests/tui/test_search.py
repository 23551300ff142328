"""One search, its current match and its count."""

from __future__ import annotations

from reader.tui.search import Search

TEXT = "One fish, two fish. Red fish."


def test_the_first_match_from_where_the_search_began_is_current() -> None:
    search = Search(TEXT)
    search.find("fish", regex=False, start=10)
    assert search.current is not None
    assert search.current.start == 14
    assert search.count == "2/3"


def test_steps_go_round_the_ends() -> None:
    search = Search(TEXT)
    search.find("fish", regex=False, start=20)
    assert search.count == "3/3"
    search.step(1)
    assert search.count == "1/3"
    search.step(-1)
    assert search.count == "3/3"


def test_nothing_found_and_nothing_asked_are_told_apart() -> None:
    search = Search(TEXT)
    search.find("whale", regex=False, start=0)
    assert search.count == "no match"
    assert search.step(1) is None
    search.find(" ", regex=False, start=0)
    assert search.count == ""


def test_a_bad_regular_expression_is_a_message() -> None:
    search = Search(TEXT)
    search.find("(", regex=True, start=0)
    assert "regular expression" in search.count
    assert search.current is None
