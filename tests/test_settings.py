"""Settings: read, refused, and written back."""

from __future__ import annotations

import os
import stat
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SettingsError
from reader.settings import Settings, load_settings, store_setting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    assert load_settings(path) == Settings()
    assert Settings().column_width == 88
    assert Settings().summary_sentences == 5
    assert Settings().method == "reader"


def test_what_is_set_holds_and_the_rest_stays_default(path: Path) -> None:
    path.write_text('theme = "nord"\ncolumn_width = 72\n', encoding="utf-8")
    assert load_settings(path) == Settings(theme="nord", column_width=72)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour = 3", "unknown key 'colour'.*theme, column_width"),
        ('[theme]\nname = "x"', "for theme: use a text"),
        ("theme = ''", "for theme"),
        ("column_width = 39", "39 for column_width: use a whole number from 40 to 120"),
        ("column_width = 121", "column_width"),
        ("column_width = 80.5", "column_width"),
        ('column_width = "80"', "column_width"),
        ("column_width = true", "column_width"),
        ("summary_sentences = 0", "summary_sentences.*1 to 100"),
        ('method = "magic"', '\'magic\' for method: use one of "reader", "lex-rank"'),
        ("\ntheme = dark", "no TOML.*line 2"),
        ("theme = " + "[" * 5000, "no TOML"),
    ],
)
def test_what_is_not_allowed_is_said_with_what_is(path: Path, text: str, said: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=f"(?s){path}.*{said}") as refused:
        load_settings(path)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_no_text_is_refused(path: Path) -> None:
    path.write_bytes(b"theme = '\xff'")
    with pytest.raises(SettingsError, match="not UTF-8"):
        load_settings(path)


def test_a_folder_in_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(path)


def test_a_byte_order_mark_does_no_harm(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbftheme = 'nord'\r\n")
    assert load_settings(path).theme == "nord"


def test_a_setting_is_stored_where_there_was_no_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "settings.toml"
    store_setting(path, "theme", "nord")
    assert load_settings(path).theme == "nord"
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_storing_one_setting_leaves_all_else_as_it_was(path: Path) -> None:
    text = "# mine\r\n\ttheme='old'   # the dark one\r\ncolumn_width = 72\r\n# theme = 'x'"
    path.write_bytes(text.encode())
    store_setting(path, "theme", "nord")
    assert path.read_bytes() == text.replace("'old'", '"nord"').encode()
    store_setting(path, "summary_sentences", 7)
    assert path.read_bytes().endswith(text.replace("'old'", '"nord"').encode())
    assert load_settings(path) == Settings(theme="nord", column_width=72, summary_sentences=7)


def test_a_setting_is_not_stored_inside_a_table_or_a_text(path: Path) -> None:
    text = 'method = """\ntheme = "in a text"\n"""\n[other]\ntheme = "in a table"\n'
    path.write_text(text, encoding="utf-8")
    store_setting(path, "theme", "nord")
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {
        **tomllib.loads(text),
        "theme": "nord",
    }


def test_a_setting_in_a_form_of_its_own_is_left_to_the_user(path: Path) -> None:
    path.write_text('"theme" = "old"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="by hand"):
        store_setting(path, "theme", "nord")
    assert load_settings(path).theme == "old"


def test_what_is_not_allowed_is_not_stored(path: Path) -> None:
    for key, value in (("theme", ""), ("column_width", 9), ("nothing", "x")):
        with pytest.raises(SettingsError, match=key):
            store_setting(path, key, value)
    assert not path.exists()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="file"):
        store_setting(tmp_path / "file" / "settings.toml", "theme", "nord")


@pytest.mark.skipif(os.name != "posix", reason="links and permissions of POSIX")
def test_a_link_to_settings_kept_elsewhere_stays_a_link(tmp_path: Path, path: Path) -> None:
    elsewhere = tmp_path / "dotfiles.toml"
    elsewhere.write_text("column_width = 72\n", encoding="utf-8")
    path.symlink_to(elsewhere)
    store_setting(path, "theme", "nord")
    assert path.is_symlink()
    assert load_settings(elsewhere) == Settings("nord", 72)
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o600


@given(theme=st.text(min_size=1, max_size=20))
@settings(max_examples=50, deadline=None)
def test_any_name_comes_back_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, theme: str
) -> None:
    path = tmp_path_factory.mktemp("home") / "settings.toml"
    try:
        store_setting(path, "theme", theme)
    except SettingsError:
        assert not path.exists()
    else:
        assert load_settings(path).theme == theme
