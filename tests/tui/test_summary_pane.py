"""The summary beside the text: its length, its reasons, what is pinned, digests of several."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.summary.ranking import RankedSentence
from reader.tui.row_list import RowList
from tests.tui.conftest import OpenApp, ReaderPilot, focused, reading, shown, until, view


async def test_enter_on_a_summary_sentence_goes_to_its_place(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("tab", "G", "enter")
        await until(pilot, lambda: view(pilot).has_focus)
        summary = reading(pilot).query_one("#summary")
        assert focused(pilot) == summary.rows[-1].text  # type: ignore[attr-defined]


async def test_plus_and_minus_change_the_length_of_the_summary(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("minus", "minus")
        await until(pilot, lambda: "3 of" in shown(pilot))
        await pilot.press("plus")
        await until(pilot, lambda: "4 of" in shown(pilot))


def summary_of(pilot: ReaderPilot) -> list[str]:
    rows: RowList[RankedSentence] = reading(pilot).query_one("#summary", RowList)
    return [row.text for row in rows.rows]


async def test_a_highlight_is_pinned_into_the_summary_until_capital_p(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press(*["minus"] * 4)
        await until(pilot, lambda: len(summary_of(pilot)) == 1)
        (best,) = summary_of(pilot)
        while focused(pilot) == best or view(pilot).focused.paragraph < 2:  # type: ignore[union-attr]
            await pilot.press("right_parenthesis")
        pinned = focused(pilot)
        assert pinned != best
        await pilot.press("h")
        await until(pilot, lambda: summary_of(pilot) == [pinned])
        await pilot.press("P")
        await until(pilot, lambda: summary_of(pilot) == [best])


async def test_w_says_why_with_shares_that_add_up(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        rows = reading(pilot).query_one("#summary", RowList).rows
        assert all(abs(sum(share for _, share in row.parts) - row.score) < 1e-6 for row in rows)
        reason = rows[0].why.split(";")[0].split()[0]
        assert reason not in shown(pilot).split("Summary")[1].split("Key figures")[0]
        await pilot.press("w")
        await until(pilot, lambda: " = +" in shown(pilot))


@pytest.mark.parametrize(("size", "hide"), [((120, 36), ["s"]), ((60, 30), [])])
async def test_w_shows_the_summary_that_is_hidden_with_its_reasons(
    size: tuple[int, int], hide: list[str], open_app: OpenApp, page: Path
) -> None:
    async with open_app(page, size=size) as pilot:
        await pilot.press(*hide, "w")
        await until(pilot, lambda: " = +" in shown(pilot))


async def test_capital_h_sums_up_only_what_is_highlighted(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("H")
        await until(pilot, lambda: "Nothing is highlighted" in shown(pilot))
        await pilot.press(*["right_parenthesis"] * 3, "h")
        await until(pilot, lambda: summary_of(pilot) == [focused(pilot)])
        await pilot.press("H")
        await until(pilot, lambda: len(summary_of(pilot)) == 5)


async def test_a_digest_of_two_chosen_documents_leads_to_their_places(
    open_app: OpenApp, page: Path, tmp_path: Path
) -> None:
    for name in ("north", "south"):
        (tmp_path / f"{name}.txt").write_text(
            f"The {name} of the country\n\nIn the {name} it rained for nine days in May. "
            f"The farmers of the {name} lost 40 per cent of their hay.\n"
        )
    async with open_app(page, tmp_path / "north.txt", tmp_path / "south.txt") as pilot:
        await until(pilot, lambda: all(item.entry for item in reading(pilot).shelf))
        await pilot.press("l", "j", "v", "j", "v", "D")
        await until(pilot, lambda: "Digest of 2 documents" in shown(pilot))
        await until(pilot, lambda: "— The south of the country" in shown(pilot))
        assert "harbour" not in shown(pilot)
        await pilot.press("G", "enter")
        await until(pilot, lambda: "The south of the country" in shown(pilot))
        await until(pilot, lambda: "south" in focused(pilot))


async def test_another_genre_or_method_is_chosen_in_the_palette(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        assert "· news" in shown(pilot)
        await reading(pilot).action_genre("story")
        await until(pilot, lambda: "· story" in shown(pilot))
        await reading(pilot).action_method("lead")
        await until(pilot, lambda: "· lead" in shown(pilot))
        await pilot.press("ctrl+p", *"rank")
        await until(pilot, lambda: "lex-rank" in shown(pilot))


async def test_a_language_that_is_hardly_known_is_said(open_app: OpenApp, tmp_path: Path) -> None:
    polish = tmp_path / "polish.txt"
    polish.write_text(
        "Miasto nad rzeką zbudowało nowy most. W tym roku przejechało nim 38 tysięcy osób. "
        "To jest więcej niż kiedykolwiek, ale nie wszyscy są z tego zadowoleni.\n"
    )
    async with open_app(polish) as pilot:
        await until(pilot, lambda: "Polish" in shown(pilot).split("Summary")[1][:80])


async def test_keys_in_a_burst_do_not_outrun_the_rows(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        reading(pilot).query_one("#summary").focus()
        await pilot.pause()
        rows = reading(pilot).query_one("#summary", RowList)
        rows.action_end(1)
        rows.set_rows(())
        await pilot.pause()
        assert pilot.app.is_running


async def test_moving_in_the_figures_moves_the_text(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("full_stop")
        await until(pilot, lambda: "per cent" in focused(pilot))
