"""Searching in the document: live, round and round, and back to where it began."""

from __future__ import annotations

from pathlib import Path

from tests.tui.conftest import OpenApp, focused, reading, shown, until, view


async def test_search_finds_a_phrase_that_wraps_on_the_screen(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page, size=(44, 30)) as pilot:
        assert "slow to adopt" not in shown(pilot)
        await pilot.press("slash", *"slow", "space", *"to", "space", *"adopt")
        await until(pilot, lambda: "1/1" in shown(pilot))
        await pilot.press("enter")
        await pilot.pause()
        assert "slow to adopt" in focused(pilot)


async def test_n_and_capital_n_go_round_the_matches(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("slash", *"per", "space", *"cent", "enter")
        await until(pilot, lambda: "1/2" in shown(pilot))
        await pilot.press("n")
        await until(pilot, lambda: "2/2" in shown(pilot))
        await pilot.press("n")
        await until(pilot, lambda: "1/2" in shown(pilot))
        await pilot.press("N")
        await until(pilot, lambda: "2/2" in shown(pilot))


async def test_esc_in_the_search_goes_back_to_where_it_began(
    open_app: OpenApp, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text(
        "\n".join(f"Paragraph {number} says a little." for number in range(300)) + "\nneedle here."
    )
    async with open_app(long) as pilot:
        await pilot.press("space")
        top = view(pilot).top
        await pilot.press("slash", *"needle")
        await until(pilot, lambda: view(pilot).top > top)
        await pilot.press("escape")
        await until(pilot, lambda: view(pilot).top == top)
        assert "1/1" not in shown(pilot)


async def test_a_regular_expression_that_never_ends_is_given_up(
    open_app: OpenApp, tmp_path: Path
) -> None:
    file = tmp_path / "aaa.txt"
    file.write_text("Some words to read here.\n" + "a" * 40 + "!\n")
    async with open_app(file) as pilot:
        await pilot.press("slash", "ctrl+t", *"(a+)+$")
        await until(pilot, lambda: "longer" in shown(pilot) or "no match" in shown(pilot))


async def test_the_first_letter_in_a_large_text_does_not_keep_the_screen_waiting(
    open_app: OpenApp, tmp_path: Path
) -> None:
    file = tmp_path / "large.txt"
    file.write_text("Ein größerer Text über Kräne.\n\n" * 20_000, encoding="utf-8")
    async with open_app(file) as pilot:
        screen = reading(pilot)
        searching = (await screen._beside()).searching
        searching.begin()
        searching.find("u", regex=False)
        assert searching.count == ""
        assert await searching.end(kept=True)
        assert searching.count.startswith("1/20000")


async def test_a_search_that_is_cancelled_leaves_the_one_before_at_hand(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("slash", *"per", "space", *"cent", "enter")
        await until(pilot, lambda: "1/2" in shown(pilot))
        await pilot.press("slash", *"xyz", "escape")
        await pilot.press("n")
        await until(pilot, lambda: "2/2" in shown(pilot))


async def test_a_search_that_finds_nothing_says_so_when_it_is_over(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page, size=(100, 30)) as pilot:
        await pilot.press("slash", *"zzz", "enter")
        await until(pilot, lambda: "Nothing matches “zzz”" in shown(pilot))
        await pilot.press("slash", "ctrl+t", *"((", "enter")
        await until(pilot, lambda: "is no regular expression" in shown(pilot))


async def test_the_status_line_offers_the_keys_of_a_search_while_there_are_matches(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page, size=(100, 30)) as pilot:
        await pilot.press("slash", *"the", "enter")
        await until(pilot, lambda: "n N next, previous match" in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "next, previous match" not in shown(pilot))
