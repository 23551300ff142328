"""A summary that was made before is there at once, and one that takes long says how far it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.documents.loading import load
from reader.paths import Home
from reader.summary.keeping import KeptRankings
from reader.summary.ranking import Ranking
from reader.summary.storing import ranking_key
from reader.tui.messages import LONGEST_RANKING, Progress
from reader.tui.side_pane import SidePane
from tests.tui.conftest import OpenApp, ReaderPilot, is_shown, reading


def kept(home: Path, page: Path) -> tuple[KeptRankings, str, Ranking | None]:
    """The rankings of `home`, the key of the page, and what is kept under it."""
    document = load(page)
    rankings = KeptRankings(Home.find(home).cache)
    key = ranking_key(document, most=LONGEST_RANKING)
    return rankings, key, rankings.find(key, document.text)


def side_says(pilot: ReaderPilot, pane: str) -> str:
    """What stands in the lower border of a pane."""
    return str(reading(pilot).query_one(pane).border_subtitle)


async def test_a_ranking_is_kept_and_shown_the_next_time(
    open_app: OpenApp, home: Path, page: Path
) -> None:
    async with open_app(page) as pilot:
        assert side_says(pilot, "#summary").startswith("5 of 6")
    rankings, key, ranking = kept(home, page)
    assert ranking is not None
    # Cut short, it tells that it is the one from disk.
    rankings.keep(key, replace(ranking, sentences=ranking.sentences[:2], words=ranking.words[:2]))
    async with open_app(page) as pilot:
        assert side_says(pilot, "#summary").startswith("2 of 2")
        assert is_shown(pilot, "38 per cent")


async def test_a_damaged_ranking_is_made_again(open_app: OpenApp, home: Path, page: Path) -> None:
    async with open_app(page):
        pass
    (file,) = home.rglob("*.ranking")
    file.write_bytes(b"damaged")
    async with open_app(page) as pilot:
        assert side_says(pilot, "#summary").startswith("5 of 6")
    assert kept(home, page)[2] is not None


async def test_the_pane_that_waits_says_how_far_it_is(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        side = reading(pilot).query_one(SidePane)
        side.wait()
        side.show_progress(Progress("summary", 0.4))
        side.show_progress(Progress("figures", 0.071))
        await pilot.pause()
        assert is_shown(pilot, "reading… 40%")
        assert is_shown(pilot, "reading… 7%")
