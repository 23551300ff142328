"""Density: `d` dims all but the summary, `+` and `-` light more or fewer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.color import Color

from reader.documents.loading import read_text
from reader.summary.ranking import RankedSentence, Ranking
from reader.text.spans import Span
from reader.tui.density import spread, steps
from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, until, view
from tests.tui.test_themes import COLOURS_OF, contrast


def dimmed(pilot: ReaderPilot) -> list[str]:
    """The dimmed stretches that hold words."""
    text = view(pilot)
    assert text.document is not None
    whole = Span(0, len(text.document.text))
    pieces = (text.document.text[a:b] for a, b, _ in text.layer_named("dimmed").within(whole))
    return [piece.strip() for piece in pieces if piece.strip()]


def test_steps_lead_from_one_to_all() -> None:
    assert steps(1) == [1]
    for total in (2, 21, 40_000):
        stops = steps(total)
        assert (stops[0], stops[-1]) == (1, total)
        assert stops == sorted(set(stops))
    assert len(steps(40_000)) < 120


def test_more_sentences_light_up_where_the_fewest_are_lit() -> None:
    parts = [f"# Part {n}\n\n" + "Words stand here. " * 4 for n in range(3)]
    document = read_text("\n\n".join(parts), title="Parts")
    document = replace(
        document,
        paragraphs=tuple(
            replace(p, kind="heading") if p.span.of(document.text).startswith("# ") else p
            for p in document.paragraphs
        ),
    )
    prose = [s for s in document.sentences if s.text.startswith("Words")]
    ranking = Ranking(
        tuple(RankedSentence(s.span, s.text, 0.0, n, "") for n, s in enumerate(prose, 1)), "reader"
    )
    order = [prose.index(one) for span in spread(ranking, (), 2, document)
             for one in prose if one.span == span]  # fmt: skip
    assert order == [0, 1, 4, 8, 5, 9, 2, 6, 10, 3, 7, 11]


async def test_d_dims_what_is_not_in_the_summary_and_d_again_lights_it(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        for _ in range(3):
            await pilot.press("minus")
        await pilot.press("d")
        await until(pilot, lambda: "density 2 of" in shown(pilot))
        summary = view(pilot).layer_named("summary")
        document = reading(pilot).desk.document
        assert document is not None
        for start, end, _ in summary.within(Span(0, len(document.text))):
            assert not any(document.text[start:end] in piece for piece in dimmed(pilot))
        assert any("Advertisement" in piece or "railway" in piece for piece in dimmed(pilot))
        await pilot.press("d")
        await until(pilot, lambda: "density 2 of" not in shown(pilot))
        assert dimmed(pilot) == []


async def test_plus_and_minus_light_from_one_sentence_to_all(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        density = (await reading(pilot)._beside()).study.density
        await pilot.press("d")
        await until(pilot, lambda: density.is_on)
        total = int(density.label.split()[-1])
        for _ in range(total):
            await pilot.press("minus")
        await until(pilot, lambda: f"density 1 of {total}" in shown(pilot))
        fewest = sum(map(len, dimmed(pilot)))
        await pilot.press("plus")
        await until(pilot, lambda: f"density 2 of {total}" in shown(pilot))
        assert sum(map(len, dimmed(pilot))) < fewest
        for _ in range(total):
            await pilot.press("plus")
        await until(pilot, lambda: f"density {total} of {total}" in shown(pilot))
        assert dimmed(pilot) == []


async def test_the_summary_keeps_its_length_meanwhile(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        study = (await reading(pilot)._beside()).study
        before = len(study._side.summary.rows)
        await pilot.press("d", "minus", "d")
        await until(pilot, lambda: not study.density.is_on)
        assert len(study._side.summary.rows) == before


async def test_dimmed_words_wear_their_own_colour(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        wanted = Color.parse(pilot.app.theme_variables["dimmed"])
        await pilot.press("d", "minus", "minus", "minus", "minus")
        await until(pilot, lambda: "density 1 of" in shown(pilot))
        text = view(pilot)
        segments = [s for y in range(text.size.height) for s in text.render_line(y)]
        worn = [s.text for s in segments if s.style and s.style.color == wanted]
        assert any("drivers moved" in words for words in worn)


@pytest.mark.parametrize("theme", COLOURS_OF)
def test_dimmed_words_can_be_read_and_told_from_lit_ones(theme: str) -> None:
    colours = COLOURS_OF[theme]
    assert all(contrast(colours["dimmed"], colours[on]) >= 4.5 for on in ("page", "focus-page"))
    assert contrast(colours["page-text"], colours["dimmed"]) >= 1.5
