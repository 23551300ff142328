"""Keys that the settings give to actions."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SettingsError
from reader.settings import Settings, load_settings
from reader.tui.app import ReaderApp
from reader.tui.keys import ALL
from reader.tui.remapping import PLACES, Remapping, shown_key
from tests.tui.conftest import reading, shown, studied, until

FILE = Path("settings.toml")


def remapping(**keys: str) -> Remapping:
    return Remapping.of(((id_.replace("_", "-"), name) for id_, name in keys.items()), FILE)


def test_the_table_of_keys_is_read_with_lists_and_dotted_ids(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[keys]\nhighlight = "ctrl+h"\ntext.page-down = ["f5", "space"]\n', "utf-8")
    assert load_settings(path).keys == (("highlight", "ctrl+h"), ("text.page-down", "f5,space"))


@pytest.mark.parametrize("text", ["keys = 3", "[keys]\nnote = 3", '[keys]\nnote = ""',
                                  "[keys]\nnote = []", "[keys]\ntext.down = [1]"])  # fmt: skip
def test_a_table_of_another_shape_is_refused_with_an_example(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=rf"{path}.*for keys: use a table \[keys\]"):
        load_settings(path)


@pytest.mark.parametrize(
    ("id_", "names", "said"),
    [
        ("highlite", "h", "unknown action 'highlite'.*did you mean highlight"),
        ("zzz", "h", "unknown action 'zzz'.*docs/settings.md"),
        ("note", "controll+h", "unknown key 'controll.h' to 'note'.*such as"),
        ("note", "ctrl+", "unknown key"),
        ("note", "at_sign", "unknown key .at_sign."),
        ("note", "h", "give h to 'note'.*key of 'highlight' too"),
        ("text.down", "a", "give a to 'text.down'.*'note' too"),
        ("marks.delete", "v", "give v to 'marks.delete'.*'list.mark' too"),
    ],
)
def test_what_cannot_be_is_one_line_with_the_file_and_the_cure(
    id_: str, names: str, said: str
) -> None:
    with pytest.raises(SettingsError, match=f"settings.toml.*{said}") as refused:
        Remapping.of([(id_, names)], FILE)
    assert "\n" not in str(refused.value)


def test_two_actions_can_change_places() -> None:
    assert remapping(note="h", highlight="a").keys == {"note": "h", "highlight": "a"}


@pytest.mark.parametrize(
    ("name", "textual", "shown"),
    [
        ("?", "question_mark", "?"),
        ("Ctrl+Y", "ctrl+y", "^Y"),
        ("shift+y", "Y", "Y"),
        ("F9", "f9", "F9"),
        ("alt+down", "alt+down", "Alt+↓"),
        ("ctrl+shift+left", "ctrl+shift+left", "^⇧←"),
        ("ä", "ä", "ä"),
        ("backslash", "backslash", "\\"),
    ],
)
def test_keys_are_named_as_people_write_them(name: str, textual: str, shown: str) -> None:
    id_ = "help" if name == "?" else "copy" if textual == "Y" else "export"
    assert Remapping.of([(id_, name)], FILE).keys[id_] == textual
    assert shown_key(textual) == shown


def test_the_keys_that_come_with_reader_clash_nowhere() -> None:
    Remapping.of([(key.id, key.keys) for key in ALL], FILE)
    assert {key.id for place in PLACES for key in place} == {key.id for key in ALL}


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_is_taken_or_refused_in_one_line(id_: str, name: str) -> None:
    for action in (id_, "export"):
        try:
            Remapping.of([(action, name)], FILE)
        except SettingsError:
            continue


async def test_the_new_key_does_it_the_old_one_does_not_and_all_help_says_so(
    page: Path, home: Path
) -> None:
    settings = Settings(keys=(("highlight", "f9"), ("text.down", "ctrl+j"), ("help", "f2")))
    app = ReaderApp.on_files([page], home=home, settings=settings)
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: studied(pilot))
        desk = reading(pilot).desk
        assert "F9 highlight" in shown(pilot)
        assert "F2 all keys" in shown(pilot)
        await pilot.press("h")
        await pilot.pause()
        assert not desk.annotations
        await pilot.press("f9")
        await until(pilot, lambda: len(desk.annotations) == 1)
        await pilot.press("f2")
        await until(pilot, lambda: "Keys" in shown(pilot))
        await pilot.press("slash", *"focused", "space", "F", "9")
        await pilot.pause()
        assert "│ F9  " in shown(pilot)
        await pilot.press("escape", "escape")
        await pilot.press("ctrl+p", *"highlight the")
        await until(pilot, lambda: "Key F9" in shown(pilot))


async def test_messages_and_the_hints_of_other_screens_name_the_keys_of_now(
    page: Path, home: Path
) -> None:
    keys = {"undo": "f7", "highlight": "f9", "note": "f5", "bookmarks": "f4"}
    keys |= {"marks.undo": "f8", "marks.delete": "f6"}
    app = ReaderApp.on_files([page], home=home, settings=Settings(keys=tuple(keys.items())))
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: "F9 highlights the focused sentence" in shown(pilot))
        await pilot.press("v")
        await until(pilot, lambda: "h l b w ( ) { } move the end" in shown(pilot))
        await pilot.press("escape", "f9")
        await until(pilot, lambda: "F7 takes it back, F5 adds a note" in shown(pilot))
        await pilot.press("x")
        await until(pilot, lambda: "; F7 brings it back" in shown(pilot))
        await pilot.press("f7", "m")
        await until(pilot, lambda: "F4 lists the bookmarks" in shown(pilot))
        await pilot.press("A")
        await until(pilot, lambda: "F6 delete" in shown(pilot) and "a note" in shown(pilot))
        await pilot.press("f6")
        await until(pilot, lambda: "Deleted; F8 brings back, B shows the bin" in shown(pilot))


async def test_a_key_that_is_shared_with_the_selection_keeps_its_other_meaning(
    page: Path, home: Path
) -> None:
    settings = Settings(keys=(("text.down", "ctrl+j"),))
    app = ReaderApp.on_files([page], home=home, settings=settings)
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: studied(pilot))
        view = reading(pilot).query_one("#text")
        active = {
            binding.binding.action
            for key, binding in app.active_bindings.items()
            if key == "ctrl+j"
        }
        assert active == {"lines(1)"}
        bound = {
            binding.action
            for node, keymap in app.screen._binding_chain
            if node is view
            for binding in keymap.key_to_bindings.get("j", [])
        }
        assert bound == {"grow_line(1)"}


def test_a_clash_is_said_before_the_app_starts(home: Path) -> None:
    with pytest.raises(SettingsError, match=str(home)):
        ReaderApp.on_files([], home=home, settings=Settings(keys=(("note", "h"),)))
