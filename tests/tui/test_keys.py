"""Bindings, help and README say the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from textual.binding import Binding

from reader.tui.help_screen import TOPICS, help_text, keys_as_markdown
from reader.tui.keys import ALL, LIST, SCREEN, TEXT
from reader.tui.reading_screen import ReadingScreen
from reader.tui.row_list import RowList
from reader.tui.text_view import TextView

README = Path(__file__).parent.parent.parent / "README.md"


def test_no_key_means_two_things_in_one_place() -> None:
    for keys in ((*TEXT, *SCREEN), (*LIST, *SCREEN)):
        named = Counter(name for key in keys for name in key.keys.split(","))
        assert [name for name, count in named.items() if count > 1] == []


def test_every_id_is_unique() -> None:
    assert max(Counter(key.id for key in ALL).values()) == 1


def test_every_key_is_bound_and_its_action_exists() -> None:
    for owner, keys in ((TextView, TEXT), (RowList, LIST), (ReadingScreen, SCREEN)):
        bound = {binding.id for binding in owner.BINDINGS if isinstance(binding, Binding)}
        for key in keys:
            assert key.id in bound
            name = key.action.partition("(")[0]
            assert name.startswith("app.") or hasattr(owner, f"action_{name}"), key


def test_the_help_lists_every_key() -> None:
    text = help_text().plain
    assert all(key.help in text and key.shown in text for key in ALL)
    assert {key.topic for key in ALL} == set(TOPICS)


def test_the_readme_lists_every_key() -> None:
    assert keys_as_markdown() in README.read_text(encoding="utf-8")
