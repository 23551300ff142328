"""Selecting in the text, by key and by mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Offset

from reader.documents.loading import read_text
from reader.library.library import Library
from tests.tui.conftest import OpenApp, ReaderPilot, focused, reading, shown, until, view


def selected(pilot: ReaderPilot) -> str:
    text = view(pilot)
    if text.selection is None or text.document is None:
        return ""
    return text.selection.span.of(text.document.text)


async def to_the_railway(pilot: ReaderPilot) -> None:
    """Focus the sentence on the railway."""
    for _ in range(20):
        if "railway" in focused(pilot):
            return
        await pilot.press("right_parenthesis")
    raise AssertionError(shown(pilot))


RAILWAY = (
    "The next step is the railway, which carries 1,200 containers a day and could carry twice as "
    "many."
)


async def test_v_selects_the_focused_sentence_and_says_which_keys_work(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await to_the_railway(pilot)
        await pilot.press("v")
        await pilot.pause()
        assert selected(pilot) == RAILWAY
        assert "other end" in shown(pilot).splitlines()[-1]
        assert "move the end" in shown(pilot).splitlines()[-1]


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        (["h"], RAILWAY[:-1]),
        (["h", "h", "l"], RAILWAY[:-1]),
        (["left", "left", "right"], RAILWAY[:-1]),
        (["b", "b"], RAILWAY[: -len(" many.")]),
        (["b", "b", "b", "w"], RAILWAY[: -len(" many.")]),
        (["o", "w"], RAILWAY[len("The ") :]),
        (["o", "w", "b"], RAILWAY),
        (["o", "l"], RAILWAY[1:]),
    ],
)
async def test_keys_move_the_end_by_characters_and_words(
    open_app: OpenApp, page: Path, keys: list[str], wanted: str
) -> None:
    async with open_app(page) as pilot:
        await to_the_railway(pilot)
        await pilot.press("v", *keys)
        assert selected(pilot) == wanted


async def test_keys_move_the_end_by_sentences_and_paragraphs(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await to_the_railway(pilot)
        await pilot.press("left_parenthesis", "v", "right_parenthesis")
        assert selected(pilot).endswith(RAILWAY)
        assert selected(pilot).startswith("The drivers moved")
        await pilot.press("left_parenthesis")
        assert selected(pilot).startswith("The drivers moved")
        assert selected(pilot).endswith("like it there.")
        await pilot.press("left_curly_bracket", "left_curly_bracket")
        assert "38 per cent" in selected(pilot)
        await pilot.press("right_curly_bracket")
        assert "38 per cent" not in selected(pilot)


async def test_j_and_k_move_the_end_by_lines(open_app: OpenApp, page: Path) -> None:
    async with open_app(page, size=(100, 36)) as pilot:
        await pilot.press("v", "j", "j")
        longer = selected(pilot)
        await pilot.press("k")
        assert len(selected(pilot)) < len(longer)


async def test_keys_mean_what_they_did_before_after_esc(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("v", "l", "escape")
        await pilot.pause()
        assert selected(pilot) == ""
        assert "other end" not in shown(pilot).splitlines()[-1]
        await pilot.press("h")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        assert reading(pilot).desk.annotations[0].quote == focused(pilot)


@pytest.mark.parametrize(("key", "colour"), [("enter", "yellow"), ("3", "blue")])
async def test_a_selection_is_highlighted_with_its_exact_words(
    open_app: OpenApp, page: Path, home: Path, key: str, colour: str
) -> None:
    async with open_app(page) as pilot:
        await to_the_railway(pilot)
        await pilot.press("v", "b", "b", key)
        await until(pilot, lambda: reading(pilot).desk.annotations)
        with Library(home) as library:
            (mark,) = library.annotations()
        assert (mark.quote, mark.colour) == (RAILWAY[: -len(" many.")], colour)
        await until(pilot, lambda: selected(pilot) == "")


async def test_a_highlight_in_a_highlight_is_another_one_with_a_bar_of_its_own(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await to_the_railway(pilot)
        await pilot.press("h")
        await until(pilot, lambda: len(reading(pilot).desk.annotations) == 1)
        await pilot.press("v", "b", "b", "3")
        await until(pilot, lambda: len(reading(pilot).desk.annotations) == 2)
        await until(pilot, lambda: "▌║" in shown(pilot))


async def test_a_notes_the_selection(open_app: OpenApp, page: Path, home: Path) -> None:
    async with open_app(page) as pilot:
        await to_the_railway(pilot)
        await pilot.press("v", "b", "b", "a")
        await until(pilot, lambda: reading(pilot).query("NoteEditor"))
        await pilot.press(*"why", "ctrl+s")
        await until(pilot, lambda: not reading(pilot).query("NoteEditor"))
        with Library(home) as library:
            (mark,) = library.annotations()
        assert (mark.quote, mark.note) == (RAILWAY[: -len(" many.")], "why")
        assert selected(pilot) == ""


def cell_of(pilot: ReaderPilot, words: str) -> tuple[int, int]:
    """Where `words` begin, in cells of the text view."""
    text = view(pilot)
    for y in range(text.size.height):
        x = text.render_line(y).text.find(words)
        if x >= 0:
            return x, y
    raise AssertionError(shown(pilot))


async def test_dragging_selects_by_character(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        x, y = cell_of(pilot, "railway")
        await pilot.mouse_down("#text", offset=(x, y))
        await pilot.hover("#text", offset=(x + 4, y))
        await pilot.mouse_up("#text", offset=(x + 4, y))
        assert selected(pilot) == "rail"
        await pilot.press("enter")
        await until(pilot, lambda: reading(pilot).desk.annotations)
        assert reading(pilot).desk.annotations[0].quote == "rail"


async def test_two_clicks_select_a_word_and_one_elsewhere_ends_that(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        x, y = cell_of(pilot, "railway")
        await pilot.click("#text", offset=(x + 2, y), times=2)
        assert selected(pilot) == "railway"
        x, y = cell_of(pilot, "Nobody")
        await pilot.click("#text", offset=(x, y))
        assert selected(pilot) == ""
        assert focused(pilot).startswith("Nobody")


async def test_dragging_below_the_text_scrolls_it(open_app: OpenApp) -> None:
    words = "\n\n".join(f"This is sentence number {n} of a long text." for n in range(200))
    async with open_app(document=read_text(words), size=(100, 24)) as pilot:
        text = view(pilot)
        x, y = cell_of(pilot, "number 3")
        await pilot.mouse_down("#text", offset=(x, y))
        below = text.region.offset + Offset(x, text.size.height + 1)
        await pilot.hover(None, offset=(below.x, min(below.y, pilot.app.size.height - 1)))
        await until(pilot, lambda: text.scroll_y > 5)
        await pilot.mouse_up(None, offset=(below.x, min(below.y, pilot.app.size.height - 1)))
        assert selected(pilot).count("sentence") > 5
        still = text.scroll_y
        await pilot.pause(0.2)
        assert text.scroll_y == still
