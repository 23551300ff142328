"""All documents' marks on one screen, on a real library."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.paths import Home
from reader.settings import Settings
from reader.tui.annotations_screen import AnnotationsScreen
from reader.tui.app import ReaderApp
from reader.tui.bin_screen import BinScreen
from reader.tui.marks_screen import MarksScreen
from reader.tui.note_editor import NoteEditor
from reader.tui.prompt_bar import PromptBar
from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, studied, until

GRID = """\
Grid storage in winter

Batteries carried 12 per cent of the evening peak.

Nobody had planned for the frost. It came early and stayed for three weeks.
"""


@pytest.fixture
def grid(tmp_path: Path) -> Path:
    """A second document."""
    path = tmp_path / "grid.txt"
    path.write_text(GRID, encoding="utf-8")
    return path


@pytest.fixture
def two(home: Path, page: Path, grid: Path) -> tuple[Path, Path]:
    """Two documents with five marks, three of them in the first."""
    with Library(home) as library:
        first, second = library.add(page), library.add(grid)
        text = library.read(first.id).text
        for words, colour, tags in (
            ("38 per cent", "yellow", ("ports", "ai")),
            ("Nobody lost a job", "green", ()),
            ("the railway", "blue", ("ports",)),
        ):
            start = text.index(words)
            library.annotate(first.id, start, start + len(words), colour=colour, tags=tags)
        text = library.read(second.id).text
        start = text.index("It came early")
        library.annotate(second.id, start, start + 13, kind="note", note="Die Kälte")
        start = text.index("Batteries")
        library.annotate(second.id, start, start + 9)
    return page, grid


def marks(home: Path) -> dict[str, str]:
    """The words of all marks and their colours, by what the library holds now."""
    with Library(home) as library:
        return {mark.quote: mark.colour for mark in library.annotations()}


def listed(pilot: ReaderPilot) -> list[str]:
    return [row.annotation.quote for row in screen_of(pilot)._rows.rows]


def screen_of(pilot: ReaderPilot) -> MarksScreen[object]:
    screen = pilot.app.screen
    assert isinstance(screen, MarksScreen)
    return screen


async def goes_to_all_marks(pilot: ReaderPilot) -> None:
    await pilot.press("A")
    await until(pilot, lambda: isinstance(pilot.app.screen, AnnotationsScreen))
    await until(pilot, lambda: screen_of(pilot).is_settled)


async def filters(pilot: ReaderPilot, query: str) -> None:
    await pilot.press("slash")
    screen_of(pilot)._filter.value = query
    await pilot.press("enter")
    await pilot.pause()


async def says(pilot: ReaderPilot, words: str) -> None:
    await until(pilot, lambda: words in shown(pilot))


async def test_a_shows_the_marks_of_all_documents_newest_first(
    open_app: OpenApp, two: tuple[Path, Path]
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        assert listed(pilot)[0] == "Batteries"
        assert len(listed(pilot)) == 5
        screen = shown(pilot)
        assert "Grid storage in winter" in screen
        assert "Die Kälte" in screen
        assert "#ports #ai" in screen


async def test_the_filter_is_live_and_esc_takes_it_away(
    open_app: OpenApp, two: tuple[Path, Path]
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await pilot.press("slash", *"kalte")
        await until(pilot, lambda: listed(pilot) == ["It came early"])
        assert "1 of 5" in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert listed(pilot) == ["It came early"]
        await pilot.press("escape")
        await until(pilot, lambda: len(listed(pilot)) == 5)
        await pilot.press("F", *"tag:ports", "space", *"colour:blue", "enter")
        await until(pilot, lambda: listed(pilot) == ["the railway"])


async def test_capital_s_sorts(open_app: OpenApp, two: tuple[Path, Path]) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await pilot.press("S")
        await says(pilot, "oldest first")
        assert listed(pilot)[0] == "38 per cent"
        await pilot.press("S", "S")
        await says(pilot, "by colour")
        assert listed(pilot)[-1] == "the railway"


async def test_v_chooses_and_x_deletes_what_is_chosen_and_u_brings_it_back(
    open_app: OpenApp, two: tuple[Path, Path], home: Path
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await pilot.press("g", "v", "v")
        await says(pilot, "2 chosen")
        assert shown(pilot).count("◆") == 2
        await pilot.press("x")
        await says(pilot, "2 marks")
        await until(pilot, lambda: len(listed(pilot)) == 3)
        assert set(marks(home)) == {"38 per cent", "Nobody lost a job", "the railway"}
        await pilot.press("u")
        await until(pilot, lambda: len(listed(pilot)) == 5)
        assert "undo: deleted 2 marks" in shown(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: len(listed(pilot)) == 3)
        assert "redo: deleted 2 marks" in shown(pilot)


async def test_capital_v_chooses_all_that_the_filter_lets_through(
    open_app: OpenApp, two: tuple[Path, Path], home: Path
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await filters(pilot, "tag:ports")
        await pilot.press("V")
        await says(pilot, "2 chosen")
        await pilot.press("5")
        await says(pilot, "Now purple: 2 marks")
        coloured = [words for words, colour in marks(home).items() if colour == "purple"]
        assert sorted(coloured) == ["38 per cent", "the railway"]
        await pilot.press("V")
        await until(pilot, lambda: "chosen" not in shown(pilot))


@pytest.mark.parametrize(
    ("key", "colour"),
    [("1", "yellow"), ("2", "green"), ("3", "blue"), ("4", "orange"), ("5", "purple")],
)
async def test_a_digit_colours_the_mark_under_the_cursor(
    open_app: OpenApp, two: tuple[Path, Path], home: Path, key: str, colour: str
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await filters(pilot, "nobody lost")
        await pilot.press(key)
        await says(pilot, f"Now {colour}")
        assert marks(home)["Nobody lost a job"] == colour


async def test_number_sign_tags_one_mark_or_adds_to_several(
    open_app: OpenApp, two: tuple[Path, Path], home: Path
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await filters(pilot, "nobody lost")
        await pilot.press("number_sign")
        await until(pilot, lambda: pilot.app.screen.query_one(PromptBar).display)
        await pilot.press("p", "tab", *"work", "enter")
        await says(pilot, "Tags #ports #work")
        await pilot.press("escape")
        await filters(pilot, "tag:ports")
        await pilot.press("V", "number_sign")
        await until(pilot, lambda: pilot.app.screen.query_one(PromptBar).display)
        await pilot.press(*"all", "space", *"-ai", "enter")
        await says(pilot, "3 marks")
        with Library(home) as library:
            tags = {mark.quote: mark.tags for mark in library.annotations() if mark.tags}
        assert tags == {
            "38 per cent": ("ports", "all"),
            "the railway": ("ports", "all"),
            "Nobody lost a job": ("ports", "work", "all"),
        }


async def test_a_edits_the_note(open_app: OpenApp, two: tuple[Path, Path], home: Path) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await filters(pilot, "kälte")
        await pilot.press("a")
        await until(pilot, lambda: pilot.app.screen.query(NoteEditor))
        await pilot.press("exclamation_mark", "ctrl+s")
        await until(pilot, lambda: not pilot.app.screen.query(NoteEditor))
        with Library(home) as library:
            notes = [mark.note for mark in library.annotations() if mark.note]
        assert notes == ["Die Kälte!"]
        await until(pilot, lambda: "Die Kälte!" in shown(pilot))


async def test_enter_opens_a_document_that_was_not_on_the_shelf_at_the_mark(
    open_app: OpenApp, two: tuple[Path, Path]
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await filters(pilot, "kälte")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is reading(pilot) and studied(pilot))
        screen = reading(pilot)
        await until(pilot, lambda: screen._view.focused is not None
                    and "It came early" in screen._view.focused.text)  # fmt: skip
        assert len(screen.shelf) == 2
        assert screen._view.has_focus
        await goes_to_all_marks(pilot)
        await filters(pilot, "railway")
        await pilot.press("enter")
        await until(pilot, lambda: screen._view.focused is not None
                    and "the railway" in screen._view.focused.text)  # fmt: skip
        assert len(screen.shelf) == 2


async def test_e_writes_what_is_listed_to_a_file(
    open_app: OpenApp, two: tuple[Path, Path], tmp_path: Path
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await filters(pilot, "tag:ports")
        for name, wanted in (("out.md", "> the railway"), ("out.csv", "the railway")):
            await pilot.press("e")
            await until(pilot, lambda: pilot.app.screen.query_one(PromptBar).display)
            pilot.app.screen.query_one(PromptBar).input.value = str(tmp_path / name)
            await pilot.press("enter")
            await says(pilot, f"{name}.")
            written = (tmp_path / name).read_text(encoding="utf-8")
            assert wanted in written
            assert "Batteries" not in written


async def test_e_writes_in_the_flavour_and_the_form_of_the_user(
    two: tuple[Path, Path], home: Path, tmp_path: Path
) -> None:
    (templates := Home.find(home).templates).mkdir(parents=True)
    (templates / "block.md").write_text("My own: $quote", encoding="utf-8")
    settings = Settings(export_flavour="logseq")
    app = ReaderApp.on_files([two[0]], home=home, settings=settings)
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: studied(pilot))
        await goes_to_all_marks(pilot)
        await pilot.press("e")
        await until(pilot, lambda: pilot.app.screen.query_one(PromptBar).display)
        pilot.app.screen.query_one(PromptBar).input.value = str(tmp_path / "out.md")
        await pilot.press("enter")
        await until(pilot, (tmp_path / "out.md").exists)
        written = (tmp_path / "out.md").read_text(encoding="utf-8")
        assert written.startswith("title:: ")
        assert "My own: > " in written


async def test_a_changed_mark_shows_what_it_was_and_what_stands_there_now(
    open_app: OpenApp, two: tuple[Path, Path], home: Path
) -> None:
    page, _ = two
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("38 per cent of its", "39 per cent of all its"), encoding="utf-8")
    with Library(home) as library:
        entry = library.add(page)
        sentence = library.read(entry.id).text.index("According")
        library.annotate(entry.id, sentence, sentence + 90, note="long")
        page.write_text(text.replace("400 ports", "some 500 ports"), encoding="utf-8")
        library.add(page)
    async with open_app(page) as pilot:
        await goes_to_all_marks(pilot)
        await filters(pilot, "state:changed note:long")
        await says(pilot, "now:")
        screen = shown(pilot)
        assert "was:" in screen
        assert "some 500 ports" in screen.split("now:")[1]


async def test_an_orphan_gets_a_place_by_hand_and_keeps_its_words(
    open_app: OpenApp, two: tuple[Path, Path], home: Path
) -> None:
    page, grid = two
    grid.write_text(GRID.replace("It came early and stayed for three weeks.", "Then it thawed."),
                    encoding="utf-8")  # fmt: skip
    with Library(home) as library:
        library.add(grid)
    async with open_app(page) as pilot:
        await goes_to_all_marks(pilot)
        await filters(pilot, "state:orphan")
        assert listed(pilot) == ["It came early"]
        assert "not in the text any more" in shown(pilot)
        await pilot.press("at")
        await until(pilot, lambda: pilot.app.screen is reading(pilot) and studied(pilot))
        await says(pilot, "then @")
        await pilot.press("escape")
        await says(pilot, "stays an orphan")
        await pilot.press("at")
        await says(pilot, "then @")
        await pilot.press("G", "at")
        await says(pilot, "Attached")
        with Library(home) as library:
            (mark,) = (m for m in library.annotations() if m.note)
            assert mark.span is not None
            assert "thawed" in mark.span.of(library.read(mark.document).text)
        assert mark.quote == "It came early"
        await pilot.press("u")
        await says(pilot, "undo: attached")


async def test_at_says_what_it_is_for_where_there_is_no_orphan(
    open_app: OpenApp, two: tuple[Path, Path]
) -> None:
    async with open_app(two[0]) as pilot:
        await pilot.press("at")
        await says(pilot, "No orphan")
        await goes_to_all_marks(pilot)
        await pilot.press("at")
        await says(pilot, "Only an orphan")


async def test_the_bin_restores_and_is_emptied_only_when_asked_twice(
    open_app: OpenApp, two: tuple[Path, Path], home: Path
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await pilot.press("V", "x")
        await until(pilot, lambda: not listed(pilot))
        await pilot.press("B")
        await until(pilot, lambda: isinstance(pilot.app.screen, BinScreen))
        await until(pilot, lambda: len(listed(pilot)) == 5)
        await filters(pilot, "railway")
        await pilot.press("enter")
        await says(pilot, "Restored")
        assert set(marks(home)) == {"the railway"}
        await pilot.press("escape", "V")
        await says(pilot, "4 chosen")
        await pilot.press("X")
        await says(pilot, "X again")
        await pilot.press("j", "X")
        await pilot.pause()
        with Library(home) as library:
            assert len(library.bin()) == 4
        await pilot.press("X")
        await says(pilot, "Emptied")
        with Library(home) as library:
            assert library.bin() == ()
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, AnnotationsScreen))
        await until(pilot, lambda: listed(pilot) == ["the railway"])
        await pilot.press("q")
        await until(pilot, lambda: pilot.app.screen is reading(pilot))


async def test_what_another_reader_does_is_shown(
    open_app: OpenApp, two: tuple[Path, Path], home: Path
) -> None:
    async with open_app(two[0]) as pilot:
        screen = reading(pilot)
        await until(pilot, lambda: screen._watch._version is not None)
        with Library(home) as library:
            (mark,) = (m for m in library.annotations() if m.quote == "the railway")
            library.update(mark.id, note="from elsewhere")
        await until(pilot, lambda: "from elsewhere" in shown(pilot))
        await goes_to_all_marks(pilot)
        with Library(home) as library:
            library.delete(mark.id)
        await until(pilot, lambda: "the railway" not in listed(pilot))
        assert "the railway" not in [m.quote for m in screen.desk.annotations]


async def test_ten_thousand_marks_are_filtered_within_a_key_press(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    from tests.tui.test_annotation_filter import mark

    async with open_app(page) as pilot:
        await goes_to_all_marks(pilot)
        screen = screen_of(pilot)
        from reader.tui.all_marks import Marks
        from reader.tui.annotation_filter import listed as ready

        many = [mark(number, f"the harbour {number}") for number in range(10_000)]
        screen._loaded = Marks(ready(many, {"d1": "Harbour"}), {})
        before = time.process_time()
        screen._filter.value = "harbour 99 -kind:note"
        screen._show()
        spent = time.process_time() - before
        assert listed(pilot)
        assert spent < 0.5


async def test_the_palette_has_the_commands_of_this_screen(
    open_app: OpenApp, two: tuple[Path, Path], home: Path
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await pilot.press("g", "ctrl+p")
        await until(pilot, lambda: "Palette" in type(pilot.app.screen).__name__)
        await pilot.press(*"delete")
        await until(pilot, lambda: "Delete what is chosen" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: len(marks(home)) == 4)


async def test_several_documents_go_into_one_file_by_document(
    open_app: OpenApp, two: tuple[Path, Path], tmp_path: Path
) -> None:
    async with open_app(two[0]) as pilot:
        await goes_to_all_marks(pilot)
        await pilot.press("e")
        await until(pilot, lambda: pilot.app.screen.query_one(PromptBar).display)
        target = tmp_path / "all.md"
        pilot.app.screen.query_one(PromptBar).input.value = str(target)
        await pilot.press("enter")
        await says(pilot, "all.md.")
    headings = [line for line in target.read_text("utf-8").splitlines() if line.startswith("## ")]
    assert len(headings) == 2
