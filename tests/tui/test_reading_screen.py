"""What a person sees and does on the reading screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import SettingsError
from reader.library.library import Library
from reader.settings import Settings, load_settings
from reader.tui.app import ReaderApp
from reader.tui.palette import Palette
from tests.tui.conftest import OpenApp, focused, reading, shown, studied, until, view


async def test_the_text_stands_beside_its_summary_and_key_figures(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        screen = shown(pilot)
        assert "For years the harbour was slow" in screen
        assert "Summary" in screen
        assert "5 of" in screen
        assert "38 %" in screen.split("Key figures")[1]
        assert "Editorial" in screen


async def test_furniture_is_folded_and_z_shows_it(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        assert "Advertisement" not in shown(pilot)
        assert "folded (z)" in shown(pilot)
        await pilot.press("z")
        await pilot.pause()
        assert "Advertisement" in shown(pilot)


async def test_e_exports_markdown_to_a_file(
    open_app: OpenApp, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_app(page) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        await pilot.press("e", "enter")
        target = tmp_path / "the-harbour-wakes-early.md"
        await until(pilot, target.exists)
        text = target.read_text(encoding="utf-8")
        assert "> " in text
        assert "<!-- reader:" in text


async def test_e_exports_in_the_flavour_of_the_settings(
    page: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings(export_flavour="obsidian")
    app = ReaderApp.on_files([page], home=home, settings=settings)
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: studied(pilot))
        await pilot.press("h")
        await until(pilot, lambda: bool(reading(pilot).desk.annotations))
        await pilot.press("e", "enter")
        target = tmp_path / "the-harbour-wakes-early.md"
        await until(pilot, target.exists)
        assert "^reader-" in target.read_text(encoding="utf-8")


async def test_the_place_is_kept_from_one_run_to_the_next(
    open_app: OpenApp, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n".join(f"Paragraph {number} says a little." for number in range(300)))
    async with open_app(long) as pilot:
        await pilot.press("space", "space", "space")
        await pilot.pause()
        top = view(pilot).top
    async with open_app(long) as pilot:
        assert view(pilot).top == top > 0


@pytest.mark.parametrize(
    ("width", "panes"),
    [
        (160, {"documents-pane", "text-pane", "side-pane"}),
        (120, {"text-pane", "side-pane"}),
        (80, {"text-pane"}),
    ],
)
async def test_there_are_as_many_panes_as_there_is_room_for(
    open_app: OpenApp, page: Path, width: int, panes: set[str]
) -> None:
    async with open_app(page, size=(width, 30)) as pilot:
        names = ("documents-pane", "text-pane", "side-pane")
        displayed = {name for name in names if reading(pilot).query_one(f"#{name}").display}
        assert displayed == panes


async def test_tab_reaches_every_pane_at_80_columns(open_app: OpenApp, page: Path) -> None:
    async with open_app(page, size=(80, 24)) as pilot:
        seen = []
        for _ in range(5):
            await pilot.press("tab")
            await pilot.pause()
            assert pilot.app.focused is not None
            seen.append(pilot.app.focused.id)
        assert seen == ["summary", "figures", "notes", "documents", "text"]


async def test_l_opens_the_documents_over_the_text_at_120_columns(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page, size=(120, 36)) as pilot:
        await pilot.press("l")
        await until(pilot, lambda: reading(pilot).query_one("#documents-pane").display)
        await pilot.press("enter")
        await until(pilot, lambda: not reading(pilot).query_one("#documents-pane").display)


async def test_a_window_that_is_too_small_says_so_and_recovers(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page, size=(30, 8)) as pilot:
        assert "Too small" in shown(pilot)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "The harbour wakes early" in shown(pilot))


async def test_a_file_that_cannot_be_read_is_one_line_and_the_app_goes_on(
    open_app: OpenApp, page: Path, tmp_path: Path
) -> None:
    binary = tmp_path / "picture.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    async with open_app(page, binary) as pilot:
        await pilot.press("J")
        await until(pilot, lambda: "picture.txt" in shown(pilot).split("✕")[-1])
        await pilot.press("K")
        await until(pilot, lambda: "The harbour wakes early" in shown(pilot))


async def test_the_first_run_shows_the_samples_and_a_card_that_a_key_takes_away(
    open_app: OpenApp,
) -> None:
    async with open_app(library=True) as pilot:
        await until(pilot, lambda: "Welcome to Reader" in shown(pilot))
        await pilot.press("j")
        await until(pilot, lambda: "Welcome to Reader" not in shown(pilot))
        assert len(reading(pilot).shelf) >= 8


async def test_q_in_a_pane_goes_back_to_the_text_and_quits_from_there(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("tab", "q")
        await until(pilot, lambda: view(pilot).has_focus)
        await pilot.press("q")
        await until(pilot, lambda: not pilot.app.is_running)


async def test_esc_never_quits(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("escape", "escape", "escape")
        await pilot.pause()
        assert pilot.app.is_running


async def test_back_returns_to_where_a_jump_began(open_app: OpenApp, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(
        "\n".join(f"Paragraph {number} says a little." for number in range(300))
        + "\nIn the end 38 per cent of the readers stayed."
    )
    async with open_app(long) as pilot:
        top = view(pilot).top
        await pilot.press("full_stop")
        await until(pilot, lambda: view(pilot).top > top)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: view(pilot).top == top)


async def test_nothing_hostile_reaches_the_screen(open_app: OpenApp, tmp_path: Path) -> None:
    hostile = tmp_path / "na\x1b]0;me.txt"
    hostile.write_text(
        "Ti\x1b[31mtle \x9b31m \u202egnol\u202c [/red] [bold]\n"
        "A sentence with \x1b]52;c;aGk=\x07 an escape and \x85 more of it, 38 per cent.\n",
        encoding="utf-8",
    )
    async with open_app(hostile) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        screen = shown(pilot)
        bad = {c for c in screen if (c < " " and c != "\n") or "\x7f" <= c < "\xa0"}
        assert not bad
        assert not {
            c for c in screen if c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        }
        assert "[bold]" in screen


async def test_question_mark_lists_every_key(open_app: OpenApp, page: Path) -> None:
    async with open_app(page, size=(100, 80)) as pilot:
        await pilot.press("question_mark")
        await until(pilot, lambda: "Highlight the focused sentence" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "Highlight the focused sentence" not in shown(pilot))


async def test_the_palette_knows_the_actions(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("ctrl+p")
        await until(pilot, lambda: "longer summary" in shown(pilot))


async def test_the_theme_is_remembered(open_app: OpenApp, page: Path, home: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("T")
        await until(pilot, (home / "settings.toml").exists)
    assert load_settings(home / "settings.toml").theme == "reader-light"


def test_a_theme_that_does_not_exist_is_refused_and_the_known_ones_are_named(home: Path) -> None:
    with pytest.raises(SettingsError, match=r"'plaid'.*reader-dark"):
        ReaderApp.on_files([], home=home, settings=Settings(theme="plaid"))


async def test_export_asks_before_it_adds_to_a_file_of_somebody_s_own(
    open_app: OpenApp, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "the-harbour-wakes-early.md"
    own.write_text("My diary.\n")
    async with open_app(page) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        await pilot.press("e", "enter")
        await until(pilot, lambda: "is no export of Reader" in shown(pilot))
        await pilot.press("n", "enter")
        await until(pilot, lambda: "Nothing was written" in shown(pilot))
        assert own.read_text() == "My diary.\n"
        await pilot.press("e", "enter")
        await until(pilot, lambda: "is no export of Reader" in shown(pilot))
        await pilot.press("y", "enter")
        await until(pilot, lambda: "Wrote" in shown(pilot))
        assert own.read_text().startswith("My diary.\n")


async def test_back_returns_to_the_sentence_that_was_in_focus(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press(*["right_parenthesis"] * 4)
        sentence = focused(pilot)
        await pilot.press("tab", "j", "enter")
        await until(pilot, lambda: view(pilot).has_focus)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: focused(pilot) == sentence)


async def test_what_was_read_last_is_opened_first(open_app: OpenApp, tmp_path: Path) -> None:
    for name in ("first", "second", "third"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} text\n\nIt has words to read.\n")
    files = [tmp_path / f"{name}.txt" for name in ("first", "second", "third")]
    async with open_app(*files) as pilot:
        await until(pilot, lambda: all(item.entry for item in reading(pilot).shelf))
        await pilot.press("J")
        await until(pilot, lambda: "The second text" in shown(pilot) and studied(pilot))
    async with open_app(library=True) as pilot:
        await until(pilot, lambda: studied(pilot))
        document = reading(pilot).desk.document
        assert document is not None
        assert document.title == "The second text"


async def test_a_glance_is_no_reading(open_app: OpenApp, page: Path, home: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.pause()
    with Library(home) as library:
        (entry,) = library.documents()
    assert entry.opened is not None
    assert entry.read_to == 0


async def test_a_home_that_cannot_be_used_is_said_and_the_text_is_read(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    home.mkdir()
    (home / "library.sqlite3").write_text("This is no database, and long enough to look at." * 40)
    async with open_app() as pilot:
        assert pilot.app.is_running
    app = ReaderApp.on_files([page], home=home, settings=Settings())
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: "the library is restored" in shown(pilot))
        assert app.is_running


async def test_a_palette_that_is_closed_twice_is_closed_once(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, Palette))
        palette = pilot.app.screen
        palette.dismiss(None)
        palette.dismiss(None)
        await until(pilot, lambda: not isinstance(pilot.app.screen, Palette))
        assert pilot.app.is_running


async def test_a_language_that_is_a_guess_is_called_one(open_app: OpenApp, tmp_path: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text("Zqx vrt 123 kkl brrm. Wrr tkl 456 zzp.\n")
    async with open_app(odd) as pilot:
        await until(pilot, lambda: "English is a guess" in shown(pilot))


async def test_a_prompt_that_a_click_leaves_is_closed(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        bar = pilot.app.screen.query_one("#search-bar")
        await pilot.press("slash", *"drivers")
        await until(pilot, lambda: "1/1" in shown(pilot))
        await pilot.click("#text", offset=(20, 8))
        await until(pilot, lambda: not bar.display)
        assert "? all keys" in shown(pilot)
        await pilot.press("number_sign")
        await until(pilot, lambda: "Tags of this sentence" in shown(pilot))
        await pilot.click("#text", offset=(20, 8))
        await until(pilot, lambda: "Tags of" not in shown(pilot))
        assert "? all keys" in shown(pilot)


async def test_a_prompt_outlives_a_window_that_is_too_small_for_a_while(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("slash", *"driv")
        await pilot.resize_terminal(20, 5)
        await until(pilot, lambda: "Too small" in shown(pilot))
        await pilot.resize_terminal(100, 30)
        await until(pilot, lambda: "Too small" not in shown(pilot))
        await pilot.press(*"ers")
        await until(pilot, lambda: "drivers" in shown(pilot) and "1/1" in shown(pilot))
